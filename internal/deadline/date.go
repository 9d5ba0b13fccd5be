package deadline

import (
	"fmt"
	"time"
)

// Date is a day in the civil calendar, without a time or a zone. The zero
// value means "no date"; check with IsZero. Dates are comparable with ==.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// On is the date of an instant as a clock on the wall of zone shows it.
func On(t time.Time, zone *time.Location) Date {
	y, m, d := t.In(zone).Date()
	return Date{y, m, d}
}

// ParseDate reads YYYY-MM-DD and nothing else; 2023-02-29 is refused.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("tulis tanggal %[1]q sebagai YYYY-MM-DD (date %[1]q: write it as YYYY-MM-DD)", s)
	}
	y, m, d := t.Date()
	return Date{y, m, d}, nil
}

// MustDate is ParseDate for literals in code and tests.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// IsZero says whether d is no date at all.
func (d Date) IsZero() bool { return d == Date{} }

// String is YYYY-MM-DD, or "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText and UnmarshalText make Date a plain string in JSON; "" is no date.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	var err error
	*d, err = ParseDate(string(b))
	return err
}

// Start is midnight at the beginning of d in zone.
func (d Date) Start(zone *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, zone)
}

// AddDays is n calendar days later (earlier for a negative n).
func (d Date) AddDays(n int) Date {
	return On(time.Date(d.Year, d.Month, d.Day+n, 0, 0, 0, 0, time.UTC), time.UTC)
}

// DaysUntil is how many days later o is; negative when it is earlier.
func (d Date) DaysUntil(o Date) int {
	return int(o.Start(time.UTC).Sub(d.Start(time.UTC)) / (24 * time.Hour))
}

// AddMonths is the same day n months later, or the last day of that month
// where it has no such day: 31 August and six months is 28 or 29 February.
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// Before and After compare; no date is before every date.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After is the opposite of Before for unequal dates.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// Compare is -1, 0 or 1.
func (d Date) Compare(o Date) int {
	switch {
	case d.ordinal() < o.ordinal():
		return -1
	case d.ordinal() > o.ordinal():
		return 1
	}
	return 0
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.Start(time.UTC).Weekday() }

func (d Date) ordinal() int { return d.Year*10000 + int(d.Month)*100 + d.Day }

// Partial is a date as citizens know it: YYYY, YYYY-MM or YYYY-MM-DD. It stands
// for every day from First to Last.
type Partial struct {
	First, Last Date
	text        string
}

// ParsePartial reads YYYY, YYYY-MM or YYYY-MM-DD; "" gives the zero Partial.
func ParsePartial(s string) (Partial, error) {
	if s == "" {
		return Partial{}, nil
	}
	for _, form := range []struct {
		layout string
		months int
	}{{time.DateOnly, 0}, {"2006-01", 1}, {"2006", 12}} {
		t, err := time.Parse(form.layout, s)
		if err != nil {
			continue
		}
		first := On(t, time.UTC)
		last := first
		if form.months > 0 {
			last = first.AddMonths(form.months).AddDays(-1)
		}
		return Partial{First: first, Last: last, text: s}, nil
	}
	return Partial{}, fmt.Errorf("tulis tanggal %[1]q sebagai YYYY, YYYY-MM atau YYYY-MM-DD (date %[1]q: write it as YYYY, YYYY-MM or YYYY-MM-DD)", s)
}

// IsZero says whether there is no date at all.
func (p Partial) IsZero() bool { return p.text == "" }

// Exact says whether p is one day.
func (p Partial) Exact() bool { return !p.IsZero() && p.First == p.Last }

// String is the text as it was given.
func (p Partial) String() string { return p.text }

// Join is the span from the earlier first day to the later last day of p and o.
// Joined to no date, it is the other.
func (p Partial) Join(o Partial) Partial {
	switch {
	case p.IsZero():
		return o
	case o.IsZero() || p == o:
		return p
	}
	first, last := p.First, p.Last
	if o.First.Before(first) {
		first = o.First
	}
	if o.Last.After(last) {
		last = o.Last
	}
	return Partial{First: first, Last: last, text: p.text + "/" + o.text}
}
