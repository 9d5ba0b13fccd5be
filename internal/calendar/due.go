package calendar

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"netra/internal/act"
)

// batch is how many clocks are drawn between two looks at what is due, and
// window how many of the earliest they are chosen from: hands that work beside
// each other choose differently and rarely meet.
const (
	batch  = 100
	window = 4 * batch
)

// RunDue draws the consequence of every clock that runs out by an instant, then
// does what the day asks for, and tells what is to be told. A clock that fails is
// passed over, so that it cannot hold up the rest; so is one that somebody else
// holds, which is no failure: they draw it, or the next look does.
func (h *Hand) RunDue(ctx context.Context, until time.Time) error {
	passed := map[act.Firing]bool{}
	var why []error
	for {
		due, err := h.Acts.DueUntil(ctx, until, window+len(passed))
		if err != nil {
			return errors.Join(append(why, err)...)
		}
		done := 0
		for _, group := range chosen(due, passed) {
			n, err := h.draw(ctx, group, passed)
			done += n
			if err != nil {
				why = append(why, err)
			}
		}
		if done == 0 || ctx.Err() != nil {
			return errors.Join(append(why, h.Acts.Attend(ctx), h.Acts.Tell(ctx))...)
		}
	}
}

// draw draws the consequences of the clocks of one subject in the order in which
// they ran out: what follows from the second may rest on the first.
func (h *Hand) draw(ctx context.Context, group []act.Firing, passed map[act.Firing]bool) (done int, err error) {
	for i, f := range group {
		err := h.Acts.Lapse(ctx, f)
		switch {
		case errors.Is(err, act.ErrHeld):
			for _, later := range group[i:] {
				passed[later] = true
			}
			return done, nil
		case err != nil:
			passed[f] = true
			return done + 1, err
		}
		done++
	}
	return done, nil
}

// chosen is a batch of what is due and was not passed over, by subject, in an
// order of its own.
func chosen(due []act.Firing, passed map[act.Firing]bool) [][]act.Firing {
	at := map[string]int{}
	var groups [][]act.Firing
	for _, f := range due {
		if passed[f] {
			continue
		}
		i, ok := at[f.Subject]
		if !ok {
			i = len(groups)
			at[f.Subject] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], f)
	}
	swap := func(i, j int) { groups[i], groups[j] = groups[j], groups[i] }
	rand.Shuffle(len(groups), swap) //nolint:gosec // it only has to differ between hands
	return groups[:min(len(groups), batch)]
}
