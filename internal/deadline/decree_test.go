package deadline

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const (
	head     = "date,name_id,name_en,kind,source,announced_on,withdrawn_on\n"
	goodLong = "2024-10-08,Cuti,Leave,collective_leave,Keputusan 1,2024-10-07,\n"
)

func TestEveryMistakeInADecreeIsNamedWithItsRowAndColumn(t *testing.T) {
	t.Parallel()
	c := indonesia(t).With([]Holiday{{Date: MustDate("2024-10-15"), Kind: Leave, Name: "x", English: "x", Source: "x",
		AnnouncedOn: MustDate("2024-10-01"), WithdrawnOn: MustDate("2024-10-02")}})
	for _, tt := range []struct{ name, rows, where string }{
		{"a good row", goodLong, ""},
		{"a withdrawal", "2024-12-26,,,,Keputusan 2,,2024-10-07\n", ""},
		{"a withdrawal that repeats what is known", "2024-12-26,,,,Keputusan 2,2023-09-12,2024-10-07\n", ""},
		{"a day announced anew after it was withdrawn", "2024-10-15,Cuti,Leave,collective_leave,K,2024-10-07,\n", ""},
		{"no date", "8 Oktober,Cuti,Leave,collective_leave,K,2024-10-07,\n", "2 date"},
		{"a day that the year does not have", "2024-02-30,Cuti,Leave,collective_leave,K,2024-10-07,\n", "2 date"},
		{"an unknown kind", "2024-10-08,Cuti,Leave,holiday,K,2024-10-07,\n", "2 kind"},
		{"no name", "2024-10-08,,Leave,collective_leave,K,2024-10-07,\n", "2 name_id"},
		{"no name in English", "2024-10-08,Cuti,,collective_leave,K,2024-10-07,\n", "2 name_en"},
		{"no decree", "2024-10-08,Cuti,Leave,collective_leave,,2024-10-07,\n", "2 source"},
		{"nobody knows since when", "2024-10-08,Cuti,Leave,collective_leave,K,,\n", "2 announced_on"},
		{"announced in the future", "2024-10-18,Cuti,Leave,collective_leave,K,2024-10-08,\n", "2 announced_on"},
		{"announced after the day", "2024-10-02,Cuti,Leave,collective_leave,K,2024-10-03,\n", "2 announced_on"},
		{"announced before the list of its year", "2024-10-08,Cuti,Leave,collective_leave,K,2023-09-11,\n", "2 announced_on"},
		{"a day twice", goodLong + goodLong, "3 date"},
		{"a day that is known", "2024-12-25,Natal,Christmas,national_holiday,K,2024-10-07,\n", "2 date"},
		{"the withdrawal of no holiday", "2024-10-08,,,,K,,2024-10-07\n", "2 date"},
		{"a second withdrawal", "2024-10-15,,,,K,,2024-10-07\n", "2 date"},
		{"a withdrawal after the day", "2024-09-16,,,,K,,2024-10-07\n", "2 withdrawn_on"},
		{"a withdrawal in the future", "2024-12-26,,,,K,,2024-10-08\n", "2 withdrawn_on"},
		{"a withdrawal before the announcement", "2024-12-26,,,,K,,2023-01-01\n", "2 withdrawn_on"},
		{"another announcement than is known", "2024-12-26,,,,K,2023-09-13,2024-10-07\n", "2 announced_on"},
		{"a year by a part of its list", "2028-01-01,Tahun Baru,New Year,national_holiday,K,2024-10-07,\n", "1 date"},
		{"a slip in the year", goodLong + "2042-10-08,Cuti,Leave,collective_leave,K,2024-10-07,\n", "1 date"},
		{"too few columns", "2024-10-08,Cuti\n", "2 "},
		{"an open quotation mark", "2024-10-08,\"Cuti\n", "2 "},
	} {
		d := ReadDecree([]byte(head+tt.rows), c, MustDate("2024-10-07"))
		got := ""
		if len(d.Mistakes) > 0 {
			got = fmt.Sprintf("%d %s", d.Mistakes[0].Row, d.Mistakes[0].Column)
		}
		if got != tt.where || len(d.Mistakes) > 1 {
			t.Errorf("%s: %+v, want the mistake at %q", tt.name, d.Mistakes, tt.where)
		}
		for _, m := range d.Mistakes {
			if !strings.Contains(m.Sentence, "(") {
				t.Errorf("%s: %q is not said in English too", tt.name, m.Sentence)
			}
		}
	}
}

func TestTheHeadingMayLackTheLastColumnAndCarryAMark(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		ok   bool
	}{
		{strings.Replace(head, ",withdrawn_on", "", 1) + strings.TrimSuffix(goodLong, ",\n") + "\n", true},
		{"\ufeff" + head + goodLong, true},
		{"tanggal,nama\n", false},
		{"", false},
	} {
		d := ReadDecree([]byte(tt.text), indonesia(t), MustDate("2024-10-07"))
		if ok := len(d.Mistakes) == 0 && len(d.Days) == 1; ok != tt.ok {
			t.Errorf("%q: %+v", tt.text, d)
		}
	}
}

