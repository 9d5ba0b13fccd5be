package act_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/deadline"
)

// The decree of 2020 judges what was done in 2021 and keeps the case; the employer
// who is told of it in 2024 has the days of 2024, which are 14 and not 10.
func TestAConductOfAnEarlierDecreeIsJudgedByItAndHandledByTodays(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		const partisan, then = "dis_partisan_activity", "2021-10-01"
		r := w.Finding("investigator", acttest.Camat, partisan, then)
		if r.View.Rulebook != "skb-2020" {
			t.Fatalf("kept by %s", r.View.Rulebook)
		}
		r.ToMerit(partisan, then)
		if a := r.Seen("commissioner").Assessment; a == nil || a.Rulebook != "skb-2020" || !a.NeedsHuman || a.Floor != "HD_B1" {
			t.Errorf("assessed %+v", a)
		}
		r.Recommended("HD_B", partisan)
		k := r.Clock("DL_PPK")
		if want := deadline.MustDate(w.Today()).AddDays(14); k.DueOn != want {
			t.Errorf("the employer has until %s, want %s", k.DueOn, want)
		}
	})
}
