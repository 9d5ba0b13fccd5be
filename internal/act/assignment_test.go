package act_test

import (
	"slices"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// rule sets the rule of the regency's Bawaslu.
func rule(t *testing.T, w *acttest.World, to string) {
	t.Helper()
	now, err := w.Acts.AssignmentOf(t.Context(), "BAWASLU-SLEMAN")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Acts.SetAssignmentRule(t.Context(), w.As("commissioner"), act.Request{}, "BAWASLU-SLEMAN", now.Etag, to); err != nil {
		t.Fatal(err)
	}
}

func TestUnlessAnOfficeSaysOtherwiseTheFirstWhoActsOwnsTheCase(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	if v := r.Seen("commissioner"); v.Owner != "" {
		t.Fatalf("a case in the queue is owned by %q", v.Owner)
	}
	r.Do("investigator2", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
	if v := r.Seen("commissioner"); v.Owner != w.As("investigator2").Account {
		t.Errorf("the owner is %q", v.Owner)
	}
}

func TestCasesGoToWhoHasTheFewest(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		rule(t, w, act.AssignLeastLoaded)
		two := []string{w.As("investigator").Account, w.As("investigator2").Account}
		slices.Sort(two)
		owner := func(r *acttest.Road) string { return r.Seen("commissioner").Owner }
		one := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		other := w.Register(w.Hire(), acttest.Engage, "2024-10-03")
		third := w.Register(w.Hire(), acttest.Engage, "2024-10-03")
		if owner(one) != two[0] || owner(other) != two[1] || owner(third) != two[0] {
			t.Fatalf("assigned to %q, %q, %q of %q", owner(one), owner(other), owner(third), two)
		}
		who := map[string]string{w.As("investigator").Account: "investigator", w.As("investigator2").Account: "investigator2"}
		third.Do(who[two[0]], "Recuse", `{"reason":"kerabat"}`, "")
		if owner(third) != two[1] {
			t.Errorf("after the owner stepped aside it is %q's", owner(third))
		}
		onLeave(t, w, who[two[0]], "2024-10-08", "2024-10-09")
		w.Advance("2024-10-08")
		if owner(one) != two[1] {
			t.Errorf("after the owner went on leave it is %q's", owner(one))
		}
		fourth := w.Register(w.Hire(), acttest.Engage, "2024-10-03")
		if owner(fourth) != two[1] {
			t.Errorf("a new case went to %q, who is away", owner(fourth))
		}
		w.Advance("2024-10-10")
		fifth := w.Register(w.Hire(), acttest.Engage, "2024-10-03")
		if owner(fifth) != two[0] {
			t.Errorf("who came back was passed over for %q", owner(fifth))
		}
		events, err := w.Acts.ListCaseEvents(t.Context(), w.As("commissioner"), fifth.ID)
		if last := events[len(events)-1]; err != nil || last.Act != "AssignInvestigator" || last.Role != access.Calendar || last.Reason == "" {
			t.Errorf("the assignment is told as %+v, %v", last, err)
		}
		w.Verify()
	})
}

func TestARuleNeverNamesWhoRegistered(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	rule(t, w, act.AssignLeastLoaded)
	for range 3 {
		filed := w.File(acttest.Filing(w.Hire(), acttest.Engage, "2024-10-03"))
		v, err := w.Acts.RegisterCase(t.Context(), w.As("investigator"), act.Request{}, act.NewCase{Reports: []string{filed.Report.ID}, Contest: "pilkada-2024",
			Accused: casefile.Accused{Name: "Pegawai Contoh"}, Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03"}}})
		if err != nil {
			t.Fatal(err)
		}
		r := &acttest.Road{World: w, ID: v.ID}
		if got := r.Seen("commissioner").Owner; got != w.As("investigator2").Account {
			t.Errorf("the owner is %q", got)
		}
	}
	w.Verify()
}

func TestACaseThatComesFromAnotherOfficeFollowsTheRuleHere(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	rule(t, w, act.AssignLeastLoaded)
	w.Enrol("foreign commissioner", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BawasluCommissioner, "BAWASLU-GIANYAR")}})
	r := w.Finding("foreign", acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("foreign commissioner", "TransferOffice", `{"office":"BAWASLU-SLEMAN","reason":"tempat kejadian"}`, "")
	if v := r.Seen("commissioner"); v.Owner == "" || v.ResponsibleOffice != "BAWASLU-SLEMAN" {
		t.Errorf("the owner is %q at %s", v.Owner, v.ResponsibleOffice)
	}
	w.Verify()
}

func TestWhoMaySetTheRuleOfAnOffice(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	set := func(who, office, etag, to string) error {
		_, err := w.Acts.SetAssignmentRule(t.Context(), w.As(who), act.Request{}, office, etag, to)
		return err
	}
	now := func() string {
		a, err := w.Acts.AssignmentOf(t.Context(), "BAWASLU-SLEMAN")
		if err != nil {
			t.Fatal(err)
		}
		return a.Etag
	}
	for _, who := range []string{"clerk", "investigator", "above", "lead", "desk", "signatory"} {
		acttest.Refusal(t, set(who, "BAWASLU-SLEMAN", now(), act.AssignLeastLoaded), "ROLE")
	}
	acttest.Refusal(t, set("commissioner", "BAWASLU-GIANYAR", now(), act.AssignLeastLoaded), "ROLE")
	acttest.Refusal(t, set("admin", "BKN", now(), act.AssignLeastLoaded), "NOT_FOUND")
	acttest.Refusal(t, set("admin", "NOWHERE", now(), act.AssignLeastLoaded), "NOT_FOUND")
	acttest.Field(t, set("admin", "BAWASLU-SLEMAN", now(), "by_name"), "rule")
	acttest.Field(t, set("admin", "BAWASLU-SLEMAN", "", act.AssignLeastLoaded), "etag")
	old := now()
	for _, who := range []string{"admin", "commissioner"} {
		if err := set(who, "BAWASLU-SLEMAN", now(), act.AssignLeastLoaded); err != nil {
			t.Errorf("%s: %v", who, err)
		}
	}
	acttest.Refusal(t, set("admin", "BAWASLU-SLEMAN", old, act.AssignQueue), "STALE_ETAG")
	if err := set("admin", "BAWASLU-SLEMAN", now(), act.AssignQueue); err != nil {
		t.Error(err)
	}
	w.Verify()
}
