package report_test

import (
	"strconv"
	"strings"
	"testing"

	"netra/internal/report"
)

// missing is the items not met, in order.
func missing(c report.Completeness) string {
	var out []string
	for _, i := range append(c.Formal, c.Material...) {
		if !i.Met {
			out = append(out, i.Item)
		}
	}
	return strings.Join(out, " ")
}

func TestTheMeterSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		edit func(*report.FileReportCmd)
		want string
	}{
		{"nothing", func(*report.FileReportCmd) {}, ""},
		{"nothing on the confidential track", func(m *report.FileReportCmd) { m.Report.Track = report.Confidential }, ""},
		{"the reporter of an anonymous one", anonymous, "reporter"},
		{"the reporter without address", func(m *report.FileReportCmd) { m.Reporter.Address = "" }, "reporter"},
		{"the date, and with it the bar", func(m *report.FileReportCmd) { m.Report.Conduct.OccurredOn = "" }, "time_bar when"},
		{"the date alone where it is known since", func(m *report.FileReportCmd) { m.Report.Conduct.OccurredOn, m.Report.KnownOn = "", "2024-10-09" }, "when"},
		{"the bar of a late one", late, "time_bar"},
		{"nothing where it became known late", func(m *report.FileReportCmd) { late(m); m.Report.KnownOn = "2024-10-09" }, ""},
		{"nothing in the month of the report", func(m *report.FileReportCmd) { m.Report.Conduct.OccurredOn = "2024-10" }, ""},
		{"the place", func(m *report.FileReportCmd) { m.Report.Conduct.Place, m.Report.Conduct.Region = "", "" }, "where"},
		{"nothing with the region alone", func(m *report.FileReportCmd) { m.Report.Conduct.Place = "" }, ""},
		{"evidence", bare, "evidence"},
		{"nothing with a link", func(m *report.FileReportCmd) {
			bare(m)
			m.Report.Conduct.Links = []report.Link{{URL: "https://x.id/1"}}
		}, ""},
		{"nothing with a witness", func(m *report.FileReportCmd) { bare(m); m.Report.Conduct.Witnesses = []report.Witness{{Name: "Tono"}} }, ""},
		{"evidence from nobody in particular", func(m *report.FileReportCmd) {
			bare(m)
			m.Report.Conduct.Witnesses = []report.Witness{{Contact: "0812"}}
		}, "evidence"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := begin(t).do(filed(tt.edit), citizen)
			c := s.report.Completeness(s.env)
			if got := missing(c); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if c.Met() != (tt.want == "") || (s.report.Incomplete(s.env) == "") != c.Met() {
				t.Errorf("met %v, yet G1 says %q", c.Met(), s.report.Incomplete(s.env))
			}
		})
	}
}

func TestEveryItemCitesItsArticle(t *testing.T) {
	t.Parallel()
	for contest, want := range map[string]string{"pilkada-2024": "UU 1/2015", "pemilu-2024-dpd": "UU 7/2017", "": "UU 7/2017"} {
		s := begin(t).do(filed(func(m *report.FileReportCmd) { bare(m); m.Report.Conduct.Contest = contest }), citizen)
		c := s.report.Completeness(s.env)
		for _, i := range append(c.Formal, c.Material...) {
			if !strings.Contains(i.LegalBasis, want) || (i.Remedy == "") != i.Met {
				t.Errorf("%q, %s: %q, %q", contest, i.Item, i.LegalBasis, i.Remedy)
			}
		}
	}
	s := begin(t).do(filed(bare), citizen)
	words := s.report.Incomplete(s.env)
	if !strings.HasPrefix(words, "evidence [UU 1/2015") || !strings.Contains(words, "unggah berkas") {
		t.Errorf("G1 says %q", words)
	}
}

