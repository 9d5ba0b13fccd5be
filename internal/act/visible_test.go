package act_test

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
)

// put writes a case's rows as they would be after some history; who may know of
// it follows from the rows alone.
func put(t testing.TB, w *acttest.World, c casefile.Case) {
	t.Helper()
	c.Version, c.Number = 1, "PK-"+c.ID
	if err := w.Records.Do(t.Context(), func(tx act.Tx) error { return tx.PutCase(casefile.Case{}, c, acttest.Zone) }); err != nil {
		t.Fatal(err)
	}
}

func knows(t testing.TB, w *acttest.World, who act.Caller, id string) bool {
	t.Helper()
	_, err := w.Acts.GetCase(t.Context(), who, id)
	if err != nil && !fault.Is(err, fault.Missing) {
		t.Fatal(err)
	}
	return err == nil
}

func listed(t testing.TB, w *acttest.World, who act.Caller) map[string]bool {
	t.Helper()
	page, err := w.Acts.ListCases(t.Context(), who, act.CaseQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, v := range page.Cases {
		out[v.ID] = true
	}
	return out
}

// The stages of a case, by who was told of it so far.
var told = []casefile.Case{
	{ID: "free", State: casefile.Registered, Office: "BAWASLU-SLEMAN"},
	{ID: "owned", State: casefile.Study, Office: "BAWASLU-SLEMAN", Owner: "somebody"},
	{ID: "review", State: casefile.MeritReview, Office: "BAWASLU-SLEMAN", Owner: "somebody", Merit: "BKN"},
	{ID: "kasn", State: casefile.MeritReview, Office: "BAWASLU-SLEMAN", Owner: "somebody", Merit: "KASN"},
	{ID: "employer", State: casefile.Examined, Office: "BAWASLU-SLEMAN", Owner: "somebody", Merit: "BKN", Employer: "PEMKAB-SLEMAN"},
	{ID: "routed", State: casefile.Proposed, Office: "BAWASLU-SLEMAN", Owner: "somebody", Merit: "BKN", Employer: "PEMKAB-SLEMAN", Signer: "KEMENDAGRI"},
	{ID: "direct", State: casefile.Recommended, Office: "BAWASLU-SLEMAN", Owner: "somebody", Employer: "PEMKAB-SLEMAN", Direct: true},
	{ID: "finding", State: casefile.MeritReview, Merit: "BKN"},
	{ID: "closed", State: casefile.Closed, Office: "BAWASLU-SLEMAN", Owner: "somebody", Merit: "BKN", Employer: "PEMKAB-SLEMAN"},
}

// expected is, by hand: role, office, and the stages they know of.
var expected = []struct {
	role   access.Role
	office string
	knows  string
}{
	{access.Clerk, "BAWASLU-SLEMAN", "free owned review kasn employer routed direct closed"},
	{access.Clerk, "BAWASLU-GIANYAR", ""},
	{access.Clerk, "BAWASLU-RI", "free owned review kasn employer routed direct closed"},
	{access.BawasluInvestigator, "BAWASLU-SLEMAN", "free"},
	{access.BawasluInvestigator, "BAWASLU-GIANYAR", ""},
	{access.BawasluInvestigator, "BAWASLU-RI", ""},
	{access.BawasluCommissioner, "BAWASLU-SLEMAN", "free owned review kasn employer routed direct closed"},
	{access.BawasluCommissioner, "BAWASLU-GIANYAR", ""},
	{access.BawasluCommissioner, "BAWASLU-JATENG", ""}, // another province
	{access.BawasluCommissioner, "BAWASLU-RI", "free owned review kasn employer routed direct closed"},
	{access.MeritInvestigator, "BKN", "review kasn employer routed finding closed"},
	{access.MeritInvestigator, "KASN", ""}, // no merit authority since 24 August 2024
	{access.MeritLead, "BKN", "review kasn employer routed finding closed"},
	{access.MeritLead, "KASN", ""},
	{access.MeritLead, "KEMENPANRB", ""},
	{access.BkpsdmOfficer, "BKPP-SLEMAN", "employer routed direct closed"},
	{access.BkpsdmOfficer, "BKPSDM-GIANYAR", ""},
	{access.BkpsdmOfficer, "BKD-JATENG", ""},
	{access.Examiner, "PEMKAB-SLEMAN", "employer routed direct closed"},
	{access.Examiner, "INSPEKTORAT-SLEMAN", "employer routed direct closed"},
	{access.Examiner, "DISDIK-SLEMAN", "employer routed direct closed"},
	{access.Examiner, "PEMKAB-GIANYAR", ""},
	{access.Examiner, "KEMENDAGRI", ""},
	{access.Signatory, "PEMKAB-SLEMAN", "employer routed direct closed"},
	{access.Signatory, "PEMKAB-GIANYAR", ""},
	{access.Signatory, "PEMPROV-JATENG", ""},
	{access.Signatory, "KEMENDAGRI", "routed"},
	{access.Signatory, "PRESIDEN", ""},
	{access.BkpsdmOfficer, "KEMENDAGRI", ""},
	{access.IdentityCustodian, "BAWASLU-SLEMAN", ""}, {access.IdentityCustodian, "OMBUDSMAN-RI", ""},
	{access.DataOfficer, "BAWASLU-SLEMAN", ""}, {access.DataOfficer, "BKPP-SLEMAN", ""}, {access.DataOfficer, "BAWASLU-RI", ""},
	{access.Auditor, "BAWASLU-SLEMAN", ""}, {access.Auditor, "BAWASLU-RI", ""}, {access.Auditor, "OMBUDSMAN-RI", ""},
	{access.Admin, "BAWASLU-SLEMAN", ""}, {access.Admin, "BAWASLU-RI", ""}, {access.Admin, "PEMKAB-SLEMAN", ""}, {access.Admin, "BKN", ""},
}

func TestWhoKnowsOfACaseByRoleOfficeAndStage(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		for _, c := range told {
			put(t, w, c)
		}
		for _, e := range expected {
			who := act.Caller{Token: reading, Account: "a", Person: "p", Grants: []access.Grant{acttest.Grant(e.role, e.office)}}
			list, by := listed(t, w, who), ""
			for _, c := range told {
				if one := knows(t, w, who, c.ID); one != list[c.ID] {
					t.Errorf("%s at %s: by name %t, in the list %t: %s", e.role, e.office, one, list[c.ID], c.ID)
				}
				if list[c.ID] {
					by += " " + c.ID
				}
			}
			if len(by) > 0 {
				by = by[1:]
			}
			if by != e.knows {
				t.Errorf("%s at %s knows of %q, want %q", e.role, e.office, by, e.knows)
			}
		}
	})
}

