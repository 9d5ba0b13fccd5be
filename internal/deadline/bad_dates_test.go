package deadline

import (
	"strings"
	"testing"
	"time"
)

// What looks like a date and is none is refused with its line; so is a date that
// stands twice in other words.
func TestADateThatIsNoneIsRefusedInEveryFile(t *testing.T) {
	t.Parallel()
	line := func(date string) string { return strings.Replace(newYear, "2024-01-01", date, 1) }
	decree, change := decreeHead+"2024,2023-09-12,SKB\n", changeHead
	tests := []struct{ name, holidays, decrees, changes, want string }{
		{"30 February", holidayHead + line("2024-02-30"), decree, change, "line 2: date"},
		{"29 February of a common year", holidayHead + line("2023-02-29"), decree, change, "line 2: date"},
		{"29 February of a century", holidayHead + line("2100-02-29"), decree, change, "line 2: date"},
		{"a 31st that is not there", holidayHead + line("2024-04-31"), decree, change, "line 2: date"},
		{"an instant", holidayHead + line("2024-01-01T00:00:00+07:00"), decree, change, "line 2: date"},
		{"a space behind", holidayHead + line("2024-01-01 "), decree, change, "line 2: date"},
		{"a month", holidayHead + line("2024-01"), decree, change, "line 2: date"},
		{"two digits of a year", holidayHead + line("24-01-01"), decree, change, "line 2: date"},
		{"no date", holidayHead + line(""), decree, change, "line 2: date"},
		{"a date twice, of two kinds", holidayHead + newYear + strings.Replace(newYear, "national_holiday", "collective_leave", 1), decree, change, "line 3: 2024-01-01 is given twice"},
		{"a decree of 30 February", holidayHead + newYear, decreeHead + "2024,2023-02-30,SKB\n", change, "line 2: announced_on"},
		{"a change of 29 February", holidayHead + newYear, decree, changeHead + "2023-02-29,2023-10-01,,,,,\n", "line 2: date"},
		{"announced on 31 November", holidayHead + newYear, decree, changeHead + "2024-01-01,2023-11-31,,,,,\n", "line 2: announced_on"},
		{"withdrawn on 30 February", holidayHead + newYear, decree, changeHead + "2024-01-02,2023-10-01,2024-02-30,collective_leave,Cuti,Leave,\n", "line 2: withdrawn_on"},
		{"29 February of a leap year", holidayHead + newYear + line("2024-02-29"), decree, change, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := ParseHolidays([]byte(tt.holidays))
			if err == nil {
				err = c.dateDecrees([]byte(tt.decrees))
			}
			if err == nil {
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

func TestMonthsFromAndToTheTwentyNinthOfFebruary(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		from   string
		months int
		to     string
	}{
		{"2024-02-29", 12, "2025-02-28"}, {"2024-02-29", 48, "2028-02-29"}, {"2024-02-29", -12, "2023-02-28"},
		{"2024-02-29", 6, "2024-08-29"}, {"2024-02-29", -6, "2023-08-29"}, {"2024-01-31", 1, "2024-02-29"},
		{"2023-01-31", 1, "2023-02-28"}, {"2024-08-31", -6, "2024-02-29"}, {"2023-08-31", -6, "2023-02-28"},
		{"2096-02-29", 48, "2100-02-28"}, {"2023-11-30", 3, "2024-02-29"}, {"2024-03-31", -1, "2024-02-29"},
	} {
		if got := MustDate(tt.from).AddMonths(tt.months); got.String() != tt.to {
			t.Errorf("%s and %d months: %s, want %s", tt.from, tt.months, got, tt.to)
		}
	}
}

// The last instant of a day and the first of the next, in the three zones.
func TestMidnightDividesTwoDaysInEachZone(t *testing.T) {
	t.Parallel()
	for name, hours := range map[string]int{"WIB": 7, "WITA": 8, "WIT": 9} {
		zone := time.FixedZone(name, hours*60*60)
		midnight := time.Date(2024, 2, 28, 24-hours, 0, 0, 0, time.UTC) // the beginning of 29 February
		for _, tt := range []struct {
			at   time.Time
			want string
		}{
			{midnight.Add(-1), "2024-02-28"}, {midnight, "2024-02-29"},
			{midnight.Add(24*time.Hour - 1), "2024-02-29"}, {midnight.Add(24 * time.Hour), "2024-03-01"},
		} {
			if got := On(tt.at, zone); got.String() != tt.want {
				t.Errorf("%s: %s is %s, want %s", name, tt.at, got, tt.want)
			}
		}
		if got := MustDate("2024-02-29").Start(zone); !got.Equal(midnight) {
			t.Errorf("%s: the day begins at %s, want %s", name, got.UTC(), midnight)
		}
	}
}
