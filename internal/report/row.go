package report

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

	// When is the decision this row answers: a word of the act's own, or a fact
	// the core reads off the report. Empty answers every one.
	When string

	Guards []Guard
	Stop   []string
	Start  []string

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
		out = union(out, r.Who)
	}
	return out
}

// Possible is the acts that some row answers from a state; the calendar's own and
// the mirrored side of a link are not offered to anybody.
func Possible(s State) []Act {
	var out []Act
	for _, r := range Machine {
		if slices.Contains(r.From, s) && !slices.Equal(r.Who, calendar) && r.When != Mirrored {
			out = union(out, []Act{r.Act})
		}
	}
	return out
}

// from is the states from which some row answers an act.
func from(act Act) []State {
	var out []State
	for _, r := range rows(act) {
		if r.When != Mirrored {
			out = union(out, r.From)
		}
	}
	return out
}
