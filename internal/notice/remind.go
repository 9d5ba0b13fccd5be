package notice

import (
	"time"

	"netra/internal/deadline"
	"netra/internal/rulebook"
)

// Lead is how many days before its due date those who have to act are reminded
// of a clock, as the rulebook says; ok is false where nobody is: of a window that
// closes by itself, or of what the calendar alone does.
func Lead(d rulebook.Deadline) (days int, ok bool) {
	_, asked := dutyOf(d.ID)
	return d.Reminder, asked && d.Reminder > 0
}

// remindOn is the day of a reminder: so many days before the due date, on a day
// on which offices work, because a reminder that is first read when it is too
// late reminds nobody.
func remindOn(due deadline.Date, days int, cal *deadline.Calendar) deadline.Date {
	d := due.AddDays(-days)
	for range longestClosure {
		if works(d, cal) {
			break
		}
		d = d.AddDays(-1)
	}
	return d
}

// Remind is the reminders that the clock at a place asks for, and from when on;
// none where the clock does not run, nobody is reminded of its rule, or a
// reminder could only be read after it has run out.
func Remind(s Subject, place int, env Env) (list []Notice, from time.Time) {
	k := s.Clocks[place]
	book, _ := env.Book.Deadline(k.Rule)
	days, ok := Lead(book)
	if !ok || k.Status != deadline.Running || k.DueOn.IsZero() {
		return nil, time.Time{}
	}
	d, _ := dutyOf(k.Rule)
	zone := env.Directory.AgencyZone(s.Office)
	from = remindOn(k.DueOn, days, env.Calendar).Start(zone)
	for _, n := range s.tell(Before, place, s.seats(d, false, env.Directory), env) {
		if n.VisibleFrom.Before(n.FiresAt) {
			list = append(list, n)
		}
	}
	if len(list) == 0 {
		return nil, time.Time{}
	}
	return list, from
}

// horizon is how far ahead of a reminder the clock can run out: its lead and the
// longest row of free days before it.
const horizon = 30

// Horizon is the last instant at which a clock with such a lead can run out for
// its reminder to be due now. It errs to the far side: Remind is exact.
func Horizon(now time.Time, days int, cal *deadline.Calendar) time.Time {
	east := time.FixedZone("WIT", 9*60*60) // where the day begins first
	west := time.FixedZone("WIB", 7*60*60) // and where it ends last
	today := deadline.On(now, east)
	last := today
	for i := range horizon {
		if d := today.AddDays(i); !remindOn(d, days, cal).After(today) {
			last = d
		}
	}
	return last.AddDays(1).Start(west)
}
