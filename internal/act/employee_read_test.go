package act_test

import (
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
)

func TestTheRegisterIsReadByItsOwnGovernmentAndOfAnAccusedByThoseOfTheCase(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		bring(t, w, w.As("desk"), false, posted(1, "Dinas", 2), posted(2, "Dinas", 0))
		index := ""
		for _, who := range []struct {
			name   string
			before int // how many they find by the number before the case
		}{
			{"desk", 1}, {"examiner", 1}, {"signatory", 1}, {"investigator", 0}, {"commissioner", 0},
			{"clerk", 0}, {"analyst", 0}, {"lead", 0},
		} {
			if got := finds(t, w, who.name); got != who.before {
				t.Errorf("%s finds %d before the case, want %d", who.name, got, who.before)
			}
			if who.name == "desk" {
				list, _, err := w.Acts.ListEmployees(t.Context(), w.As("desk"), act.EmployeeFilter{EmployeeID: nip(1)}, "", 10)
				if err != nil || len(list) != 1 {
					t.Fatal(list, err)
				}
				index = list[0].Index
				v, err := w.Acts.GetEmployee(t.Context(), w.As("desk"), index)
				if err != nil || len(v.Superiors) != 1 || v.Superiors[0] != nip(2) {
					t.Errorf("the chain: %v, %v", v.Superiors, err)
				}
				all, _, err := w.Acts.ListEmployees(t.Context(), w.As("desk"), act.EmployeeFilter{AgencyCode: "PEMKAB-SLEMAN", Unit: "dinas"}, "", 10)
				if err != nil || len(all) != 2 {
					t.Errorf("the unit has %d, %v", len(all), err)
				}
			}
		}
		whole := finds(t, w, "desk")
		w.Finding("investigator", nip(1), acttest.Engage, w.Today())
		for _, who := range []struct {
			name string
			n    int
		}{{"investigator", 1}, {"commissioner", 1}, {"clerk", 0}, {"analyst", 0}, {"desk", whole}} {
			if got := finds(t, w, who.name); got != who.n {
				t.Errorf("%s finds %d with the case, want %d", who.name, got, who.n)
			}
			_, err := w.Acts.GetEmployee(t.Context(), w.As(who.name), index)
			if f, hidden := fault.Of(err); hidden != (who.n == 0) || hidden && f.Kind != fault.Missing {
				t.Errorf("%s: %v", who.name, err)
			}
		}
		if n := number(t, w, `SELECT COUNT(*) FROM entries WHERE register = 'searches'`); n != 16 {
			t.Errorf("%d searches are kept, want every one of 16", n)
		}
		w.Verify()
	})
}

func finds(t *testing.T, w *acttest.World, who string) int {
	t.Helper()
	list, _, err := w.Acts.ListEmployees(t.Context(), w.As(who), act.EmployeeFilter{EmployeeID: nip(1)}, "", 10)
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}

func TestColleaguesAreToldToTheirOwnOfficeAloneAndForACaseWithoutWhoIsKeptFromIt(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	office := w.As("investigator").Grants[0].Office
	r := w.Finding("investigator", acttest.Pelaksana, acttest.Engage, w.Today())
	all, err := w.Acts.ListColleagues(t.Context(), w.As("commissioner"), office, "")
	if err != nil || len(all) < 3 {
		t.Fatal(all, err)
	}
	can, err := w.Acts.ListColleagues(t.Context(), w.As("commissioner"), office, r.ID)
	if err != nil || len(can) == 0 || len(can) >= len(all) {
		t.Errorf("%d of %d could take it: %v", len(can), len(all), err)
	}
	for _, who := range []string{"desk", "analyst", "signatory"} {
		if _, err := w.Acts.ListColleagues(t.Context(), w.As(who), office, ""); !isMissing(err) {
			t.Errorf("%s: %v", who, err)
		}
	}
}

func isMissing(err error) bool {
	f, ok := fault.Of(err)
	return ok && f.Kind == fault.Missing
}
