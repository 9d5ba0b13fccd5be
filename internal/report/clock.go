package report

import (
	"fmt"
	"slices"

	"netra/internal/deadline"
)

// clocks is what the row does to the clocks: those it stops, then those it
// starts, then what the command itself turns.
func (t *Trial) clocks(row Row) []deadline.Change {
	var out []deadline.Change
	for _, k := range t.Report.Clocks {
		if !k.Active() || !t.stops(row, k.Rule) {
			continue
		}
		was := k.Status
		k.Status, k.StoppedOn = deadline.Stopped, t.On
		out = append(out, deadline.Change{Clock: k, Was: was})
	}
	for _, rule := range row.Start {
		if k, ok := deadline.Newest(t.Report.Clocks, rule); ok && k.Active() && rule == ruleRetaliation {
			continue // what waits already is not put off by more of it
		}
		out = append(out, deadline.Change{Clock: t.start(rule, t.On)})
	}
	if c, ok := t.Command.(turning); ok {
		out = append(out, c.clocks(t)...)
	}
	return out
}

// stops says whether a row stops a rule: by name, or because the report no
// longer waits for anybody.
func (t *Trial) stops(row Row, rule string) bool {
	if Protects(rule) { // a reporter is watched over however the report ends; a new word begins the year anew
		return slices.Contains(row.Stop, rule) || rule != ruleRetaliation && slices.Contains(row.Start, rule)
	}
	return slices.Contains(row.Stop, rule) || !row.Target(t.Report.State).Open()
}

// start makes a clock from the rulebook's deadline and the calendar. A rule
// that the edition lacks gives a clock whose due date is unknown.
func (e Env) start(rule string, on Date) deadline.Clock {
	span, ok := e.span(rule)
	if !ok {
		return deadline.Clock{Rule: rule, StartedOn: on, Status: deadline.Unknown}
	}
	return e.Calendar.Start(rule, on, span)
}

// span is how long the edition lets a clock run.
func (e Env) span(rule string) (deadline.Span, bool) {
	d, ok := e.Book.Deadline(rule)
	return deadline.Span{Value: d.Value, Unit: deadline.Unit(d.Unit)}, ok
}

// LapseClockCmd is the calendar's note that a clock ran out. A missing
// completion turns the report into initial information; every other clock only
// says overdue until the late act, still lawful, comes.
type LapseClockCmd struct {
	Rule string `json:"rule"`
}

// Act is LapseClock.
func (*LapseClockCmd) Act() Act { return LapseClock }

// apply asks a reporter who is watched over whether they are safe.
func (m *LapseClockCmd) apply(r *Report, e Event) {
	if slices.Contains(watching, m.Rule) {
		r.protected().Checks = append(r.protected().Checks, SafetyCheck{AskedOn: e.PerformedOn})
	}
}

func (m *LapseClockCmd) decision(*Trial) string {
	if m.Rule == ruleCompletion {
		return CompletionOver
	}
	if Protects(m.Rule) {
		return WatchOver
	}
	return OtherClock
}

func (m *LapseClockCmd) check(t *Trial) {
	k, ok := deadline.Newest(t.Report.Clocks, m.Rule)
	if !ok || k.Status != deadline.Running || !t.Today().After(k.DueOn) {
		t.bad("rule", fmt.Sprintf("tidak ada tenggat %[1]s yang habis (no clock %[1]s has run out)", m.Rule))
	}
}

func (m *LapseClockCmd) clocks(t *Trial) []deadline.Change {
	k, _ := deadline.Newest(t.Report.Clocks, m.Rule)
	k.Status = deadline.Overdue
	if m.Rule == ruleCompletion || slices.Contains(watching, m.Rule) {
		k.Status = deadline.Lapsed
	}
	return []deadline.Change{{Clock: k, Was: deadline.Running}}
}
