package act_test

import (
	"reflect"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
)

func TestWhoStepsAsideLosesTheCaseAtOnce(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		second := w.Enrol("second account", act.NewAccount{Person: w.As("investigator").Person, Grants: []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}})
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		r.Unknown("investigator2") // the first who acts owns it
		r.Guarded("investigator", "Recuse", `{}`, "REASON")
		r.Do("investigator", "Recuse", `{"reason":"Terlapor saudara saya."}`, "")
		r.Unknown("investigator")
		r.Unknown("second account")
		for _, who := range []act.Caller{w.As("investigator"), second} {
			if list := listed(t, w, who); len(list) != 0 {
				t.Errorf("who stepped aside still lists %v", list)
			}
		}
		r.Do("investigator2", "RecordStudy", `{"allegations":[{"violation":"`+acttest.Engage+`","occurredOn":"2024-10-03"}],"conclusion":"Terbukti."}`, casefile.Study)
		if v := r.Seen("commissioner"); v.Owner != w.As("investigator2").Account {
			t.Errorf("the owner is %q", v.Owner)
		}
		_, err := r.Try("commissioner", "Reassign", `{"investigator":"`+w.As("investigator").Account+`","reason":"Kembali."}`)
		acttest.Field(t, err, "investigator")
		w.Verify()
	})
}

func TestAnInvestigatorIsNamedFromTheOfficeAndNobodyLearnsOfOthers(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	var heard []error
	for _, id := range []string{w.As("foreign").Account, w.As("clerk").Account, "nobody"} {
		_, err := r.Try("commissioner", "AssignInvestigator", `{"investigator":"`+id+`"}`)
		acttest.Field(t, err, "investigator")
		heard = append(heard, err)
	}
	if !reflect.DeepEqual(heard[0], heard[2]) || !reflect.DeepEqual(heard[1], heard[2]) {
		t.Errorf("an account that exists is refused otherwise than one that does not: %v", heard)
	}
	r.Do("commissioner", "AssignInvestigator", `{"investigator":"`+w.As("investigator").Account+`"}`, "")
	r.Unknown("investigator2")
	r.Do("commissioner", "AssignInvestigator", `{"investigator":"`+w.As("investigator2").Account+`"}`, "")
	r.Seen("investigator2")
	r.Do("commissioner", "Reassign", `{"investigator":"`+w.As("investigator2").Account+`","reason":"Cuti."}`, "")
	r.Unknown("investigator")
}

func TestASittingWithoutThreeMembersGoesToTheOfficeAbove(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToPlenary(acttest.Engage, "2024-10-03")
	r.Do("commissioner3", "Recuse", `{"reason":"Kerabat."}`, "")
	if v := r.Seen("above"); v.ResponsibleOffice != "BAWASLU-RI" || v.State != casefile.Plenary {
		t.Fatalf("it lies with %s in %s", v.ResponsibleOffice, v.State)
	}
	r.Unknown("commissioner")
	for i, key := range []string{"above", "bawaslu_commissioner@BAWASLU-RI#2", "bawaslu_commissioner@BAWASLU-RI#3"} {
		if i == 2 {
			r.Guarded("above", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno."}`, "PLENARY")
		}
		r.Do(key, "CastVote", `{"decision":"FORWARD"}`, casefile.Plenary)
	}
	r.Do("above", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno."}`, casefile.MeritReview)
	w.Verify()
}

func TestARoleOpensNothingOutsideItsPeriod(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	last := acttest.Grant(access.BawasluCommissioner, "BAWASLU-SLEMAN")
	last.Until = deadline.MustDate("2024-10-08")
	w.Enrol("leaver", act.NewAccount{Grants: []access.Grant{last}})
	secret := w.Token("leaver")
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	for _, tt := range []struct {
		day   string
		knows bool
	}{{"2024-10-08", true}, {"2024-10-09", false}} {
		w.Advance(tt.day)
		who, ok, err := w.Acts.Authenticate(t.Context(), secret)
		if err != nil || !ok {
			t.Fatalf("on %s the token opens %t, %v", tt.day, ok, err)
		}
		if got := knows(t, w, who, r.ID); got != tt.knows {
			t.Errorf("on %s the leaver knows of the case: %t", tt.day, got)
		}
	}
	stale := w.As("merit_lead@KASN")
	stale.Grants = []access.Grant{acttest.Grant(access.MeritLead, "KASN"), acttest.Grant(access.MeritInvestigator, "KASN")}
	_, err := w.Acts.OpenFinding(t.Context(), stale, act.Request{}, act.NewCase{Contest: "pilkada-2024", Reason: "Satgas.",
		Accused: casefile.Accused{Name: "Camat Contoh", EmployeeID: acttest.Camat}, Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03"}}})
	if f := acttest.Refusal(t, err, "ROLE"); f.Kind != fault.Denied {
		t.Errorf("a finding of the former merit authority is refused as %s", f.Kind)
	}
}

func TestATokenThatOnlyReadsActsOnNothing(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	reader := w.As("investigator")
	reader.Token.Scopes = []access.TokenScope{access.ScopeRead}
	v, err := w.Acts.GetCase(t.Context(), reader, r.ID)
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Acts.OnCase(t.Context(), reader, clarify(r, v.Etag, "", "Didengar."))
	acttest.Refusal(t, err, "SCOPE")
	_, err = w.Acts.OpenFinding(t.Context(), reader, act.Request{}, act.NewCase{})
	acttest.Refusal(t, err, "SCOPE")
}
