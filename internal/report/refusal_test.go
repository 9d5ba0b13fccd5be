package report_test

import (
	"reflect"
	"strings"
	"testing"

	"netra/internal/deadline"
	"netra/internal/report"
)

func TestAFilingIsRefusedByTheNameOfTheField(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		edit func(*report.FileReportCmd)
		path string
	}{
		{"no track", func(m *report.FileReportCmd) { m.Report.Track = "" }, "report.track"},
		{"no accused", func(m *report.FileReportCmd) { m.Report.Accused = nil }, "report.accused"},
		{"a nameless accused", func(m *report.FileReportCmd) { m.Report.Accused[0].Name = " " }, "report.accused[0].name"},
		{"a short number", func(m *report.FileReportCmd) { m.Report.Accused[0].EmployeeID = "12345678901234567" }, "report.accused[0].employeeId"},
		{"a number of letters", func(m *report.FileReportCmd) { m.Report.Accused[0].EmployeeID = "19800101200501100x" }, "report.accused[0].employeeId"},
		{"an unknown employment kind", func(m *report.FileReportCmd) { m.Report.Accused[0].EmploymentKind = "TNI" }, "report.accused[0].employmentKind"},
		{"no story", func(m *report.FileReportCmd) { m.Report.Conduct.Narrative = "\n " }, "report.conduct.narrative"},
		{"a story without end", func(m *report.FileReportCmd) { m.Report.Conduct.Narrative = strings.Repeat("é", 100_001) }, "report.conduct.narrative"},
		{"tomorrow's conduct", func(m *report.FileReportCmd) { m.Report.Conduct.OccurredOn = "2024-10-11" }, "report.conduct.occurredOn"},
		{"next year's conduct", func(m *report.FileReportCmd) { m.Report.Conduct.OccurredOn = "2025" }, "report.conduct.occurredOn"},
		{"no date at all", func(m *report.FileReportCmd) { m.Report.Conduct.OccurredOn = "kemarin" }, "report.conduct.occurredOn"},
		{"known tomorrow", func(m *report.FileReportCmd) { m.Report.KnownOn = "2024-10-11" }, "report.knownOn"},
		{"an unknown contest", func(m *report.FileReportCmd) { m.Report.Conduct.Contest = "pilkades-2024" }, "report.conduct.contest"},
		{"an unknown region", func(m *report.FileReportCmd) { m.Report.Conduct.Region = "99.99" }, "report.conduct.region"},
		{"an unknown violation", func(m *report.FileReportCmd) {
			m.Report.Conduct.ViolationHints = []string{"dis_partisan_activity", "dis_nothing"}
		}, "report.conduct.violationHints[1]"},
		{"a script for a link", func(m *report.FileReportCmd) {
			m.Report.Conduct.Links = []report.Link{{URL: "javascript:alert(1)"}}
		}, "report.conduct.links[0].url"},
		{"a link to nowhere", func(m *report.FileReportCmd) { m.Report.Conduct.Links = []report.Link{{URL: "https:///x"}} }, "report.conduct.links[0].url"},
		{"a link seen tomorrow", func(m *report.FileReportCmd) {
			m.Report.Conduct.Links = []report.Link{{URL: "HTTPS://x.id/1", SeenOn: "2024-10-11"}}
		}, "report.conduct.links[0].seenOn"},
		{"an anonymous reporter with a name", func(m *report.FileReportCmd) { m.Report.Track = report.Anonymous }, "report.reporter"},
		{"an office that is not Bawaslu's", func(m *report.FileReportCmd) { m.Office = "BKPP-SLEMAN" }, "office"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got, want := refused(begin(t).try(filed(tt.edit), citizen)), "invalid INVALID_FIELD "+tt.path; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestAFilingNeedsNoMoreThanItMust(t *testing.T) {
	t.Parallel()
	for _, track := range []report.Track{report.Named, report.Confidential, report.Anonymous} {
		m := &report.FileReportCmd{Report: report.Filing{Track: track, Accused: []report.Accused{{Name: "X"}}, Conduct: report.Conduct{Narrative: "."}}}
		if err := begin(t).try(m, citizen); err != nil {
			t.Errorf("%s: %v", track, err)
		}
	}
	longest := filed(func(m *report.FileReportCmd) { m.Report.Conduct.Narrative = strings.Repeat("é", 100_000) })
	if err := begin(t).try(longest, citizen); err != nil {
		t.Error(err)
	}
}

func TestEveryDefectIsNamedAtOnce(t *testing.T) {
	t.Parallel()
	m := &report.FileReportCmd{Report: report.Filing{Track: report.Named, Accused: []report.Accused{{}}, KnownOn: "x"}}
	want := "invalid INVALID_FIELD report.accused[0].name report.conduct.narrative report.knownOn"
	if got := refused(begin(t).try(m, citizen)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAnActIsRefused(t *testing.T) {
	t.Parallel()
	on := func(d string) report.Header { return report.Header{PerformedOn: deadline.MustDate(d)} }
	tests := []struct {
		name string
		tell func(s *story)
		cmd  report.Command
		by   report.Actor
		want string
	}{
		{"a citizen requests no completion", fileIt, ask, citizen, "denied ROLE"},
		{"an admin has no report", fileIt, reject, admin, "denied ROLE"},
		{"a commissioner asks nothing", fileIt, &report.AskReporterCmd{Question: "?"}, member, "denied ROLE"},
		{"another office has no say", fileIt, ask, stranger, "denied ROLE"},
		{"an office that gave it away has none", func(s *story) {
			s.do(filed(), citizen).do(&report.TransferReportCmd{Office: "BAWASLU-GIANYAR"}, officer)
		}, ask, officer, "denied ROLE"},
		{"a clerk opens no finding", fileIt, finding, clerk, "denied ROLE"},
		{"an employer files no citizen's report", func(*story) {}, filed(), bkpsdm, "denied ROLE"},
		{"it is filed once", fileIt, filed(), citizen, "illegal REPORT_STATE"},
		{"nothing happens before it is filed", func(*story) {}, withdraw, citizen, "illegal REPORT_STATE"},
		{"completion is asked for once", func(s *story) { s.do(filed(), citizen).do(ask, clerk) }, ask, clerk, "illegal REPORT_STATE"},
		{"initial information is not registered", func(s *story) { s.do(filed(late), citizen) }, register, clerk, "illegal REPORT_STATE"},
		{"an incomplete one is not taken", func(s *story) { s.do(filed(bare), citizen).do(ask, clerk) }, finding, officer, "illegal REPORT_STATE"},
		{"nobody takes it by another act", fileIt, &report.AcceptReportCmd{Case: "c", By: "Close"}, officer, "illegal REPORT_STATE"},
		{"an accepted one is not rejected", func(s *story) { s.do(filed(), citizen).do(register, clerk) }, reject, clerk, "illegal REPORT_STATE"},
		{"no closure before a case", fileIt, &report.ChallengeClosureCmd{Grounds: "x"}, citizen, "illegal REPORT_STATE"},
		{"a withdrawn one is not completed", func(s *story) { s.do(filed(), citizen).do(withdraw, citizen) },
			&report.CompleteReportCmd{Evidence: full().Evidence}, citizen, "illegal REPORT_STATE"},
		{"registering needs completeness", func(s *story) { s.do(filed(bare), citizen) }, register, clerk, "illegal GUARD G1"},
		{"in time is not late", fileIt, &report.RejectReportCmd{Ground: report.GroundLate, OutcomeText: "x"}, clerk, "illegal GUARD LATE"},
		{"a flag is set once", func(s *story) { s.do(filed(), citizen).do(register, clerk).do(withdraw, citizen) }, withdraw, citizen, "illegal GUARD ONCE"},
		{"a body says how it knows", func(*story) {}, &report.ReferFindingCmd{Accused: full().Accused[0], Conduct: full().Conduct}, bkpsdm, "illegal GUARD REASON"},
		{"a body's finding has the same fields", func(s *story) { s.with(report.Header{Reason: "x"}) },
			&report.ReferFindingCmd{Accused: report.Accused{EmployeeID: "1"}, Conduct: report.Conduct{OccurredOn: "2030"}}, bkpsdm,
			"invalid INVALID_FIELD accused.name accused.employeeId conduct.narrative conduct.occurredOn"},
		{"an empty completion", fileIt, &report.CompleteReportCmd{}, citizen, "invalid INVALID_FIELD conduct"},
		{"a completion in the future", fileIt, &report.CompleteReportCmd{Conduct: report.Conduct{OccurredOn: "2025"}}, citizen, "invalid INVALID_FIELD conduct.occurredOn"},
		{"a name on an anonymous report", func(s *story) { s.do(filed(anonymous), citizen) }, &report.CompleteReportCmd{Reporter: siti}, citizen, "invalid INVALID_FIELD reporter"},
		{"an empty reply", fileIt, &report.ReplyToOfficeCmd{Text: " "}, citizen, "invalid INVALID_FIELD text"},
		{"a reply to no question", fileIt, &report.ReplyToOfficeCmd{Text: "x", Question: "q1"}, citizen, "invalid INVALID_FIELD question"},
		{"retaliation without a word", fileIt, &report.ReportRetaliationCmd{}, citizen, "invalid INVALID_FIELD narrative"},
		{"a challenge without grounds", func(s *story) { s.do(filed(), citizen).do(register, clerk) }, &report.ChallengeClosureCmd{}, citizen, "invalid INVALID_FIELD grounds"},
		{"an empty question, due yesterday", fileIt, &report.AskReporterCmd{DueOn: day("2024-10-09")}, clerk, "invalid INVALID_FIELD question dueOn"},
		{"a completion of nothing", fileIt, &report.RequestCompletionCmd{}, clerk, "invalid INVALID_FIELD items"},
		{"a completion of a blank", fileIt, &report.RequestCompletionCmd{Items: []string{"when", ""}}, clerk, "invalid INVALID_FIELD items[1]"},
		{"a rejection without ground or answer", fileIt, &report.RejectReportCmd{Ground: "BORING"}, clerk, "invalid INVALID_FIELD ground outcomeText"},
		{"a referral to nobody", fileIt, &report.ReferReportCmd{}, officer, "invalid INVALID_FIELD body"},
		{"a transfer out of Bawaslu", fileIt, &report.TransferReportCmd{Office: "BKPP-SLEMAN"}, officer, "invalid INVALID_FIELD office"},
		{"a transfer to itself", fileIt, &report.TransferReportCmd{Office: "BAWASLU-SLEMAN"}, officer, "invalid INVALID_FIELD office"},
		{"a link to itself", fileIt, &report.LinkReportCmd{Report: "r1"}, clerk, "invalid INVALID_FIELD report"},
		{"a link twice", func(s *story) { s.do(filed(), citizen).do(&report.LinkReportCmd{Report: "r2"}, clerk) }, &report.LinkReportCmd{Report: "r2"}, clerk, "invalid INVALID_FIELD report"},
		{"a link twice among others", func(s *story) { s.do(filed(), citizen).do(&report.LinkReportCmd{Report: "r2"}, clerk) }, &report.LinkReportCmd{Report: "r3", Reports: []string{"r2"}}, clerk, "invalid INVALID_FIELD reports"},
		{"a hundred and one links", fileIt, &report.LinkReportCmd{Report: "r2", Reports: make([]string, 101)}, clerk, "invalid INVALID_FIELD reports"},
		{"a comparison without a reason", fileIt, &report.DismissLinkCmd{Report: "r2"}, clerk, "illegal GUARD REASON"},
		{"a comparison with itself", func(s *story) { fileIt(s); s.with(report.Header{Reason: "x"}) }, &report.DismissLinkCmd{Report: "r1"}, clerk, "invalid INVALID_FIELD report"},
		{"what is linked is not told apart", func(s *story) {
			s.do(filed(), citizen).do(&report.LinkReportCmd{Report: "r2"}, clerk).with(report.Header{Reason: "x"})
		}, &report.DismissLinkCmd{Report: "r2"}, clerk, "invalid INVALID_FIELD report"},
		{"what was told apart already", func(s *story) {
			s.do(filed(), citizen).with(report.Header{Reason: "x"}).do(&report.DismissLinkCmd{Report: "r2"}, clerk)
		}, &report.DismissLinkCmd{Report: "r2"}, clerk, "invalid INVALID_FIELD report"},
		{"a link that is not there", fileIt, &report.UnlinkReportCmd{Report: "r2"}, clerk, "invalid INVALID_FIELD report"},
		{"a capture of nothing", fileIt, &report.CaptureLinkCmd{URL: "contoh.example", CapturedOn: day("2024-10-11")}, officer, "invalid INVALID_FIELD url method capturedOn evidence"},
		{"a capture of a script", fileIt, &report.CaptureLinkCmd{URL: "javascript:alert(1)", CapturedOn: capture.CapturedOn, Method: "x", Evidence: "e7", File: capture.File}, officer, "invalid INVALID_FIELD url"},
		{"a capture with the file of another", fileIt, &report.CaptureLinkCmd{URL: capture.URL, CapturedOn: capture.CapturedOn, Method: "x", Evidence: "e8", File: capture.File}, officer, "invalid INVALID_FIELD evidence"},
		{"no case", fileIt, &report.AcceptReportCmd{By: report.ByOpenFinding}, officer, "invalid INVALID_FIELD case"},
		{"a case twice", func(s *story) { s.do(filed(), citizen).do(register, clerk) }, register, clerk, "invalid INVALID_FIELD case"},
		{"a clock that runs still", fileIt, &report.LapseClockCmd{Rule: "DL_INITIAL_REVIEW"}, system, "invalid INVALID_FIELD rule"},
		{"a clock on its last day", func(s *story) { s.do(filed(), citizen).on("2024-10-12") }, &report.LapseClockCmd{Rule: "DL_INITIAL_REVIEW"}, system, "invalid INVALID_FIELD rule"},
		{"a clock that is not there", fileIt, &report.LapseClockCmd{Rule: "DL_PPK"}, system, "invalid INVALID_FIELD rule"},
		{"a paper of tomorrow", func(s *story) { s.do(filed(), citizen).with(on("2024-10-11")) }, ask, clerk, "invalid INVALID_FIELD performedOn"},
		{"a paper from before the report", func(s *story) { s.do(filed(), citizen).with(on("2024-10-09")) }, ask, clerk, "invalid INVALID_FIELD performedOn"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := begin(t)
			tt.tell(s)
			before := s.report
			if got := refused(s.try(tt.cmd, tt.by)); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			if !reflect.DeepEqual(before, s.report) {
				t.Error("the refused act left a trace")
			}
		})
	}
}

func fileIt(s *story) { s.do(filed(), citizen) }
