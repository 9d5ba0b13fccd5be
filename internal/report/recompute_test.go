package report_test

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/report"
)

// asks is which clock a report that waits has, in each of its states.
var asks = map[report.State]string{report.Received: "DL_INITIAL_REVIEW", report.Incomplete: "PX_COMPLETION", report.InitialInformation: "PX_INITIAL_INFORMATION"}

// before33 is a report with a clock of two working days from Tuesday 26 November
// 2024, counted before Keppres 33/2024 made the 27th free: to the 28th instead of
// the 29th. No road leads to most of these clocks: an edition may count them so.
func before33(t *testing.T, s report.State, status deadline.Status) *story {
	t.Helper()
	rule := asks[s]
	if rule == "" {
		rule = "PX_COMPLETION"
	}
	out := in(t, s).on("2024-11-28")
	out.report.Clocks = []deadline.Clock{{Rule: rule, StartedOn: day("2024-11-26"), DueOn: day("2024-11-28"), Status: status, Value: 2, Unit: deadline.WorkingDays}}
	return out
}

// moved is the note that says so.
func moved(s *story) *report.RecomputeClockCmd {
	return &report.RecomputeClockCmd{Rule: s.report.Clocks[0].Rule, From: day("2024-11-28"), To: day("2024-11-29"), Decrees: []string{"Keppres 33/2024"}}
}

func TestOnlyTheCalendarMovesAClockAndOnlyOfAReportThatWaits(t *testing.T) {
	t.Parallel()
	for _, name := range strings.Fields(anyState) {
		state := report.State(name)
		rule, waits := asks[state]
		for role, office := range offices {
			s := before33(t, state, deadline.Running)
			err := s.try(moved(s), staff("x", role, office))
			switch {
			case role != access.Calendar && refused(err) != "denied ROLE":
				t.Errorf("%s moves a clock of a report in %s: %v", role, state, err)
			case role == access.Calendar && !waits && refused(err) != "illegal REPORT_STATE":
				t.Errorf("a clock of a report in %s is moved: %v", state, err)
			case role == access.Calendar && waits && (err != nil || s.report.State != state || s.clock(rule) != "RUNNING 2024-11-29"):
				t.Errorf("%s in %s is %s: %v", rule, s.report.State, s.clock(rule), err)
			}
		}
	}
}

func TestADecreeMovesAClockThatStillAsksForSomething(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		was   deadline.Status
		today string
		bend  func(k *deadline.Clock)
		want  string // "": nothing moves
	}{
		{"one that runs", deadline.Running, "2024-11-26", nil, "RUNNING 2024-11-29"},
		{"one of a year that nobody knew", deadline.Unknown, "2024-11-26", func(k *deadline.Clock) { k.DueOn = deadline.Date{} }, "RUNNING 2024-11-29"},
		{"one that does not say its length", deadline.Running, "2024-11-26", func(k *deadline.Clock) { k.Value, k.Unit = 0, "" }, "RUNNING 2024-11-29"},
		{"one marked too early, and due today", deadline.Overdue, "2024-11-29", nil, "RUNNING 2024-11-29"},
		{"one marked too early, and late by now", deadline.Overdue, "2024-11-30", nil, "OVERDUE 2024-11-29"},
		{"one that was counted rightly", deadline.Running, "2024-11-26", func(k *deadline.Clock) { k.DueOn = day("2024-11-29") }, ""},
		{"one in days of the calendar", deadline.Running, "2024-11-26", func(k *deadline.Clock) { k.Value, k.Unit = 3, deadline.CalendarDays }, ""},
		{"one whose act was done", deadline.Stopped, "2024-11-26", nil, ""},
		{"one that lapsed", deadline.Lapsed, "2024-11-30", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := before33(t, report.Incomplete, tt.was).on(tt.today)
			if tt.bend != nil {
				tt.bend(&s.report.Clocks[0])
			}
			notes := report.Recounts(s.report, s.env, nil)
			if tt.want == "" {
				by := moved(s)
				by.From = s.report.Clocks[0].DueOn
				if got := refused(s.try(by, system)); len(notes) > 0 || got != "invalid INVALID_FIELD rule" {
					t.Errorf("noted is %+v, and moving it by hand is %s", notes, got)
				}
				return
			}
			if len(notes) != 1 || !slices.Contains(notes[0].(*report.RecomputeClockCmd).Decrees, "Keppres 33/2024 (21 Nov 2024)") {
				t.Fatalf("noted is %+v", notes)
			}
			s.do(notes[0], system)
			if got := s.clock("PX_COMPLETION"); got != tt.want || s.report.State != report.Incomplete {
				t.Errorf("it is %s in %s, want %s", got, s.report.State, tt.want)
			}
			if got := refused(s.try(notes[0], system)); got != "invalid INVALID_FIELD rule" {
				t.Errorf("noted twice: %s", got)
			}
		})
	}
}

// Nobody, the calendar's own hand neither, moves a clock from a day it was not due
// on, or to one that nobody counts.
func TestAClockIsMovedOnlyAsItIsCounted(t *testing.T) {
	t.Parallel()
	for _, wrong := range []func(m *report.RecomputeClockCmd){
		func(m *report.RecomputeClockCmd) { m.To = day("2024-11-30") },
		func(m *report.RecomputeClockCmd) { m.From = day("2024-11-27") },
		func(m *report.RecomputeClockCmd) { m.Rule = "DL_INITIAL_REVIEW" },
	} {
		s := before33(t, report.Incomplete, deadline.Running)
		m := moved(s)
		wrong(m)
		if got := refused(s.try(m, system)); got != "invalid INVALID_FIELD rule" || s.clock("PX_COMPLETION") != "RUNNING 2024-11-28" {
			t.Errorf("%+v: %s, and the clock is %s", m, got, s.clock("PX_COMPLETION"))
		}
	}
}
