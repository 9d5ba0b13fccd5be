package report_test

import (
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/report"
)

var (
	revenge = &report.ReportRetaliationCmd{Narrative: "Dimutasi."}
	above   = staff("gita", access.BawasluCommissioner, "BAWASLU-RI")
	answer  = &report.AnswerRetaliationCmd{Text: "Kami teruskan ke LPSK.", ForwardedTo: []string{"LPSK"}}
)

func TestRetaliationIsAnsweredByTheOfficeAboveInEveryState(t *testing.T) {
	t.Parallel()
	for _, name := range strings.Fields(anyState) {
		s := in(t, report.State(name))
		if got := refused(s.try(answer, above)); !strings.HasPrefix(got, "illegal GUARD") {
			t.Errorf("%s: answered before anything was told: %s", name, got)
		}
		s.do(revenge, citizen)
		if got := s.clock("PX_RETALIATION"); got != "RUNNING 2024-10-17" {
			t.Errorf("%s: the answer is due %s", name, got)
		}
		for _, who := range []report.Actor{clerk, officer, member} {
			if got := refused(s.try(answer, who)); got != "denied ROLE" {
				t.Errorf("%s: %s of the office that handles it answers: %s", name, who.Role, got)
			}
		}
		s.do(answer, above)
		if got := s.clock("PX_RETALIATION"); !strings.HasPrefix(got, "STOPPED") {
			t.Errorf("%s: answered, the clock is %s", name, got)
		}
		if s.report.State != report.State(name) {
			t.Errorf("%s became %s", name, s.report.State)
		}
	}
}

func TestAReporterIsAskedAndHeardInEveryState(t *testing.T) {
	t.Parallel()
	for _, name := range strings.Fields(anyState) {
		for _, safe := range []bool{true, false} {
			s := in(t, report.State(name)).do(revenge, citizen).do(answer, above)
			s.on("2025-01-11").do(&report.LapseClockCmd{Rule: "PX_PROTECTION_3"}, system)
			s.do(&report.AnswerSafetyCmd{Safe: safe}, citizen)
			if owed := strings.HasPrefix(s.clock("PX_RETALIATION"), "RUNNING"); owed == safe {
				t.Errorf("%s, safe %t: an answer is owed: %t", name, safe, owed)
			}
		}
	}
}

func TestADecreeMovesTheAnswerToRetaliationInEveryState(t *testing.T) {
	t.Parallel()
	for _, name := range strings.Fields(anyState) {
		s := in(t, report.State(name)).do(revenge, citizen)
		err := s.try(&report.RecomputeClockCmd{Rule: "PX_RETALIATION"}, system)
		if got := refused(err); got != "invalid INVALID_FIELD rule" { // judged by the calendar, not by the state
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestRetaliationIsBroughtToBodiesOfProtectionOnly(t *testing.T) {
	t.Parallel()
	s := in(t, report.Received).do(revenge, citizen)
	for _, code := range []string{"PEMKAB-SLEMAN", "BKN", "NOBODY"} {
		err := s.try(&report.AnswerRetaliationCmd{Text: "x", ForwardedTo: []string{code}}, above)
		if got := refused(err); got != "invalid INVALID_FIELD forwardedTo[0]" {
			t.Errorf("%s: %s", code, got)
		}
	}
}

func TestWhoHandledTheReportAtTheTopDoesNotAnswerForIt(t *testing.T) {
	t.Parallel()
	s := in(t, report.Received).do(&report.TransferReportCmd{Office: "BAWASLU-RI"}, clerk)
	handler, other := staff("hadi", access.BawasluCommissioner, "BAWASLU-RI"), above
	s.do(reject, handler).do(revenge, citizen)
	if got := refused(s.try(answer, handler)); !strings.HasPrefix(got, "illegal GUARD") {
		t.Errorf("who turned the report away answers: %s", got)
	}
	s.do(answer, other)
}

func TestTheReporterIsAskedThreeTimesInTheYearAfterwards(t *testing.T) {
	t.Parallel()
	s := in(t, report.NotRegistered).do(revenge, citizen).do(answer, above)
	for _, safe := range []bool{true, false} {
		if got := refused(s.try(&report.AnswerSafetyCmd{Safe: safe}, citizen)); !strings.HasPrefix(got, "illegal GUARD") {
			t.Errorf("a question that was not asked is answered, safe %t: %s", safe, got)
		}
	}
	for i, on := range []struct{ rule, day string }{{"PX_PROTECTION_3", "2025-01-11"}, {"PX_PROTECTION_6", "2025-04-11"}, {"PX_PROTECTION_12", "2025-10-11"}} {
		s.on(on.day).do(&report.LapseClockCmd{Rule: on.rule}, system)
		if !s.report.AsksSafety() || len(s.report.Protection.Checks) != i+1 {
			t.Fatalf("after %s the reporter is not asked", on.rule)
		}
		s.do(&report.AnswerSafetyCmd{Safe: i < 2}, citizen)
	}
	if got := s.clock("PX_RETALIATION"); !strings.HasPrefix(got, "RUNNING 2025-10") {
		t.Errorf("who is not safe is owed an answer, and the clock is %s", got)
	}
}

func TestAWordMoreDoesNotPutOffTheAnswerButBeginsTheYearAnew(t *testing.T) {
	t.Parallel()
	s := in(t, report.Accepted).do(revenge, citizen).on("2024-10-15").do(revenge, citizen)
	if got := s.clock("PX_RETALIATION"); got != "RUNNING 2024-10-17" {
		t.Errorf("the answer is due %s", got)
	}
	if got := s.clock("PX_PROTECTION_12"); got != "RUNNING 2025-10-15" {
		t.Errorf("the year ends %s", got)
	}
}

func TestTheOfficeThatHandlesItSeesNoMoveOfWhatIsNotItsOwn(t *testing.T) {
	t.Parallel()
	s := in(t, report.Received)
	tail := s.report.DeskTail()
	s.do(revenge, citizen).do(answer, above)
	if s.report.DeskTail() != tail {
		t.Error("the desk's etag tells that something was said")
	}
	if k, _ := s.report.NextClock(); k.Rule != "DL_INITIAL_REVIEW" {
		t.Errorf("the desk's next clock is %s", k.Rule)
	}
	s.do(ask, clerk)
	if s.report.DeskTail() == tail {
		t.Error("the desk does not see its own act")
	}
}
