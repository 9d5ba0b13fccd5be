package act

import (
	"context"
	"time"
)

// NextMoment is the next instant, not after until, at which the calendar's hand
// has something to do: a clock runs out, a reminder is due, a notice can be read.
func (s *Service) NextMoment(ctx context.Context, until time.Time) (at time.Time, ok bool, err error) {
	at, err = view(ctx, s, Anonymous, func(w *work) (time.Time, error) { return w.nextMoment(until) })
	return at, err == nil && !at.IsZero(), err
}

func (w *work) nextMoment(until time.Time) (next time.Time, err error) {
	sooner := func(at time.Time) {
		if !at.IsZero() && !at.After(until) && (next.IsZero() || at.Before(next)) {
			next = at
		}
	}
	due, err := w.Due(until, 1)
	if err != nil {
		return next, err
	}
	for _, f := range due {
		sooner(f.At)
	}
	if at, ok, err := w.NextDelivery(); err != nil {
		return next, err
	} else if ok {
		sooner(at)
	}
	reach, err := w.reach(until)
	if err != nil {
		return next, err
	}
	for after := (Firing{}); ; {
		list, err := w.Unreminded(w.now, reach, after, nearby)
		if err != nil {
			return next, err
		}
		for _, f := range list {
			from, err := w.plan(f, false)
			if err != nil {
				return next, err
			}
			sooner(from)
			after = f
		}
		if len(list) < nearby {
			return next, nil
		}
	}
}
