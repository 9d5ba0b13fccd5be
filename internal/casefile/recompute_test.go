package casefile

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/deadline"
)

// counted is a case whose review was counted before Keppres 33/2024 made the
// 27th of November free: fourteen working days from the 18th, to 6 December
// instead of the 9th.
func counted(t *testing.T, status deadline.Status, due string) *file {
	t.Helper()
	f := newCase(t)
	f.today = day("2024-11-18")
	f.at(MeritReview).ticks("PX_MERIT_REVIEW", deadline.Running, "2024-12-09")
	i := slices.IndexFunc(f.c.Clocks, func(k Clock) bool { return k.Rule == "PX_MERIT_REVIEW" })
	f.c.Clocks[i].Status, f.c.Clocks[i].DueOn = status, Date{}
	if due != "" {
		f.c.Clocks[i].DueOn = day(due)
	}
	return f
}

func TestADecreeMovesAClockThatStillAsksForSomething(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		was    deadline.Status
		due    string
		today  string
		status deadline.Status // "": nothing moves
	}{
		{"one that runs", deadline.Running, "2024-12-06", "2024-11-22", deadline.Running},
		{"one of a year that nobody knew", deadline.Unknown, "", "2024-11-22", deadline.Running},
		{"one marked too early, and due today", deadline.Overdue, "2024-12-06", "2024-12-09", deadline.Running},
		{"one marked too early, and late by now", deadline.Overdue, "2024-12-06", "2024-12-10", deadline.Overdue},
		{"one that was counted rightly", deadline.Running, "2024-12-09", "2024-11-22", ""},
		{"one whose act was done", deadline.Stopped, "2024-12-06", "2024-11-22", ""},
		{"one whose window closed", deadline.Lapsed, "2024-12-06", "2024-12-10", ""},
		{"one that stands still", deadline.Paused, "2024-12-06", "2024-11-22", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := counted(t, tt.was, tt.due)
			f.today = day(tt.today)
			notes := Recounts(f.c, f.env(waktu), nil)
			if tt.status == "" {
				from, _ := f.c.newest("PX_MERIT_REVIEW")
				f.badField("rule", waktu, &RecomputeClockCmd{Rule: "PX_MERIT_REVIEW", From: from.DueOn, To: day("2024-12-09")})
				if len(notes) > 0 {
					t.Errorf("%+v is noted", notes[0])
				}
				return
			}
			if len(notes) != 1 || !strings.Contains(strings.Join(notes[0].(*RecomputeClockCmd).Decrees, " "), "33/2024") {
				t.Fatalf("noted is %+v", notes)
			}
			others := slices.DeleteFunc(slices.Clone(f.c.Clocks), func(k Clock) bool { return k.Rule == "PX_MERIT_REVIEW" })
			f.denied("ROLE", meri, notes[0])
			f.do(waktu, notes[0]).is(MeritReview).ticks("PX_MERIT_REVIEW", tt.status, "2024-12-09")
			left := slices.DeleteFunc(slices.Clone(f.c.Clocks), func(k Clock) bool { return k.Rule == "PX_MERIT_REVIEW" })
			if !slices.EqualFunc(others, left, func(a, b Clock) bool { return a.Status == b.Status && a.DueOn == b.DueOn }) {
				t.Errorf("other clocks became %+v", left)
			}
			f.badField("rule", waktu, notes[0]) // noted once
		})
	}
}

// A clock in days of the calendar is moved by no decree, whatever holidays lie
// on its way.
func TestNoDecreeMovesAClockOfCalendarDays(t *testing.T) {
	t.Parallel()
	f := newCase(t)
	f.today = day("2024-11-25")
	f.at(Plenary)
	i := slices.IndexFunc(f.c.Clocks, func(k Clock) bool { return k.Rule == "DL_HANDLE_PILKADA" })
	f.c.Clocks[i].DueOn = f.c.Clocks[i].DueOn.AddDays(-1) // bent by hand: counted anew it would move
	if list := Recounts(f.c, f.env(waktu), nil); len(list) > 0 {
		t.Errorf("%+v is noted", list[0])
	}
}

// What was late only by our ignorance stands still from now on where a hold runs.
func TestAClockThatRunsAgainStandsStillInAHold(t *testing.T) {
	t.Parallel()
	f := counted(t, deadline.Overdue, "2024-12-06")
	f.today = day("2024-12-09")
	f.because("menunggu ahli").do(meri, &HoldCmd{Kind: "WAITING_EXPERT", Until: day("2024-12-20")})
	f.ticks("PX_MERIT_REVIEW", deadline.Overdue, "2024-12-06") // what is late is no hold's to stop
	notes := Recounts(f.c, f.env(waktu), nil)
	if len(notes) != 1 {
		t.Fatalf("noted is %+v", notes)
	}
	f.do(waktu, notes[0]).ticks("PX_MERIT_REVIEW", deadline.Paused, "2024-12-09")
}
