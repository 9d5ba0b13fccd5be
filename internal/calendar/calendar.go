// Package calendar is the calendar's hand: it looks which clocks have run out
// and has their consequences drawn, one transaction each.
//
// What follows from a clock that ran out is the rulebook's word and is done by
// internal/act like any other act; here is only the loop. Any number of hands
// may run beside each other: each consequence comes once, because it is judged
// again under the lock of its case. None waits for another: what somebody else
// holds is passed over, and a hand that was frozen with something in its grip
// loses it when the database ends its transaction. A hand that was away for days
// draws everything that fell due, dated on its day, and goes on.
package calendar

import (
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"time"

	"netra/internal/act"
)

// Acts is what the hand needs of the acts.
type Acts interface {
	DueUntil(ctx context.Context, until time.Time, limit int) ([]act.Firing, error)
	Lapse(ctx context.Context, f act.Firing) error
	Attend(ctx context.Context) error
	Tell(ctx context.Context) error
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

// Run goes on until ctx ends. A failure is logged and tried again at the next
// look; it never keeps the other clocks waiting.
func (h *Hand) Run(ctx context.Context) {
	for {
		h.look(ctx)
		next := time.NewTimer(apart(h.Every))
		select {
		case <-ctx.Done():
			next.Stop()
			return
		case <-next.C:
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

// apart is about a time: hands that were started together drift apart and do not
// look at the same moment for ever.
func apart(d time.Duration) time.Duration {
	return d - d/10 + rand.N(d/5+1) //nolint:gosec // it only has to differ between hands
}
