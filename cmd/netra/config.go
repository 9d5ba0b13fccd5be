package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// storage is where the data lies; every subcommand that touches it has these.
type storage struct {
	Data        string `help:"Directory of the database, keys and evidence." default:"./netra-data" env:"NETRA_DATA" type:"path"`
	DatabaseURL string `name:"database-url" help:"PostgreSQL to use instead of the embedded SQLite." env:"NETRA_DATABASE_URL"`
	Evidence    string `help:"Object storage for evidence: s3://bucket/prefix?endpoint=https://host[&region=…]; a folder in the data directory when empty. The account is read from NETRA_EVIDENCE_ACCESS_KEY and NETRA_EVIDENCE_SECRET_KEY, or from the files that these names with _FILE name." env:"NETRA_EVIDENCE"`

	EvidencePatience time.Duration `name:"evidence-patience" help:"How long object storage may keep silent before a file is given up for now (503)." default:"30s" env:"NETRA_EVIDENCE_PATIENCE"`
}

// serve runs the service.
type serve struct {
	storage
	uploadLimits
	mailing
	fronted
	HTTP  string `name:"http" help:"Address of REST and pages." default:"127.0.0.1:8080" env:"NETRA_HTTP"`
	GRPC  string `name:"grpc" help:"Address of gRPC." default:"127.0.0.1:9090" env:"NETRA_GRPC"`
	Admin string `name:"admin" help:"Address of metrics and pprof; off when empty." env:"NETRA_ADMIN"`
	Demo  bool   `help:"Run on a clock of its own with invented data." env:"NETRA_DEMO"`
	Locks string `help:"File of the two bodies' public keys, to which confidential identities are sealed; without it that track is closed." env:"NETRA_LOCKS" type:"path"`
	Now   string `help:"Instant (RFC 3339) at which the demonstration's clock starts." env:"NETRA_NOW"`

	// HandEvery is how often the calendar's hand looks; a test is in a hurry.
	HandEvery time.Duration `name:"hand-every" hidden:"" default:"1m" env:"NETRA_HAND_EVERY"`

	metrics *prometheus.Registry
}

// demoNow is when the demonstration starts unless told otherwise: a morning
// after the candidates of 2024 were determined.
const demoNow = "2024-10-07T09:00:00+07:00"

// check refuses what contradicts itself, by name.
func (s *serve) check() (time.Time, error) {
	if s.Now != "" && !s.Demo {
		return time.Time{}, errors.New("--now moves the demonstration's clock; give it together with --demo")
	}
	if s.HandEvery <= 0 {
		return time.Time{}, fmt.Errorf("--hand-every %s: write a length of time, such as 1m", s.HandEvery)
	}
	_, wrong := s.networks()
	if err := errors.Join(s.uploadLimits.check(), s.mailing.check(), wrong); err != nil {
		return time.Time{}, err
	}
	if !s.Demo {
		return time.Time{}, nil
	}
	if s.Now == "" {
		s.Now = demoNow
	}
	at, err := time.Parse(time.RFC3339, s.Now)
	if err != nil {
		return at, fmt.Errorf("--now %q: write an instant as RFC 3339, such as %s", s.Now, demoNow)
	}
	return at, nil
}
