package act_test

import (
	"fmt"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
)

// From whom the new reporter hides the case is kept, and they lose it by the same
// act; a colleague who is free goes on.
func TestWhoIsHiddenFromByTheNewReportLosesTheCaseByTheSameAct(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		seat := []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}
		near := w.Enrol("near", act.NewAccount{Employee: "197803152005011003", Grants: seat})
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("commissioner", "AssignInvestigator", `{"investigator":"`+near.Account+`"}`, casefile.Registered)
		r.Do("near", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		second := laterReport(w, "197803152005011003")
		_, hidden := r.Try("near", "JoinReport", joining(second.Report.ID))
		_, none := r.Try("near", "JoinReport", joining("aaaaaaaaaaaaaaaaaaaaaaaaaa"))
		acttest.Field(t, hidden, "report")
		if fmt.Sprint(hidden) != fmt.Sprint(none) {
			t.Errorf("whom it hides from hears %v, of none %v", hidden, none)
		}
		before := w.Count(r.ID, "")
		r.Do("clerk", "JoinReport", joining(second.Report.ID), casefile.Clarification)
		deaf(t, w, "near", near, second.Report.ID, r.ID)
		if v := r.Seen("commissioner"); v.Owner != "" || w.Count(r.ID, "") != before+1 {
			t.Errorf("it is owned by %q after %d events", v.Owner, w.Count(r.ID, "")-before)
		}
		r.Do("investigator", "RecordStudy", `{"allegations":[{"violation":"`+acttest.Engage+`","occurredOn":"2024-10-03"}],"conclusion":"Terbukti."}`, casefile.Study)
		w.Verify()
	})
}

// Where the report does not know yet that somebody stands near, they hear of it what
// they would hear of none: not that a reporter named them.
func TestWhoWouldLoseTheCaseByTheirOwnJoinHearsThatThereIsNoSuchReport(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		near := w.Enrol("near", act.NewAccount{Employee: "197803152005011003", Grants: []access.Grant{acttest.Grant(access.Clerk, "BAWASLU-SLEMAN")}})
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		second := laterReport(w, "197803152005011003")
		if err := w.Records.Do(t.Context(), func(tx act.Tx) error { // as an older netra left it
			is, _, err := tx.Report(second.Report.ID, act.System, true)
			was := is
			is.Kept = nil
			is.Version++
			if err != nil {
				return err
			}
			return tx.PutReport(was, is, nil, acttest.Zone)
		}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Acts.GetReport(t.Context(), near, second.Report.ID); err != nil {
			t.Fatalf("they do not know of it: %v", err)
		}
		before := w.Count(r.ID, "")
		_, hidden := r.Try("near", "JoinReport", joining(second.Report.ID))
		_, none := r.Try("near", "JoinReport", joining("aaaaaaaaaaaaaaaaaaaaaaaaaa"))
		acttest.Field(t, hidden, "report")
		if fmt.Sprint(hidden) != fmt.Sprint(none) || w.Count(r.ID, "") != before {
			t.Errorf("they hear %v, of none %v; %d events more", hidden, none, w.Count(r.ID, "")-before)
		}
	})
}

func TestACaseOfWhichNobodyIsLeftAfterAJoinGoesToTheOfficeAbove(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		second := laterReport(w, w.As("investigator").Name, w.As("investigator2").Name)
		if second.Report.Office != "BAWASLU-SLEMAN" {
			t.Fatalf("it lies with %s", second.Report.Office)
		}
		r.Do("clerk", "JoinReport", joining(second.Report.ID), "")
		if v := r.Seen("above"); v.ResponsibleOffice != "BAWASLU-RI" || v.Owner != "" {
			t.Errorf("it lies with %s, owned by %q", v.ResponsibleOffice, v.Owner)
		}
		for _, who := range []string{"investigator", "investigator2"} {
			deaf(t, w, who, w.As(who), second.Report.ID, r.ID)
		}
		for _, code := range []string{r.Code, second.AccessCode} {
			if got := w.Lookup(code).Report.Office; got != "BAWASLU-RI" {
				t.Errorf("a report of it lies with %s", got)
			}
		}
		w.Verify()
	})
}

// A request to open who reported goes on when the report joins a case; what it opens
// is for who has that case in hand, and nobody else of the office.
func TestWhatTwoCustodiansOpenOfAReportThatJoinedIsForWhoHasTheCase(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	custodians(w)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
	id := confided(w, kenari).Report.ID
	requested(t, w, id)
	r.Do("clerk", "JoinReport", joining(id), "")
	handIn(t, w, "keeper b", w.KeyB)
	handIn(t, w, "keeper a", w.KeyA)
	if got, err := read(t, w, "investigator", id); err != nil || got.Identity != kenari {
		t.Errorf("who has the case reads %v, %v", got, err)
	}
	_, err := read(t, w, "investigator2", id)
	acttest.Refusal(t, err, "NOT_ASSIGNED")
	w.Verify()
}

// Who keeps a lock is handed no envelope of a report that is kept from them, be it
// by the reporter of another that joined the same case.
func TestNobodyFromWhomACaseIsKeptOpensWhoReported(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		custodians(w)
		w.Enrol("near keeper", act.NewAccount{Employee: "197803152005011003", Grants: []access.Grant{acttest.Grant(access.IdentityCustodian, "LPSK")}})
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		id := confided(w, kenari).Report.ID
		requested(t, w, id)
		r.Do("clerk", "JoinReport", joining(id), "")
		waits := func(who string, want int) {
			t.Helper()
			if list, err := w.Acts.ListIdentityRequests(t.Context(), w.As(who)); err != nil || len(list) != want {
				t.Errorf("%d requests wait for %s, want %d; %v", len(list), who, want, err)
			}
		}
		waits("near keeper", 1)
		list, err := w.Acts.ListIdentityRequests(t.Context(), w.As("keeper b"))
		must(t, err)
		r.Do("clerk", "JoinReport", joining(laterReport(w, "197803152005011003").Report.ID), "")
		waits("near keeper", 0)
		if _, _, err := w.Acts.TakeIdentityEnvelope(t.Context(), w.As("near keeper"), list[0].ID); !fault.Is(err, fault.Missing) {
			t.Errorf("who is near takes the envelope: %v", err)
		}
		waits("keeper b", 1)
	})
}
