package deadline

import (
	"bufio"
	"bytes"
	"math/rand/v2"
	"testing"
	"time"
)

// freeDays reads the dates of the table by cutting ten characters off each
// line: another road to the same list, in time.Time and without our parser.
func freeDays(t *testing.T) map[time.Time]bool {
	t.Helper()
	free := map[time.Time]bool{}
	lines := bufio.NewScanner(bytes.NewReader(holidayFile))
	for lines.Scan() {
		if d, err := time.Parse(time.DateOnly, lines.Text()[:10]); err == nil {
			free[d] = true
		}
	}
	if len(free) != 155 {
		t.Fatalf("the table has %d days, want 155", len(free))
	}
	return free
}

// walk is the due date by hand: one step a day, and a working day is a day
// that is neither at the weekend nor in the table.
func walk(start time.Time, n int, free map[time.Time]bool) time.Time {
	day := start
	for left := n; left > 0; {
		day = day.Add(24 * time.Hour)
		if wd := day.Weekday(); wd >= time.Monday && wd <= time.Friday && !free[day] {
			left--
		}
	}
	return day
}

func TestDueAgreesWithAWalkFromEveryDayOfTheTable(t *testing.T) {
	t.Parallel()
	c, free := indonesia(t), freeDays(t)
	dice := rand.New(rand.NewPCG(1, 2))
	end := time.Date(2027, 12, 31, 0, 0, 0, 0, time.UTC)
	reached, refused := 0, 0
	for day := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC); !day.After(end); day = day.AddDate(0, 0, 1) {
		n := dice.IntN(70)
		want := walk(day, n, free)
		got, err := c.Due(On(day, time.UTC), Span{n, WorkingDays})
		if want.After(end) {
			if refused++; err == nil {
				t.Fatalf("%s + %d: %s is outside the table and was not refused", On(day, time.UTC), n, got.DueOn)
			}
			continue
		}
		if reached++; err != nil || got.DueOn != On(want, time.UTC) {
			t.Fatalf("%s + %d: due %s, want %s (%v)", On(day, time.UTC), n, got.DueOn, On(want, time.UTC), err)
		}
		counted := 0
		for i, d := range got.Days {
			if d.Date != On(day.AddDate(0, 0, i), time.UTC) || d.Why == "" {
				t.Fatalf("%s + %d: day %d is %v", On(day, time.UTC), n, i, d)
			}
			if d.Counted {
				counted++
			}
		}
		if counted != n {
			t.Fatalf("%s + %d: %d days counted", On(day, time.UTC), n, counted)
		}
	}
	if reached == 0 || refused == 0 {
		t.Fatalf("%d reached and %d refused: the walk saw one side only", reached, refused)
	}
}
