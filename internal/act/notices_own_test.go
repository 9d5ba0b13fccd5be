package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
)

// An officer of the accused's own agency may be the accused: their seat is told
// of the case, and they are not.
func TestNobodyHearsOfTheCaseAgainstThemselves(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		own := act.NewAccount{Employee: acttest.Camat, Grants: []access.Grant{acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN")}}
		w.Enrol("own desk", own)
		own.Grants = []access.Grant{acttest.Grant(access.BawasluCommissioner, "BAWASLU-SLEMAN")}
		w.Enrol("own commissioner", own)

		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		w.Advance("2024-10-11")
		hears(t, w, "commissioner", "overdue DL_HANDLE_PILKADA")
		hears(t, w, "own commissioner")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		w.Advance("2024-11-20") // the authority's fourteen days are over
		r.Unknown("own desk")
		r.Unknown("own commissioner")
		for _, done := range []bool{false, true} {
			if done {
				r.Do("desk", "ReportBack", `{"letterNumber":"L-1"}`, "")
			}
			if got := heard(t, w, "desk", done); len(got) == 0 {
				t.Errorf("their colleague hears nothing, done %t", done)
			}
			if got := heard(t, w, "own desk", done); len(got) > 0 {
				t.Errorf("they hear %q, done %t", got, done)
			}
		}
		w.Register(w.Hire(), acttest.Engage, "2024-11-18")
		w.File(acttest.Filing("", acttest.Engage, "2024-11-18"))
		w.Advance("2024-12-02")
		if got, want := heard(t, w, "own commissioner", false), heard(t, w, "commissioner", false); len(got) == 0 || len(got) != len(want) {
			t.Errorf("of others' cases and reports they hear %q, their colleague %q", got, want)
		}
	})
}

// Who stepped aside from a case is told nothing of the report that it came from
// either, not even that it was once overdue.
func TestWhoSteppedAsideHearsNothingOfTheReportBehindTheCase(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		w.Advance("2024-10-14")
		hears(t, w, "commissioner2", "overdue DL_INITIAL_REVIEW")
		r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", filed.Report.ID)
		for _, who := range []string{"commissioner", "commissioner2"} {
			if got := heard(t, w, who, true); len(got) != 1 {
				t.Fatalf("once the case is open %s has heard %q", who, got)
			}
		}
		r.Do("commissioner2", "Recuse", `{"reason":"kerabat"}`, "")
		if got := heard(t, w, "commissioner2", true); len(got) > 0 {
			t.Errorf("who stepped aside still hears %q", got)
		}
		if got := heard(t, w, "commissioner", true); len(got) != 1 {
			t.Errorf("their colleague hears %q", got)
		}
	})
}
