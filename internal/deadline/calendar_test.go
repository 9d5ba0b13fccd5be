package deadline

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"netra/internal/fault"
)

func TestTheTableHasTheCountsOfItsDecrees(t *testing.T) {
	t.Parallel()
	got := map[string]int{}
	for _, h := range indonesia(t).Holidays() {
		got[fmt.Sprint(h.Date.Year, " ", h.Kind)]++
	}
	want := map[string]int{
		"2022 national_holiday": 16, "2022 collective_leave": 4, "2023 national_holiday": 16, "2023 collective_leave": 11,
		"2024 national_holiday": 17 + 2, "2024 collective_leave": 10, "2025 national_holiday": 17, "2025 collective_leave": 11,
		"2026 national_holiday": 17, "2026 collective_leave": 8, "2027 national_holiday": 18, "2027 collective_leave": 8,
	}
	if len(got) != len(want) {
		t.Errorf("years and kinds %v", got)
	}
	for key, n := range want {
		if got[key] != n {
			t.Errorf("%s: %d, want %d", key, got[key], n)
		}
	}
}

// A decree that prints its date in the source column is a second witness of
// the announcement date, kept apart from decrees.csv and changes.csv.
func TestAnnouncementDatesAgreeWithTheSources(t *testing.T) {
	t.Parallel()
	seen := 0
	for _, h := range indonesia(t).Holidays() {
		_, after, ok := strings.Cut(h.Source, " (")
		printed, _, closed := strings.Cut(after, ")")
		day, err := time.Parse("2 Jan 2006", printed)
		if !ok || !closed || err != nil {
			continue
		}
		if seen++; On(day, time.UTC) != h.AnnouncedOn {
			t.Errorf("%s announced on %s, but its source says %s", h.Date, h.AnnouncedOn, printed)
		}
	}
	if seen < 100 {
		t.Errorf("only %d sources print a date", seen)
	}
}

func TestWorkingDaysAsKnownThenAndNow(t *testing.T) {
	t.Parallel()
	c := indonesia(t)
	tests := []struct {
		name, day, known string
		working          bool
		why              string
	}{
		{"a Monday", "2024-10-07", "", true, "hari kerja"},
		{"a Saturday", "2024-10-05", "", false, "hari Sabtu"},
		{"a Sunday that is a holiday", "2022-12-25", "", false, "hari Minggu; libur nasional: Hari Raya Natal"},
		{"Iduladha 2022 where it was first announced", "2022-07-09", "2022-07-06", false, "hari Sabtu; libur nasional: Hari Raya Iduladha 1443 Hijriah"},
		{"Iduladha 2022 moved away", "2022-07-09", "2022-07-07", false, "hari Sabtu"},
		{"Iduladha 2022 moved here", "2022-07-10", "2022-07-07", false, "hari Minggu; libur nasional: Hari Raya Iduladha 1443 Hijriah"},
		{"Iduladha 2022 not yet moved here", "2022-07-10", "2022-07-06", false, "hari Minggu"},
		{"leave of 2022 before it was given", "2022-05-04", "2022-04-06", true, "hari kerja"},
		{"leave of 2022 once given", "2022-05-04", "2022-04-07", false, "cuti bersama: Hari Raya Idulfitri 1443 Hijriah"},
		{"26 April 2023 as first announced", "2023-04-26", "2023-03-28", false, "cuti bersama: Hari Raya Idulfitri 1444 Hijriah"},
		{"26 April 2023 as known now", "2023-04-26", "", true, "hari kerja (semula cuti bersama: Hari Raya Idulfitri 1444 Hijriah; dicabut 2023-03-29)"},
		{"19 April 2023 before the amendment", "2023-04-19", "2023-03-28", true, "hari kerja"},
		{"19 April 2023 after it", "2023-04-19", "2023-03-29", false, "cuti bersama: Hari Raya Idulfitri 1444 Hijriah"},
		{"Pilkada day before its Keppres", "2024-11-27", "2024-11-20", true, "hari kerja"},
		{"Pilkada day after it", "2024-11-27", "2024-11-21", false, "libur nasional: Hari Pemungutan Suara Pilkada Serentak 2024"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			known, err := ParsePartial(tt.known)
			if err != nil {
				t.Fatal(err)
			}
			working, why, err := c.AsKnownOn(known.First).IsWorkingDay(MustDate(tt.day))
			if err != nil || working != tt.working || why != tt.why {
				t.Errorf("got %v %q %v, want %v %q", working, why, err, tt.working, tt.why)
			}
		})
	}
}

func TestADayOutsideTheTableIsUnknownNotWorking(t *testing.T) {
	t.Parallel()
	c := indonesia(t)
	for _, tt := range []struct{ name, day, known string }{
		{"before it", "2021-12-31", "2026-01-01"},
		{"after it", "2028-01-01", "2026-01-01"},
		{"a year not announced yet", "2025-01-02", "2024-10-13"},
		{"even a Sunday", "2028-01-02", "2026-01-01"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			working, why, err := c.AsKnownOn(MustDate(tt.known)).IsWorkingDay(MustDate(tt.day))
			f, ok := fault.Of(err)
			if !ok || f.Kind != fault.Illegal || f.Reason != "CALENDAR_UNKNOWN" || f.Meta["date"] != tt.day || working || why != "" {
				t.Errorf("got %v %q %v", working, why, err)
			}
		})
	}
}

func TestAsKnownOnLeavesItsCalendarAlone(t *testing.T) {
	t.Parallel()
	c := indonesia(t)
	then := c.AsKnownOn(MustDate("2023-03-28"))
	if len(then.Holidays()) >= len(c.Holidays()) {
		t.Errorf("then %d holidays, now %d", len(then.Holidays()), len(c.Holidays()))
	}
	if back := then.AsKnownOn(Date{}); len(back.Holidays()) != 155 || len(c.Holidays()) != 155 {
		t.Errorf("back %d, kept %d, want 155", len(back.Holidays()), len(c.Holidays()))
	}
}
