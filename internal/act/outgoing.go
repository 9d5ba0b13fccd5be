package act

import (
	"context"
	"errors"
	"fmt"
	"time"

	"netra/internal/deadline"
	"netra/internal/notice"
)

// together is how many notices are delivered in one transaction.
const together = 200

// Tell plans the reminders that are due and delivers what can be read now: once
// each, however many hands there are.
func (s *Service) Tell(ctx context.Context) error {
	return errors.Join(s.remind(ctx), s.deliver(ctx))
}

// deliver shows notices whose office hour has come. What another hand has locked
// it leaves to that one.
func (s *Service) deliver(ctx context.Context) error {
	for {
		n, err := perform(ctx, s, Anonymous, Request{}, (*work).deliverSome)
		if err != nil {
			return fmt.Errorf("deliver notices: %w", err)
		}
		if n < together {
			return nil
		}
	}
}

func (w *work) deliverSome() (int, error) {
	list, err := w.Undelivered(w.now, together)
	if err != nil {
		return 0, err
	}
	for _, n := range list {
		n.Delivered = w.now
		if err := w.TurnNotice(n); err != nil {
			return 0, err
		}
	}
	return len(list), nil
}

// remind plans a reminder for every clock that comes near its due date. Nothing
// of the subject changes by it, its etag neither.
func (s *Service) remind(ctx context.Context) error {
	near, err := view(ctx, s, Anonymous, (*work).unreminded)
	if err != nil {
		return fmt.Errorf("look for reminders: %w", err)
	}
	var why []error
	for _, f := range near {
		_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) {
			_, err := w.plan(f, true)
			return struct{}{}, err
		})
		if err != nil {
			why = append(why, fmt.Errorf("reminder of %s: %w", f.Rule, err))
		}
	}
	return errors.Join(why...)
}

// unreminded is the clocks of which somebody may have to be reminded now.
func (w *work) unreminded() ([]Firing, error) {
	reach, err := w.reach(w.now)
	if err != nil || len(reach) == 0 {
		return nil, err
	}
	return w.Unreminded(w.now, reach)
}

// reach is until when a clock of each rule may run out for its reminder to be
// due at an instant.
func (w *work) reach(at time.Time) (map[string]time.Time, error) {
	book, err := w.book("", deadline.On(at, w.Directory.Zone("")))
	if err != nil {
		return nil, err
	}
	cal, err := w.inForce()
	if err != nil {
		return nil, err
	}
	by := map[int]time.Time{}
	out := map[string]time.Time{}
	for _, d := range book.Deadlines {
		days, ok := notice.Lead(d)
		if !ok {
			continue
		}
		if by[days].IsZero() {
			by[days] = notice.Horizon(at, days, cal)
		}
		out[d.ID] = by[days]
	}
	return out, nil
}
