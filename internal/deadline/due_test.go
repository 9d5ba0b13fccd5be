package deadline

import (
	"strings"
	"testing"

	"netra/internal/fault"
)

func indonesia(t *testing.T) *Calendar {
	t.Helper()
	c, err := Indonesia()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestDueDates(t *testing.T) {
	t.Parallel()
	c := indonesia(t)
	tests := []struct {
		name  string
		start string
		span  Span
		known string
		due   string
	}{
		{"calendar days count weekends", "2024-10-04", Span{3, CalendarDays}, "", "2024-10-07"},
		{"calendar days do not move off a Sunday", "2024-10-07", Span{6, CalendarDays}, "", "2024-10-13"},
		{"calendar days do not move off a holiday", "2024-12-18", Span{7, CalendarDays}, "", "2024-12-25"},
		{"calendar days need no table", "2019-04-17", Span{14, CalendarDays}, "", "2019-05-01"},
		{"calendar days pass 29 February", "2024-02-28", Span{2, CalendarDays}, "", "2024-03-01"},
		{"calendar days of a common year", "2023-02-28", Span{2, CalendarDays}, "", "2023-03-02"},
		{"no days end on the day itself", "2024-10-07", Span{0, WorkingDays}, "", "2024-10-07"},
		{"working days of one week", "2024-10-07", Span{4, WorkingDays}, "", "2024-10-11"},
		{"working days skip a weekend", "2024-10-07", Span{5, WorkingDays}, "", "2024-10-14"},
		{"an event on a Saturday counts from Monday", "2024-10-05", Span{1, WorkingDays}, "", "2024-10-07"},
		{"working days skip a voting day", "2024-11-26", Span{1, WorkingDays}, "", "2024-11-28"},
		{"working days skip collective leave", "2024-12-24", Span{1, WorkingDays}, "", "2024-12-27"},
		{"working days count 29 February", "2024-02-28", Span{1, WorkingDays}, "", "2024-02-29"},
		{"working days pass the year's end", "2024-12-30", Span{3, WorkingDays}, "", "2025-01-03"},
		{"withdrawn leave is a working day now", "2023-04-18", Span{1, WorkingDays}, "", "2023-04-26"},
		{"on the eve of the amendment it was leave", "2023-04-18", Span{3, WorkingDays}, "2023-03-28", "2023-04-27"},
		{"from the amendment on it is not", "2023-04-18", Span{1, WorkingDays}, "2023-03-29", "2023-04-26"},
		{"leave added later was unknown before", "2025-08-15", Span{1, WorkingDays}, "2025-08-06", "2025-08-18"},
		{"leave is known on the day of its decree", "2025-08-15", Span{1, WorkingDays}, "2025-08-07", "2025-08-19"},
		{"months end on the same day", "2024-03-22", Span{6, Months}, "", "2024-09-22"},
		{"months end on the last day of a short month", "2023-08-31", Span{6, Months}, "", "2024-02-29"},
		{"a year from 29 February", "2024-02-29", Span{12, Months}, "", "2025-02-28"},
		{"months pass the end of the table", "2027-12-01", Span{12, Months}, "", "2028-12-01"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			known, err := ParsePartial(tt.known)
			if err != nil {
				t.Fatal(err)
			}
			r, err := c.AsKnownOn(known.First).Due(MustDate(tt.start), tt.span)
			if err != nil {
				t.Fatal(err)
			}
			if r.DueOn != MustDate(tt.due) {
				t.Errorf("due %s, want %s; counted %v", r.DueOn, tt.due, r.Days)
			}
			if last := r.Days[len(r.Days)-1]; last.Date != r.DueOn {
				t.Errorf("the count ends on %s, not on the due date %s", last.Date, r.DueOn)
			}
		})
	}
}

func TestRefusedSpans(t *testing.T) {
	t.Parallel()
	c := indonesia(t)
	tests := []struct {
		name   string
		start  Date
		span   Span
		known  Date
		kind   fault.Kind
		reason string
	}{
		{"begins before the table", MustDate("2020-09-23"), Span{3, WorkingDays}, Date{}, fault.Illegal, "CALENDAR_UNKNOWN"},
		{"begins on the eve of the table", MustDate("2021-12-31"), Span{1, WorkingDays}, Date{}, fault.Illegal, "CALENDAR_UNKNOWN"},
		{"no days at all, before the table", MustDate("2021-12-31"), Span{0, WorkingDays}, Date{}, fault.Illegal, "CALENDAR_UNKNOWN"},
		{"runs out of the table", MustDate("2027-12-30"), Span{2, WorkingDays}, Date{}, fault.Illegal, "CALENDAR_UNKNOWN"},
		{"runs into a year not yet announced", MustDate("2024-12-30"), Span{3, WorkingDays}, MustDate("2024-10-13"), fault.Illegal, "CALENDAR_UNKNOWN"},
		{"without a start", Date{}, Span{3, WorkingDays}, Date{}, fault.Invalid, "INVALID_FIELD"},
		{"unknown unit", MustDate("2024-10-07"), Span{3, "weeks"}, Date{}, fault.Invalid, "INVALID_FIELD"},
		{"backwards", MustDate("2024-10-07"), Span{-1, CalendarDays}, Date{}, fault.Invalid, "INVALID_FIELD"},
		{"longer than any law", MustDate("2024-10-07"), Span{3661, CalendarDays}, Date{}, fault.Invalid, "INVALID_FIELD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := c.AsKnownOn(tt.known).Due(tt.start, tt.span)
			f, ok := fault.Of(err)
			if !ok || f.Kind != tt.kind || f.Reason != tt.reason {
				t.Fatalf("got %v, %v; want %s", r, err, tt.reason)
			}
			if !r.DueOn.IsZero() || r.Days != nil {
				t.Errorf("a refusal leaves %v behind", r)
			}
		})
	}
}

