package act_test

import (
	"context"
	"sync"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/store"
)

// moved is the events by which a case changed its office by itself.
func moved(t *testing.T, w *acttest.World, id string) []record.Event {
	t.Helper()
	events, err := w.Records.Events(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	var out []record.Event
	for _, e := range events {
		if e.Act == "TransferOffice" && e.Actor.Role == access.Calendar && e.Reason != "" {
			out = append(out, e)
		}
	}
	return out
}

func lies(t *testing.T, r *acttest.Road, office string, moves int) {
	t.Helper()
	if v := r.Seen("above"); v.ResponsibleOffice != office || len(moved(t, r.World, r.ID)) != moves {
		t.Errorf("the case lies at %s after %d moves by itself, want %s after %d", v.ResponsibleOffice, len(moved(t, r.World, r.ID)), office, moves)
	}
}

func TestACaseWithoutAnInvestigatorGoesUpByItself(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("investigator", "Recuse", `{"reason":"kerabat"}`, "")
		lies(t, r, "BAWASLU-SLEMAN", 0)
		if q := r.Seen("commissioner").Queue; q == nil || *q != (act.QueueView{Role: access.BawasluInvestigator, Office: "BAWASLU-SLEMAN", People: 1, Counted: true}) {
			t.Errorf("the queue is %+v", q)
		}
		r.Do("investigator2", "Recuse", `{"reason":"tetangga"}`, "")
		lies(t, r, "BAWASLU-RI", 1)
		r.Unknown("commissioner")
		if q := r.Seen("above").Queue; q == nil || *q != (act.QueueView{Role: access.BawasluInvestigator, Office: "BAWASLU-RI", Counted: true, Empty: true}) {
			t.Errorf("at the top, where nobody is, the queue is %+v", q)
		}
		w.Advance(w.NextDay())
		lies(t, r, "BAWASLU-RI", 1) // and there it stays
		w.Enrol("national", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-RI")}})
		if q := r.Seen("national").Queue; q == nil || q.People != 1 || q.Empty {
			t.Errorf("the queue is %+v", q)
		}
		w.Verify()
	})
}

