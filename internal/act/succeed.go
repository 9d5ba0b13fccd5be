package act

import (
	"context"
	"errors"

	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/directory"
)

// succeed hands the cases of a body that is the merit authority no longer to
// the one that is, each by an event of its own. Closed ones go along: a closure
// may yet be challenged, and somebody must be there to answer.
func succeed(ctx context.Context, s *Service) error {
	var why []error
	for _, old := range s.Directory.Former(directory.MeritRole, deadline.On(s.Now(), s.Directory.Zone(""))) {
		var after *Cursor
		for {
			list, err := s.heldBy(ctx, old.Code, after)
			if err != nil {
				return err
			}
			for _, c := range list {
				why = append(why, s.transferMerit(ctx, c.ID))
			}
			if len(list) < chunk {
				break
			}
			after = cursor(list[len(list)-1], CaseQuery{Order: "number"}, false)
		}
	}
	return errors.Join(why...)
}

// heldBy is a few of the cases that still name a body as their merit authority.
func (s *Service) heldBy(ctx context.Context, body string, after *Cursor) ([]casefile.Case, error) {
	return view(ctx, s, Anonymous, func(w *work) ([]casefile.Case, error) {
		return w.Cases(CaseQuery{Scope: System, Merit: body, Order: "number", After: after, Limit: chunk})
	})
}

// chunk is how many subjects a chore looks up at a time.
const chunk = 100

func (s *Service) transferMerit(ctx context.Context, id string) error {
	_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) {
		c, ok, err := w.Tx.Case(id, System, true)
		if err != nil || !ok {
			return struct{}{}, err
		}
		on := w.todayAt("")
		next, lost := w.Directory.Succession(directory.MeritRole, c.Merit, on)
		if !lost {
			return struct{}{}, nil // another hand was here first
		}
		if next.On.After(c.Opened) {
			on = next.On
		}
		_, err = w.take(c, &casefile.TransferMeritCmd{}, system, casefile.Header{PerformedOn: on,
			Reason: "peran otoritas merit beralih; the role of merit authority has passed on"})
		return struct{}{}, err
	})
	return err
}
