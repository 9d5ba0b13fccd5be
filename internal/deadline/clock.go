package deadline

import (
	"slices"
	"time"
)

// Status is where a clock stands.
type Status string

// The statuses. Only the lawful act stops a clock; viewing never does.
const (
	Running Status = "running"
	Paused  Status = "paused"           // by a hold; product clocks only
	Stopped Status = "stopped"          // by the lawful act
	Overdue Status = "overdue"          // ran out, and the act is still due
	Lapsed  Status = "lapsed"           // ran out, and what follows from that has followed
	Unknown Status = "calendar_unknown" // the holiday table does not reach so far
)

// Clock is one running deadline (tenggat) of a case or a report.
type Clock struct {
	Rule      string `json:"rule"` // DL_… or PX_…
	StartedOn Date   `json:"startedOn"`
	DueOn     Date   `json:"dueOn,omitzero"` // the last timely day
	Status    Status `json:"status"`
	PausedOn  Date   `json:"pausedOn,omitzero"`
	// Employer says that the employer side may see it: it began at or after the recommendation.
	Employer bool `json:"employer,omitempty"`
	// OnTheDay says that what follows takes effect on the due day itself and not
	// on the day after (DL_EFFECTIVE: in force on the 15th working day).
	OnTheDay bool `json:"onTheDay,omitempty"`
	// Recounted is how often a decree moved it. Moved there and back, it comes to
	// the same due date twice, and runs out twice.
	Recounted int `json:"recounted,omitempty"`
	// Value and Unit are the span it was started with, so that it can be counted
	// anew whatever edition is in force by then. Unit is empty where none is known.
	Value     int     `json:"value,omitempty"`
	Unit      Unit    `json:"unit,omitempty"`
	StoppedOn Date    `json:"stoppedOn,omitzero"` // the day of the act that stopped it
	Pauses    []Pause `json:"pauses,omitempty"`   // those that have ended; see PausedOn
}

// Active says whether the clock still asks for something.
func (k Clock) Active() bool {
	return k.Status == Running || k.Status == Overdue || k.Status == Unknown
}

// FiresAt is the instant at which the calendar must look at the clock, in the
// office's zone; ok is false when it never will.
func (k Clock) FiresAt(zone *time.Location) (at time.Time, ok bool) {
	switch {
	case k.Status != Running || k.DueOn.IsZero():
		return time.Time{}, false
	case k.OnTheDay:
		return k.DueOn.Start(zone), true
	}
	return k.DueOn.AddDays(1).Start(zone), true
}

// Change is what an event does to one clock: the clock as it then is.
type Change struct {
	Clock
	Was Status `json:"was,omitempty"` // empty: the clock is started
}

// Turn applies changes to clocks. A change with Was set turns the newest clock
// of its rule; one without starts a new clock.
func Turn(clocks []Clock, changes []Change) []Clock {
	out := slices.Clone(clocks)
	for _, ch := range changes {
		if ch.Was == "" {
			out = append(out, ch.Clock)
			continue
		}
		for i := len(out) - 1; i >= 0; i-- {
			if out[i].Rule == ch.Rule {
				out[i] = ch.Clock
				break
			}
		}
	}
	return out
}

// Newest is the newest clock of a rule.
func Newest(clocks []Clock, rule string) (Clock, bool) {
	for _, c := range slices.Backward(clocks) {
		if c.Rule == rule {
			return c, true
		}
	}
	return Clock{}, false
}

// Twice names a rule of which two clocks go on, or none. There would be two due
// dates for one duty, and only the newest could ever be stopped.
func Twice(clocks []Clock) (rule string, found bool) {
	going := map[string]bool{}
	for _, k := range clocks {
		if !k.Active() && k.Status != Paused {
			continue
		}
		if going[k.Rule] {
			return k.Rule, true
		}
		going[k.Rule] = true
	}
	return "", false
}

// Next is the active clock that is due first, or none.
func Next(clocks []Clock) (next Clock, ok bool) {
	for _, k := range clocks {
		if k.Active() && !k.DueOn.IsZero() && (!ok || k.DueOn.Before(next.DueOn)) {
			next, ok = k, true
		}
	}
	return next, ok
}

// Start makes a clock that runs for a span from a day. A span outside the
// holiday table does not stop the act that starts it: the clock says that its
// due date is unknown, and none is ever guessed from weekends alone.
func (c *Calendar) Start(rule string, on Date, s Span) Clock {
	k := Clock{Rule: rule, StartedOn: on, Status: Running, Value: s.Value, Unit: s.Unit}
	r, err := c.Due(on, s)
	if err != nil {
		k.Status = Unknown
		return k
	}
	k.DueOn = r.DueOn
	return k
}
