package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// whoIs is an investigator of the regency's Bawaslu whose own number is known.
func whoIs(w *acttest.World, key, number string) string {
	w.T.Helper()
	return w.Enrol(key, act.NewAccount{Employee: number,
		Grants: []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}}).Account
}

func TestTheAccusedIsNobodyOfTheirOwnCasesStaff(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		accused := whoIs(w, "accused", acttest.Camat)
		rule(t, w, act.AssignLeastLoaded)
		var others int
		for range 4 {
			if w.Register(w.Hire(), acttest.Engage, "2024-10-03").Seen("commissioner").Owner == accused {
				others++
			}
		}
		if others == 0 {
			t.Fatal("the rule never names the accused, so that nothing is proven")
		}
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		if v := r.Seen("commissioner"); v.Owner == accused || v.Queue.People != 2 {
			t.Errorf("owner %q, queue %+v; the accused is %q", v.Owner, v.Queue, accused)
		}
		for _, a := range []string{"AssignInvestigator", "Reassign"} {
			_, err := r.Try("commissioner", a, `{"investigator":"`+accused+`","reason":"giliran"}`)
			acttest.Field(t, err, "investigator")
		}
		w.Verify()
	})
}

func TestACaseLeavesAnOwnerWhoTurnsOutToBeItsAccused(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		accused := whoIs(w, "accused", acttest.Camat)
		r := w.Register(w.Hire(), acttest.Engage, "2024-10-03")
		r.Do("commissioner", "AssignInvestigator", `{"investigator":"`+accused+`"}`, casefile.Registered)
		r.Seen("accused")
		r.Do("commissioner", "AssignInvestigator", `{"investigator":"`+w.As("investigator").Account+`"}`, casefile.Registered)
		r.Do("investigator", "AmendAccused", `{"accused":{"name":"Camat Contoh","employeeId":"`+acttest.Camat+`"},"reason":"identitas"}`, casefile.Registered)
		if v := r.Seen("commissioner"); v.Owner != "" || len(handedOver(t, w, r.ID)) != 1 {
			t.Errorf("the owner is %q, the accused %q", v.Owner, accused)
		}
		r.Unknown("accused")
		before := w.Count(r.ID, "")
		w.Advance(w.NextDay())
		if n := w.Count(r.ID, ""); n != before {
			t.Errorf("the next day finds %d more events", n-before)
		}
		w.Verify()
	})
}

// The last of an office but the accused: the case goes up when nobody else is left.
func TestAnOfficeWhereTheAccusedIsTheLastInvestigatorHasNobody(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		whoIs(w, "accused", acttest.Camat)
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		onLeave(t, w, "investigator", "2024-10-08", "2024-10-20")
		onLeave(t, w, "investigator2", "2024-10-08", "2024-10-20")
		w.Advance("2024-10-08")
		lies(t, r, "BAWASLU-RI", 1)
		w.Verify()
	})
}
