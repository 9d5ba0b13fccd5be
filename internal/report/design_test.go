package report_test

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/report"
)

// promise is one line of the life of a report as the design tells it. Nothing
// here is read off the machine.
type promise struct {
	what string // the act, with its decision
	cmd  report.Command
	who  string
	from string
	to   string // "=" stays
}

const (
	anyState = "received incomplete accepted initial_information not_registered referred withdrawn"
	living   = "received incomplete accepted initial_information"
	waiting  = "received incomplete initial_information"
	atDesk   = "clerk bawaslu_investigator"
	deciding = "clerk bawaslu_investigator bawaslu_commissioner"
)

var design = []promise{
	{"RequestCompletion", ask, atDesk, "received", "incomplete"},
	{"CompleteReport with what was missing", &report.CompleteReportCmd{Evidence: full().Evidence}, "citizen", "incomplete", "received"},
	{"CompleteReport with something else", &report.CompleteReportCmd{Conduct: report.Conduct{Place: "Sleman"}}, "citizen", "incomplete", "="},
	{"CompleteReport unasked", &report.CompleteReportCmd{Conduct: report.Conduct{Place: "Sleman"}}, "citizen", "received accepted initial_information", "="},
	{"ReplyToOffice", &report.ReplyToOfficeCmd{Text: "Ya."}, "citizen", anyState, "="},
	{"ReportRetaliation", &report.ReportRetaliationCmd{Narrative: "Dimutasi."}, "citizen", anyState, "="},
	{"WithdrawReport", withdraw, "citizen", waiting, "withdrawn"},
	{"WithdrawReport once accepted", withdraw, "citizen", "accepted", "="},
	{"ChallengeClosure", &report.ChallengeClosureCmd{Grounds: "Tidak adil."}, "citizen", "accepted", "="},
	{"AskReporter", &report.AskReporterCmd{Question: "Siapa?"}, atDesk, living, "="},
	{"RejectReport", reject, deciding, waiting, "not_registered"},
	{"ReferReport", &report.ReferReportCmd{Body: "Ombudsman RI"}, deciding, waiting, "referred"},
	{"TransferReport", &report.TransferReportCmd{Office: "BAWASLU-RI"}, deciding + " calendar", living, "="},
	{"StandAside", &report.StandAsideCmd{Kept: []access.Keep{{From: "person:p9", Ground: access.GroundDeclared}}}, "calendar", anyState, "="},
	{"LinkReport", &report.LinkReportCmd{Report: "r9"}, atDesk, living, "="},
	{"LinkReport at the other report", &report.LinkReportCmd{Report: "r9", Mirrored: true}, atDesk, anyState, "="},
	{"UnlinkReport", &report.UnlinkReportCmd{Report: "r2"}, atDesk, living, "="},
	{"UnlinkReport at the other report", &report.UnlinkReportCmd{Report: "r2", Mirrored: true}, atDesk, anyState, "="},
	{"DismissLink", &report.DismissLinkCmd{Report: "r9"}, atDesk, living, "="},
	{"DismissLink at the other report", &report.DismissLinkCmd{Report: "r9", Mirrored: true}, atDesk, anyState, "="},
	{"CaptureLink", capture, "bawaslu_investigator", living, "="},
	{"AcceptReport by RegisterCase", &report.AcceptReportCmd{Case: "c9", By: report.ByRegisterCase}, atDesk, "received accepted", "accepted"},
	{"AcceptReport by OpenFinding", &report.AcceptReportCmd{Case: "c9", By: report.ByOpenFinding}, "bawaslu_investigator",
		"received accepted initial_information withdrawn", "accepted"},
	{"AcceptReport by JoinReport", &report.AcceptReportCmd{Case: "c9", By: report.ByJoinReport}, atDesk, "received incomplete accepted", "accepted"},
	{"AcceptReport by JoinReport of initial information", &report.AcceptReportCmd{Case: "c9", By: report.ByJoinReport}, "bawaslu_investigator",
		"initial_information", "accepted"},
}

// offices is where each role of a report acts.
var offices = map[access.Role]string{
	access.Citizen: "", access.Calendar: "", access.Clerk: "BAWASLU-SLEMAN", access.BawasluInvestigator: "BAWASLU-SLEMAN",
	access.BawasluCommissioner: "BAWASLU-SLEMAN", access.MeritLead: "BKN", access.BkpsdmOfficer: "BKPP-SLEMAN",
	access.Signatory: "PEMKAB-SLEMAN", access.Auditor: "OMBUDSMAN-RI", access.Admin: "",
}

// in brings a report, linked to another, to a state.
func in(t *testing.T, s report.State) *story {
	t.Helper()
	lacks := func(m *report.FileReportCmd) {}
	switch s {
	case report.InitialInformation:
		lacks = anonymous
	case report.Incomplete:
		lacks = bare
	}
	out := begin(t).do(filed(lacks), citizen).do(&report.LinkReportCmd{Report: "r2"}, clerk).with(report.Header{Reason: "sudah dilihat"})
	return out.goes(t, s)
}

// goes brings a filed report on to a state.
func (s *story) goes(t *testing.T, to report.State) *story {
	t.Helper()
	switch to {
	case report.Incomplete:
		s.do(ask, clerk)
	case report.Accepted:
		s.do(register, clerk)
	case report.NotRegistered:
		s.do(reject, clerk)
	case report.Referred:
		s.do(&report.ReferReportCmd{Body: "Ombudsman RI"}, clerk)
	case report.Withdrawn:
		s.do(withdraw, citizen)
	}
	if s.report.State != to {
		t.Fatalf("the report is %s, want %s", s.report.State, to)
	}
	return s
}

