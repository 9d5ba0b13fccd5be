package deadline

import "fmt"

// Pause is a time in which a clock stood still. The day on which it began still
// counted, the day on which it ended did not.
type Pause struct {
	From  Date   `json:"from"`
	Until Date   `json:"until"`
	Why   string `json:"why,omitempty"`
}

// holds says whether a day is lost to the pause.
func (p Pause) holds(d Date) bool { return d.After(p.From) && !d.After(p.Until) }

// paused is the pause to which a day is lost.
func paused(list []Pause, d Date) (Pause, bool) {
	for _, p := range list {
		if p.holds(d) {
			return p, true
		}
	}
	return Pause{}, false
}

// Count counts a clock from its start: its span, with the days of every pause
// that has ended given back. It fails as Due does; a clock whose span is not
// known cannot be counted, which is fault.Invalid on unit.
func (c *Calendar) Count(k Clock) (Result, error) {
	span := Span{Value: k.Value, Unit: k.Unit}
	if len(k.Pauses) == 0 || k.Unit == Months {
		return c.Due(k.StartedOn, span)
	}
	if err := span.Check(); err != nil {
		return Result{}, err
	}
	r := Result{DueOn: k.StartedOn, Days: []Day{{k.StartedOn, false, dayZero}}}
	for counted := 0; counted < k.Value; {
		r.DueOn = r.DueOn.AddDays(1)
		day, err := c.around(r.DueOn, k, counted+1)
		if err != nil {
			return Result{}, err
		}
		if day.Counted {
			counted++
		}
		r.Days = append(r.Days, day)
	}
	for _, p := range k.Pauses {
		if p.From != r.DueOn {
			continue
		}
		var err error
		if r, err = c.lastDay(r, p, k); err != nil {
			return Result{}, err
		}
	}
	if k.Unit == CalendarDays {
		r = c.stays(r)
	}
	return r, nil
}

// lastDay is a count whose pause began on its last day. That day is given back
// like the others, or the clock would be resumed only to be late: the last of
// the lost days takes its place.
func (c *Calendar) lastDay(r Result, p Pause, k Clock) (Result, error) {
	var days []Day
	last := -1
	for d := p.From.AddDays(1); !d.After(p.Until); d = d.AddDays(1) {
		day, err := c.around(d, Clock{Unit: k.Unit}, k.Value)
		if err != nil {
			return Result{}, err
		}
		if day.Counted {
			last = len(days)
		}
		days = append(days, day)
	}
	if last < 0 || len(r.Days) == 1 {
		return r, nil // nothing was lost, or there was nothing to count
	}
	for i := range last {
		days[i].Counted, days[i].Why = false, p.says()
	}
	begun := &r.Days[len(r.Days)-1]
	begun.Counted, begun.Why = false, p.says()
	r.DueOn, r.Days = days[last].Date, append(r.Days, days[:last+1]...)
	return r, nil
}

// around is one day of a clock with pauses, which would be the nth if it counts.
func (c *Calendar) around(d Date, k Clock, nth int) (Day, error) {
	if p, lost := paused(k.Pauses, d); lost {
		return Day{d, false, p.says()}, nil
	}
	if k.Unit == CalendarDays {
		return Day{d, true, fmt.Sprintf("hari ke-%d", nth)}, nil
	}
	working, why, err := c.IsWorkingDay(d)
	if working {
		why = fmt.Sprintf("hari kerja ke-%d%s", nth, c.formerly(d))
	}
	return Day{d, working, why}, err
}

// says is what a count says of a day lost to a pause.
func (p Pause) says() string {
	if p.Why == "" {
		return "jeda, dikembalikan"
	}
	return "jeda (" + p.Why + "), dikembalikan"
}

// So is how a clock that stands still was counted up to a day: what counted
// before the pause, and every day lost since. Where it will end nobody knows.
func (c *Calendar) So(k Clock, today Date) ([]Day, error) {
	k.Pauses = append(append([]Pause(nil), k.Pauses...), Pause{From: k.PausedOn, Until: today})
	r, err := c.Count(k)
	if err != nil {
		return nil, err
	}
	for i, d := range r.Days {
		if d.Date.After(today) && d.Date.After(k.PausedOn) {
			return r.Days[:i], nil
		}
	}
	return r.Days, nil
}