func TestLastWorkingDayOfTheTableCanBeReached(t *testing.T) {
	t.Parallel()
	r, err := indonesia(t).Due(MustDate("2027-12-30"), Span{1, WorkingDays})
	if err != nil || r.DueOn != MustDate("2027-12-31") {
		t.Fatalf("due %s, %v", r.DueOn, err)
	}
}

func TestEveryDayOfACountSaysWhy(t *testing.T) {
	t.Parallel()
	c := indonesia(t)
	tests := []struct {
		name  string
		start string
		span  Span
		whys  []string
	}{
		{"working days over Christmas", "2024-12-23", Span{2, WorkingDays}, []string{
			"2024-12-23 - hari kejadian (hari ke-0)",
			"2024-12-24 + hari kerja ke-1",
			"2024-12-25 - libur nasional: Kelahiran Yesus Kristus (Hari Raya Natal)",
			"2024-12-26 - cuti bersama: Kelahiran Yesus Kristus (Hari Raya Natal)",
			"2024-12-27 + hari kerja ke-2",
		}},
		{"working days over Idulfitri", "2024-04-05", Span{1, WorkingDays}, []string{
			"2024-04-05 - hari kejadian (hari ke-0)",
			"2024-04-06 - hari Sabtu",
			"2024-04-07 - hari Minggu",
			"2024-04-08 - cuti bersama: Hari Raya Idulfitri 1445 Hijriah",
			"2024-04-09 - cuti bersama: Hari Raya Idulfitri 1445 Hijriah",
			"2024-04-10 - libur nasional: Hari Raya Idulfitri 1445 Hijriah (hari ke-1)",
			"2024-04-11 - libur nasional: Hari Raya Idulfitri 1445 Hijriah (hari ke-2)",
			"2024-04-12 - cuti bersama: Hari Raya Idulfitri 1445 Hijriah",
			"2024-04-13 - hari Sabtu",
			"2024-04-14 - hari Minggu",
			"2024-04-15 - cuti bersama: Hari Raya Idulfitri 1445 Hijriah",
			"2024-04-16 + hari kerja ke-1",
		}},
		{"a due date on a free day says that it stays", "2025-06-05", Span{1, CalendarDays}, []string{
			"2025-06-05 - hari kejadian (hari ke-0)",
			"2025-06-06 + hari ke-1; libur nasional: Hari Raya Iduladha 1446 Hijriah, tenggat tidak bergeser",
		}},
		{"a withdrawn day says that it was free", "2023-04-25", Span{1, WorkingDays}, []string{
			"2023-04-25 - hari kejadian (hari ke-0)",
			"2023-04-26 + hari kerja ke-1 (semula cuti bersama: Hari Raya Idulfitri 1444 Hijriah; dicabut 2023-03-29)",
		}},
		{"a day that may move says so", "2027-05-14", Span{1, WorkingDays}, []string{
			"2027-05-14 - hari kejadian (hari ke-0)",
			"2027-05-15 - hari Sabtu",
			"2027-05-16 - hari Minggu",
			"2027-05-17 - libur nasional: Hari Raya Iduladha 1448 Hijriah (tanggal dapat berubah)",
			"2027-05-18 - cuti bersama: Hari Raya Iduladha 1448 Hijriah (tanggal dapat berubah)",
			"2027-05-19 - cuti bersama: Hari Raya Waisak 2571 BE",
			"2027-05-20 - libur nasional: Hari Raya Waisak 2571 BE",
			"2027-05-21 + hari kerja ke-1",
		}},
		{"months list their two ends", "2023-08-31", Span{6, Months}, []string{
			"2023-08-31 - hari kejadian (hari ke-0)",
			"2024-02-29 + 6 bulan sejak hari kejadian; tidak ada tanggal 31, maka hari terakhir bulan itu",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := c.Due(MustDate(tt.start), tt.span)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := lines(r.Days), strings.Join(tt.whys, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func lines(days []Day) string {
	var list []string
	for _, d := range days {
		sign := " - "
		if d.Counted {
			sign = " + "
		}
		list = append(list, d.Date.String()+sign+d.Why)
	}
	return strings.Join(list, "\n")
}

func TestMonthsAreCountedBackToTheFirstDayOfTheTimeBefore(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		event  string
		months int
		first  string
	}{
		{"2024-09-22", 6, "2024-03-22"},
		{"2024-08-31", 6, "2024-02-29"}, // February has no 31st
	} {
		r, err := Since(MustDate(tt.event), Span{Value: tt.months, Unit: Months})
		if err != nil || r.DueOn.String() != tt.first || r.Days[0].Counted || !r.Days[1].Counted {
			t.Errorf("%d months before %s: %+v, %v", tt.months, tt.event, r, err)
		}
	}
	if _, err := Since(MustDate("2024-09-22"), Span{Value: 3, Unit: WorkingDays}); err == nil {
		t.Error("working days are counted back")
	}
}
