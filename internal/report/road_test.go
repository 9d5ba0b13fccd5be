package report_test

import (
	"slices"
	"testing"
	"time"

	"netra/internal/report"
)

var (
	ask      = &report.RequestCompletionCmd{Items: []string{report.ItemEvidence}}
	register = &report.AcceptReportCmd{Case: "c1", By: report.ByRegisterCase}
	finding  = &report.AcceptReportCmd{Case: "c2", By: report.ByOpenFinding}
	reject   = &report.RejectReportCmd{Ground: report.GroundNotNeutrality, OutcomeText: "Bukan soal netralitas."}
	withdraw = &report.WithdrawReportCmd{}
)

func bare(m *report.FileReportCmd) { m.Report.Evidence = nil }
func anonymous(m *report.FileReportCmd) {
	m.Report.Track, m.Reporter = report.Anonymous, report.Identity{}
}
func late(m *report.FileReportCmd) { m.Report.Conduct.OccurredOn = "2024-10-02" }

func TestAReportTravelsAsTheDesignSays(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		tell  func(s *story)
		state report.State
		rule  string // of the clock looked at
		clock string
	}{
		{"in time it is received", func(s *story) { s.do(filed(), citizen) }, report.Received, "DL_INITIAL_REVIEW", "RUNNING 2024-10-12"},
		{"an anonymous one is initial information", func(s *story) { s.do(filed(anonymous), citizen) }, report.InitialInformation, "PX_INITIAL_INFORMATION", "RUNNING 2024-10-24"},
		{"so is a late one", func(s *story) { s.do(filed(late), citizen) }, report.InitialInformation, "PX_INITIAL_INFORMATION", "RUNNING 2024-10-24"},
		{"a body's finding is received", func(s *story) {
			s.with(report.Header{Reason: "Temuan tim internal"}).do(&report.ReferFindingCmd{Accused: full().Accused[0], Conduct: full().Conduct}, bkpsdm)
		}, report.Received, "DL_INITIAL_REVIEW", "RUNNING 2024-10-12"},
		{"a request for completion holds the review", func(s *story) { s.do(filed(bare), citizen).do(ask, clerk) }, report.Incomplete, "DL_INITIAL_REVIEW", "STOPPED 2024-10-12"},
		{"and gives two working days", func(s *story) { s.do(filed(bare), citizen).do(ask, clerk) }, report.Incomplete, "PX_COMPLETION", "RUNNING 2024-10-14"},
		{"completed it is received anew", func(s *story) {
			s.do(filed(bare), citizen).do(ask, clerk).on("2024-10-14").do(&report.CompleteReportCmd{Evidence: full().Evidence}, citizen)
		}, report.Received, "DL_INITIAL_REVIEW", "RUNNING 2024-10-16"},
		{"completed in part it waits on", func(s *story) {
			s.do(filed(bare), citizen).do(ask, clerk).do(&report.CompleteReportCmd{Conduct: report.Conduct{Place: "Sleman"}}, citizen)
		}, report.Incomplete, "PX_COMPLETION", "RUNNING 2024-10-14"},
		{"never completed it is initial information", func(s *story) {
			s.do(filed(bare), citizen).do(ask, clerk).on("2024-10-15").do(&report.LapseClockCmd{Rule: "PX_COMPLETION"}, system)
		}, report.InitialInformation, "PX_COMPLETION", "LAPSED 2024-10-14"},
		{"and has a new clock", func(s *story) {
			s.do(filed(bare), citizen).do(ask, clerk).on("2024-10-15").do(&report.LapseClockCmd{Rule: "PX_COMPLETION"}, system)
		}, report.InitialInformation, "PX_INITIAL_INFORMATION", "RUNNING 2024-10-29"},
		{"an overdue review is still due", func(s *story) {
			s.do(filed(), citizen).on("2024-10-13").do(&report.LapseClockCmd{Rule: "DL_INITIAL_REVIEW"}, system)
		}, report.Received, "DL_INITIAL_REVIEW", "OVERDUE 2024-10-12"},
		{"and is stopped by the late act", func(s *story) {
			s.do(filed(), citizen).on("2024-10-13").do(&report.LapseClockCmd{Rule: "DL_INITIAL_REVIEW"}, system).do(register, clerk)
		}, report.Accepted, "DL_INITIAL_REVIEW", "STOPPED 2024-10-12"},
		{"registered it is accepted", func(s *story) { s.do(filed(), citizen).do(register, clerk) }, report.Accepted, "DL_INITIAL_REVIEW", "STOPPED 2024-10-12"},
		{"a finding takes initial information", func(s *story) { s.do(filed(late), citizen).do(finding, officer) }, report.Accepted, "PX_INITIAL_INFORMATION", "STOPPED 2024-10-24"},
		{"a finding takes what was withdrawn", func(s *story) { s.do(filed(), citizen).do(withdraw, citizen).do(finding, officer) }, report.Accepted, "DL_INITIAL_REVIEW", "STOPPED 2024-10-12"},
		{"a second case may take it", func(s *story) { s.do(filed(), citizen).do(register, clerk).do(finding, officer) }, report.Accepted, "", ""},
		{"rejected it is not registered", func(s *story) { s.do(filed(), citizen).do(reject, clerk) }, report.NotRegistered, "DL_INITIAL_REVIEW", "STOPPED 2024-10-12"},
		{"a late one may be rejected as late", func(s *story) {
			s.do(filed(late), citizen).do(&report.RejectReportCmd{Ground: report.GroundLate, OutcomeText: "Lewat waktu."}, member)
		}, report.NotRegistered, "PX_INITIAL_INFORMATION", "STOPPED 2024-10-24"},
		{"referred it is another body's", func(s *story) { s.do(filed(), citizen).do(&report.ReferReportCmd{Body: "Ombudsman"}, member) }, report.Referred, "DL_INITIAL_REVIEW", "STOPPED 2024-10-12"},
		{"transferred it keeps state and clock", func(s *story) {
			s.do(filed(), citizen).do(&report.TransferReportCmd{Office: "BAWASLU-RI"}, member)
		}, report.Received, "DL_INITIAL_REVIEW", "RUNNING 2024-10-12"},
		{"withdrawn before a case it is over", func(s *story) { s.do(filed(), citizen).do(withdraw, citizen) }, report.Withdrawn, "DL_INITIAL_REVIEW", "STOPPED 2024-10-12"},
		{"withdrawn afterwards it stays accepted", func(s *story) { s.do(filed(), citizen).do(register, clerk).do(withdraw, citizen) }, report.Accepted, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := begin(t)
			tt.tell(s)
			if s.report.State != tt.state {
				t.Errorf("state %s, want %s", s.report.State, tt.state)
			}
			if tt.rule != "" && s.clock(tt.rule) != tt.clock {
				t.Errorf("%s is %q, want %q", tt.rule, s.clock(tt.rule), tt.clock)
			}
		})
	}
}

