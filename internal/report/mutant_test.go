package report_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"netra/internal/mutant"
	"netra/internal/report"
)

func TestMain(m *testing.M) { os.Exit(mutant.Main(m, mutants)) }

// readsTheTable is the tests that a mutant is not shown to: those that hold the
// table against itself or its drawing, and the walk, whose luck is no proof.
var readsTheTable = "^(" + strings.Join([]string{
	"TestEveryLineOfTheMachineMatters", "TestAReportNeverRots", "TestTheDrawingIsTheMachine",
	"TestEveryStateIsReached", "TestEveryOpenStateHasARoadOutByAHumanHand", "TestAtMostOneRowAnswers",
	"TestEveryClockLeadsSomewhere", "TestAnOpenStateIsDatedByItsOwnClock", "TestEveryRowIsWhole",
	"TestTheRolesAreTheDesigns", "TestPossibleActsLeaveOutTheCalendars",
}, "|") + ")$"

// Whatever the table loses, a test that tells a report through the machine must
// notice: who may, from where, on what condition, and every clock.
func TestEveryLineOfTheMachineMatters(t *testing.T) {
	mutant.Each(t, mutants(), readsTheTable)
}

// mutants is everything that the machine can lose, one at a time.
func mutants() []mutant.Mutant {
	var out []mutant.Mutant
	for i, r := range report.Machine {
		name := fmt.Sprintf("row %d (%s %s)", i, r.Act, r.When)
		add := func(what string, lose func(r *report.Row)) {
			out = append(out, mutant.Mutant{Name: what + " of " + name, Lose: func() { lose(&report.Machine[i]) }})
		}
		out = append(out, mutant.Mutant{Name: name, Lose: func() { report.Machine = without(report.Machine, i) }})
		for j, who := range r.Who {
			add("the role "+string(who), func(r *report.Row) { r.Who = without(r.Who, j) })
		}
		for j, s := range r.From {
			add(fmt.Sprintf("the state %q", s), func(r *report.Row) { r.From = without(r.From, j) })
		}
		for j, g := range r.Guards {
			add(fmt.Sprintf("guard %d, %s,", j, g.ID), func(r *report.Row) { r.Guards = without(r.Guards, j) })
		}
		for j, rule := range r.Stop {
			add("the stop of "+rule, func(r *report.Row) { r.Stop = without(r.Stop, j) })
		}
		for j, rule := range r.Start {
			add("the start of "+rule, func(r *report.Row) { r.Start = without(r.Start, j) })
		}
		if r.When != "" {
			add("the decision", func(r *report.Row) { r.When = "lost" })
		}
	}
	return out
}

// without is a new list that lacks the element at i; shared lists stay whole.
func without[T any](list []T, i int) []T { return slices.Delete(slices.Clone(list), i, i+1) }
