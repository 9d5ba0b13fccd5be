package casefile

import (
	"slices"
	"testing"
	"time"

	"netra/internal/deadline"
)

// At one instant two days are written on the walls of Indonesia: half past eleven
// in the west is half past twelve of the next day in the middle.
func TestTodayIsMeantOnTheOfficesWall(t *testing.T) {
	t.Parallel()
	zones := map[string]*time.Location{"WIB": time.FixedZone("WIB", 7*3600), "WITA": time.FixedZone("WITA", 8*3600), "WIT": time.FixedZone("WIT", 9*3600)}
	tests := []struct {
		zone, utc, today string
	}{
		{"WIB", "2024-10-07T16:59:59Z", "2024-10-07"}, {"WIB", "2024-10-07T17:00:00Z", "2024-10-08"},
		{"WITA", "2024-10-07T15:59:59Z", "2024-10-07"}, {"WITA", "2024-10-07T16:00:00Z", "2024-10-08"},
		{"WIT", "2024-10-07T14:59:59Z", "2024-10-07"}, {"WIT", "2024-10-07T15:00:00Z", "2024-10-08"},
	}
	for _, tt := range tests {
		f := newCase(t).at(Recommended)
		env := f.env(eko)
		env.Zone = zones[tt.zone]
		env.Now, _ = time.Parse(time.RFC3339, tt.utc)
		e, err := Take(f.c, &AcknowledgeCmd{Kind: AcknowledgeRecommendation}, env)
		if err != nil || e.PerformedOn != day(tt.today) || e.Clocks[len(e.Clocks)-1].StartedOn != day(tt.today) {
			t.Errorf("%s in %s: of %s, %v", tt.utc, tt.zone, e.PerformedOn, err)
		}
		if _, err := Take(f.c, &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: day(tt.today).AddDays(1)}, env); err == nil {
			t.Errorf("%s in %s: a paper of tomorrow was taken", tt.utc, tt.zone)
		}
	}
}

// No act starts a clock beside one of the same rule; whoever writes such events
// by hand has them refused, and so verify names the case.
func TestEventsThatRunOneClockTwiceAreRefused(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary).votes("RESTUDY").because("kurang").do(ani, decide("RESTUDY"))
	f.later(1).do(ani, &ConvenePlenaryCmd{}).votes("RESTUDY").because("lagi").do(ani, decide("RESTUDY"))
	if _, err := Fold(f.events); err != nil {
		t.Fatal(err)
	}
	last := &f.events[len(f.events)-1]
	last.Clocks = slices.DeleteFunc(slices.Clone(last.Clocks), func(ch deadline.Change) bool { return ch.Was != "" })
	if _, err := Fold(f.events); err == nil {
		t.Error("two clocks of PX_RESTUDY run, and nobody says so")
	}
}
