package demo

import (
	"context"
	"errors"
	"fmt"
	"time"

	"netra/internal/act"
)

// run does what the calendar's hand has to do up to an instant, each thing at
// its own time: consequences are drawn when they fall due, reminders given on
// their day, and notices delivered in office hours on the way.
func (c *Clock) run(ctx context.Context, to time.Time) error {
	var last time.Time
	stood := 0
	for {
		at, ok, err := c.acts.NextMoment(ctx, to)
		if err != nil || !ok {
			return err
		}
		if at.After(c.Now()) {
			c.Set(at)
		}
		if err := c.acts.Attend(ctx); err != nil {
			return err
		}
		drawn, err := c.draw(ctx, to)
		if err := errors.Join(err, c.acts.Tell(ctx)); err != nil {
			return err
		}
		if drawn || !at.Equal(last) {
			last, stood = at, 0
			continue
		}
		// The calendar's hand beside us, or somebody who acts, holds what this moment
		// asks for; it was passed over and is looked at again.
		if stood++; stood > lapseTries {
			return fmt.Errorf("a notice of %s was told and nothing moved", at.Format(time.RFC3339))
		}
		if err := pause(ctx); err != nil {
			return err
		}
	}
}

// draw draws the consequence of the clock that ran out first, if one has.
func (c *Clock) draw(ctx context.Context, to time.Time) (bool, error) {
	due, err := c.acts.DueUntil(ctx, c.Now(), 1)
	if err != nil || len(due) == 0 {
		return false, err
	}
	if err := c.lapse(ctx, due[0]); err != nil {
		return false, err
	}
	return true, c.stuck(ctx, due[0], to)
}

// How often and how long it is tried to draw a consequence that the calendar's
// hand beside us, or somebody who acts, holds at this moment.
const (
	lapseTries = 500
	lapsePause = 20 * time.Millisecond
)

// lapse draws a consequence, and waits for who holds its subject: unlike the
// hand, who advances the clock was promised that everything is done.
func (c *Clock) lapse(ctx context.Context, f act.Firing) error {
	for range lapseTries {
		err := c.acts.Lapse(ctx, f)
		if !errors.Is(err, act.ErrHeld) {
			return err
		}
		if err := pause(ctx); err != nil {
			return err
		}
	}
	return fmt.Errorf("clock %s: %w", f.Rule, act.ErrHeld)
}

// pause waits a moment for who holds something.
func pause(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(lapsePause):
		return nil
	}
}

// stuck refuses to turn for ever on a clock that nothing moves.
func (c *Clock) stuck(ctx context.Context, f act.Firing, to time.Time) error {
	due, err := c.acts.DueUntil(ctx, to, 1)
	if err != nil || len(due) == 0 || due[0] != f {
		return err
	}
	return fmt.Errorf("the consequence of %s was drawn and nothing moved", f.Rule)
}
