package act_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
	"netra/internal/report"
	"netra/internal/store"
)

// A million well-formed codes that nobody was given open nothing.
func TestAMillionCodesThatNobodyWasGivenOpenNothing(t *testing.T) {
	t.Parallel()
	rounds := 2000 // of five hundred codes
	if testing.Short() {
		rounds = 20
	}
	w := acttest.SQLite(t)
	for _, id := range []string{acttest.Camat, acttest.Head, acttest.Teacher} {
		w.File(acttest.Filing(id, acttest.Engage, "2024-10-03"))
	}
	given := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")).AccessCode
	random := rand.NewChaCha8([32]byte{15})
	hits := 0
	err := w.DB.View(t.Context(), func(tx *store.Tx) error {
		for range rounds { // in five hundreds, by the index that a look-up asks
			marks, args := make([]string, 500), make([]any, 500)
			for i := range args {
				c, err := report.NewAccessCode(random)
				if err != nil {
					return err
				}
				marks[i], args[i] = fmt.Sprintf("$%d", i+1), w.Vault.Index("access code", string(c))
			}
			n := 0
			if err := tx.QueryRow(`SELECT COUNT(*) FROM reports WHERE code IN (`+strings.Join(marks, ", ")+`)`, args...).Scan(&n); err != nil {
				return err
			}
			hits += n
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for range rounds { // and some by the way in itself
		c, err := report.NewAccessCode(random)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Acts.LookupReport(t.Context(), string(c)); !fault.Is(err, fault.Missing) {
			t.Fatalf("a code that nobody was given hears %v", err)
		}
	}
	if hits > 0 {
		t.Errorf("%d of %d codes open a report", hits, 500*rounds)
	}
	w.Lookup(given) // the one that was given still does
}

func TestTwinsOfASubmissionMakeOneReportAndHearTheSame(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		const filings = 20
		answers := make([][][]byte, filings)
		var all sync.WaitGroup
		var mu sync.Mutex
		for i := range filings {
			req := act.Request{ID: string(rune('a'+i)) + "f1b8d0e-58a1-4f0e-9a52-0d8d2c1b7e11", Input: []byte{byte(i)}}
			twins := 1
			if i%10 < 3 { // three of ten are sent twice
				twins = 2
			}
			for range twins {
				all.Go(func() {
					f, err := w.Acts.FileReport(t.Context(), act.Anonymous, req, acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
					if err != nil {
						t.Error(err)
						return
					}
					b, _ := json.Marshal(f)
					mu.Lock()
					defer mu.Unlock()
					answers[i] = append(answers[i], b)
				})
			}
		}
		all.Wait()
		for i, list := range answers {
			if len(list) == 2 && !bytes.Equal(list[0], list[1]) {
				t.Errorf("the twins of filing %d hear %s and %s", i, list[0], list[1])
			}
		}
		page, err := w.Acts.ListReports(t.Context(), w.As("clerk"), act.ReportQuery{Limit: 100})
		if err != nil || len(page.Reports) != filings {
			t.Errorf("%d filings made %d reports, %v", filings, len(page.Reports), err)
		}
		_, err = w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: "af1b8d0e-58a1-4f0e-9a52-0d8d2c1b7e11", Input: []byte("another")},
			acttest.Filing(acttest.Head, acttest.Engage, "2024-10-03"))
		if !fault.Is(err, fault.Exists) {
			t.Errorf("the same id with another body: %v", err)
		}
	})
}
