package casefile

import (
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
func (*RecomputeClockCmd) Act() Act           { return RecomputeClock }
func (*RecomputeClockCmd) apply(*Case, Event) {}

// Recounts is the clocks of a case that the calendar in force counts otherwise
// than they were, each as the act that says so. fresh is as in
// deadline.Calendar.Recounts.
func Recounts(c Case, env Env, fresh func(Date) bool) []Command {
	var out []Command
	for _, r := range env.Calendar.Recounts(env.spans(c.Clocks), env.Today(), fresh) {
		out = append(out, &RecomputeClockCmd{Rule: r.Rule, From: r.From, To: r.To, Decrees: r.Decrees})
	}
	return out
}

func (e Env) spans(clocks []Clock) []Clock {
	out := slices.Clone(clocks)
	for i, k := range out {
		out[i] = e.spanned(k)
	}
	return out
}

// check holds the note to the count: nobody, the system neither, moves a due
// date to a day that the calendar does not give.
func (m *RecomputeClockCmd) check(t *Trial) {
	k, _ := t.Case.newest(m.Rule)
	now, changed := t.Calendar.Again(t.spanned(k), t.Today())
	if !changed || k.DueOn != m.From || now.DueOn != m.To {
		t.bad("rule", "kalender tidak memindahkan %[1]s dari %[2]q ke %[3]q (the calendar does not move %[1]s from %[2]q to %[3]q)", m.Rule, m.From, m.To)
	}
}

// clocks is the clock as it is counted now. One that was overdue only because we
// did not know the decree was not paused by a hold that runs; it is from then on.
func (m *RecomputeClockCmd) clocks(t *Trial) []deadline.Change {
	k, _ := t.Case.newest(m.Rule)
	now, _ := t.Calendar.Again(t.spanned(k), t.Today())
	return []deadline.Change{{Clock: t.held(now, t.Case.State), Was: k.Status}}
}
