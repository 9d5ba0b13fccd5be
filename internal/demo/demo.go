package demo

import (
	"context"
	"errors"
	"fmt"
	"time"

	"netra/internal/act"
	"netra/internal/deadline"
)

// Config is what the demonstration works with.
type Config struct {
	Acts   *act.Service
	Clock  *Clock
	Tokens act.TokenHasher
	Dir    string    // the data folder; ours is demo below it
	From   time.Time // where the clock starts
}

// ErrRealData says that the database is somebody's, and no demonstration's.
var ErrRealData = errors.New("this database holds accounts, reports or cases that no demonstration made; start --demo on another data folder")

// Start makes the demonstration, or goes on with the one that is there. It is
// called on every start, before anybody is let in.
//
// The first start fills the database and ends with the clock at From. One that
// was cut short is completed by the next: every part either looks whether it is
// done or repeats itself without harm, and tokens.json is whole before the
// database is said to be seeded. A later start keeps everything and resumes at
// the time reached. A database with a past that we did not make is refused with
// ErrRealData and left as it is.
func Start(ctx context.Context, cfg Config) error {
	cfg.Clock.Attach(cfg.Acts)
	_, done, err := cfg.Acts.Setting(ctx, settingDone)
	if err != nil {
		return fmt.Errorf("read the database: %w", err)
	}
	if done {
		return cfg.goOn(ctx)
	}
	s, err := cfg.begin(ctx)
	if err != nil {
		return err
	}
	cfg.From = s.from
	if err := cfg.seed(ctx, s); err != nil {
		return fmt.Errorf("seed the demonstration: %w", err)
	}
	return cfg.Acts.SetSetting(ctx, settingDone, s.from.Format(time.RFC3339))
}

// goOn resumes at the time reached, never before the last event. What stands in
// files is written again only if it was lost.
func (cfg Config) goOn(ctx context.Context) error {
	at, err := cfg.reached(ctx, time.Time{})
	if err != nil {
		return err
	}
	cfg.Clock.Set(at)
	if given, err := readTokens(cfg.tokensFile()); err != nil || given != nil {
		return errors.Join(err, cfg.listPeople())
	}
	people, err := cfg.enrol(ctx)
	if err != nil {
		return err
	}
	return errors.Join(cfg.handOut(ctx, people), cfg.listPeople())
}

// reached is the latest of an instant, the time at which the clock was left and
// the last event.
func (cfg Config) reached(ctx context.Context, at time.Time) (time.Time, error) {
	kept, ok, err := cfg.Acts.Setting(ctx, settingClock)
	if err != nil {
		return at, fmt.Errorf("read the time reached: %w", err)
	}
	if ok {
		left, err := time.Parse(time.RFC3339Nano, kept)
		if err != nil {
			return at, fmt.Errorf("read the time reached: %w", err)
		}
		at = later(at, left)
	}
	last, _, err := cfg.Acts.LastEvent(ctx)
	if err != nil {
		return at, fmt.Errorf("read the last event: %w", err)
	}
	return later(at, last).In(cfg.zone()), nil
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// zone is the capital's, in which the demonstration tells the time.
func (cfg Config) zone() *time.Location { return cfg.Acts.Directory.Zone("") }

// today is the day on which the demonstration starts.
func (cfg Config) today() deadline.Date { return deadline.On(cfg.From, cfg.zone()) }
