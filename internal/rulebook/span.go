package rulebook

import "netra/internal/deadline"

// days is a stretch of days, both ends included; no date is an open end.
type days struct{ from, to deadline.Date }

func span(from, to deadline.Date) days { return days{from, to} }

// holds says whether d lies in the stretch. No date is the day after every
// other, so only a stretch without an end holds it.
func (s days) holds(d deadline.Date) bool {
	if d.IsZero() {
		return s.to.IsZero()
	}
	return !d.Before(s.from) && (s.to.IsZero() || !d.After(s.to))
}

// meets says whether two stretches share a day.
func (s days) meets(o days) bool {
	return (o.to.IsZero() || !s.from.After(o.to)) && (s.to.IsZero() || !o.from.After(s.to))
}

// span reads from and to, and holds them to the edition's own time, inside
// which a dated row must lie.
func (m *mapping) span(e *Edition) days {
	s := days{m.date("from"), m.date("to")}
	switch {
	case !s.from.IsZero() && !span(e.InForceFrom, e.InForceTo).holds(s.from):
		m.fail("from", "%s lies outside the edition's time; leave the key out for its first day", s.from)
	case !s.to.IsZero() && !span(e.InForceFrom, e.InForceTo).holds(s.to):
		m.fail("to", "%s lies outside the edition's time; leave the key out for its last day", s.to)
	case !s.from.IsZero() && !s.to.IsZero() && s.to.Before(s.from):
		m.fail("to", "it lies before from")
	}
	return s
}
