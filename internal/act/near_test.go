package act_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
)

// person is an employee of the regency in a test of nearness.
func person(n int, name, unit, superior string) act.Employee {
	return act.Employee{EmployeeID: numberOf(n), Name: name, AgencyCode: "PEMKAB-SLEMAN", Unit: unit, EmploymentKind: "PNS", Grade: "III/a",
		Position: act.Position{Kind: "PELAKSANA", Level: "REGENCY", Title: "Pengelola"}, Superior: superior}
}

func numberOf(n int) string { return fmt.Sprintf("19850101201001%04d", n) }

// enlisted puts employees into the register.
func enlisted(t testing.TB, w *acttest.World, list ...act.Employee) {
	t.Helper()
	var entries []act.Entry
	for _, e := range list {
		entry, err := act.EmployeeEntry("n"+e.EmployeeID, e)
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, entry)
	}
	if err := w.Acts.PutEntries(t.Context(), act.Operator, act.Request{}, "ImportEmployees", entries); err != nil {
		t.Fatal(err)
	}
}

// against is a report of an employee, hidden from some.
func against(number string, hideFrom ...string) act.Filing {
	f := acttest.Filing(number, acttest.Engage, "2024-10-03")
	f.Report.HideFrom = hideFrom
	return f
}

// onReport registers a case on a report.
func onReport(t testing.TB, w *acttest.World, f act.Filed, number, by string) *acttest.Road {
	t.Helper()
	v, err := w.Acts.RegisterCase(t.Context(), w.As(by), act.Request{}, act.NewCase{
		Reports: []string{f.Report.ID}, Contest: "pilkada-2024", Accused: casefile.Accused{Name: "Terlapor Contoh", EmployeeID: number},
		Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}})
	if err != nil {
		t.Fatal(err)
	}
	return &acttest.Road{World: w, ID: v.ID, Code: f.AccessCode, View: v}
}

// heardBy is everything that somebody hears, in one text.
func heardBy(t testing.TB, w *acttest.World, who act.Caller) string {
	t.Helper()
	ctx, out := t.Context(), ""
	cases, err := w.Acts.ListCases(ctx, who, act.CaseQuery{Limit: 1000})
	out += fmt.Sprintf("%+v %v\n", ids(cases), err)
	for _, f := range []act.Filter{{Field: act.FilterQueue, Value: "true"}, {Field: act.FilterOverdue, Value: "true"}} {
		some, err := w.Acts.ListCases(ctx, who, act.CaseQuery{Limit: 1000, Filters: []act.Filter{f}})
		out += fmt.Sprintf("%s %+v %v\n", f.Field, ids(some), err)
	}
	reports, err := w.Acts.ListReports(ctx, who, act.ReportQuery{Limit: 1000})
	for _, r := range reports.Reports {
		out += fmt.Sprintf("%s %s %s %v\n", r.ID, r.Etag, r.State, r.Cases)
	}
	out += fmt.Sprintln(err)
	for _, done := range []bool{false, true} {
		notices, err := w.Acts.ListNotices(ctx, who, act.NoticeQuery{Limit: 1000, Done: done})
		out += fmt.Sprintf("%+v %v\n", notices, err)
	}
	return out
}

func ids(p act.CasePage) (out []string) {
	for _, c := range p.Cases {
		out = append(out, c.ID+" "+c.Etag)
	}
	return out
}

// deaf demands that neither report nor case exists for somebody, by any door.
func deaf(t testing.TB, w *acttest.World, name string, who act.Caller, report, id string) {
	t.Helper()
	ctx := t.Context()
	_, one := w.Acts.GetReport(ctx, who, report)
	_, two := w.Acts.GetCase(ctx, who, id)
	_, three := w.Acts.ListCaseEvents(ctx, who, id)
	_, four := w.Acts.ListAvailableActs(ctx, who, id)
	for i, err := range []error{one, two, three, four} {
		if id == "" && i > 0 {
			break
		}
		if !fault.Is(err, fault.Missing) || err.Error() != fault.NotFound().Error() {
			t.Errorf("%s hears %v at door %d", name, err, i)
		}
	}
}