// The conduct of 1 October 2024, a Tuesday: by the Pilkada law seven days end on
// the 8th, by the Pemilu law seven working days on the 10th.
func TestTheTimeBarFollowsTheContest(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, contest, known, today string
		state                       report.State
		left                        string
	}{
		{"pilkada, on the last day", "pilkada-2024", "", "2024-10-08", report.Received, "0"},
		{"pilkada, a day late", "pilkada-2024", "", "2024-10-09", report.InitialInformation, "0"},
		{"pilkada, with days to spare", "pilkada-2024", "", "2024-10-03", report.Received, "5"},
		{"pemilu, on the last day", "pemilu-2024-dpd", "", "2024-10-10", report.Received, "0"},
		{"pemilu, a day late", "pemilu-2024-dpd", "", "2024-10-11", report.InitialInformation, "0"},
		{"no contest has the longer time", "", "", "2024-10-10", report.Received, "0"},
		{"no contest, and late by both", "", "", "2024-10-11", report.InitialInformation, "0"},
		{"known later than it was", "pilkada-2024", "2024-10-09", "2024-10-16", report.Received, "0"},
		{"known last month, counted from its end", "pilkada-2024", "2024-09", "2024-10-07", report.Received, "0"},
		{"known this month, counted from today", "pilkada-2024", "2024-10", "2024-10-20", report.Received, "7"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := begin(t).on(tt.today).do(filed(func(m *report.FileReportCmd) {
				m.Report.Conduct.OccurredOn, m.Report.Conduct.Contest, m.Report.KnownOn = "2024-10-01", tt.contest, tt.known
			}), citizen)
			if s.report.State != tt.state {
				t.Errorf("state %s, want %s", s.report.State, tt.state)
			}
			if got := left(s, report.ItemTimeBar); got != tt.left {
				t.Errorf("%s days left, want %s", got, tt.left)
			}
		})
	}
}

// left is an item's days left, or "".
func left(s *story, item string) string {
	c := s.report.Completeness(s.env)
	for _, i := range append(c.Formal, c.Material...) {
		if i.Item == item && i.DaysLeft != nil {
			return strconv.Itoa(*i.DaysLeft)
		}
	}
	return ""
}

// The holidays of 2021 are in no table: of that year only calendar days count.
func TestWhatNobodyCanCountIsNotHeldAgainstACitizen(t *testing.T) {
	t.Parallel()
	for _, contest := range []string{"pemilu-2024-dpd", ""} {
		s := begin(t).do(filed(func(m *report.FileReportCmd) {
			m.Report.Conduct.OccurredOn, m.Report.Conduct.Contest = "2021-12-29", contest
		}), citizen)
		if s.report.State != report.Received || left(s, report.ItemTimeBar) != "" {
			t.Errorf("%q: state %s, %q days left", contest, s.report.State, left(s, report.ItemTimeBar))
		}
		if got := missing(s.report.Completeness(s.env)); got != "time_bar" {
			t.Errorf("%q: missing %q", contest, got)
		}
	}
	nothing := begin(t).do(filed(func(m *report.FileReportCmd) { m.Report.Conduct.OccurredOn = "" }), citizen)
	if nothing.report.State != report.Received {
		t.Errorf("without a date it is %s", nothing.report.State)
	}
}

func TestAnIncompleteReportShowsTheDaysToCompleteIt(t *testing.T) {
	t.Parallel()
	s := begin(t).do(filed(bare), citizen)
	if got := left(s, report.ItemEvidence); got != "" {
		t.Errorf("before it is asked for: %q", got)
	}
	s.do(ask, clerk).on("2024-10-11")
	if got := left(s, report.ItemEvidence); got != "3" {
		t.Errorf("until Monday: %q", got)
	}
	s.on("2024-10-20")
	if got := left(s, report.ItemEvidence); got != "0" {
		t.Errorf("afterwards: %q", got)
	}
	s.do(&report.LapseClockCmd{Rule: "PX_COMPLETION"}, system)
	if got := left(s, report.ItemEvidence); got != "" {
		t.Errorf("as initial information nobody waits for it: %q", got)
	}
}

func TestAReportIsCountedFromItsReceiptAndNotFromToday(t *testing.T) {
	t.Parallel()
	s := begin(t).do(filed(), citizen).on("2025-03-01")
	if got := s.report.Incomplete(s.env); got != "" {
		t.Errorf("it came in time, yet G1 says %q", got)
	}
}
