package notice

import (
	"time"

	"netra/internal/access"
	"netra/internal/deadline"
)

// Hours is when an office is open on working days, as time of day.
type Hours struct {
	open, close time.Duration
	friday      time.Duration // closing on Fridays
}

// The hours. Bawaslu's are Perbawaslu 9/2024's for ordinary days: its rule of 24
// hours in the quiet period and on voting day is left out, because a notice is
// no emergency. The others' are the product's choice.
var (
	bawasluHours = Hours{open: 8 * time.Hour, close: 16 * time.Hour, friday: 16*time.Hour + 30*time.Minute}
	otherHours   = Hours{open: 7*time.Hour + 30*time.Minute, close: 16 * time.Hour, friday: 16 * time.Hour}
)

func hoursOf(r access.Role) Hours {
	if r.Side() == access.Intake {
		return bawasluHours
	}
	return otherHours
}

// longestClosure bounds the search for the next day on which an office works;
// no calendar is known to close offices for a third of it.
const longestClosure = 60

// Opening is the first instant from at on in which an office is open, on the
// wall clock of zone: at itself within its hours, else the next opening.
func Opening(at time.Time, zone *time.Location, h Hours, cal *deadline.Calendar) time.Time {
	d := deadline.On(at, zone)
	for range longestClosure {
		if works(d, cal) {
			open, closed := h.on(d, zone)
			switch {
			case at.Before(open):
				return open
			case at.Before(closed):
				return at
			}
		}
		d = d.AddDays(1)
	}
	return at // a calendar that never opens is not to swallow a notice
}

// on is the opening and the closing of a day.
func (h Hours) on(d deadline.Date, zone *time.Location) (open, closed time.Time) {
	midnight, last := d.Start(zone), h.close
	if d.Weekday() == time.Friday {
		last = h.friday
	}
	return midnight.Add(h.open), midnight.Add(last)
}

// works says whether offices work on a day. Where the decree of the year is not
// known they are taken to work on weekdays: a due date is never guessed so, but
// a notice that waits for a decree would be told too late.
func works(d deadline.Date, cal *deadline.Calendar) bool {
	working, _, err := cal.IsWorkingDay(d)
	if err != nil {
		return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
	}
	return working
}
