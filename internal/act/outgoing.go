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

// nearby is how many clocks are looked at together for reminders.
const nearby = 200

// remind plans a reminder for every clock that comes near its due date. Nothing
// of the subject changes by it, its etag neither. Nor is a subject locked of which
// nobody is to be reminded now: there may be many, and they are met at every look.
func (s *Service) remind(ctx context.Context) error {
	var why []error
	for after := (Firing{}); ; {
		page, err := view(ctx, s, Anonymous, func(w *work) (near, error) { return w.unreminded(after) })
		if err != nil {
			return errors.Join(append(why, fmt.Errorf("look for reminders: %w", err))...)
		}
		for _, f := range page.due {
			_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) {
				_, err := w.plan(f, true)
				return struct{}{}, err
			})
			if err != nil {
				why = append(why, fmt.Errorf("reminder of %s: %w", f.Rule, err))
			}
		}
		if !page.more {
			return errors.Join(why...)
		}
		after = page.last
	}
}

// near is one page of clocks that come near: those of which somebody is to be
// reminded now, and where the next page begins.
type near struct {
	due  []Firing
	last Firing
	more bool
}

func (w *work) unreminded(after Firing) (near, error) {
	reach, err := w.reach(w.now)
	if err != nil || len(reach) == 0 {
		return near{}, err
	}
	list, err := w.Unreminded(w.now, reach, after, nearby)
	if err != nil || len(list) == 0 {
		return near{}, err
	}
	page := near{last: list[len(list)-1], more: len(list) == nearby}
	for _, f := range list {
		from, err := w.plan(f, false)
		if err != nil {
			return near{}, err
		}
		if !from.IsZero() && !from.After(w.now) {
			page.due = append(page.due, f)
		}
	}
	return page, nil
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
