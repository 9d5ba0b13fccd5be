package demo

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"netra/internal/act"
)

// seeding is one seeding, from its begin to its end, however many starts that
// takes: the same from and salt make the same acts with the same request ids.
type seeding struct {
	from time.Time
	salt string // random: nobody else must guess the request ids, whose answers hold access codes
}

// begin marks the database as ours, or finds the mark of a seeding that was cut
// short. It refuses one that has a past without that mark.
func (cfg Config) begin(ctx context.Context) (seeding, error) {
	mark, ok, err := cfg.Acts.Setting(ctx, settingBegun)
	if err != nil {
		return seeding{}, fmt.Errorf("read the database: %w", err)
	}
	if ok {
		return readSeeding(mark)
	}
	switch _, past, err := cfg.Acts.LastEvent(ctx); {
	case err != nil:
		return seeding{}, fmt.Errorf("read the last event: %w", err)
	case past:
		return seeding{}, ErrRealData
	}
	s := seeding{from: cfg.From.In(cfg.zone()).Truncate(time.Second), salt: rand.Text()}
	return s, cfg.Acts.SetSetting(ctx, settingBegun, s.String())
}

// String is the mark.
func (s seeding) String() string { return s.from.Format(time.RFC3339) + " " + s.salt }

func readSeeding(mark string) (seeding, error) {
	from, salt, _ := strings.Cut(mark, " ")
	at, err := time.Parse(time.RFC3339, from)
	if err != nil {
		return seeding{}, fmt.Errorf("read the mark of the demonstration: %w", err)
	}
	return seeding{from: at, salt: salt}, nil
}

// asked is the request of one act of this seeding: the same whenever the act is
// tried, so that it happens once.
func (s seeding) asked(name string) act.Request {
	sum := sha256.Sum256([]byte(s.salt + "/" + name))
	return act.Request{ID: hex.EncodeToString(sum[:16]), Input: []byte(name)}
}

// seed does every part in its order, on the demonstration's own time.
func (cfg Config) seed(ctx context.Context, s seeding) error {
	at, err := cfg.reached(ctx, cfg.opening())
	if err != nil {
		return err
	}
	cfg.Clock.Set(at)
	people, err := cfg.enrol(ctx)
	if err != nil {
		return err
	}
	if err := cfg.handOut(ctx, people); err != nil {
		return err
	}
	if err := errors.Join(cfg.register(ctx, s), cfg.pledge(ctx, s), cfg.listPeople()); err != nil {
		return err
	}
	if err := cfg.play(ctx, s, people); err != nil {
		return err
	}
	return cfg.Clock.until(ctx, cfg.From)
}

// opening is the instant at which everything begins: some days before From, so
// that the example cases have a past.
func (cfg Config) opening() time.Time {
	if !cfg.playable() {
		return cfg.From
	}
	return cfg.today().AddDays(-pastDays).Start(cfg.zone())
}