func TestADecreeLeavesTheCalendarItIsAppliedToAsItWas(t *testing.T) {
	t.Parallel()
	base := indonesia(t)
	before, list := base.Fingerprint(), len(base.Holidays())
	d := ReadDecree([]byte(head+goodLong+"2024-12-26,,,,K,,2024-10-07\n"), base, MustDate("2024-10-07"))
	now := base.With(d.Days)
	if base.Fingerprint() != before || len(base.Holidays()) != list || now.Fingerprint() == before {
		t.Error("the base moved, or the calendar in force did not")
	}
	for _, tt := range []struct {
		day, known string
		working    bool
	}{
		{"2024-10-08", "", false}, {"2024-10-08", "2024-10-06", true}, {"2024-10-08", "2024-10-07", false},
		{"2024-12-26", "", true}, {"2024-12-26", "2024-10-06", false}, {"2024-12-26", "2024-10-07", true},
	} {
		c := now
		if tt.known != "" {
			c = now.AsKnownOn(MustDate(tt.known))
		}
		if got, _, err := c.IsWorkingDay(MustDate(tt.day)); err != nil || got != tt.working {
			t.Errorf("%s as known on %q: %v %v, want %v", tt.day, tt.known, got, err, tt.working)
		}
	}
}

func TestTheWholeListOfAYearMakesItKnownSinceItsFirstDayWasAnnounced(t *testing.T) {
	t.Parallel()
	text := head
	for _, d := range []string{"2028-01-01", "2028-05-01", "2028-06-01", "2028-08-17", "2028-12-25"} {
		text += d + ",Hari,Day,national_holiday,K,2027-09-10,\n"
	}
	base := indonesia(t)
	d := ReadDecree([]byte(text), base, MustDate("2027-10-01"))
	if len(d.Mistakes) > 0 {
		t.Fatal(d.Mistakes)
	}
	c := base.With(d.Days)
	if _, _, err := c.IsWorkingDay(MustDate("2028-03-01")); err != nil {
		t.Error(err)
	}
	if _, _, err := c.AsKnownOn(MustDate("2027-09-09")).IsWorkingDay(MustDate("2028-03-01")); err == nil {
		t.Error("2028 was known the day before it was announced")
	}
}

// A pause costs a clock exactly the days that it lasted, in the clock's own unit.
func TestAPauseIsGivenBackDayForDay(t *testing.T) {
	t.Parallel()
	c := indonesia(t)
	rapid.Check(t, func(rt *rapid.T) {
		unit := rapid.SampledFrom([]Unit{WorkingDays, CalendarDays}).Draw(rt, "unit")
		start := MustDate("2024-01-01").AddDays(rapid.IntRange(0, 600).Draw(rt, "start"))
		k := c.Start("PX_CLOSE", start, Span{Value: rapid.IntRange(1, 30).Draw(rt, "value"), Unit: unit})
		from := start.AddDays(rapid.IntRange(0, start.DaysUntil(k.DueOn)).Draw(rt, "paused"))
		until := from.AddDays(rapid.IntRange(0, 40).Draw(rt, "lasts"))
		lost := 0
		for d := from.AddDays(1); !d.After(until); d = d.AddDays(1) {
			if working, _, _ := c.IsWorkingDay(d); working || unit == CalendarDays {
				lost++
			}
		}
		want, err := c.Due(k.StartedOn, Span{Value: k.Value + lost, Unit: unit})
		if err != nil {
			rt.Fatal(err)
		}
		k.Pauses = []Pause{{From: from, Until: until}}
		got, err := c.Count(k)
		if err != nil || got.DueOn != want.DueOn {
			rt.Fatalf("%+v: due on %s (%v), want %s", k, got.DueOn, err, want.DueOn)
		}
		counted := 0
		for _, d := range got.Days {
			if d.Counted {
				counted++
			}
		}
		if counted != k.Value {
			rt.Fatalf("%d days counted of %d", counted, k.Value)
		}
	})
}

func TestOnlyWhatStillAsksForSomethingIsCountedAgain(t *testing.T) {
	t.Parallel()
	base := indonesia(t)
	now := base.With([]Holiday{{Date: MustDate("2024-10-08"), Kind: Leave, Name: "x", English: "x", Source: "x", AnnouncedOn: MustDate("2024-10-01")}})
	for _, tt := range []struct {
		status, then Status
		unit         Unit
		today        string
		moves        bool
	}{
		{Running, Running, WorkingDays, "2024-10-07", true},
		{Overdue, Running, WorkingDays, "2024-10-17", true},
		{Overdue, Overdue, WorkingDays, "2024-10-18", true},
		{Stopped, Stopped, WorkingDays, "2024-10-07", false},
		{Lapsed, Lapsed, WorkingDays, "2024-10-07", false},
		{Paused, Paused, WorkingDays, "2024-10-07", false},
		{Running, Running, CalendarDays, "2024-10-07", false},
	} {
		k := base.Start("PX_LADDER", MustDate("2024-10-07"), Span{Value: 7, Unit: tt.unit})
		k.Status = tt.status
		got, moved := now.Again(k, MustDate(tt.today))
		if moved != tt.moves || got.Status != tt.then || moved == (got.DueOn == k.DueOn) {
			t.Errorf("%s on %s: %+v, moved %v", tt.status, tt.today, got, moved)
		}
	}
}
