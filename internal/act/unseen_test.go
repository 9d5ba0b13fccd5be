package act_test

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// A challenge, and the time in which it may come, are there only where somebody
// reported.
func TestTheEmployerDoesNotLearnThatSomebodyReportedOrChallenges(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Recommended("HD_B", acttest.Engage)
	r.Examined(w.NextDay())
	r.Do("desk", "ReportNotProven", `{"findings":"Tidak terbukti."}`, casefile.ReportedBack)
	r.Do("lead", "Close", `{"outcomeText":"Ditutup."}`, casefile.Closed)
	read := func(who string) (string, *act.Cursor) {
		other := casefile.Case{ID: "zz-" + r.ID + who, State: casefile.Examined, Employer: "PEMKAB-SLEMAN", Merit: "BKN", Office: "BAWASLU-SLEMAN"}
		put(t, w, other)
		events, err := w.Acts.ListCaseEvents(t.Context(), w.As(who), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		list, err := w.Acts.ListCases(t.Context(), w.As(who), act.CaseQuery{Limit: 1})
		if err != nil {
			t.Fatal(err)
		}
		var acts []string
		for _, e := range events {
			acts = append(acts, e.Act)
		}
		return strings.Join(acts, " "), list.Next
	}
	before, at := read("desk")
	if _, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"Ada rekaman asli."}`); err != nil {
		t.Fatal(err)
	}
	after, then := read("examiner")
	if before != after {
		t.Errorf("the employer read %q, and after the challenge %q", before, after)
	}
	if at == nil || then == nil || at.Key != "9999-12-31" || then.Key != at.Key {
		t.Errorf("the place in the list tells of a clock that waits for the reporter: %+v, %+v", at, then)
	}
	if inside, _ := read("commissioner"); !strings.Contains(inside, "ChallengeClosure") {
		t.Errorf("the office that decides it reads %q", inside)
	}
}

func TestTheEmployerIsNotToldWhenAReportWasRegistered(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	registered := w.Today()
	w.Advance(w.NextDay())
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Recommended("HD_B", acttest.Engage)
	for _, who := range []string{"desk", "examiner", "signatory"} {
		for _, on := range []string{registered, "2024-10-01"} { // they wrote the first themselves
			f := r.Refused(who, "AddNote", `{"text":"x","performedOn":"`+on+`"}`, "INVALID_FIELD")
			if on != registered && strings.Contains(f.Error(), registered) || !strings.Contains(f.Error(), w.Today()) {
				t.Errorf("%s hears %q", who, f)
			}
		}
	}
	r.Do("investigator", "AddNote", `{"text":"x","performedOn":"`+registered+`"}`, "")
}

func TestALinkToAReportThatOneMayNotKnowOfIsNotThere(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	one := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	two := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	v, err := w.Desk("clerk", one.Report.ID, "LinkReport", `{"report":"`+two.Report.ID+`"}`)
	if err != nil || !slices.Equal(v.Staff.Linked, []string{two.Report.ID}) {
		t.Fatalf("linked to %v, %v", v.Staff, err)
	}
	if _, err := w.Desk("clerk", two.Report.ID, "TransferReport", `{"office":"BAWASLU-GIANYAR","reason":"Tempat kejadian."}`); err != nil {
		t.Fatal(err)
	}
	v, err = w.Acts.GetReport(t.Context(), w.As("clerk"), one.Report.ID)
	if err != nil || len(v.Staff.Linked) != 0 {
		t.Errorf("still linked to %v, %v", v.Staff.Linked, err)
	}
}
