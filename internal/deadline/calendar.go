package deadline

import (
	"maps"
	"slices"
)

// Kind says why a day is free.
type Kind string

// The kinds of free day, spelt as in the data files.
const (
	National Kind = "national_holiday"
	Leave    Kind = "collective_leave"
)

// Holiday is a day on which offices are closed, or once were to be.
type Holiday struct {
	Date        Date
	Kind        Kind
	Name        string // Indonesian
	English     string
	Source      string // the decree
	Tentative   bool   // the day may still be moved by the minister
	AnnouncedOn Date   // zero: always known
	WithdrawnOn Date   // zero: it stands
}

// Calendar is the official free days of some years, as known now or as known
// on an earlier day. It is never changed after it was made, so many may share it.
//
// A year without data is unknown, which is not the same as a year without
// holidays: nothing is counted in working days there.
type Calendar struct {
	years  map[int]Date // the day each year's list was announced; zero: always known
	days   map[Date]Holiday
	known  Date // zero: as known now
	serial int  // of the table that comes with the program; see tableSerial
}

// AsKnownOn is the calendar a reader of the decrees had on d: days announced
// later are ordinary, days withdrawn later are free, and a year whose list had
// not been announced is unknown. The zero date gives the calendar as known now.
func (c *Calendar) AsKnownOn(d Date) *Calendar {
	return &Calendar{years: c.years, days: c.days, known: d, serial: c.serial}
}

// Holidays lists the free days that stand in c, in order.
func (c *Calendar) Holidays() []Holiday {
	var list []Holiday
	for _, d := range slices.SortedFunc(maps.Keys(c.days), Date.Compare) {
		if h, ok := c.on(d); ok {
			list = append(list, h)
		}
	}
	return list
}

// on is the holiday that stands on d.
func (c *Calendar) on(d Date) (Holiday, bool) {
	h, ok := c.days[d]
	return h, ok && h.standsFor(c.known)
}

// standsFor says whether a reader who knows what was published up to known
// would call h a free day.
func (h Holiday) standsFor(known Date) bool {
	return (known.IsZero() || !h.AnnouncedOn.After(known)) && !h.goneFor(known)
}

// goneFor says whether he would know that h was withdrawn.
func (h Holiday) goneFor(known Date) bool {
	return !h.WithdrawnOn.IsZero() && (known.IsZero() || !known.Before(h.WithdrawnOn))
}

// covers says whether the list of d's year is known.
func (c *Calendar) covers(d Date) bool {
	announced, ok := c.years[d.Year]
	return ok && (c.known.IsZero() || !announced.After(c.known))
}
