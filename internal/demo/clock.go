// Package demo is the demonstration: a clock of its own that can be moved
// forward, and a small country to try things in.
//
// Nothing of it runs outside of --demo, and it changes nothing by itself:
// whatever it shows was made by real acts.
package demo

import (
	"context"
	"errors"
	"sync"
	"time"

	"netra/internal/act"
	"netra/internal/fault"
)

// Settings of the database that the demonstration keeps.
const (
	settingClock = "demo.clock"   // the time reached
	settingBegun = "demo.seeding" // this database is a demonstration's; see seeding
	settingDone  = "demo.seeded"  // everything is there
)

// Clock is the demonstration's time. It runs as fast as real time from where it
// was last set.
type Clock struct {
	mu   sync.Mutex
	base time.Time
	set  time.Time // real time at which base was set

	moving sync.Mutex // one Advance at a time
	acts   *act.Service
}

// NewClock starts at an instant.
func NewClock(at time.Time) *Clock { return &Clock{base: at, set: time.Now()} }

// Now is the demonstration's time.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.base.Add(time.Since(c.set))
}

// reached is the instant the clock was last set to, and its time now.
func (c *Clock) reached() (base, now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.base, c.base.Add(time.Since(c.set))
}

// Set moves the clock without running anything.
func (c *Clock) Set(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.base, c.set = at, time.Now()
}

// Attach tells the clock whose system acts it runs on the way.
func (c *Clock) Attach(acts *act.Service) { c.acts = acts }

// Advance moves the clock forward to an instant and has every consequence that
// falls due on the way drawn at its own time, in order. It refuses to go back
// behind the instant it was last set to; one between that and now has passed
// already, and nothing is left to do.
func (c *Clock) Advance(ctx context.Context, to time.Time) (time.Time, error) {
	c.moving.Lock()
	defer c.moving.Unlock()
	base, now := c.reached()
	if to.Before(base) {
		return now, fault.New(fault.Illegal, "CLOCK_BACKWARDS", "jam menunjukkan %[1]s dan hanya dapat maju (the clock reads %[1]s and only goes forward)", now.Format(time.RFC3339)).
			At("to", "tulis waktu sesudah itu (write a later instant)")
	}
	if to.Before(now) {
		to = now
	}
	if err := c.settle(ctx, to); err != nil {
		return c.Now(), err
	}
	return to, c.Keep(ctx)
}

// settle runs up to an instant until nothing is left: what the day itself asks
// for there, a calendar that grew say, may make a clock run out that had no date.
func (c *Clock) settle(ctx context.Context, to time.Time) error {
	for more := true; more; {
		if err := c.run(ctx, to); err != nil {
			return err
		}
		c.Set(to)
		err := errors.Join(c.acts.Attend(ctx), c.acts.Tell(ctx))
		if err != nil {
			return err
		}
		if _, more, err = c.acts.NextMoment(ctx, to); err != nil {
			return err
		}
	}
	return nil
}

// until moves the clock to an instant, unless it is already there or past it.
func (c *Clock) until(ctx context.Context, at time.Time) error {
	if !at.After(c.Now()) {
		return nil
	}
	_, err := c.Advance(ctx, at)
	return err
}

// Keep remembers the time reached for the next start. Advance does it by
// itself; who stops the clock does it once more.
func (c *Clock) Keep(ctx context.Context) error {
	return c.acts.SetSetting(ctx, settingClock, c.Now().Format(time.RFC3339Nano))
}
