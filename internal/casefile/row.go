package casefile

import (
	"slices"

	"netra/internal/access"
)

// Act is a tindakan: the only way anything changes.
type Act string

// Row is one line of the machine: who may do which act from where to where, on
// what condition, with which paper, under which law, and what it does to the
// clocks.
type Row struct {
	Act  Act
	Who  []access.Role
	From []State
	To   State // Same keeps the state

	// When is the decision this row answers: the act's own decision or result,
	// or a fact the core reads off the case. Empty answers every one.
	When string

	Guards  []Guard
	Apart   []Act  // who did one of these on this case may not do this
	Above   bool   // a commissioner must be of the office above
	Line    bool   // by the merit lead, or by a commissioner where the case went past the merit authority
	Answers Anchor // the date performedOn may not precede
	Stop    []string
	Start   []Start

	Document string // the paper that the act rests on or makes
	Law      []string
}

// Same in To keeps the state.
const Same State = "="

// Target is the state a row leads to from s.
func (r Row) Target(s State) State {
	if r.To == Same {
		return s
	}
	return r.To
}

// Answer says whether the row answers an act from a state with a decision.
func (r Row) Answer(act Act, from State, when string) bool {
	return r.Act == act && slices.Contains(r.From, from) && (r.When == "" || r.When == when)
}

// Start is a clock that a row starts.
type Start struct {
	Rule string
	If   Cond   // empty: always
	From Anchor // empty: performedOn
}

// Cond is a named condition on the case, read when a clock may start.
type Cond struct {
	Name  string
	holds func(t *Trial) bool
}

// Anchor is a named date read off the case.
type Anchor struct {
	Name string
	Nama string // the name in Indonesian
	date func(t *Trial) Date
}

// rows finds the machine's rows for an act.
func rows(act Act) []Row {
	var out []Row
	for _, r := range Machine {
		if r.Act == act {
			out = append(out, r)
		}
	}
	return out
}

// Roles is everybody who may do an act somewhere on the road.
func Roles(act Act) []access.Role {
	var out []access.Role
	for _, r := range rows(act) {
		for _, w := range r.Who {
			if !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// Possible is the acts that some row answers from a state, but for the calendar's own.
func Possible(s State) []Act {
	var out []Act
	for _, r := range Machine {
		if slices.Contains(r.From, s) && !slices.Contains(out, r.Act) && !slices.Equal(r.Who, calendar) {
			out = append(out, r.Act)
		}
	}
	return out
}

// from is the states from which some row answers an act.
func from(act Act) []State {
	var out []State
	for _, r := range rows(act) {
		for _, s := range r.From {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}
