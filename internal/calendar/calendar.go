// Package calendar is the calendar's hand: it looks which clocks have run out
// and has their consequences drawn, one transaction each.
//
// What follows from a clock that ran out is the rulebook's word and is done by
// internal/act like any other act; here is only the loop. Any number of hands
// may run beside each other: each consequence comes once, because it is judged
// again under the lock of its case.
package calendar

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"netra/internal/act"
)

// Acts is what the hand needs of the acts.
type Acts interface {
	DueUntil(ctx context.Context, until time.Time, limit int) ([]act.Firing, error)
	Lapse(ctx context.Context, f act.Firing) error
	Attend(ctx context.Context) error
	ForgetAnswers(ctx context.Context, now time.Time) error
}

// Sweeper destroys what nobody claimed.
type Sweeper interface {
	Sweep(ctx context.Context, now time.Time) error
}

// Hand is the loop.
type Hand struct {
	Acts  Acts
	Files Sweeper
	Log   *slog.Logger
	Now   func() time.Time
	Every time.Duration
}

// batch is how many clocks are looked at together.
const batch = 100

// Run goes on until ctx ends. A failure is logged and tried again at the next
// look; it never keeps the other clocks waiting.
func (h *Hand) Run(ctx context.Context) {
	tick := time.NewTicker(h.Every)
	defer tick.Stop()
	for {
		h.look(ctx)
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (h *Hand) look(ctx context.Context) {
	err := errors.Join(
		h.RunDue(ctx, h.Now()),
		h.Files.Sweep(ctx, time.Now()),
		h.Acts.ForgetAnswers(ctx, time.Now()),
	)
	if err != nil && ctx.Err() == nil {
		h.Log.LogAttrs(ctx, slog.LevelError, "calendar", slog.String("cause", err.Error()))
	}
}

// RunDue draws the consequence of every clock that runs out by an instant. One
// that fails is passed over, so that it cannot hold up the rest.
func (h *Hand) RunDue(ctx context.Context, until time.Time) error {
	failed := map[act.Firing]bool{}
	var why []error
	for {
		due, err := h.Acts.DueUntil(ctx, until, batch+len(failed))
		if err != nil {
			return err
		}
		done := 0
		for _, f := range due {
			if failed[f] {
				continue
			}
			done++
			if err := h.Acts.Lapse(ctx, f); err != nil {
				failed[f], why = true, append(why, err)
			}
		}
		if done == 0 || ctx.Err() != nil {
			return errors.Join(append(why, h.Acts.Attend(ctx))...)
		}
	}
}
