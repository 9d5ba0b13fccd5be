package demo

import (
	"context"
	"fmt"
	"slices"
	"time"

	"netra/internal/deadline"
)

const (
	// pastDays is how many days of past the example cases have.
	pastDays = 22
	// oldest is how many days before the start the first conduct lies.
	oldest = 24
	// horizon is the longest deadline, in working days, that an example could
	// meet. Where no calendar reaches so far, no case could say what is due.
	horizon = 65
)

// playable says whether the examples can take place: an edition was in force by
// which they can be judged and not only handed to a person, and the calendar
// knows the days that they count.
func (cfg Config) playable() bool {
	book, err := cfg.Acts.Books.InForce(cfg.today().AddDays(-oldest))
	if err != nil || book.Incomplete != nil {
		return false
	}
	_, err = cfg.Acts.Calendar.Due(cfg.today(), deadline.Span{Value: horizon, Unit: deadline.WorkingDays})
	return err == nil
}

// scene is one act of one example and when it takes place.
type scene struct {
	at   time.Time
	name string // of the example and its act
	do   func(ctx context.Context) error
}

// play lets the examples happen, each act at its own time and all in one row,
// so that the deadlines that run out between two acts do so then. Played again
// after an interruption, what was done is answered from memory.
func (cfg Config) play(ctx context.Context, s seeding, people cast) error {
	if !cfg.playable() {
		return nil
	}
	var all []scene
	for _, e := range examples {
		all = append(all, cfg.stage(e, s, people).scenes()...)
	}
	slices.SortStableFunc(all, func(a, b scene) int { return a.at.Compare(b.at) })
	for _, sc := range all {
		if err := cfg.Clock.until(ctx, sc.at); err != nil {
			return fmt.Errorf("%s: %w", sc.name, err)
		}
		if err := sc.do(ctx); err != nil {
			return fmt.Errorf("%s: %w", sc.name, err)
		}
	}
	return nil
}

// instant is an hour of a day before the start.
func (cfg Config) instant(m moment) time.Time {
	return cfg.today().AddDays(-m.daysAgo).Start(cfg.zone()).Add(time.Duration(m.hour) * time.Hour)
}