func TestTheListsShowExactlyWhatTheAccessTableAllows(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		all := map[string]casefile.Case{}
		rapid.Check(t, func(r *rapid.T) {
			c := drawCase(r, fmt.Sprintf("c%04d", len(all)))
			put(t, w, c)
			all[c.ID] = c
			who := drawCaller(r)
			list := listed(t, w, who)
			for id, c := range all {
				known, err := act.Introduced(t.Context(), w.Acts, who)
				if err != nil {
					r.Fatal(err)
				}
				clauses := access.Knows(act.Subject(known), act.Object(c), act.Places(w.Acts, w.Now()))
				if want := len(clauses) > 0; list[id] != want {
					r.Fatalf("%+v in the list: %t, the table says %t; the case is %+v", who, list[id], want, act.Object(c))
				}
			}
			if got := knows(t, w, who, c.ID); got != list[c.ID] {
				r.Fatalf("%+v by name %t, in the list %t", who, got, list[c.ID])
			}
		})
	})
}

var some = struct{ bawaslu, merit, employers, signers, desks, people []string }{
	[]string{"BAWASLU-RI", "BAWASLU-SLEMAN", "BAWASLU-JATENG", "BAWASLU-KARANGANYAR"}, []string{"KASN", "BKN"},
	[]string{"PEMKAB-SLEMAN", "PEMKAB-KARANGANYAR", "PEMPROV-JATENG"}, []string{"PEMPROV-JATENG", "KEMENDAGRI"},
	[]string{"BKPP-SLEMAN", "PEMKAB-SLEMAN", "DINKES-SLEMAN", "BKPSDM-KARANGANYAR", "BKD-JATENG", "INSPEKTORAT-JATENG", "PEMPROV-JATENG", "KEMENDAGRI"},
	[]string{"1", "2", "3"},
}

