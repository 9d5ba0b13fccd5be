package act_test

import (
	"reflect"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/report"
)

func TestAReportIsReadByTheOfficeThatHoldsItAndNobodyElse(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		for who, reads := range map[string]bool{
			"clerk": true, "investigator": true, "commissioner": true, "above": true,
			"foreign": false, "clerk@BAWASLU-GIANYAR": false, "analyst": false, "lead": false, "desk": false, "examiner": false, "signatory": false,
			"admin": false, "auditor@OMBUDSMAN-RI": false, "merit_lead@KASN": false,
		} {
			v, err := w.Acts.GetReport(t.Context(), w.As(who), filed.Report.ID)
			_, never := w.Acts.GetReport(t.Context(), w.As(who), "aaaaaaaaaaaaaaaaaaaaaaaaaa")
			page, errList := w.Acts.ListReports(t.Context(), w.As(who), act.ReportQuery{Limit: 10})
			if errList != nil {
				t.Fatal(errList)
			}
			if len(page.Reports) == 1 != reads || (err == nil) != reads {
				t.Errorf("%s: in the list %t, by name %v, want %t", who, len(page.Reports) == 1, err, reads)
			}
			if reads && !strings.Contains(v.Staff.Conduct.Narrative, "menyukai") {
				t.Errorf("%s reads the story %q", who, v.Staff.Conduct.Narrative)
			}
			if !reads && (!fault.Is(err, fault.Missing) || !reflect.DeepEqual(err, never)) {
				t.Errorf("%s hears %v, and %v of a report that never was", who, err, never)
			}
		}
	})
}

func TestAReportOfAnotherOfficeIsNeitherLinkedNorRegistered(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	mine := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	f := acttest.Filing("", acttest.Engage, "2024-10-03")
	f.Report.Conduct.Region, f.Report.Accused[0].AgencyCode = "51.04", "PEMKAB-GIANYAR"
	theirs := w.File(f)
	if theirs.Report.Office != "BAWASLU-GIANYAR" {
		t.Fatalf("it lies with %s", theirs.Report.Office)
	}
	var heard []error
	for _, id := range []string{theirs.Report.ID, "aaaaaaaaaaaaaaaaaaaaaaaaaa"} {
		_, err := w.Desk("clerk", mine.Report.ID, "LinkReport", `{"report":"`+id+`"}`)
		acttest.Field(t, err, "report")
		_, registered := w.Acts.RegisterCase(t.Context(), w.As("clerk"), act.Request{}, act.NewCase{Reports: []string{id}})
		if !fault.Is(registered, fault.Missing) {
			t.Errorf("registering it: %v", registered)
		}
		heard = append(heard, err, registered)
	}
	if !reflect.DeepEqual(heard[0], heard[2]) || !reflect.DeepEqual(heard[1], heard[3]) {
		t.Errorf("a foreign report is refused otherwise than one that never was: %v", heard)
	}
	_, err := w.Desk("above", mine.Report.ID, "RejectReport", `{"ground":"FORMAL","outcomeText":"Tidak lengkap."}`)
	acttest.Refusal(t, err, "ROLE") // the office above reads; the office that holds it acts
	_, err = w.Desk("clerk", mine.Report.ID, "RejectReport", `{"ground":"LATE","outcomeText":"Terlambat."}`)
	acttest.Refusal(t, err, "GUARD")
}

