package casefile

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/fault"
)

// states is the states that a promise's from names.
func (p promise) states() []State {
	all := strings.Fields(order)
	var out []State
	for _, word := range strings.Fields(p.from) {
		first, last, run := strings.Cut(word, "…")
		switch {
		case word == "–":
			out = append(out, None)
		case run:
			for _, s := range all[slices.Index(all, first) : slices.Index(all, last)+1] {
				out = append(out, State(s))
			}
		default:
			out = append(out, State(word))
		}
	}
	return out
}

func (p promise) roles() []access.Role {
	var out []access.Role
	for _, w := range strings.Fields(p.who) {
		out = append(out, access.Role(w))
	}
	return out
}

// The machine answers an act where the design says so, to those it names, and
// nowhere else and to nobody else. It is not parallel, as all that hold the machine
// against the design's table, so that they run first: what the machine loses is
// mostly found here.
func TestTheMachineAnswersAsTheDesignSays(t *testing.T) {
	everywhere := []State{None}
	for _, s := range strings.Fields(order) {
		everywhere = append(everywhere, State(s))
	}
	begun(t, Closed) // one walk for all
	files := map[State]*file{}
	for _, s := range everywhere {
		files[s] = begun(t, s)
	}
	for _, p := range design {
		roles, from := p.roles(), p.states()
		for _, s := range everywhere {
			for role := range places {
				if role == roles[0] || s == from[0] || s == from[len(from)-1] {
					p.holds(t, files[s], role)
				}
			}
		}
	}
}

// holds tries one act on one case by one role.
func (p promise) holds(t *testing.T, f *file, role access.Role) {
	t.Helper()
	c := p.bent(f.c, role)
	who := person("new-"+string(role), role, places[role])
	if p.act == DecideChallenge && role == access.BawasluCommissioner {
		who.Office = "BAWASLU-RI"
	}
	want, promised := p.answer(c.State, role)
	trial := &Trial{Env: f.env(who), Case: &c, Command: p.command(f)}
	row, err := trial.row()
	switch {
	case promised && err != nil:
		t.Errorf("%s %s by %s in %q: %v", p.act, p.when, role, c.State, err)
	case promised && row.Target(c.State) != want:
		t.Errorf("%s %s in %q leads to %s, want %s", p.act, p.when, c.State, row.Target(c.State), want)
	case !promised && !(fault.Is(err, fault.Denied) || fault.Is(err, fault.Illegal)):
		t.Errorf("%s %s by %s in %q is answered", p.act, p.when, role, c.State)
	}
}

// answer is where the design says that this act with this decision leads. The
// employer side does nothing before it is told.
func (p promise) answer(s State, role access.Role) (to State, promised bool) {
	told := strings.Index(order, string(s)) >= strings.Index(order, string(Recommended))
	if role.Side() == access.Employer && !told {
		return "", false
	}
	for _, o := range design {
		if o.act == p.act && o.when == p.when && slices.Contains(o.states(), s) && slices.Contains(o.roles(), role) {
			if o.to == Same {
				return s, true
			}
			return o.to, true
		}
	}
	return "", false
}

// What is written by hand holds the machine only where it names it: an act that
// is in no line of the design could be answered by anybody, from anywhere.
func TestTheDesignNamesEveryRowOfTheMachine(t *testing.T) {
	t.Parallel()
	for _, r := range Machine {
		if !slices.ContainsFunc(design, func(p promise) bool { return p.act == r.Act && p.when == r.When }) {
			t.Errorf("no line of the design names %s %s", r.Act, r.When)
		}
	}
}

// begun is a case in a state, on the usual road but for the ethics hearing.
func begun(t *testing.T, s State) *file {
	t.Helper()
	switch s {
	case None:
		return newCase(t)
	case EthicsHearing:
		return newCase(t, ethics).at(s)
	}
	return newCase(t).at(s)
}

// bent is a case off which the machine reads the promise's decision, and on the
// line of a role where the line decides; c is left as it was.
func (p promise) bent(c Case, role access.Role) Case {
	switch p.act {
	case Close, ReturnReport, DecideChallenge:
		c.Direct = role == access.BawasluCommissioner
	}
	if p.act == ReturnReport && p.when == NothingStands {
		c.Sanction = nil
	}
	if !slices.Contains([]Act{RecordAbsence, DeliverSanction, ReturnProposal, DecideChallenge}, p.act) {
		return c
	}
	c = c.clone()
	switch r := c.Round(); {
	case p.act == RecordAbsence && r != nil && p.when == SecondAbsence:
		r.Absences = []Date{day("2024-10-09")}
	case p.act == DeliverSanction && c.Sanction != nil:
		c.Sanction.Final = p.when == FinalDecision
	case p.act == ReturnProposal && r != nil && r.Proposal != nil:
		r.Proposal.From = State(p.when)
	case p.act == DecideChallenge && c.Ending != nil:
		if _, from, ok := strings.Cut(p.when, "/"); ok {
			c.Ending.From = State(from)
		}
	}
	return c
}

// command is the act with the promise's decision.
func (p promise) command(f *file) Command {
	switch p.act {
	case OpenFinding:
		if p.when == FindingTaskForce {
			return f.finding()
		}
		return &OpenFindingCmd{f.opening()}
	case RegisterCase:
		return f.register()
	case DecidePlenary:
		return &DecidePlenaryCmd{Decision: p.when}
	case ResolveDispute:
		return &ResolveDisputeCmd{Result: p.when}
	case RecordCourtDecision:
		return &RecordCourtDecisionCmd{Result: p.when}
	case DecideChallenge:
		word, _, _ := strings.Cut(p.when, "/")
		return &DecideChallengeCmd{Decision: word}
	}
	return New(p.act)
}
