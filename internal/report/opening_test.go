package report_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/fault"
	"netra/internal/report"
)

// The two custodians, and who may have a part in an opening by mistake.
var (
	keeperA = staff("gita", access.IdentityCustodian, "BAWASLU-RI")
	keeperB = staff("hadi", access.IdentityCustodian, "LPSK")
)

func secret(m *report.FileReportCmd) { m.Report.Track = report.Confidential }

func request() *report.RequestIdentityCmd {
	return &report.RequestIdentityCmd{ReasonCode: "SUMMONS", ID: "o1", BodyA: "BAWASLU-RI", BodyB: "LPSK", Inner: []byte{1}}
}

func handed() *report.HandInIdentityCmd {
	return &report.HandInIdentityCmd{ID: "o1", Content: []byte{2}}
}

// asking is a confidential report in a state, with its opening at a step. The
// state comes after the request, for from some of them none is made.
func asking(t *testing.T, s report.State, step report.OpeningStep) *story {
	t.Helper()
	out := begin(t).with(report.Header{Reason: "pelapor perlu diperiksa"})
	lacks := func(*report.FileReportCmd) {}
	if s == report.InitialInformation {
		lacks = func(m *report.FileReportCmd) { m.Report.Conduct.OccurredOn = "2024-01-05" } // late
	}
	if s == report.Incomplete {
		lacks = bare
	}
	out.do(filed(secret, lacks), citizen)
	for _, x := range []struct {
		to  report.OpeningStep
		cmd report.Command
		by  report.Actor
	}{{report.Requested, request(), officer}, {report.Approved, &report.ApproveIdentityCmd{}, member}, {report.Passed, handed(), keeperB}, {report.Opened, handed(), keeperA}} {
		if step == "" {
			break
		}
		out.do(x.cmd, x.by)
		if x.to == step {
			break
		}
	}
	return out.goes(t, s)
}

// Each step is done by its own role, wherever the report lives, and by nobody else.
func TestEveryStepOfAnOpeningIsItsOwnRoles(t *testing.T) {
	t.Parallel()
	steps := []struct {
		cmd  func() report.Command
		from report.OpeningStep
		by   report.Actor
		to   report.OpeningStep
	}{
		{func() report.Command { return request() }, "", officer, report.Requested},
		{func() report.Command { return &report.ApproveIdentityCmd{} }, report.Requested, member, report.Approved},
		{func() report.Command { return handed() }, report.Approved, keeperB, report.Passed},
		{func() report.Command { return handed() }, report.Passed, keeperA, report.Opened},
		{func() report.Command { return &report.OpenIdentityCmd{} }, report.Opened, officer, report.Opened},
	}
	for _, x := range steps {
		for _, s := range strings.Fields(anyState) {
			alive := slices.Contains(strings.Fields(living), s)
			own := asking(t, report.State(s), x.from)
			err := own.try(x.cmd(), x.by)
			if o, _ := own.report.Opening("o1"); alive && (err != nil || o.State != x.to) || !alive && !fault.Is(err, fault.Illegal) {
				t.Errorf("%s in %s leads from %s to %s, want %s: %v", x.cmd().Act(), s, x.from, o.State, x.to, err)
			}
			for role, office := range offices {
				if role == x.by.Role {
					continue
				}
				if err := asking(t, report.State(s), x.from).try(x.cmd(), staff("x", role, office)); !fault.Is(err, fault.Denied) {
					t.Errorf("%s by %s from %s in %s: %v", x.cmd().Act(), role, x.from, s, err)
				}
			}
		}
	}
}

