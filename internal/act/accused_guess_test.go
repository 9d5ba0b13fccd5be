package act_test

import (
	"context"
	"crypto/rand"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// tallying is a store that counts what a lookup asks of it.
type tallying struct {
	act.Store
	n *int
}

func (s tallying) View(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.View(ctx, func(tx act.Tx) error { return fn(tallyingTx{tx, s.n}) })
}

type tallyingTx struct {
	act.Tx
	n *int
}

func (t tallyingTx) CaseByAccusedCode(code report.AccessCode, lock bool) (casefile.Case, bool, error) {
	*t.n++
	return t.Tx.CaseByAccusedCode(code, lock)
}

func (t tallyingTx) Events(subject string) ([]record.Event, error) {
	*t.n++
	return t.Tx.Events(subject)
}

func (t tallyingTx) Case(id string, scope act.Scope, lock bool) (casefile.Case, bool, error) {
	*t.n++
	return t.Tx.Case(id, scope, lock)
}

func (t tallyingTx) Edition(register string) (int, error) {
	*t.n++
	return t.Tx.Edition(register)
}

func (t tallyingTx) Entries(register string) ([]act.Entry, error) {
	*t.n++
	return t.Tx.Entries(register)
}

// guesses is how many codes are tried; at 100 bits none of any number is hit.
const guesses = 100_000

func TestACodeThatOpensNothingCostsTheSameAndNoneIsGuessed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, w.Today())
		r.Do("investigator", "SummonParties", summonsOfAccused, casefile.Clarification)
		code, n := r.View.AccusedCode, 0
		counted := *w.Acts
		counted.Store = tallying{w.Acts.Store, &n}
		if _, err := counted.LookupAccusation(t.Context(), code); err != nil {
			t.Fatal(err)
		}
		hit := n
		n = 0
		if _, err := counted.LookupAccusation(t.Context(), string(guess(t))); !fault.Is(err, fault.Missing) || n != hit || hit < 2 {
			t.Errorf("a guess asks %d times, a hit %d: %v", n, hit, err)
		}
		err := w.Acts.Store.View(t.Context(), func(tx act.Tx) error {
			for range guesses {
				if _, ok, err := tx.CaseByAccusedCode(guess(t), false); ok || err != nil {
					t.Fatalf("a guess opens a case: %t, %v", ok, err)
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
		if _, err := w.Acts.LookupAccusation(t.Context(), r.Code); !fault.Is(err, fault.Missing) {
			t.Errorf("the reporter's code opens the accusation: %v", err)
		}
		if _, err := w.Acts.LookupReport(t.Context(), code); !fault.Is(err, fault.Missing) {
			t.Errorf("the code of the accused opens a report: %v", err)
		}
		if _, err := w.Acts.LookupAccusation(t.Context(), mistyped(code)); reasonOf(err) != "ACCESS_CODE_TYPO" {
			t.Errorf("a mistyped code: %v", err)
		}
	})
}

func guess(t *testing.T) report.AccessCode {
	t.Helper()
	code, err := report.NewAccessCode(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// mistyped is a code with its first symbol changed.
func mistyped(code string) string {
	if code[0] == '2' {
		return "3" + code[1:]
	}
	return "2" + code[1:]
}