func drawCase(r *rapid.T, id string) casefile.Case {
	maybe := func(list []string, label string) string {
		return rapid.SampledFrom(append([]string{""}, list...)).Draw(r, label)
	}
	several := func(label string) []string {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(some.people), 0, 2, rapid.ID).Draw(r, label)
	}
	return casefile.Case{ID: id, State: casefile.Examined, Office: maybe(some.bawaslu, "office"), Merit: maybe(some.merit, "merit"),
		Employer: maybe(some.employers, "employer"), Signer: maybe(some.signers, "signer"), Accused: casefile.Accused{EmployeeID: maybe(some.people, "accused")}, Owner: maybe(some.people, "owner"), Assigned: several("assigned"),
		Blocked: several("blocked"), Recused: several("recused"), Kept: access.Union(rapid.SliceOfN(rapid.Custom(drawKeep), 0, 3).Draw(r, "kept"))}
}

func drawKeep(r *rapid.T) access.Keep {
	one := rapid.SampledFrom(some.people).Draw(r, "who")
	keys := []access.Key{access.PersonKey(one), access.NumberKey(one), access.SeatKey(rapid.SampledFrom(append(some.bawaslu, some.desks...)).Draw(r, "seat")),
		access.HeadKey(rapid.SampledFrom(some.signers).Draw(r, "head")), access.StaffKey("PEMKAB-SLEMAN")}
	return access.Keep{From: rapid.SampledFrom(keys).Draw(r, "key"), Ends: rapid.Bool().Draw(r, "ends")}
}

// reading is a token that may read.
var reading = access.Token{Scopes: []access.TokenScope{access.ScopeRead}}

// drawCaller is somebody with up to three roles. Account and person are called
// by the same few words, so that mixing one up with the other is found out.
func drawCaller(r *rapid.T) act.Caller {
	offices := append(append(append([]string{}, some.bawaslu...), some.merit...), some.desks...)
	c := act.Caller{Token: reading, Account: rapid.SampledFrom(some.people).Draw(r, "account"), Person: rapid.SampledFrom(some.people).Draw(r, "person"),
		Employee: rapid.SampledFrom(append([]string{""}, some.people...)).Draw(r, "employee")}
	for range rapid.IntRange(0, 3).Draw(r, "grants") {
		g := acttest.Grant(rapid.SampledFrom(access.Roles[:]).Draw(r, "role"), rapid.SampledFrom(offices).Draw(r, "at"))
		g.Capacity = rapid.SampledFrom([]access.Capacity{access.Head, access.Acting, access.Delegate, access.Official}).Draw(r, "as")
		c.Grants = append(c.Grants, g)
	}
	return c
}

func TestAForeignCaseIsRefusedAsOneThatNeverWas(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	ctx := t.Context()
	doors := map[string]func(who act.Caller, id string) error{
		"GetCase":           func(who act.Caller, id string) error { _, err := w.Acts.GetCase(ctx, who, id); return err },
		"ListCaseEvents":    func(who act.Caller, id string) error { _, err := w.Acts.ListCaseEvents(ctx, who, id); return err },
		"ListAvailableActs": func(who act.Caller, id string) error { _, err := w.Acts.ListAvailableActs(ctx, who, id); return err },
		"ExportDossier":     func(who act.Caller, id string) error { _, err := w.Acts.ExportDossier(ctx, who, id); return err },
		"OnCase": func(who act.Caller, id string) error {
			_, err := w.Acts.OnCase(ctx, who, act.CaseAct{Case: id, Command: &casefile.AddNoteCmd{Text: "x"}})
			return err
		},
		"OnCase with its etag": func(who act.Caller, id string) error {
			_, err := w.Acts.OnCase(ctx, who, act.CaseAct{Case: id, Etag: r.View.Etag, Command: &casefile.RecordMeritStudyCmd{}})
			return err
		},
	}
	readOnly := w.As("foreign")
	readOnly.Token.Scopes = nil
	who := map[string]act.Caller{"foreign": w.As("foreign"), "desk": w.As("desk"), "examiner": w.As("examiner"), "signatory": w.As("signatory"), "lead": w.As("lead"),
		"admin": w.As("admin"), "auditor": w.As("auditor@OMBUDSMAN-RI"), "KASN": w.As("merit_lead@KASN"), "nobody": act.Anonymous, "read only": readOnly}
	for name, caller := range who {
		for door, knock := range doors {
			foreign, never := knock(caller, r.ID), knock(caller, "aaaaaaaaaaaaaaaaaaaaaaaaaa")
			if !fault.Is(foreign, fault.Missing) || !reflect.DeepEqual(foreign, never) {
				t.Errorf("%s at %s hears %+v of a foreign case, %+v of none", name, door, foreign, never)
			}
		}
		if n := len(listed(t, w, caller)); n != 0 {
			t.Errorf("%s has %d cases in the list", name, n)
		}
	}
}