func TestTheNearestOfficeThatHasSomebodyTakesTheCase(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	at := func(key string, role access.Role, office string) {
		w.Enrol(key, act.NewAccount{Grants: []access.Grant{acttest.Grant(role, office)}})
	}
	at("solo", access.BawasluInvestigator, "BAWASLU-KARANGANYAR")
	at("national", access.BawasluInvestigator, "BAWASLU-RI")
	r := w.Finding("solo", acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("solo", "Recuse", `{"reason":"kerabat"}`, "")
	lies(t, r, "BAWASLU-RI", 1) // past the province, where nobody is

	at("duo", access.BawasluInvestigator, "BAWASLU-KARANGANYAR")
	at("provincial", access.BawasluInvestigator, "BAWASLU-JATENG")
	r = w.Finding("duo", w.Hire(), acttest.Engage, "2024-10-03")
	r.Do("duo", "Recuse", `{"reason":"kerabat"}`, "")
	lies(t, r, "BAWASLU-KARANGANYAR", 0) // the other one is no kin
	r.Do("solo", "Recuse", `{"reason":"kerabat"}`, "")
	lies(t, r, "BAWASLU-JATENG", 1)
	w.Verify()
}

func TestWhoRegisteredIsNobodyInTheQueue(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Report.Conduct.Region, f.Report.Conduct.Place = "51.04", "Gianyar"
	filed := w.File(f)
	v, err := w.Acts.RegisterCase(t.Context(), w.As("foreign"), act.Request{}, act.NewCase{Reports: []string{filed.Report.ID}, Contest: "pilkada-2024",
		Accused: casefile.Accused{Name: "Camat Contoh", EmployeeID: acttest.Camat}, Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03"}}})
	if err != nil {
		t.Fatal(err)
	}
	lies(t, &acttest.Road{World: w, ID: v.ID}, "BAWASLU-RI", 1)
	if _, err := w.Acts.GetCase(t.Context(), w.As("foreign"), v.ID); !fault.Is(err, fault.Missing) {
		t.Errorf("who registered it and cannot go on with it hears %v", err)
	}
	w.Verify()
}

func TestTheQueueIsToldToItsOwnSideAlone(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	if q := r.Seen("lead").Queue; q == nil || *q != (act.QueueView{Role: access.MeritInvestigator, Office: "BKN", People: 1, Counted: true}) {
		t.Errorf("the merit authority's queue is %+v", q)
	}
	if q := r.Seen("commissioner").Queue; q != nil {
		t.Errorf("Bawaslu is told of the merit authority's queue: %+v", q)
	}
	r.Recommended("HD_B", acttest.Engage)
	r.Do("examiner", "Recuse", `{"reason":"kerabat"}`, "")
	r.Do("examiner2", "Recuse", `{"reason":"kerabat"}`, "")
	if q := r.Seen("desk").Queue; q == nil || *q != (act.QueueView{Role: access.Examiner, Office: "PEMKAB-SLEMAN"}) {
		t.Errorf("while one examiner is left the queue is %+v", q)
	}
	r.Do("examiner@PEMKAB-SLEMAN#3", "Recuse", `{"reason":"kerabat"}`, "")
	if q := r.Seen("desk").Queue; q == nil || !q.Empty || q.Counted || r.Seen("desk").State != casefile.Recommended {
		t.Errorf("without an examiner the queue is %+v", q)
	}
	if q := r.Seen("lead").Queue; q != nil {
		t.Errorf("the merit authority is told of the employer's queue: %+v", q)
	}
	page, err := w.Acts.ListCases(t.Context(), w.As("desk"), act.CaseQuery{Limit: 10})
	if err != nil || len(page.Cases) != 1 || page.Cases[0].Queue != nil {
		t.Errorf("a list counts people: %+v, %v", page.Cases, err)
	}
	w.Verify()
}

func TestTheLastMeritInvestigatorLeavesAnEmptyQueue(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Do("analyst", "Recuse", `{"reason":"kerabat"}`, casefile.MeritReview)
	if q := r.Seen("lead").Queue; q == nil || !q.Empty || q.People != 0 || q.Role != access.MeritInvestigator {
		t.Errorf("the queue is %+v", q)
	}
	w.Verify()
}

func TestManyHandsHandEveryCaseOverOnce(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		rule(t, w, act.AssignLeastLoaded)
		var roads []*acttest.Road
		for range 6 {
			roads = append(roads, w.Register(w.Hire(), acttest.Engage, "2024-10-03"))
		}
		onLeave(t, w, "investigator", "2024-10-07", "2024-10-08")
		var all sync.WaitGroup
		errs := make([]error, 3)
		for i := range errs {
			all.Go(func() { errs[i] = w.Acts.Attend(context.Background()) })
		}
		all.Wait()
		over := 0
		for _, r := range roads {
			over += len(handedOver(t, w, r.ID))
			if v := r.Seen("commissioner"); v.Owner != w.As("investigator2").Account || w.Count(r.ID, "AssignInvestigator") > 2 {
				t.Errorf("owner %q after %d assignments", v.Owner, w.Count(r.ID, "AssignInvestigator"))
			}
		}
		if over != 3 || errs[0] != nil || errs[1] != nil || errs[2] != nil {
			t.Errorf("three cases of six were handed over %d times: %v", over, errs)
		}
		w.Verify()
	})
}

func TestRowsThatAnOlderNetraWroteAreWrittenAnew(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		before := w.Count(r.ID, "")
		err := w.DB.Do(t.Context(), func(tx *store.Tx) error { _, err := tx.Exec(`DELETE FROM case_queue`); return err })
		if err != nil {
			t.Fatal(err)
		}
		if got := found(t, w, w.As("commissioner"), "waitsFor=bawaslu_investigator"); got != "" {
			t.Fatalf("%q is found without a row", got)
		}
		if err := w.Acts.Attend(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := found(t, w, w.As("commissioner"), "waitsFor=bawaslu_investigator"); got != r.ID || w.Count(r.ID, "") != before {
			t.Errorf("%q is found after %d more events", got, w.Count(r.ID, "")-before)
		}
		w.Verify()
	})
}
