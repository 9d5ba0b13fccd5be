package act_test

import (
	"slices"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
)

// A case names the reports that feed it to exactly those whom GetReport answers,
// whatever was handed to another office or hides from somebody since.
func TestACaseNamesTheReportsThatItsReaderMayRead(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		var reports []string
		for range 2 {
			reports = append(reports, w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")).Report.ID)
		}
		r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", reports...)
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		other := w.Register(w.Hire(), acttest.Engage, "2024-10-03") // of whose report this case says nothing

		for who, want := range map[string]int{"clerk": 2, "investigator": 2, "commissioner": 2, "above": 2,
			"analyst": 0, "lead": 0, "desk": 0, "examiner": 0, "signatory": 0} {
			got := r.Seen(who).Reports
			if len(got) != want {
				t.Errorf("%s sees %d reports, want %d", who, len(got), want)
			}
			for _, id := range append(reports, w.Lookup(other.Code).Report.ID) {
				_, err := w.Acts.GetReport(t.Context(), w.As(who), id)
				if err != nil && !fault.Is(err, fault.Missing) {
					t.Fatal(err)
				}
				if named := slices.Contains(got, id); named && err != nil || !named && err == nil && slices.Contains(reports, id) {
					t.Errorf("%s: the case names it %t, the report answers %v", who, named, err)
				}
			}
		}
		list, err := w.Acts.ListCases(t.Context(), w.As("clerk"), act.CaseQuery{Limit: 10})
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range list.Cases {
			if len(v.Reports) > 0 {
				t.Error("a list names reports")
			}
		}
	})
}

// A report that is kept from one of its readers is missing from the case as well.
func TestACaseDoesNotNameAReportThatHidesFromItsReader(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		a := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", filed.Report.ID)
		r := w.Finding("investigator", acttest.Pelaksana, acttest.Engage, "2024-10-03", filed.Report.ID)
		a.Do("commissioner2", "Recuse", `{"reason":"kerabat"}`, "")
		if got := r.Seen("commissioner2").Reports; len(got) > 0 {
			t.Errorf("through the second case who stepped aside from the first sees %v", got)
		}
		if got := r.Seen("commissioner").Reports; !slices.Equal(got, []string{filed.Report.ID}) {
			t.Errorf("their colleague sees %v", got)
		}
	})
}
