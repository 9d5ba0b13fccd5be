package act_test

import (
	"context"
	"crypto/rand"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// numbered is a store that counts what a look-up asks of it, and cannot be asked
// anything else.
type numbered struct {
	act.Store
	asked int
}

type numberedTx struct {
	act.Tx // nil: any other question panics
	tx     act.Tx
	store  *numbered
}

func (s *numbered) View(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.View(ctx, func(tx act.Tx) error { return fn(&numberedTx{tx: tx, store: s}) })
}

func (t *numberedTx) ReportByCode(code report.AccessCode, lock bool) (report.Report, bool, error) {
	t.store.asked++
	return t.tx.ReportByCode(code, lock)
}

func (t *numberedTx) RepliesByCode(code report.AccessCode) (map[string]string, error) {
	t.store.asked++
	return t.tx.RepliesByCode(code)
}

func (t *numberedTx) Ping(id string, lock bool) (act.Ping, bool, error) {
	t.store.asked++
	return t.tx.Ping(id, lock)
}

func (t *numberedTx) Events(subject string) ([]record.Event, error) {
	t.store.asked++
	return t.tx.Events(subject)
}

func (t *numberedTx) Edition(register string) (int, error) {
	t.store.asked++
	return t.tx.Edition(register)
}

func (t *numberedTx) Entries(register string) ([]act.Entry, error) {
	t.store.asked++
	return t.tx.Entries(register)
}

// A code that nobody was given is answered in the same words after as many questions
// as one that opens a report.
func TestACodeThatOpensNothingAsksAsMuchAsOneThatDoes(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		given := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")).AccessCode
		store := &numbered{Store: w.Acts.Store}
		w.Acts.Store = store
		if _, err := w.Acts.LookupReport(t.Context(), given); err != nil {
			t.Fatal(err)
		}
		hit := store.asked
		want := fault.NotFound().Error()
		for range 50 {
			code, err := report.NewAccessCode(rand.Reader)
			if err != nil {
				t.Fatal(err)
			}
			store.asked = 0
			if _, err := w.Acts.LookupReport(t.Context(), string(code)); err == nil || err.Error() != want || store.asked != hit {
				t.Fatalf("a miss hears %v after %d questions, a hit asks %d", err, store.asked, hit)
			}
		}
	})
}
