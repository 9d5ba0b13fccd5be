package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"netra/internal/evidence"
	"netra/internal/vault"
	"netra/internal/vault/bucket"
)

// Where the account for a bucket comes from: never a flag, which every list of
// processes shows. A file wins over the value itself.
const (
	envAccess = "NETRA_EVIDENCE_ACCESS_KEY"
	envSecret = "NETRA_EVIDENCE_SECRET_KEY" //nolint:gosec // the name of a variable
)

// evidenceStore opens the store that --evidence names; without it, a folder beside
// the database.
func (s storage) evidenceStore() (vault.Store, error) {
	if s.Evidence == "" {
		return vault.NewFolder(filepath.Join(s.Data, "evidence"))
	}
	if !strings.HasPrefix(s.Evidence, "s3://") {
		return nil, errors.New("--evidence: write s3://bucket/prefix?endpoint=https://host, or leave it out for a folder beside the database")
	}
	access, err := secret(envAccess, "AWS_ACCESS_KEY_ID")
	if err != nil {
		return nil, err
	}
	hidden, err := secret(envSecret, "AWS_SECRET_ACCESS_KEY")
	if err != nil {
		return nil, err
	}
	b, err := bucket.Open(bucket.Config{URL: s.Evidence, Access: access, Secret: hidden, Spool: s.Data, Patience: s.EvidencePatience})
	if err != nil {
		return nil, fmt.Errorf("--evidence: %w", err)
	}
	return b, nil
}

// secret is the content of the file that NAME_FILE names, else the value of NAME,
// else that of another name.
func secret(name, other string) (string, error) {
	if path := os.Getenv(name + "_FILE"); path != "" {
		text, err := os.ReadFile(path) //nolint:gosec // the operator's own choice
		if err != nil {
			return "", fmt.Errorf("%s_FILE: %w", name, err)
		}
		return strings.TrimSpace(string(text)), nil
	}
	return cmp.Or(os.Getenv(name), os.Getenv(other)), nil
}

// uploadLimits is the flags that keep uploads from filling the disk.
type uploadLimits struct {
	Unclaimed int64   `name:"uploads-unclaimed" help:"Megabytes of uploaded files, pieces included, that may wait for a report; 0 for no limit." default:"4096" env:"NETRA_UPLOADS_UNCLAIMED"`
	AtOnce    int     `name:"uploads-at-once" help:"Files that may arrive in one moment; 0 for no limit." default:"64" env:"NETRA_UPLOADS_AT_ONCE"`
	PerSecond float64 `name:"uploads-per-second" help:"Files that may begin in a second, on average, from everybody together; ten times as many at once; 0 for no limit." default:"20" env:"NETRA_UPLOADS_PER_SECOND"`
	Free      int64   `name:"uploads-free" help:"Megabytes of the disk that uploads leave free." default:"512" env:"NETRA_UPLOADS_FREE"`
}

// burst is how many seconds' worth of files may begin at once.
const burst = 10

func (u uploadLimits) limits() evidence.Limits {
	return evidence.Limits{Unclaimed: u.Unclaimed << 20, AtOnce: u.AtOnce, PerSecond: u.PerSecond, Burst: int(u.PerSecond * burst), Free: u.Free << 20}
}

// check refuses what contradicts itself, by name.
func (u uploadLimits) check() error {
	if u.Unclaimed < 0 || u.AtOnce < 0 || u.PerSecond < 0 || u.Free < 0 {
		return errors.New("--uploads-…: a limit is a number from 0 on")
	}
	return nil
}

// quickly asks with less patience than whoever probes a service has.
func quickly(ask func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, 700*time.Millisecond)
		defer cancel()
		return ask(ctx)
	}
}

// bucket demands that the object storage answers.
func (d *doctor) bucket() finding {
	f := finding{what: "evidence", note: "the bucket answers"}
	files, err := d.evidenceStore()
	if err != nil {
		f.err = err
		return f
	}
	f.err = files.Ping(context.Background())
	return f
}
