package act_test

import (
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// The median of a wait is in working days as the decrees entered here have them,
// also where it was counted before the decree came.
func TestAWaitIsCountedInTheWorkingDaysInForce(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	var all []*acttest.Road
	for range 6 {
		all = append(all, w.Finding("analyst", w.Hire(), acttest.Engage, "2024-10-03"))
	}
	w.Advance("2024-10-09")
	for _, r := range all {
		r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
		r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
	}
	kept := act.NewFigures()
	days := func() int {
		f, err := w.Acts.Funnel(t.Context(), act.FunnelQuery{}, kept)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range f.Waits {
			if x.From == "forwarded" && x.To == "recommended" && x.Shown {
				return x.Days
			}
		}
		t.Fatalf("no wait is shown: %+v", f.Waits)
		return 0
	}
	before := days()
	w.Decree(acttest.Leave("2024-10-08", "2024-10-07"))
	if now := days(); now != before-1 {
		t.Errorf("%d days before the decree, and %d after it", before, now)
	}
}
