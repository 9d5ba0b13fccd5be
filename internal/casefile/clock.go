package casefile

import (
	"netra/internal/deadline"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// Clock is one deadline of the case.
type Clock = deadline.Clock

// newest is the newest clock of a rule.
func (c *Case) newest(rule string) (Clock, bool) { return deadline.Newest(c.Clocks, rule) }

// NextClock is the active clock that is due first, or none.
func (c *Case) NextClock() (Clock, bool) { return deadline.Next(c.Clocks) }

// NextStep is what is to happen next, and by when.
func (c *Case) NextStep() (what Act, due Date) {
	k, _ := c.NextClock()
	return c.NextAct(), k.DueOn
}

// NextAct is the act by which the case usually goes on. A recommendation that
// was received is answered by a hearing or a summons.
func (c *Case) NextAct() Act {
	r := c.Round()
	switch {
	case c.State != Recommended || r == nil || r.ReceivedOn.IsZero():
		return c.State.Info().Next
	case r.Level == sanction.LevelMoral:
		return OpenEthicsHearing
	}
	return IssueSummons
}

// start computes a clock from the rulebook's deadline and the calendar.
func (e Env) start(rule string, on Date, months int) deadline.Change {
	d, ok := e.Book.Deadline(rule)
	if !ok {
		return deadline.Change{Clock: Clock{Rule: rule, StartedOn: on, Status: deadline.Unknown}}
	}
	span := deadline.Span{Value: d.Value, Unit: deadline.Unit(d.Unit)}
	if months > 0 {
		span = deadline.Span{Value: months, Unit: deadline.Months}
	}
	k := e.Calendar.Start(rule, on, span)
	k.OnTheDay = d.Effect == rulebook.EffectEnterIntoForce
	return deadline.Change{Clock: k}
}