// Whoever stands near, by whatever chart, hears before and after the same; and
// somebody is always left.
func TestWhoStandsNearHearsNothingInAnyOrganisation(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		n := 0
		seats := []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN"), acttest.Grant(access.Clerk, "BAWASLU-SLEMAN"),
			acttest.Grant(access.BawasluCommissioner, "BAWASLU-RI"), acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN"), acttest.Grant(access.Examiner, "PEMKAB-SLEMAN")}
		rapid.Check(t, func(r *rapid.T) {
			n++
			base := n * 20
			size := rapid.SampledFrom([]int{2, 14, 15, 16, 17}).Draw(r, "size of the unit")
			height := rapid.IntRange(0, 4).Draw(r, "superiors")
			var list []act.Employee
			unit := fmt.Sprintf("Bagian %d", n)
			for i := range size { // 0 is the accused
				list = append(list, person(base+i, fmt.Sprintf("Orang %d", base+i), unit, ""))
			}
			chain := make([]string, height)
			for i := range height {
				chain[i] = fmt.Sprintf("19750101200001%04d", base+i)
				boss := person(0, fmt.Sprintf("Atasan %d %d", n, i), fmt.Sprintf("Kantor %d %d", n, i), "")
				boss.EmployeeID = chain[i]
				if i > 0 {
					list[len(list)-1].Superior = chain[i]
				} else {
					list[0].Superior = chain[0]
				}
				list = append(list, boss)
			}
			if height > 0 && rapid.Bool().Draw(r, "a circle") {
				list[len(list)-1].Superior = list[0].EmployeeID
			}
			enlisted(t, w, list...)
			what := rapid.SampledFrom([]string{"accused", "superior", "colleague", "number", "name", "foreign"}).Draw(r, "who")
			insider := act.NewAccount{Name: fmt.Sprintf("Drs. Petugas Uji %d, M.Si.", n), Employee: fmt.Sprintf("19650101199001%04d", base),
				Grants: []access.Grant{rapid.SampledFrom(seats).Draw(r, "seat")}}
			var hide []string
			near := what != "foreign"
			switch what {
			case "accused":
				insider.Employee = numberOf(base)
			case "superior":
				if near = height > 0; near {
					insider.Employee = chain[height-1]
				}
			case "colleague":
				insider.Employee, near = numberOf(base+1), size <= 15
			case "number":
				hide = []string{"NIP " + insider.Employee}
			case "name":
				hide = []string{fmt.Sprintf("pak PETUGAS uji %d", n)}
			}
			who := w.Enrol(fmt.Sprintf("insider %d", n), insider)
			before := heardBy(t, w, who)
			filed := w.File(against(numberOf(base), hide...))
			road := onReport(t, w, filed, numberOf(base), "clerk")
			after := heardBy(t, w, who)
			inside := who.Grants[0].Role.Side() == access.Intake
			if near {
				deaf(t, w, what, who, filed.Report.ID, road.ID)
			}
			if (before == after) != (near || !inside) {
				r.Fatalf("%s, as %s: the answers are the same: %t", what, who.Grants[0].Role, before == after)
			}
			if v := road.Seen("above"); v.Queue == nil || v.Queue.Empty || v.Queue.People == 0 {
				r.Fatalf("nobody is left: %+v", v.Queue)
			}
		})
		w.Verify()
	})
}

