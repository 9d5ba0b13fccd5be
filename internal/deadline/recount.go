package deadline

import (
	"slices"
	"time"
)

// Recount is a clock whose count has changed because the calendar did.
type Recount struct {
	Rule    string
	From    Date // as it was due; zero where the table did not reach so far
	To      Date
	Decrees []string // that moved it
}

// Again is a clock as c counts it; changed is false where nothing moves. Only
// days of work are moved by a decree, and only what still asks for something is
// counted again: what has been done, and what followed from a window that
// closed, has been done under the calendar of its day. A clock that stands still
// is counted when it is resumed.
//
// A clock that was marked overdue and is not due yet, counted rightly, runs
// again: the decree was there and we did not know of it, and a duty is late by
// the law's calendar, not by our ignorance. That it was marked stands in the
// history. The other way round it keeps running, and is marked by the calendar's
// hand like any other.
func (c *Calendar) Again(k Clock, today Date) (now Clock, changed bool) {
	if !k.Active() || k.Unit != WorkingDays {
		return k, false
	}
	r, err := c.Count(k)
	if err != nil || r.DueOn == k.DueOn {
		return k, false // a year that is not known yet, or no longer, moves nothing
	}
	k.DueOn = r.DueOn
	k.Recounted++
	if k.Status == Unknown || k.Status == Overdue && !k.DueOn.Before(today) {
		k.Status = Running
	}
	return k, true
}

// Recounts is every clock of a list that is to be counted again, in order, with
// the decrees that moved it. fresh says of a day whether it came, or went, since
// the clocks were counted last; nil where that is not known.
func (c *Calendar) Recounts(clocks []Clock, today Date, fresh func(Date) bool) []Recount {
	var out []Recount
	for i, k := range clocks {
		if slices.ContainsFunc(clocks[i+1:], func(o Clock) bool { return o.Rule == k.Rule }) {
			continue // only the newest of a rule can be turned
		}
		now, changed := c.Again(k, today)
		if !changed {
			continue
		}
		last := now.DueOn
		if k.DueOn.After(last) {
			last = k.DueOn
		}
		first := k.StartedOn.AddDays(1)
		if k.DueOn.IsZero() { // the list of a year moved it, whichever of its days lie on the way
			first, last = Date{k.StartedOn.Year, time.January, 1}, Date{last.Year, time.December, 31}
		}
		out = append(out, Recount{Rule: k.Rule, From: k.DueOn, To: now.DueOn, Decrees: c.decrees(first, last, fresh)})
	}
	return out
}

// decrees is the decrees of the days of work from first to last: of those that are
// fresh, or of all where none is known to be.
func (c *Calendar) decrees(first, last Date, fresh func(Date) bool) []string {
	var news, all []string
	for d := first; !d.After(last); d = d.AddDays(1) {
		h, ok := c.days[d]
		if !ok || d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			continue
		}
		all = append(all, h.Source)
		if fresh != nil && fresh(d) {
			news = append(news, h.Source)
		}
	}
	if len(news) == 0 {
		news = all
	}
	slices.Sort(news)
	return slices.Compact(news)
}
