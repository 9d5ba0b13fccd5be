package report_test

import (
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/report"
)

// The design's lines that no promise tells: what opens a report, and what the
// calendar notes on it.
var beside = []promise{
	{"FileReport at the counter", filed(), "clerk", "", "received"},
	{"ReferFinding", &report.ReferFindingCmd{Accused: full().Accused[0], Conduct: full().Conduct}, "bkpsdm_officer", "", "received"},
	{"LapseClock of the review", &report.LapseClockCmd{Rule: "DL_INITIAL_REVIEW"}, "calendar", "received", "="},
	{"LapseClock of the completion", &report.LapseClockCmd{Rule: "PX_COMPLETION"}, "calendar", "incomplete", "initial_information"},
}

// One day before what it answers a paper is refused, on that day it is taken, on
// the day of its entry too, and a day later it lies in the future. What opens a
// report answers nothing, and a citizen's act has no other date than today.
func TestNoPaperIsOlderThanWhatItAnswersNorOfTheFuture(t *testing.T) {
	t.Parallel()
	for _, p := range append(design, beside...) {
		for _, role := range strings.Fields(p.who) {
			if p.from == "" {
				p.dates(t, report.None, access.Role(role))
			}
			for _, s := range strings.Fields(p.from) {
				p.dates(t, report.State(s), access.Role(role))
			}
		}
	}
}

func (p promise) dates(t *testing.T, at report.State, role access.Role) {
	t.Helper()
	for _, tt := range []struct {
		on    string
		taken bool
	}{{"2024-10-12", at == report.None}, {"2024-10-13", true}, {"2024-10-15", true}, {"2024-10-16", false}} {
		s := begin(t)
		if at != report.None {
			s = in(t, at)
			s.report.Since = day("2024-10-13") // bent by hand: apart from the day on which it came
		}
		s.on("2024-10-15").with(report.Header{PerformedOn: day(tt.on), Reason: "alasan"})
		before := len(s.events)
		err := s.try(p.cmd, staff("x", role, offices[role]))
		own := role == access.Citizen
		switch {
		case !tt.taken && !own && refused(err) != "invalid INVALID_FIELD performedOn":
			t.Errorf("%s by %s from %q with a paper of %s: %v", p.what, role, at, tt.on, err)
		case (tt.taken || own) && err != nil:
			t.Errorf("%s by %s from %q with a paper of %s is refused: %v", p.what, role, at, tt.on, err)
		case err != nil:
		case own && s.events[before].PerformedOn != day("2024-10-15"), !own && s.events[before].PerformedOn != day(tt.on):
			t.Errorf("%s by %s from %q with a paper of %s is dated %s", p.what, role, at, tt.on, s.events[before].PerformedOn)
		}
	}
}

// What a paper starts runs from its own date, whenever it is entered: two working
// days from a Friday end on Tuesday, two days from a Wednesday on Friday.
func TestAClockRunsFromThePaperNotFromItsEntry(t *testing.T) {
	t.Parallel()
	s := in(t, report.Received).on("2024-10-14").with(report.Header{PerformedOn: day("2024-10-11")}).do(ask, clerk)
	if got := s.clock("PX_COMPLETION"); got != "RUNNING 2024-10-15" {
		t.Errorf("a completion asked for on the 11th is %s", got)
	}
	s = begin(t).with(report.Header{PerformedOn: day("2024-10-09"), Reason: "temuan"})
	s.do(&report.ReferFindingCmd{Accused: full().Accused[0], Conduct: full().Conduct}, bkpsdm)
	if got := s.clock("DL_INITIAL_REVIEW"); got != "RUNNING 2024-10-11" {
		t.Errorf("a finding referred on the 9th is %s", got)
	}
}
