package act

import (
	"context"
	"errors"
	"fmt"
)

// requeued is how many cases are looked at together.
const requeued = 100

// requeue is the chore that writes the rows of cases anew which an older netra
// left without saying whose work they are. The rows follow from the case as it is:
// nothing happened, so no event tells of it.
var requeue = chore{"queues", func(ctx context.Context, s *Service) error {
	for {
		list, err := view(ctx, s, Anonymous, func(w *work) ([]string, error) { return w.Unqueued(requeued) })
		why := []error{err}
		for _, id := range list {
			_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) { return struct{}{}, w.rewrite(id) })
			if err != nil {
				why = append(why, fmt.Errorf("case %s: %w", id, err))
			}
		}
		if err := errors.Join(why...); err != nil || len(list) < requeued {
			return err
		}
	}
}}

// rewrite writes the rows of a case as they follow from it.
func (w *work) rewrite(id string) error {
	c, ok, err := w.Tx.Case(id, System, true)
	if err != nil || !ok {
		return err
	}
	return w.PutCase(c, c, w.Directory.AgencyZone(c.Office))
}