// The machine answers an act where the design says so, to those it names, and
// nowhere else and to nobody else.
func TestTheMachineAnswersAsTheDesignSays(t *testing.T) {
	t.Parallel()
	for _, p := range design {
		for _, s := range strings.Fields(anyState) {
			for role, office := range offices {
				p.holds(t, in(t, report.State(s)), staff("x", role, office))
			}
		}
	}
}

func (p promise) holds(t *testing.T, s *story, by report.Actor) {
	t.Helper()
	from := string(s.report.State)
	promised := slices.Contains(strings.Fields(p.from), from) && slices.Contains(strings.Fields(p.who), string(by.Role))
	other := slices.ContainsFunc(design, func(o promise) bool { // the same act goes on otherwise from there
		return o.cmd.Act() == p.cmd.Act() && o.what != p.what && slices.Contains(strings.Fields(o.from), from) && slices.Contains(strings.Fields(o.who), string(by.Role))
	})
	err := s.try(p.cmd, by)
	want := p.to
	if want == "=" {
		want = from
	}
	switch {
	case promised && (err != nil || string(s.report.State) != want):
		t.Errorf("%s by %s from %s leads to %s, want %s: %v", p.what, by.Role, from, s.report.State, want, err)
	case !promised && !other && !fault.Is(err, fault.Denied) && !fault.Is(err, fault.Illegal):
		t.Errorf("%s by %s from %s is answered: %v", p.what, by.Role, from, err)
	case promised:
		p.dated(t, s)
	}
}

// dated demands that a report that waits has the clock of its state and no
// other, and one that does not wait has none.
func (p promise) dated(t *testing.T, s *story) {
	t.Helper()
	clocks := map[report.State]string{report.Received: "DL_INITIAL_REVIEW", report.Incomplete: "PX_COMPLETION", report.InitialInformation: "PX_INITIAL_INFORMATION"}
	var running []string
	for _, k := range s.report.Clear() {
		if k.Status == deadline.Running {
			running = append(running, k.Rule)
		}
	}
	if got := strings.Join(running, " "); got != clocks[s.report.State] {
		t.Errorf("after %s a report in %s has the clocks %q", p.what, s.report.State, got)
	}
}

// A report comes in three ways, and each has its clock from the first day.
func TestEachBringsAReportTheirOwnWay(t *testing.T) {
	t.Parallel()
	body := &report.ReferFindingCmd{Accused: full().Accused[0], Conduct: full().Conduct}
	tests := []struct {
		name  string
		cmd   report.Command
		by    report.Actor
		state report.State
	}{
		{"a citizen's", filed(), citizen, report.Received},
		{"at the counter", filed(), clerk, report.Received},
		{"an anonymous one", filed(anonymous), citizen, report.InitialInformation},
		{"an anonymous one at the counter", filed(anonymous), clerk, report.InitialInformation},
		{"a body's finding", body, bkpsdm, report.Received},
		{"an investigator files none", filed(), officer, report.None},
		{"nor does a commissioner", filed(anonymous), member, report.None},
		{"a clerk is no body", body, clerk, report.None},
	}
	for _, tt := range tests {
		s := begin(t).with(report.Header{Reason: "temuan tim internal"})
		if err := s.try(tt.cmd, tt.by); s.report.State != tt.state || (tt.state == report.None) != (refused(err) == "denied ROLE") {
			t.Errorf("%s is %q: %v", tt.name, s.report.State, err)
		}
		if tt.state != report.None {
			promise{what: tt.name}.dated(t, s)
		}
	}
}

// Only the calendar notes that a clock ran out, and only completion moves a report.
func TestAClockThatRanOutIsNotedByTheCalendar(t *testing.T) {
	t.Parallel()
	for state, rule := range map[report.State]string{report.Received: "DL_INITIAL_REVIEW", report.Incomplete: "PX_COMPLETION", report.InitialInformation: "PX_INITIAL_INFORMATION"} {
		s := in(t, state).on("2024-11-04")
		if got := refused(s.try(&report.LapseClockCmd{Rule: rule}, clerk)); got != "denied ROLE" {
			t.Errorf("%s by a clerk: %s", rule, got)
		}
		s.do(&report.LapseClockCmd{Rule: rule}, system)
		want := state
		if state == report.Incomplete {
			want = report.InitialInformation
		}
		if k, _ := deadline.Newest(s.report.Clocks, rule); s.report.State != want || k.Status != deadline.Overdue && k.Status != deadline.Lapsed {
			t.Errorf("%s leaves %s in %s, the clock %s", rule, state, s.report.State, k.Status)
		}
		if k, ok := s.report.NextClock(); !ok || k.Status == deadline.Unknown {
			t.Errorf("after %s nothing asks for the report any more: %+v", rule, s.report.Clocks)
		}
	}
}

// Whatever else may run in a report that waits for its reporter, it moves nothing.
func TestNoOtherClockMovesAnIncompleteReport(t *testing.T) {
	t.Parallel()
	s := in(t, report.Incomplete)
	s.report.Clocks = append(s.report.Clocks, deadline.Clock{Rule: "DL_INITIAL_REVIEW", // no road leads here: bent by hand
		StartedOn: today, DueOn: today.AddDays(2), Status: deadline.Running})
	s.on("2024-11-04").do(&report.LapseClockCmd{Rule: "DL_INITIAL_REVIEW"}, system)
	if s.report.State != report.Incomplete || s.clock("DL_INITIAL_REVIEW") != "OVERDUE 2024-10-12" {
		t.Errorf("%s, %s", s.report.State, s.clock("DL_INITIAL_REVIEW"))
	}
}
