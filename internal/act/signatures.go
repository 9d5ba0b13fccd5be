package act

import (
	"context"

	"netra/internal/casefile"
)

// settleSignatures is a chore: a proposal whose signatory is gone — a term that
// ended, an account that was shut — goes to the body above, as if they had
// stepped aside.
func settleSignatures(ctx context.Context, s *Service) error {
	waiting, err := view(ctx, s, Anonymous, (*work).unsigned)
	if err != nil {
		return err
	}
	for _, id := range waiting {
		_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (casefile.Case, error) {
			c, ok, err := w.Tx.Case(id, System, true)
			if err != nil || !ok || c.State != casefile.Proposed {
				return c, err
			}
			return w.settleSignature(c)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// unsigned is the proposals that wait where nobody can sign them, though
// somewhere else it could be done.
func (w *work) unsigned() ([]string, error) {
	const page = 500
	q := CaseQuery{Scope: System, Order: "number", Filters: []Filter{{"state", string(casefile.Proposed)}}, Limit: page}
	var out []string
	for {
		list, err := w.Cases(q)
		if err != nil {
			return nil, err
		}
		for _, c := range list {
			env, err := w.env(c, system, casefile.Header{})
			if err != nil {
				return nil, err
			}
			to, _, err := w.signer(c, env)
			if err != nil {
				return nil, err
			}
			if to != c.Signer {
				out = append(out, c.ID)
			}
		}
		if len(list) < page {
			return out, nil
		}
		last := list[len(list)-1]
		q.After = &Cursor{Key: last.Number, ID: last.ID}
	}
}