func TestTheOfficeIsTheOneOfTheRegion(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		edit func(*report.FileReportCmd)
		want string
	}{
		{"the conduct's region", func(*report.FileReportCmd) {}, "BAWASLU-SLEMAN"},
		{"else the accused's body", func(m *report.FileReportCmd) {
			m.Report.Conduct.Region, m.Report.Accused[0].AgencyCode = "", "DISDIK-GIANYAR"
		}, "BAWASLU-GIANYAR"},
		{"else the nation's", func(m *report.FileReportCmd) {
			m.Report.Conduct.Region, m.Report.Conduct.Place, m.Report.Accused[0].AgencyCode = "", "", ""
		}, "BAWASLU-RI"},
		{"unless a conflict moved it", func(m *report.FileReportCmd) { m.Office = "BAWASLU-RI" }, "BAWASLU-RI"},
	}
	for _, tt := range tests {
		if got := begin(t).do(filed(tt.edit), citizen).report.Office; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestAnActLeavesItsMark(t *testing.T) {
	t.Parallel()
	s := begin(t).do(filed(), citizen)
	s.do(&report.AskReporterCmd{Question: "Jam berapa?", DueOn: day("2024-10-12")}, clerk)
	s.do(&report.ReplyToOfficeCmd{Text: "Jam sembilan.", Question: "q1", Evidence: []report.Evidence{{ID: "e2"}}}, citizen)
	s.on("2024-10-11").do(&report.ReplyToOfficeCmd{Text: "Lebih tepatnya setengah sepuluh.", Question: "q1"}, citizen)
	s.do(&report.ReportRetaliationCmd{Narrative: "Saya dipanggil atasan."}, citizen)
	s.do(&report.LinkReportCmd{Report: "r2"}, clerk).do(&report.LinkReportCmd{Report: "r3"}, clerk).do(&report.UnlinkReportCmd{Report: "r2"}, officer)
	s.do(register, clerk).do(&report.ChallengeClosureCmd{Grounds: "Saksi belum didengar."}, citizen).do(withdraw, citizen)
	r := s.report
	switch {
	case len(r.Questions) != 1 || r.Questions[0].AnsweredOn != today || r.Questions[0].DueOn != day("2024-10-12"):
		t.Errorf("questions: %+v", r.Questions)
	case len(r.Messages) != 2 || r.Messages[0].From != report.FromReporter || r.Messages[0].Question != "q1":
		t.Errorf("messages: %+v", r.Messages)
	case len(r.Evidence) != 2 || r.Evidence[1].ID != "e2":
		t.Errorf("evidence: %+v", r.Evidence)
	case len(r.Retaliation) != 1 || len(r.Challenges) != 1 || !r.Withdrawn:
		t.Errorf("statements: %+v %+v %v", r.Retaliation, r.Challenges, r.Withdrawn)
	case !slices.Equal(r.Linked, []string{"r3"}) || !slices.Equal(r.Cases, []string{"c1"}):
		t.Errorf("links: %v, cases: %v", r.Linked, r.Cases)
	case len(r.Deeds) != 11 || r.Deeds[1].Person != "person-ani":
		t.Errorf("deeds: %+v", r.Deeds)
	}
	if got := s.events[2].Documents; !slices.Equal(got, []string{"e2"}) {
		t.Errorf("the event names the documents %v", got)
	}
}

func TestACounterReportCountsFromItsStamp(t *testing.T) {
	t.Parallel()
	s := begin(t).with(report.Header{PerformedOn: day("2024-10-09")}).do(filed(), clerk)
	if s.report.ReceivedOn != day("2024-10-09") || s.clock("DL_INITIAL_REVIEW") != "RUNNING 2024-10-11" || s.report.FiledBy != clerk.Role {
		t.Errorf("got %s, %s, %s", s.report.ReceivedOn, s.clock("DL_INITIAL_REVIEW"), s.report.FiledBy)
	}
	s = begin(t).with(report.Header{PerformedOn: day("2024-10-09")}).do(filed(), citizen)
	if s.report.ReceivedOn != today {
		t.Errorf("a citizen's own date was believed: %s", s.report.ReceivedOn)
	}
}

func TestABodysFindingNamesItsAuthor(t *testing.T) {
	t.Parallel()
	s := begin(t).with(report.Header{Reason: "Temuan tim internal"})
	s.do(&report.ReferFindingCmd{Accused: full().Accused[0], Conduct: full().Conduct}, bkpsdm)
	r := s.report
	if r.Author != "eko" || r.Body != "BKPP-SLEMAN" || r.Track != report.Named || !r.Identified || r.Office != "BAWASLU-SLEMAN" {
		t.Errorf("got %+v", r)
	}
}

func TestWhatWasAskedForIsKeptUntilItIsThere(t *testing.T) {
	t.Parallel()
	s := begin(t).do(filed(bare), citizen).do(ask, clerk)
	if !slices.Equal(s.report.Needed, ask.Items) {
		t.Errorf("asked for %v", s.report.Needed)
	}
	if s.do(&report.CompleteReportCmd{Evidence: full().Evidence}, citizen); s.report.Needed != nil {
		t.Errorf("still asked for %v", s.report.Needed)
	}
}

func TestTheOfficesAnswerReachesTheReporter(t *testing.T) {
	t.Parallel()
	r := begin(t).with(report.Header{Reason: "internal", Documents: []string{"letter"}}).do(filed(), clerk).do(reject, clerk)
	if got := r.report.Messages; len(got) != 1 || got[0].From != report.FromOffice || got[0].Text != reject.OutcomeText || got[0].At != r.env.Now {
		t.Errorf("messages: %+v", got)
	}
	if got := r.events[0].Documents; !slices.Equal(got, []string{"letter", "e1"}) {
		t.Errorf("documents: %v", got)
	}
}

// Shortly after midnight in Papua it is still yesterday in Jakarta.
func TestAnOfficeFurtherWestCanActAtOnce(t *testing.T) {
	t.Parallel()
	s := begin(t)
	s.env.Now, s.env.Zone = today.Start(wib).Add(-time.Hour), time.FixedZone("WIT", 9*60*60)
	s.do(filed(), citizen).do(&report.TransferReportCmd{Office: "BAWASLU-RI"}, officer)
	s.env.Zone = wib
	if err := s.try(ask, staff("gita", clerk.Role, "BAWASLU-RI")); err != nil {
		t.Error(err)
	}
}
