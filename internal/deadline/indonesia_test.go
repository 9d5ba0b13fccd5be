package deadline

import (
	"strings"
	"testing"
)

const (
	holidayHead = "date,name_id,name_en,kind,source,confidence,note\n"
	newYear     = "2024-01-01,Tahun Baru,New Year,national_holiday,SKB,high,\n"
	decreeHead  = "year,announced_on,decree\n"
	changeHead  = "date,announced_on,withdrawn_on,kind,name_id,name_en,note\n"
)

func TestAnUnsoundTableIsRefusedWithItsLine(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, data, want string }{
		{"empty", "", "header"},
		{"another column", strings.Replace(holidayHead, "note", "remark", 1), "line 1"},
		{"a date twice", holidayHead + newYear + newYear, "line 3: 2024-01-01 is given twice"},
		{"no such date", holidayHead + strings.Replace(newYear, "2024-01-01", "2023-02-29", 1), "line 2: date"},
		{"a date in another form", holidayHead + strings.Replace(newYear, "2024-01-01", "1/1/2024", 1), "line 2: date"},
		{"unknown kind", holidayHead + strings.Replace(newYear, "national_holiday", "holiday", 1), "line 2: kind"},
		{"unknown confidence", holidayHead + strings.Replace(newYear, "high", "sure", 1), "line 2: confidence"},
		{"nameless", holidayHead + strings.Replace(newYear, "Tahun Baru", "", 1), "line 2: 2024-01-01 needs a name"},
		{"too few cells", holidayHead + "2024-01-01,Tahun Baru\n", "line 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := ParseHolidays([]byte(tt.data))
			if c != nil || err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestUnsoundHistoryIsRefusedWithItsLine(t *testing.T) {
	t.Parallel()
	decree := decreeHead + "2024,2023-09-12,SKB\n"
	withdrawn := "2024-01-02,2023-09-12,2023-10-01,collective_leave,Cuti,Leave,\n"
	tests := []struct{ name, decrees, changes, want string }{
		{"sound", decree, changeHead + "2024-01-01,2023-10-01,,,,,\n" + withdrawn, ""},
		{"a year without decree", decreeHead, changeHead, "year 2024 has no decree"},
		{"a year without holidays", decree + "2025,2024-10-14,SKB\n", changeHead, "line 3: year 2025"},
		{"a year twice", decree + "2024,2024-10-14,SKB\n", changeHead, "line 3: year 2024"},
		{"no year", decreeHead + "soon,2024-10-14,SKB\n", changeHead, "line 2: year"},
		{"an announcement of no holiday", decree, changeHead + "2024-01-03,2023-10-01,,,,,\n", "line 2: 2024-01-03 is no holiday"},
		{"a withdrawn day that stands", decree, changeHead + strings.Replace(withdrawn, "2024-01-02", "2024-01-01", 1), "line 2: 2024-01-01 stands"},
		{"withdrawn before announced", decree, changeHead + strings.Replace(withdrawn, "2023-10-01", "2023-09-12", 1), "line 2: 2024-01-02 was withdrawn before"},
		{"withdrawn on no date", decree, changeHead + strings.Replace(withdrawn, "2023-10-01", "later", 1), "line 2: withdrawn_on"},
		{"withdrawn without a name", decree, changeHead + strings.Replace(withdrawn, "Cuti", "", 1), "line 2: 2024-01-02 needs a name"},
		{"announced on no date", decree, changeHead + "2024-01-01,,,,,,\n", "line 2: announced_on"},
		{"a change twice", decree, changeHead + "2024-01-01,2023-10-01,,,,,\n2024-01-01,2023-10-02,,,,,\n", "line 3: 2024-01-01 is given twice"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := ParseHolidays([]byte(holidayHead + newYear))
			if err != nil {
				t.Fatal(err)
			}
			if err = c.dateDecrees([]byte(tt.decrees)); err == nil {
				err = c.dateChanges([]byte(tt.changes))
			}
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestADayAnnouncedLateAndWithdrawnIsPlainBeforeBoth(t *testing.T) {
	t.Parallel()
	c, err := ParseHolidays([]byte(holidayHead + newYear))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.dateDecrees([]byte(decreeHead + "2024,2023-09-12,SKB\n")); err != nil {
		t.Fatal(err)
	}
	if err := c.dateChanges([]byte(changeHead + "2024-01-02,2023-10-01,2023-11-01,collective_leave,Cuti,Leave,\n")); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ known, why string }{
		{"2023-09-30", "hari kerja"},
		{"2023-10-01", "cuti bersama: Cuti"},
		{"2023-11-01", "hari kerja (semula cuti bersama: Cuti; dicabut 2023-11-01)"},
	} {
		if _, why, err := c.AsKnownOn(MustDate(tt.known)).IsWorkingDay(MustDate("2024-01-02")); err != nil || why != tt.why {
			t.Errorf("known on %s: %q, %v", tt.known, why, err)
		}
	}
}

func TestATableWithoutHistoryIsTheSameOnAnyDay(t *testing.T) {
	t.Parallel()
	c, err := ParseHolidays([]byte(holidayHead + newYear))
	if err != nil {
		t.Fatal(err)
	}
	working, _, err := c.AsKnownOn(MustDate("2000-01-01")).IsWorkingDay(MustDate("2024-01-01"))
	if working || err != nil {
		t.Errorf("got %v %v", working, err)
	}
}
