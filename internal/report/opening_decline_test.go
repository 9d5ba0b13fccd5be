package report_test

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/fault"
	"netra/internal/report"
)

func decline(id string) *report.DeclineIdentityCmd { return &report.DeclineIdentityCmd{ID: id} }

// Whoever a request waits for may decline it, at that step and no other; nothing that
// was handed in outlives it, and another request may be made at once.
func TestWhoARequestWaitsForMayDeclineIt(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		step report.OpeningStep
		by   report.Actor
		at   string
	}{{report.Requested, member, "BAWASLU-SLEMAN"}, {report.Approved, keeperB, "LPSK"}, {report.Passed, keeperA, "BAWASLU-RI"}} {
		s := asking(t, report.Received, x.step).do(decline("o1"), x.by)
		o, _ := s.report.Opening("o1")
		if o.State != report.Over || o.Content != nil || o.Declined != "pelapor perlu diperiksa" || o.DeclinedBy != x.at {
			t.Errorf("declined while %s: %+v", x.step, o)
		}
		if _, goes := s.report.Asked(s.env.Now); goes {
			t.Errorf("declined while %s, and it goes on", x.step)
		}
		for _, more := range []struct {
			cmd report.Command
			by  report.Actor
		}{{&report.ApproveIdentityCmd{}, member}, {handed(), keeperB}, {handed(), keeperA}, {decline("o1"), x.by}, {&report.OpenIdentityCmd{}, officer}} {
			if err := s.try(more.cmd, more.by); err == nil {
				t.Errorf("%s after it was declined while %s", more.cmd.Act(), x.step)
			}
		}
		again := request()
		again.ID = "o2"
		s.do(again, officer)
	}
}

func TestADeclineIsRefusedToWhomTheRequestDoesNotWaitFor(t *testing.T) {
	t.Parallel()
	as := func(who report.Actor, role access.Role, office string) report.Actor {
		return report.Actor{Account: who.Account + "2", Person: who.Person, Role: role, Office: office}
	}
	for _, x := range []struct {
		name string
		step report.OpeningStep
		id   string
		by   report.Actor
		want string
	}{
		{"nothing was asked", "", "o1", member, "illegal GUARD IDENTITY_ASKED"},
		{"the approver, once approved", report.Approved, "o1", member, "illegal GUARD IDENTITY_ASKED S4"},
		{"lock a, while b has it", report.Approved, "o1", keeperA, "illegal GUARD S5"},
		{"lock b, when it was opened", report.Passed, "o1", keeperB, "illegal GUARD S4 S5"},
		{"a custodian before approval", report.Requested, "o1", keeperB, "illegal GUARD S5"},
		{"another request's", report.Approved, "o2", keeperB, "illegal GUARD S5"},
		{"the requester as commissioner", report.Requested, "o1", as(officer, access.BawasluCommissioner, "BAWASLU-SLEMAN"), "illegal GUARD S4"},
		{"what is open already", report.Opened, "o1", keeperA, "illegal GUARD S5"},
		{"an investigator", report.Requested, "o1", officer, "denied ROLE"},
	} {
		if got := refused(asking(t, report.Received, x.step).try(decline(x.id), x.by)); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
	for step, by := range map[report.OpeningStep]report.Actor{report.Requested: member, report.Approved: keeperB} {
		silent := asking(t, report.Received, step).with(report.Header{})
		if got := refused(silent.try(decline("o1"), by)); !strings.Contains(got, "REASON") {
			t.Errorf("without a reason, while %s: %s", step, got)
		}
	}
}

func TestTheReporterHearsThatTheirIdentityStaysSealedAndNotWhy(t *testing.T) {
	t.Parallel()
	s := asking(t, report.Received, report.Approved).with(report.Header{Reason: "alasan rahasia"}).do(decline("o1"), keeperB)
	told, err := report.Told(s.events[len(s.events)-1])
	if err != nil || len(s.report.Messages) != 1 || s.report.Messages[0].Text != told {
		t.Fatalf("told %q, messages %+v, %v", told, s.report.Messages, err)
	}
	if !strings.Contains(told, "Permintaan membuka identitas Anda ditolak") || !strings.Contains(told, "2024-10-10") {
		t.Errorf("it says %q", told)
	}
	for _, word := range []string{"alasan", "hadi", "budi"} {
		if strings.Contains(told, word) {
			t.Errorf("%q stands in %q", word, told)
		}
	}
}

// Wherever the report lives, and nowhere else: where it has ended nothing is asked.
func TestARequestIsDeclinedWhereverTheReportLives(t *testing.T) {
	t.Parallel()
	for _, s := range strings.Fields(anyState) {
		alive := slices.Contains(strings.Fields(living), s)
		for step, by := range map[report.OpeningStep]report.Actor{report.Requested: member, report.Approved: keeperB, report.Passed: keeperA} {
			x := asking(t, report.State(s), step)
			err := x.try(decline("o1"), by)
			if alive && (err != nil || x.report.State != report.State(s)) || !alive && !fault.Is(err, fault.Illegal) {
				t.Errorf("in %s, while %s: %v, and it is %s", s, step, err, x.report.State)
			}
			for _, role := range []access.Role{access.Citizen, access.Clerk, access.BawasluInvestigator, access.MeritLead, access.Calendar} {
				if err := asking(t, report.State(s), step).try(decline("o1"), staff("x", role, offices[role])); !fault.Is(err, fault.Denied) {
					t.Errorf("a %s in %s, while %s: %v", role, s, step, err)
				}
			}
		}
	}
}
