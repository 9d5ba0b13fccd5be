package casefile

import (
	"slices"
	"testing"
)

// A consequence that no row answers would fail for ever, and keep the clock of
// the whole demonstration from passing it.
func TestWhatFollowsFromAClockIsPossibleWhereverTheClockCanRun(t *testing.T) {
	t.Parallel()
	book := world().book
	for _, d := range book.Deadlines {
		for _, cmd := range Consequences(d.ID, book) {
			for _, s := range runsIn(d.ID, cmd.Act()) {
				if !slices.Contains(from(cmd.Act()), s) {
					t.Errorf("%s can run out in %s, where no row answers %s", d.ID, s, cmd.Act())
				}
			}
		}
	}
}

// runsIn is every state that the table lets a case come to while a clock runs:
// from where a row starts it, over every row that neither stops it, nor ends the
// case, nor is what follows from it.
func runsIn(rule string, consequence Act) []State {
	var states []State
	add := func(s State) {
		if s != Closed && !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	for _, r := range Machine {
		if slices.ContainsFunc(r.Start, func(s Start) bool { return s.Rule == rule }) {
			for _, s := range r.From {
				add(r.Target(s))
			}
		}
	}
	for known := 0; known < len(states); {
		s := states[known]
		known++
		for _, r := range Machine {
			if r.Act != consequence && slices.Contains(r.From, s) && !slices.Contains(r.Stop, rule) {
				add(r.Target(s))
			}
		}
	}
	return states
}