func TestWhoSitsInTwoOfficesActsInTheOneWhoseActItIs(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	w.Enrol("two seats", act.NewAccount{Grants: []access.Grant{
		acttest.Grant(access.BawasluCommissioner, "BAWASLU-RI"), acttest.Grant(access.BawasluCommissioner, "BAWASLU-SLEMAN")}})
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("two seats", "AssignInvestigator", `{"investigator":"`+w.As("investigator").Account+`"}`, "")
	acts, err := w.Acts.ListAvailableActs(t.Context(), w.As("two seats"), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range acts {
		if a.Act == casefile.Reassign && !a.Allowed {
			t.Errorf("Reassign is refused: %v", a.Refusals)
		}
	}
	filed := w.File(acttest.Filing(acttest.Head, acttest.Engage, "2024-10-03"))
	if _, err := w.Desk("two seats", filed.Report.ID, "RejectReport", `{"ground":"FORMAL","outcomeText":"Tidak lengkap."}`); err != nil {
		t.Error(err)
	}
	if v := w.Lookup(filed.AccessCode); v.Report.State != report.NotRegistered || !strings.Contains(v.StageText, "Tidak lengkap.") {
		t.Errorf("the reporter reads %s", v.StageText)
	}
	w.Verify()
}

func TestWhoHoldsTwoRolesRegistersInTheOneOfTheReportsOffice(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	w.Enrol("two roles", act.NewAccount{Grants: []access.Grant{
		acttest.Grant(access.Clerk, "BAWASLU-GIANYAR"), acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}})
	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	v, err := w.Acts.RegisterCase(t.Context(), w.As("two roles"), act.Request{}, act.NewCase{
		Reports: []string{filed.Report.ID}, Contest: "pilkada-2024", Accused: casefile.Accused{Name: "Terlapor Contoh", EmployeeID: acttest.Camat},
		Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}})
	if err != nil || v.ResponsibleOffice != "BAWASLU-SLEMAN" {
		t.Fatalf("registered at %q, %v", v.ResponsibleOffice, err)
	}
	events, err := w.Records.Events(t.Context(), v.ID)
	if err != nil || events[0].Actor.Role != access.BawasluInvestigator || events[0].Actor.Office != "BAWASLU-SLEMAN" {
		t.Errorf("registered by %+v, %v", events[0].Actor, err)
	}
	w.Verify()
}

func TestWhoMayNotSeeAnOwnerMayNotAskForOne(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	put(t, w, casefile.Case{ID: "c", State: casefile.Recommended, Office: "BAWASLU-SLEMAN", Owner: "ana", Employer: "PEMKAB-SLEMAN"})
	for who, want := range map[string]int{"commissioner": 1, "desk": 0, "signatory": 0, "clerk": 0} {
		page, err := w.Acts.ListCases(t.Context(), w.As(who), act.CaseQuery{Limit: 10, Filters: []act.Filter{{Field: "owner", Value: "ana"}}})
		if err != nil || len(page.Cases) != want {
			t.Errorf("%s finds %d cases by their owner, %v", who, len(page.Cases), err)
		}
	}
}

func TestACodeIsMistypedOrUnknownOrOpensOneReport(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	if v := w.Lookup(strings.ToLower(strings.ReplaceAll(filed.AccessCode, "-", " "))); v.Report.ID != filed.Report.ID {
		t.Errorf("typed as people type, it opens %s", v.Report.ID)
	}
	_, err := w.Acts.LookupReport(t.Context(), filed.AccessCode[:len(filed.AccessCode)-3])
	acttest.Refusal(t, err, "ACCESS_CODE_TYPO")
	other := acttest.SQLite(t)
	_, err = other.Acts.LookupReport(t.Context(), filed.AccessCode)
	if !fault.Is(err, fault.Missing) {
		t.Errorf("a well-formed code of nobody is answered with %v", err)
	}
	_, err = other.ByCode(filed.AccessCode, "WithdrawReport", `{}`)
	if !fault.Is(err, fault.Missing) {
		t.Errorf("an act by a code of nobody is answered with %v", err)
	}
}

func TestAFindingOfThePersonnelAgencyIsSeenByItsAuthorOnce(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	cmd := &report.ReferFindingCmd{Accused: report.Accused{Name: "Camat Contoh", EmployeeID: acttest.Camat},
		Conduct: report.Conduct{Narrative: "Tim internal menemukan unggahan.", OccurredOn: "2024-10-03", Place: "Sleman", Region: "34.04"}}
	_, err := w.Acts.ReferFinding(t.Context(), w.As("desk"), act.Request{}, cmd, "")
	acttest.Refusal(t, err, "GUARD")
	_, err = w.Acts.ReferFinding(t.Context(), w.As("examiner"), act.Request{}, cmd, "temuan")
	acttest.Refusal(t, err, "ROLE")
	v, err := w.Acts.ReferFinding(t.Context(), w.As("desk"), act.Request{}, cmd, "temuan tim internal")
	if err != nil || v.State != report.Received || v.Track != report.Named || v.Office != "BAWASLU-SLEMAN" {
		t.Fatalf("%+v, %v", v, err)
	}
	if _, err := w.Acts.GetReport(t.Context(), w.As("desk"), v.ID); !fault.Is(err, fault.Missing) {
		t.Errorf("the author asks again and hears %v", err)
	}
	if _, err := w.Acts.GetReport(t.Context(), w.As("investigator"), v.ID); err != nil {
		t.Errorf("Bawaslu does not see it: %v", err)
	}
	w.Verify()
}
