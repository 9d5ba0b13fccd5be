package act_test

import (
	"context"
	"sync/atomic"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
)

// counting counts how often every open case is gone through.
type counting struct {
	act.Store
	n *atomic.Int32
}

func (s counting) View(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.View(ctx, func(tx act.Tx) error { return fn(countingTx{tx, s.n}) })
}

type countingTx struct {
	act.Tx
	n *atomic.Int32
}

func (t countingTx) Desks() ([]act.Desk, error) {
	t.n.Add(1)
	return t.Tx.Desks()
}

// Whoever looks twice and finds the same people, the same cases and the same day
// goes through no case; each of the three alone has it done again.
func TestAQuietLookOpensNoCase(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		var n atomic.Int32
		w.Acts.Store = counting{w.Acts.Store, &n}
		looks := func(want int32, what string) {
			t.Helper()
			n.Store(0)
			for range 3 {
				if err := w.Acts.Attend(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if n.Load() != want {
				t.Errorf("%s: the cases were gone through %d times, want %d", what, n.Load(), want)
			}
		}
		r := owned(w)
		looks(1, "a new case")
		looks(0, "nothing")
		onLeave(t, w, "investigator", "2024-10-09", "2024-10-15")
		looks(1, "a leave to come")
		w.Sleep("2024-10-08")
		looks(1, "another day")
		w.Sleep("2024-10-09")
		looks(2, "the leave begins") // the second finds that all is well
		if r.Seen("commissioner").Owner != "" || len(handedOver(t, w, r.ID)) != 1 {
			t.Error("who is away still owns the case")
		}
		r.Do("commissioner", "AssignInvestigator", `{"investigator":"`+w.As("investigator2").Account+`"}`, "")
		looks(1, "an act on a case")
		if _, err := w.Acts.EndUser(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: w.As("investigator2").Account}); err != nil {
			t.Fatal(err)
		}
		looks(2, "an account that was ended")
		lies(t, r, "BAWASLU-RI", 1)
		w.Verify()
	})
}
