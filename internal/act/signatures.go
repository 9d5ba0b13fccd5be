package act

import (
	"context"
	"errors"
	"fmt"

	"netra/internal/casefile"
)

// settleSignatures is a chore: a proposal whose signatory is gone — a term that
// ended, an account that was shut — goes to the body above, as if they had
// stepped aside.
func settleSignatures(ctx context.Context, s *Service) error {
	waiting, err := view(ctx, s, Anonymous, (*work).unsigned)
	why := []error{err}
	for _, id := range waiting {
		_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (casefile.Case, error) {
			c, ok, err := w.Tx.Case(id, System, true)
			if err != nil || !ok || c.State != casefile.Proposed {
				return c, err
			}
			return w.settleSignature(c)
		})
		if err != nil {
			why = append(why, fmt.Errorf("case %s: %w", id, err))
		}
	}
	return errors.Join(why...)
}

// unsigned is the proposals that wait where nobody can sign them, though
// somewhere else it could be done. One of which that cannot be said keeps none of
// the others waiting: they are answered beside its error.
func (w *work) unsigned() ([]string, error) {
	const page = 500
	q := CaseQuery{Scope: System, Order: "number", Filters: []Filter{{"state", string(casefile.Proposed)}}, Limit: page}
	var out []string
	var why []error
	for {
		list, err := w.Cases(q)
		if err != nil {
			return out, errors.Join(append(why, err)...)
		}
		for _, c := range list {
			switch elsewhere, err := w.elsewhere(c); {
			case err != nil:
				why = append(why, fmt.Errorf("case %s: %w", c.ID, err))
			case elsewhere:
				out = append(out, c.ID)
			}
		}
		if len(list) < page {
			return out, errors.Join(why...)
		}
		last := list[len(list)-1]
		q.After = &Cursor{Key: last.Number, ID: last.ID}
	}
}

// elsewhere says whether a proposal is to be signed elsewhere than where it lies.
func (w *work) elsewhere(c casefile.Case) (bool, error) {
	env, err := w.env(c, system, casefile.Header{})
	if err != nil {
		return false, err
	}
	to, _, err := w.signer(c, env)
	return to != c.Signer, err
}
