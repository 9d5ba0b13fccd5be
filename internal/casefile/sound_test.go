package casefile

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/rulebook"
)

// reachable is every state that the rows lead to from one, itself included.
func reachable(from State) []State {
	out := []State{from}
	for i := 0; i < len(out); i++ {
		for _, r := range Machine {
			if to := r.Target(out[i]); slices.Contains(r.From, out[i]) && !slices.Contains(out, to) {
				out = append(out, to)
			}
		}
	}
	return out
}

func TestEveryStateIsReachedAndHasARoadToClosure(t *testing.T) {
	t.Parallel()
	all := reachable(None)
	for _, s := range stateNames() {
		if !slices.Contains(all, s) {
			t.Errorf("nothing leads to %s", s)
		}
		if !slices.Contains(reachable(s), Closed) {
			t.Errorf("no road leads from %s to closed", s)
		}
	}
	if len(all) != len(States)+1 {
		t.Errorf("%d states are reached, %d are described", len(all)-1, len(States))
	}
}

// A departure ends any case, so it would hide a dead end: the road to closure
// must not need one.
func TestNobodyMustLeaveTheServiceForACaseToEnd(t *testing.T) {
	t.Parallel()
	for _, s := range stateNames() {
		seen := []State{s}
		for i := 0; i < len(seen); i++ {
			for _, r := range Machine {
				if to := r.Target(seen[i]); r.Act != RecordDeparture && slices.Contains(r.From, seen[i]) && !slices.Contains(seen, to) {
					seen = append(seen, to)
				}
			}
		}
		if !slices.Contains(seen, Closed) {
			t.Errorf("%s ends only by a departure", s)
		}
	}
}

func TestAtMostOneRowAnswers(t *testing.T) {
	t.Parallel()
	for i, a := range Machine {
		for _, b := range Machine[i+1:] {
			overlap := a.When == "" || b.When == "" || a.When == b.When
			for _, s := range a.From {
				if a.Act == b.Act && overlap && slices.Contains(b.From, s) {
					t.Errorf("two rows answer %s in %q (%q, %q)", a.Act, s, a.When, b.When)
				}
			}
		}
	}
}

// declared is the constants of type Act, read off the source: a list written
// here would not notice a new one.
func declared(t *testing.T) []Act {
	t.Helper()
	src, err := parser.ParseFile(token.NewFileSet(), "machine.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []Act
	ast.Inspect(src, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if id, typed := typeOf(v, ok); typed && id == "Act" {
			out = append(out, Act(strings.Trim(v.Values[0].(*ast.BasicLit).Value, `"`)))
		}
		return true
	})
	return out
}

func typeOf(v *ast.ValueSpec, ok bool) (string, bool) {
	if !ok {
		return "", false
	}
	id, typed := v.Type.(*ast.Ident)
	if !typed {
		return "", false
	}
	return id.Name, true
}

func TestEveryActHasARowAndACommand(t *testing.T) {
	t.Parallel()
	acts := declared(t)
	if len(acts) < 60 {
		t.Fatalf("only %d acts were found in the source", len(acts))
	}
	for _, a := range acts {
		if len(rows(a)) == 0 {
			t.Errorf("%s has no row", a)
		}
		if cmd := New(a); cmd == nil || cmd.Act() != a {
			t.Errorf("New(%s) is %v", a, cmd)
		}
	}
	for _, r := range Machine {
		if !slices.Contains(acts, r.Act) {
			t.Errorf("the row of %s is of no declared act", r.Act)
		}
	}
	if New("Wish") != nil {
		t.Error("there is a command for an act that does not exist")
	}
}

func TestEveryRowNamesWhoPaperAndLaw(t *testing.T) {
	t.Parallel()
	outside := []access.Role{access.Citizen, access.Accused, access.Calendar}
	for _, r := range Machine {
		if r.Document == "" || len(r.Law) == 0 || len(r.Who) == 0 || len(r.From) == 0 || r.To == None {
			t.Errorf("%s %s: a row without who, from, to, document or law", r.Act, r.When)
		}
		for _, w := range r.Who {
			if !w.Known() && !slices.Contains(outside, w) {
				t.Errorf("%s: unknown role %q", r.Act, w)
			}
		}
		for _, s := range append(slices.Clone(r.From), r.To) {
			if s != None && s != Same && s.Info().State == None {
				t.Errorf("%s: unknown state %q", r.Act, s)
			}
		}
		for _, a := range r.Apart {
			if len(rows(a)) == 0 {
				t.Errorf("%s is kept apart from %s, which has no row", r.Act, a)
			}
		}
	}
}

