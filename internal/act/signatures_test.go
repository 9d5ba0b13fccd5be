package act_test

import (
	"context"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// broken shows one case in lists as no binary could judge it.
type broken struct {
	act.Store
	id string
}

func (s broken) View(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.View(ctx, func(tx act.Tx) error { return fn(brokenTx{tx, s.id}) })
}

type brokenTx struct {
	act.Tx
	id string
}

func (t brokenTx) Cases(q act.CaseQuery) ([]casefile.Case, error) {
	list, err := t.Tx.Cases(q)
	for i := range list {
		if list[i].ID == t.id {
			list[i].Rulebook = "no such edition"
		}
	}
	return list, err
}

func TestACaseThatCannotBeJudgedKeepsNoSignatureWaiting(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	bad, good := w.Moral(acttest.Camat, "MORAL_OPEN"), w.Moral(acttest.Head, "MORAL_OPEN")
	if _, err := w.Acts.EndUser(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: w.As("signatory").Account}); err != nil {
		t.Fatal(err)
	}
	w.Acts.Store = broken{w.Acts.Store, bad.ID}
	if err := w.Acts.Attend(t.Context()); err == nil {
		t.Error("that one cannot be judged is told to nobody")
	}
	if n := w.Count(good.ID, "RouteSignature"); n != 1 {
		t.Errorf("the other one was routed %d times", n)
	}
}
