package report

import (
	"fmt"
	"slices"

	"netra/internal/deadline"
)

// RecomputeClockCmd is the calendar's note that a decree moved a clock: from
// which day to which, by which decree. No due date moves without it.
type RecomputeClockCmd struct {
	Rule    string   `json:"rule"`
	From    Date     `json:"from,omitzero"` // zero where the holidays were not known so far
	To      Date     `json:"to,omitzero"`
	Decrees []string `json:"decrees,omitempty"`
}

// Act is RecomputeClock.
func (*RecomputeClockCmd) Act() Act             { return RecomputeClock }
func (*RecomputeClockCmd) apply(*Report, Event) {}

func (m *RecomputeClockCmd) decision(*Trial) string {
	if Protects(m.Rule) {
		return WatchOver
	}
	return OtherClock
}

// Recounts is the clocks of a report that the calendar in force counts otherwise
// than they were, each as the act that says so. fresh is as in
// deadline.Calendar.Recounts.
func Recounts(r Report, env Env, fresh func(Date) bool) []Command {
	clocks := slices.Clone(r.Clocks)
	for i, k := range clocks {
		clocks[i] = env.spanned(k)
	}
	var out []Command
	for _, c := range env.Calendar.Recounts(clocks, env.Today(), fresh) {
		out = append(out, &RecomputeClockCmd{Rule: c.Rule, From: c.From, To: c.To, Decrees: c.Decrees})
	}
	return out
}

// spanned is a clock with its span, from the edition where it does not say so
// itself.
func (e Env) spanned(k deadline.Clock) deadline.Clock {
	if span, ok := e.span(k.Rule); ok && k.Unit == "" && span.Value > 0 {
		k.Value, k.Unit = span.Value, span.Unit
	}
	return k
}

// check holds the note to the count: nobody, the system neither, moves a due
// date to a day that the calendar does not give.
func (m *RecomputeClockCmd) check(t *Trial) {
	k, _ := deadline.Newest(t.Report.Clocks, m.Rule)
	now, changed := t.Calendar.Again(t.spanned(k), t.Today())
	if !changed || k.DueOn != m.From || now.DueOn != m.To {
		t.bad("rule", fmt.Sprintf("tidak ada keputusan yang memindahkan %[1]s demikian (no decree moves %[1]s so)", m.Rule))
	}
}

func (m *RecomputeClockCmd) clocks(t *Trial) []deadline.Change {
	k, _ := deadline.Newest(t.Report.Clocks, m.Rule)
	now, _ := t.Calendar.Again(t.spanned(k), t.Today())
	return []deadline.Change{{Clock: now, Was: k.Status}}
}
