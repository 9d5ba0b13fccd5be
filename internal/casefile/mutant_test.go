package casefile

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"netra/internal/mutant"
	"netra/internal/rulebook"
)

func TestMain(m *testing.M) { os.Exit(mutant.Main(m, mutants)) }

// readsTheTable is the tests that a mutant is not shown to: those that hold the
// table against itself, its drawing or the edition, and the walk, whose luck is no
// proof. Those that count days by hand would never notice, and take longest.
var readsTheTable = "^(" + strings.Join([]string{
	"TestEveryLineOfTheMachineMatters", "TestNoWalkOfLawfulActsBreaksTheCase",
	"TestThePageIsDrawnFromTheTable", "TestTheDiagramHasEveryStateAndNoSameStateArrow", "TestThePageHasEveryRowOfTheTable",
	"TestEveryStateIsReachedAndHasARoadToClosure", "TestNobodyMustLeaveTheServiceForACaseToEnd", "TestAtMostOneRowAnswers",
	"TestEveryActHasARowAndACommand", "TestEveryRowNamesWhoPaperAndLaw", "TestEveryGuardSaysWhatItWantsAndWhere",
	"TestEveryStateHasStageLabelAndNextStep", "TestEveryClockHasAMeasureAndAConsequence", "TestEveryConsequenceCanBeDrawn",
	"TestEveryStartedClockIsStoppedOrLapses", "TestWhatFollowsFromAClockIsPossibleWhereverTheClockCanRun",
	"TestEveryCommandHasTheFieldsOfTheContract", "TestEveryGuardOfThePageIsSeenToRefuse",
	"TestActsAreThoseThatPeopleDoOnACaseThatExists", "TestTheDesignNamesEveryRowOfTheMachine",
	"TestThePageOfDeadlinesIsJoinedFromEditionAndMachines", "TestThePageOfDeadlinesHasEveryDeadlineOnce",
	"TestEveryDeadlineIsStartedOrSaysWhyNot", "TestEveryStartedDeadlineIsStoppedBySomething",
	"TestEveryClockTheMachinesTurnIsInTheEdition", "TestTheWordsOfAnEffectAreItsConsequences",
	"TestEveryDueDateIsTheOneFoundByWalking", "TestEveryDueDateAsKnownThenIsTheOneFoundByWalking", "TestAWrongWalkIsFound",
}, "|") + ")$"

// Whatever the table loses, a test that drives a case through the machine must
// notice: who may, on what condition, and every clock. From where is not taken
// away here: design_table_test.go names every state of every act, and no other.
func TestEveryLineOfTheMachineMatters(t *testing.T) {
	mutant.Each(t, mutants(), readsTheTable)
}

// inert is the guards that refuse nothing by design, so that their loss is none:
// G9 is judged with the proposal, and G15 says that a crime suspends nothing.
var inert = []string{"G9", "G15"}

// mutants is everything that the machine can lose, one at a time.
func mutants() []mutant.Mutant {
	var out []mutant.Mutant
	for i, r := range Machine {
		name := fmt.Sprintf("row %d (%s %s)", i, r.Act, r.When)
		add := func(what string, lose func(r *Row)) {
			out = append(out, mutant.Mutant{Name: what + " of " + name, Lose: func() { lose(&Machine[i]) }})
		}
		out = append(out, mutant.Mutant{Name: name, Lose: func() { Machine = slices.Delete(slices.Clone(Machine), i, i+1) }})
		for j, who := range r.Who {
			add("the role "+string(who), func(r *Row) { r.Who = without(r.Who, j) })
		}
		for j, g := range r.Guards {
			if !slices.Contains(inert, g.ID) {
				add(fmt.Sprintf("guard %d, %s,", j, g.ID), func(r *Row) { r.Guards = without(r.Guards, j) })
			}
		}
		for j, a := range r.Apart {
			add("the separation from "+string(a), func(r *Row) { r.Apart = without(r.Apart, j) })
		}
		conditions(r, add)
		turns(r, add)
	}
	return append(out, effectMutants()...)
}

// conditions is what else binds a row: the place, the line and the date.
func conditions(r Row, add func(string, func(*Row))) {
	if r.Above {
		add("the office above", func(r *Row) { r.Above = false })
	}
	if r.Line {
		add("the line", func(r *Row) { r.Line = false })
	}
	if r.Answers.date != nil {
		add("the date it answers", func(r *Row) { r.Answers = Anchor{} })
	}
	if r.When != "" {
		add("the decision", func(r *Row) { r.When = "lost" })
	}
}

// turns is what a row does to the clocks.
func turns(r Row, add func(string, func(*Row))) {
	for j, rule := range r.Stop {
		anew := slices.ContainsFunc(r.Start, func(s Start) bool { return s.Rule == rule && s.If.holds == nil })
		if anew {
			continue // what starts anew stops by itself, said or not
		}
		add("the stop of "+rule, func(r *Row) { r.Stop = without(r.Stop, j) })
	}
	for j, s := range r.Start {
		change := func(what string, to func(*Start)) {
			add(what+s.Rule, func(r *Row) {
				r.Start = slices.Clone(r.Start)
				to(&r.Start[j])
			})
		}
		add("the start of "+s.Rule, func(r *Row) { r.Start = without(r.Start, j) })
		if s.If.holds != nil {
			change("the condition on ", func(s *Start) { s.If = Cond{} })
		}
		if s.From.date != nil {
			change("the first day of ", func(s *Start) { s.From = Anchor{} })
		}
	}
}

// effectMutants is every consequence that the rulebook gives to a clock of a
// case: without it the clock is only marked.
func effectMutants() []mutant.Mutant {
	var out []mutant.Mutant
	book := world().book
	for i, d := range book.Deadlines {
		if _, ours := started()[d.ID]; ours && d.Effect != rulebook.EffectOverdue {
			out = append(out, mutant.Mutant{Name: "the consequence " + d.Effect + " of " + d.ID,
				Lose: func() { book.Deadlines[i].Effect = rulebook.EffectOverdue }})
		}
	}
	return out
}

// without is a new list that lacks the element at i; shared lists stay whole.
func without[T any](list []T, i int) []T { return slices.Delete(slices.Clone(list), i, i+1) }