func TestAnOfficeThatIsHiddenFromIsPassedOver(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		plain := w.File(against(acttest.Camat))
		for _, call := range []string{"Bawaslu Kabupaten Sleman", "bawaslu", "BAWASLU-SLEMAN"} {
			filed := w.File(against(acttest.Camat, call))
			if filed.Report.Office != "BAWASLU-RI" || plain.Report.Office != "BAWASLU-SLEMAN" {
				t.Errorf("hidden from %q it goes to %s, else to %s", call, filed.Report.Office, plain.Report.Office)
			}
			for _, who := range []string{"clerk", "investigator", "commissioner"} {
				deaf(t, w, who, w.As(who), filed.Report.ID, "")
			}
			if _, err := w.Acts.GetReport(t.Context(), w.As("above"), filed.Report.ID); err != nil {
				t.Errorf("above it is not seen: %v", err)
			}
		}
		top := w.File(against(acttest.Camat, "Bawaslu RI", "Badan Kepegawaian Negara", "pegawai", "Indonesia"))
		if _, err := w.Acts.GetReport(t.Context(), w.As("above"), top.Report.ID); err != nil {
			t.Errorf("the top cannot be locked out: %v", err)
		}
		late := w.Enrol("late", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.Clerk, "BAWASLU-SLEMAN")}})
		named := w.File(against(acttest.Camat, "Siti Rahayu"))
		deaf(t, w, "a namesake who is employed later", w.Enrol("siti", act.NewAccount{Name: "Hj. Siti Rahayu, S.H.", Grants: late.Grants}), named.Report.ID, "")
		if _, err := w.Acts.GetReport(t.Context(), late, named.Report.ID); err != nil {
			t.Errorf("the colleague does not see it: %v", err)
		}
		w.Verify()
	})
}

// An office whose people all stand near cannot hold a report, and loses the one
// that it has.
func TestAReportLeavesAnOfficeWhereNobodyIsFree(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		old := w.File(against(acttest.Camat))
		for _, who := range []string{"clerk", "investigator", "investigator2"} {
			closeTo(t, w, who, acttest.Camat)
		}
		if err := w.Acts.Attend(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{old.Report.ID, w.File(against(acttest.Camat)).Report.ID} {
			deaf(t, w, "clerk", w.As("clerk"), id, "")
			v, err := w.Acts.GetReport(t.Context(), w.As("above"), id)
			if err != nil || v.Office != "BAWASLU-RI" {
				t.Errorf("it lies with %q, %v", v.Office, err)
			}
		}
		w.Verify()
	})
}

func TestWhoComesNearLaterIsKeptFromThenOn(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		enlisted(t, w, person(1, "Orang Satu", "Bagian A", ""), person(2, "Orang Dua", "Bagian B", ""), person(3, "Orang Tiga", "Bagian C", ""))
		seat := []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}
		boss := w.Enrol("boss", act.NewAccount{Employee: numberOf(2), Grants: seat})
		w.Enrol("beside", act.NewAccount{Employee: numberOf(3), Grants: seat})
		filed := w.File(against(numberOf(1)))
		road := onReport(t, w, filed, numberOf(1), "clerk")
		road.Do("commissioner", "AssignInvestigator", `{"investigator":"`+boss.Account+`"}`, casefile.Registered)
		road.Seen("boss")
		enlisted(t, w, person(1, "Orang Satu", "Bagian A", numberOf(2)))
		deaf(t, w, "boss", boss, filed.Report.ID, road.ID)
		if v := road.Seen("commissioner"); v.Owner != "" {
			t.Errorf("the case is still theirs: %s", v.Owner)
		}
		_, err := road.Try("commissioner", "AssignInvestigator", `{"investigator":"`+boss.Account+`"}`)
		acttest.Field(t, err, "investigator")
		enlisted(t, w, person(3, "Orang Tiga", "Bagian A", "")) // who joins the unit
		deaf(t, w, "beside", w.As("beside"), filed.Report.ID, road.ID)
		enlisted(t, w, person(1, "Orang Satu", "Bagian D", "")) // nothing is ever opened again
		deaf(t, w, "boss", boss, filed.Report.ID, road.ID)
		before := w.Count(road.ID, "")
		for range 3 {
			if err := w.Acts.Attend(t.Context()); err != nil || w.Count(road.ID, "") != before {
				t.Errorf("%d events more, %v", w.Count(road.ID, "")-before, err)
			}
		}
		w.Verify()
	})
}
