package casefile

import (
	"fmt"
	"slices"
	"sync"
)

// Many tests begin somewhere on the usual road of a plan. The first that comes
// by remembers each state on the way, so that the others need not walk there:
// Take and Apply are pure, and would give the same.

// milestone is a case on the usual road where it first comes to a state.
type milestone struct {
	c      Case
	events []Event
	today  Date
}

// milestones by plan and state.
var milestones sync.Map

func (f *file) milestone(s State) string { return fmt.Sprintf("%+v at %s", f.plan, s) }

// untouched says whether nobody has done or set anything yet.
func (f *file) untouched() bool {
	return len(f.events) == 0 && f.today == newCase(f.t).today && f.reason == "" && f.on.IsZero() && f.documents == nil &&
		f.prior == nil && f.receipt.IsZero() && f.incomplete == "" && !f.lenient
}

func (f *file) remember() {
	key := f.milestone(f.c.State)
	if _, known := milestones.Load(key); !known {
		milestones.Store(key, milestone{f.c.clone(), slices.Clone(f.events), f.today})
	}
}

// recall puts an untouched case where the road was walked before: in a state, or
// on the last stretch before it that is known. It says whether it is there.
func (f *file) recall(s State) bool {
	names := stateNames()
	for i := slices.Index(names, s); i >= 0; i-- {
		known, ok := milestones.Load(f.milestone(names[i]))
		if !ok || names[i] == Disputed && s != Disputed {
			continue // a dispute is a detour
		}
		m := known.(milestone)
		f.c, f.events, f.today = m.c.clone(), slices.Clone(m.events), m.today
		return names[i] == s
	}
	return false
}