func TestEveryGuardSaysWhatItWantsAndWhere(t *testing.T) {
	t.Parallel()
	for _, g := range drawnGuards() {
		if g.ID == "" || g.Article == "" || g.Says == "" {
			t.Errorf("guard %q: no name, article or sentence", g.ID)
		}
	}
	for _, r := range Machine {
		for _, g := range r.Guards {
			if g.holds == nil {
				t.Errorf("%s: guard %s on a row asks nothing", r.Act, g.ID)
			}
		}
	}
}

func TestEveryStateHasStageLabelAndNextStep(t *testing.T) {
	t.Parallel()
	for _, i := range States {
		if i.Stage == "" || i.Label == "" {
			t.Errorf("%s has no stage or label", i.State)
		}
		if i.State == Closed {
			continue
		}
		if !slices.Contains(from(i.Next), i.State) {
			t.Errorf("the next step of %s, %q, is not possible there", i.State, i.Next)
		}
	}
}

// effects is every consequence that the calendar knows to draw.
var effects = []string{rulebook.EffectOverdue, rulebook.EffectLapse, rulebook.EffectEnterIntoForce,
	rulebook.EffectRemindAuthority, rulebook.EffectPresumeReceipt, rulebook.EffectInitialInformation}

// started is every rule that a row or a command starts, and where.
func started() map[string][]State {
	out := map[string][]State{HoldRule: stateNames()}
	for _, r := range Machine {
		for _, s := range r.Start {
			for _, from := range r.From {
				out[s.Rule] = append(out[s.Rule], r.Target(from))
			}
		}
	}
	return out
}

func TestEveryClockHasAMeasureAndAConsequence(t *testing.T) {
	t.Parallel()
	for rule := range started() {
		if rule == HoldRule {
			continue // its end is written by hand, in the hold itself
		}
		d, ok := world().book.Deadline(rule)
		if !ok {
			t.Errorf("%s is in no edition", rule)
			continue
		}
		if !slices.Contains(effects, d.Effect) {
			t.Errorf("%s: the calendar does not know the effect %q", rule, d.Effect)
		}
		if strings.HasPrefix(rule, "DL_") && len(d.Law) == 0 {
			t.Errorf("%s is a legal clock without a law", rule)
		}
	}
}

// Where a clock runs out into an act of the calendar, that act must be possible
// in every state the clock starts in.
func TestEveryConsequenceCanBeDrawn(t *testing.T) {
	t.Parallel()
	acts := map[string]Act{rulebook.EffectEnterIntoForce: EnterIntoForce, rulebook.EffectRemindAuthority: RemindAuthority, rulebook.EffectPresumeReceipt: PresumeReceipt}
	for rule, states := range started() {
		d, _ := world().book.Deadline(rule)
		act, ok := acts[d.Effect]
		for _, s := range states {
			if ok && !slices.Contains(from(act), s) {
				t.Errorf("%s can run out in %s, where %s is not possible", rule, s, act)
			}
			if !slices.Contains(from(LapseClock), s) {
				t.Errorf("%s can run out in %s, where nobody notes it", rule, s)
			}
		}
	}
}

func TestEveryStartedClockIsStoppedOrLapses(t *testing.T) {
	t.Parallel()
	own := map[string]Act{HoldRule: ReleaseHold} // stopped by a command, not by its row
	for rule := range started() {
		d, _ := world().book.Deadline(rule)
		stopped := slices.ContainsFunc(Machine, func(r Row) bool { return slices.Contains(r.Stop, rule) }) ||
			own[rule] != "" || d.Effect == rulebook.EffectLapse || d.Effect == rulebook.EffectEnterIntoForce
		if !stopped {
			t.Errorf("nothing stops %s", rule)
		}
	}
	for _, r := range Machine {
		for _, rule := range r.Stop {
			if _, ok := started()[rule]; !ok {
				t.Errorf("%s stops %s, which nothing starts", r.Act, rule)
			}
		}
	}
}
