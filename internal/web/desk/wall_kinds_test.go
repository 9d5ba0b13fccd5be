package desk_test

import (
	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// Who works beside the accused and holds a seat in Bawaslu, and those from whom the
// reporter asked for it to be hidden: by name, in Bawaslu, and by number, at the
// employer's.
const (
	besideHere  = "clerk@BAWASLU-SLEMAN#9"
	hiddenHere  = "bawaslu_commissioner@BAWASLU-SLEMAN#9"
	hiddenThere = "bkpsdm_officer@BKPP-SLEMAN#8"
)

// enrolNear gives them their seats.
func (w *wall) enrolNear() {
	w.t.Helper()
	w.Enrol(besideHere, act.NewAccount{Employee: acttest.Pelaksana, Grants: []access.Grant{acttest.Grant(access.Clerk, "BAWASLU-SLEMAN")}})
	w.Enrol(hiddenHere, act.NewAccount{Name: "Hj. Siti Rahayu, S.H.", Grants: []access.Grant{acttest.Grant(access.BawasluCommissioner, "BAWASLU-SLEMAN")}})
	w.Enrol(hiddenThere, act.NewAccount{Employee: "198501012010010042", Grants: []access.Grant{acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN")}})
}

// accuse registers the case on a report that names from whom it is to be hidden.
func (w *wall) accuse() *acttest.Road {
	w.t.Helper()
	f := acttest.Filing(acttest.Camat, acttest.Engage, w.Today())
	f.Report.HideFrom = []string{"bu Siti Rahayu", "NIP 198501012010010042"}
	filed := w.File(f)
	v, err := w.Acts.RegisterCase(w.t.Context(), w.As("clerk"), act.Request{}, act.NewCase{Reports: []string{filed.Report.ID}, Contest: "pilkada-2024",
		Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: acttest.Camat},
		Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: w.Today(), Place: "Sleman"}}})
	if err != nil {
		w.t.Fatal(err)
	}
	return &acttest.Road{World: w.World, ID: v.ID, Code: filed.AccessCode, View: v}
}
