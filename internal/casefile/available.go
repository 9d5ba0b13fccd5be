package casefile

import (
	"errors"
	"slices"

	"netra/internal/access"
	"netra/internal/fault"
)

// Acts is every act that a person can do on an existing case, in the order of
// the machine.
func Acts() []Act {
	var out []Act
	for _, r := range Machine {
		person := !slices.Contains(r.Who, access.Calendar) || len(r.Who) > 1
		if person && !slices.Contains(r.From, None) && !slices.Contains(out, r.Act) {
			out = append(out, r.Act)
		}
	}
	return out
}

// Refusals is what stands between an actor and an act now, before a word of it
// is written: the state, the place, the separation of duties, and every guard
// that does not depend on what they would write. None means: go ahead.
func Refusals(c Case, act Act, env Env) []fault.Refusal {
	env.Header.Reason = "…" // a reason can still be given
	best := []fault.Refusal{}
	for i, r := range available(act, c.State) {
		t := &Trial{Env: env, Case: &c, Command: unwritten{act}, On: env.Today()}
		found := t.before(r)
		if i == 0 || len(found) < len(best) {
			best = found
		}
	}
	if len(available(act, c.State)) == 0 {
		t := &Trial{Env: env, Case: &c, Command: unwritten{act}}
		var f *fault.Fault
		errors.As(t.wrongState(act, ""), &f)
		return f.Refusals
	}
	return best
}

// available is the rows that could answer an act from a state.
func available(act Act, s State) []Row {
	var out []Row
	for _, r := range rows(act) {
		if slices.Contains(r.From, s) {
			out = append(out, r)
		}
	}
	return out
}

// before is what a row refuses before the act is written.
func (t *Trial) before(r Row) []fault.Refusal {
	if err := t.mayTake(r); err != nil {
		f, _ := fault.Of(err)
		return []fault.Refusal{{Guard: f.Reason, Article: "UU 30/2014 arts. 42-43", Remedy: f.Sentence}}
	}
	var out []fault.Refusal
	for _, g := range r.Guards {
		if remedy := g.holds(t); remedy != "" {
			out = append(out, g.refusal(remedy))
		}
	}
	return out
}

// unwritten stands for an act of which nothing is written yet.
type unwritten struct{ act Act }

func (u unwritten) Act() Act          { return u.act }
func (unwritten) check(*Trial)        {}
func (unwritten) apply(*Case, Event)  {}
func (unwritten) outcomeText() string { return "…" }
