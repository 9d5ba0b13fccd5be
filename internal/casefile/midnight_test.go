package casefile

import (
	"testing"
	"time"

	"netra/internal/deadline"
	"netra/internal/fault"
)

func instantOf(t *testing.T, s string) time.Time {
	t.Helper()
	i, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// The last nanosecond of a day and the first of the next are two days, in each
// of the three zones; the same instant is two days in two of them.
func TestAnActIsOfTheDayOnTheWallOfItsOffice(t *testing.T) {
	t.Parallel()
	const monday, tuesday = "2024-10-07", "2024-10-08"
	tests := []struct{ now, wib, wita, wit string }{
		{"2024-10-07T14:59:59.999999999Z", monday, monday, monday},
		{"2024-10-07T15:00:00Z", monday, monday, tuesday}, // midnight in Jayapura
		{"2024-10-07T15:59:59.999999999Z", monday, monday, tuesday},
		{"2024-10-07T16:00:00Z", monday, tuesday, tuesday}, // in Makassar
		{"2024-10-07T16:59:59.999999999Z", monday, tuesday, tuesday},
		{"2024-10-07T17:00:00Z", tuesday, tuesday, tuesday}, // in Jakarta
	}
	due := map[string]string{monday: "2024-10-10", tuesday: "2024-10-11"}
	for _, tt := range tests {
		for i, want := range []string{tt.wib, tt.wita, tt.wit} {
			f, where := newCase(t), threeZones(t)[i]
			env := f.env(lina)
			env.Now, env.Zone = instantOf(t, tt.now), where.zone
			e, err := Take(f.c, f.register(), env)
			if err != nil {
				t.Fatal(err)
			}
			k := e.Clocks[0].Clock
			if e.PerformedOn != day(want) || k.Rule != "DL_HANDLE_PILKADA" || k.StartedOn != day(want) || k.DueOn != day(due[want]) {
				t.Errorf("%s in %s: done on %s, %s from %s to %s; want %s to %s", tt.now, where.name, e.PerformedOn, k.Rule, k.StartedOn, k.DueOn, want, due[want])
			}
		}
	}
}

// A document dated tomorrow in Jakarta may be today's in Jayapura.
func TestTomorrowIsADateOfTheOffice(t *testing.T) {
	t.Parallel()
	f := newCase(t)
	for i, refused := range []bool{true, false, false} {
		env := f.env(lina)
		env.Now, env.Zone = instantOf(t, "2024-10-07T16:30:00Z"), threeZones(t)[i].zone
		env.Header.PerformedOn = day("2024-10-08")
		_, err := Take(f.c, f.register(), env)
		if fault.Is(err, fault.Invalid) != refused || !refused && err != nil {
			t.Errorf("%s: %v", threeZones(t)[i].name, err)
		}
	}
}

// An act at one second to midnight of the due day is in time: the clock fires at
// midnight and not before, each office at its own.
func TestAClockFiresAtTheMidnightOfItsOffice(t *testing.T) {
	t.Parallel()
	k := Clock{Rule: "DL_HANDLE_PILKADA", StartedOn: day("2024-10-07"), DueOn: day("2024-10-10"), Status: deadline.Running}
	effect := Clock{Rule: "DL_EFFECTIVE", StartedOn: day("2024-10-07"), DueOn: day("2024-10-28"), Status: deadline.Running, OnTheDay: true}
	for i, want := range []struct{ after, on string }{
		{"2024-10-10T17:00:00Z", "2024-10-27T17:00:00Z"}, {"2024-10-10T16:00:00Z", "2024-10-27T16:00:00Z"}, {"2024-10-10T15:00:00Z", "2024-10-27T15:00:00Z"},
	} {
		where := threeZones(t)[i]
		if got, ok := k.FiresAt(where.zone); !ok || !got.Equal(instantOf(t, want.after)) {
			t.Errorf("%s: %s, want %s", where.name, got.UTC(), want.after)
		}
		if got, ok := effect.FiresAt(where.zone); !ok || !got.Equal(instantOf(t, want.on)) {
			t.Errorf("%s: takes effect %s, want %s", where.name, got.UTC(), want.on)
		}
	}
}
