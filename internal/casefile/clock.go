package casefile

import (
	"netra/internal/deadline"
	"netra/internal/rulebook"
)

// Clock is one deadline of the case.
type Clock = deadline.Clock

// newest is the newest clock of a rule.
func (c *Case) newest(rule string) (Clock, bool) { return deadline.Newest(c.Clocks, rule) }

// NextClock is the active clock that is due first, or none.
func (c *Case) NextClock() (Clock, bool) { return deadline.Next(c.Clocks) }

// start computes a clock from the rulebook's deadline and the calendar.
func (e Env) start(rule string, on Date, months int) deadline.Change {
	d, ok := e.procedure().Deadline(rule)
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
