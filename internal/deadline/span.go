package deadline

import (
	"netra/internal/fault"
)

// Unit is what a clock counts.
type Unit string

// The units, spelt as in the rulebook.
const (
	WorkingDays  Unit = "working_days"
	CalendarDays Unit = "calendar_days"
	Months       Unit = "months"
)

// Span is how long a clock runs. Zero of any unit ends on the day of the event.
type Span struct {
	Value int
	Unit  Unit
}

// longest bounds a span in each unit, at about ten years. The longest in the
// law is twelve months; a larger one is a slip of the pen, and would be listed
// day by day.
var longest = map[Unit]int{WorkingDays: 2500, CalendarDays: 3660, Months: 120}

// Check refuses a unit that nobody can count and a length that no law has.
func (s Span) Check() error {
	most, ok := longest[s.Unit]
	switch {
	case !ok:
		return fault.BadField("unit", "tulis %[1]s, %[2]s atau %[3]s (write %[1]s, %[2]s or %[3]s)", WorkingDays, CalendarDays, Months)
	case s.Value < 0 || s.Value > most:
		return fault.BadField("value", "tulis jumlah %[1]s dari 0 sampai %[2]d (write a number of %[1]s from 0 to %[2]d)", s.Unit, most)
	}
	return nil
}
