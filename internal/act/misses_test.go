package act_test

import (
	"context"
	"crypto/rand"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
	"netra/internal/report"
)

// oneQuestion is a store that answers which report a code opens, counts how often it
// is asked, and cannot be asked anything else.
type oneQuestion struct {
	act.Store
	asked int
}

type onlyByCode struct {
	act.Tx // nil: any other question panics
	tx     act.Tx
	store  *oneQuestion
}

func (s *oneQuestion) View(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.View(ctx, func(tx act.Tx) error { return fn(&onlyByCode{tx: tx, store: s}) })
}

func (t *onlyByCode) ReportByCode(code report.AccessCode, lock bool) (report.Report, bool, error) {
	t.store.asked++
	return t.tx.ReportByCode(code, lock)
}

// A code that nobody was given is answered after one question and always in the same
// words: it is the question by which a code that opens a report is found, too.
func TestEveryCodeThatOpensNothingIsOneQuestionAndOneAnswer(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		given := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")).AccessCode
		store := &oneQuestion{Store: w.Acts.Store}
		w.Acts.Store = store
		want := fault.NotFound().Error()
		for range 50 {
			code, err := report.NewAccessCode(rand.Reader)
			if err != nil {
				t.Fatal(err)
			}
			store.asked = 0
			if _, err := w.Acts.LookupReport(t.Context(), string(code)); err == nil || err.Error() != want || store.asked != 1 {
				t.Fatalf("a miss hears %v after %d questions", err, store.asked)
			}
		}
		w.Acts.Store = store.Store
		w.Lookup(given) // which opens it still
	})
}
