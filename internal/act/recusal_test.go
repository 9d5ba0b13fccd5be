package act_test

import (
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

func closeTo(t *testing.T, w *acttest.World, who, employee string) act.Recusal {
	t.Helper()
	r, err := w.Acts.CreateRecusal(t.Context(), w.As(who), act.Request{}, employee, "relative")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestCasesOfWhomOneStandsCloseToDoNotExist(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		now := owned(w)
		other := w.Register(acttest.Head, acttest.Engage, "2024-10-03")
		closeTo(t, w, "investigator", acttest.Camat)
		now.Unknown("investigator")
		if v := now.Seen("commissioner"); v.Owner != "" || v.State != casefile.Clarification || v.Queue.People != 1 {
			t.Errorf("owner %q, queue %+v", v.Owner, v.Queue)
		}
		later := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		later.Unknown("investigator")
		later.Seen("investigator2")
		other.Seen("investigator")
		before := w.Count(now.ID, "")
		closeTo(t, w, "investigator", acttest.Camat) // once is enough
		if err := w.Acts.Attend(t.Context()); err != nil || w.Count(now.ID, "") != before {
			t.Errorf("%d events after the first word, %v", w.Count(now.ID, "")-before, err)
		}
		closeTo(t, w, "investigator2", acttest.Camat)
		lies(t, now, "BAWASLU-RI", 1)
		lies(t, later, "BAWASLU-RI", 1)
		w.Verify()
	})
}

func TestWhoIsFoundToBeAnotherBringsTheirOwnRecusals(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	closeTo(t, w, "commissioner2", acttest.Head)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.Seen("commissioner2")
	r.Do("investigator", "AmendAccused", `{"accused":{"name":"Kepala Dinas Contoh","employeeId":"`+acttest.Head+`"}}`, "")
	r.Unknown("commissioner2")
	w.Verify()
}

func TestTheEmployerSideIsNotToldWhoStandsAside(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Recommended("HD_B", acttest.Engage)
	closeTo(t, w, "examiner", acttest.Camat)
	r.Unknown("examiner")
	list, err := w.Acts.ListCaseEvents(t.Context(), w.As("desk"), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if e.Act == "StandAside" {
			t.Error("the employer reads that somebody stands close to the accused")
		}
	}
	w.Verify()
}

func TestARecusalIsToldToWhoDeclaredIt(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	mine := closeTo(t, w, "investigator", acttest.Camat)
	closeTo(t, w, "clerk", acttest.Head)
	own, err := w.Acts.RecusalsOf(t.Context(), w.As("investigator"), false)
	if err != nil || len(own) != 1 || own[0] != mine || own[0].EmployeeID != acttest.Camat {
		t.Errorf("%+v, %v", own, err)
	}
	all, err := w.Acts.RecusalsOf(t.Context(), w.As("auditor@OMBUDSMAN-RI"), true)
	if err != nil || len(all) != 2 || all[0].EmployeeID+all[1].EmployeeID != "" {
		t.Errorf("an auditor reads %+v, %v", all, err)
	}
	_, err = w.Acts.CreateRecusal(t.Context(), w.As("clerk"), act.Request{}, "12", "relative")
	acttest.Field(t, err, "employeeId")
	_, err = w.Acts.CreateRecusal(t.Context(), w.As("clerk"), act.Request{}, acttest.Camat, "enemy")
	acttest.Field(t, err, "relation")
	for _, row := range []string{acttest.Camat, acttest.Head} {
		if n := number(t, w, `SELECT COUNT(*) FROM events WHERE clear LIKE '%`+row+`%'`); n != 0 {
			t.Errorf("%d events tell %s in clear", n, strings.Repeat("*", len(row)))
		}
	}
	w.Verify()
}