func TestAnOpeningIsRefusedOutOfOrderAndToWhoHadAPart(t *testing.T) {
	t.Parallel()
	as := func(who report.Actor, role access.Role, office string) report.Actor {
		return report.Actor{Account: who.Account + "2", Person: who.Person, Role: role, Office: office}
	}
	for _, x := range []struct {
		name string
		step report.OpeningStep
		cmd  report.Command
		by   report.Actor
		want string
	}{
		{"a second request", report.Requested, request(), officer, "illegal GUARD IDENTITY_ONE"},
		{"approved unasked", "", &report.ApproveIdentityCmd{}, member, "illegal GUARD IDENTITY_ASKED"},
		{"approved twice", report.Approved, &report.ApproveIdentityCmd{}, member, "illegal GUARD IDENTITY_ASKED S4"},
		{"approved by the requester", report.Requested, &report.ApproveIdentityCmd{}, as(officer, access.BawasluCommissioner, "BAWASLU-SLEMAN"), "illegal GUARD S4"},
		{"handed in unapproved", report.Requested, handed(), keeperB, "illegal GUARD S5"},
		{"handed in unasked", "", handed(), keeperB, "illegal GUARD S5"},
		{"lock a before b", report.Approved, handed(), keeperA, "illegal GUARD S5"},
		{"lock b twice", report.Passed, handed(), keeperB, "illegal GUARD S4 S5"},
		{"lock b by the requester", report.Approved, handed(), as(officer, access.IdentityCustodian, "LPSK"), "illegal GUARD S4"},
		{"lock b by the approver", report.Approved, handed(), as(member, access.IdentityCustodian, "LPSK"), "illegal GUARD S4"},
		{"lock a by lock b's", report.Passed, handed(), as(keeperB, access.IdentityCustodian, "BAWASLU-RI"), "illegal GUARD S4"},
		{"another request's", report.Approved, &report.HandInIdentityCmd{ID: "o2"}, keeperB, "illegal GUARD S5"},
		{"read before it is open", report.Passed, &report.OpenIdentityCmd{}, officer, "illegal GUARD IDENTITY_OPEN"},
		{"read by a second account", report.Opened, &report.OpenIdentityCmd{}, as(officer, access.BawasluInvestigator, "BAWASLU-SLEMAN"), "illegal GUARD IDENTITY_OPEN"},
		{"requested without a code", "", &report.RequestIdentityCmd{ReasonCode: "CURIOSITY"}, officer, "invalid INVALID_FIELD reasonCode"},
		{"ended too early", report.Opened, &report.EndIdentityCmd{ID: "o1"}, system, "illegal GUARD IDENTITY_OVER"},
	} {
		if got := refused(asking(t, report.Received, x.step).try(x.cmd, x.by)); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
	for _, cmd := range []report.Command{request(), &report.OpenIdentityCmd{}} {
		silent := asking(t, report.Received, "").with(report.Header{})
		if got := refused(silent.try(cmd, officer)); !strings.Contains(got, "REASON") {
			t.Errorf("%s without a reason: %s", cmd.Act(), got)
		}
	}
	named := begin(t).with(report.Header{Reason: "perlu"}).do(filed(), citizen)
	if got := refused(named.try(request(), officer)); got != "illegal GUARD IDENTITY_SEALED" {
		t.Errorf("a named one: %s", got)
	}
	named.do(&report.OpenIdentityCmd{}, officer)
}

// Every step ends at its instant, in every state, by the calendar's hand alone.
func TestEveryStepOfAnOpeningEnds(t *testing.T) {
	t.Parallel()
	for _, s := range strings.Fields(anyState) {
		for step, lasts := range map[report.OpeningStep]time.Duration{report.Requested: 72 * time.Hour, report.Approved: 72 * time.Hour, report.Passed: 72 * time.Hour, report.Opened: 4 * time.Hour} {
			x := asking(t, report.State(s), step)
			x.env.Now = x.env.Now.Add(lasts - time.Microsecond)
			if got := refused(x.try(&report.EndIdentityCmd{ID: "o1"}, system)); got != "illegal GUARD IDENTITY_OVER" {
				t.Errorf("%s in %s ends early: %s", step, s, got)
			}
			x.env.Now = x.env.Now.Add(time.Microsecond)
			if _, goes := x.report.Asked(x.env.Now); goes {
				t.Errorf("%s in %s goes on after its end", step, s)
			}
			if err := x.try(&report.EndIdentityCmd{ID: "o1"}, clerk); !fault.Is(err, fault.Denied) {
				t.Errorf("a clerk ends it: %v", err)
			}
			x.do(&report.EndIdentityCmd{ID: "o1"}, system)
			if o, _ := x.report.Opening("o1"); o.State != report.Over || o.Content != nil {
				t.Errorf("%s in %s ends as %+v", step, s, o)
			}
			if got := refused(x.try(&report.EndIdentityCmd{ID: "o1"}, system)); got != "illegal GUARD IDENTITY_OVER" {
				t.Errorf("it ends twice: %s", got)
			}
		}
	}
}

func TestWhatTheReporterIsToldNamesNobody(t *testing.T) {
	t.Parallel()
	s := asking(t, report.Received, report.Opened).do(&report.OpenIdentityCmd{}, officer)
	var told []string
	for _, e := range s.events {
		text, err := report.Told(e)
		if err != nil {
			t.Fatal(err)
		}
		if text != "" {
			told = append(told, text)
		}
	}
	if len(told) != 2 || len(s.report.Messages) != 1 || s.report.Messages[0].Text != told[0] {
		t.Fatalf("told %q, messages %+v", told, s.report.Messages)
	}
	for _, text := range told {
		for _, name := range []string{"budi", "citra", "gita", "hadi"} {
			if strings.Contains(text, name) {
				t.Errorf("%s stands in %q", name, text)
			}
		}
		if !strings.Contains(text, "pelapor perlu diperiksa") || !strings.Contains(text, "2024-10-10 09.00") {
			t.Errorf("it says neither why nor when: %q", text)
		}
	}
}
