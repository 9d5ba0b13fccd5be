package act_test

import (
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
)

func TestALookMovesNothingAndIsListedForWhoWatches(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	id := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")).Report.ID
	first, err := w.Acts.GetReport(t.Context(), w.As("clerk"), id)
	if err != nil {
		t.Fatal(err)
	}
	second, err := w.Acts.GetReport(t.Context(), w.As("investigator"), id)
	if err != nil || first.Etag != second.Etag {
		t.Errorf("a look moves the etag from %s to %s, %v", first.Etag, second.Etag, err)
	}
	page, err := w.Acts.ListReports(t.Context(), w.As("investigator"), act.ReportQuery{Limit: 10})
	if err != nil || len(page.Reports) != 1 || page.Reports[0].Staff.Conduct.Narrative != "" {
		t.Errorf("a row of the list tells the story: %v", err)
	}
	for who, want := range map[string]int{"auditor@OMBUDSMAN-RI": 2, "commissioner": 2, "above": 0,
		"clerk": -1, "investigator": -1, "desk": -1, "lead": -1, "signatory": -1, "admin": -1} {
		page, err := w.Acts.ListReads(t.Context(), w.As(who), act.ReadQuery{Limit: 10})
		if want < 0 {
			if !fault.Is(err, fault.Denied) {
				t.Errorf("%s hears %v", who, err)
			}
			continue
		}
		if err != nil || len(page.Reads) != want {
			t.Errorf("%s is told of %d reads, %v, want %d", who, len(page.Reads), err, want)
		}
	}
}
