package rulebook_test

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/rulebook"
)

// compared is one case beside the engine's answer.
type compared struct {
	practiceCase
	dated
	answer string // as written: category, floor, ceiling, "?" where a person must decide
	by     string // the acceptable code under which the engine agrees, where the coded ones do not
}

// agrees says whether the coded codes give the coder's answer. The "?" is left
// out of the comparison and shown on the page: the coder had no column for it.
func (c compared) agrees() bool { return plain(c.answer) == c.expected() }

// outcome is the cell of the page.
func (c compared) outcome() string {
	switch {
	case c.agrees():
		return "yes"
	case c.by != "":
		return "no; as " + c.by + " yes"
	}
	return "no"
}

func plain(answer string) string { return strings.TrimSuffix(answer, " ?") }

// comparison asks the edition about every case.
func comparison(t *testing.T, e *rulebook.Edition) []compared {
	t.Helper()
	dates := practiceDates(t)
	var out []compared
	for _, c := range practiceCases(t) {
		row := compared{practiceCase: c, dated: dates[c.ID]}
		ask := func(codes ...string) string {
			a, err := e.Assess(c.conduct(row.dated, codes))
			if err != nil {
				t.Fatalf("%s %v: %v", c.ID, codes, err)
			}
			return written(a)
		}
		row.answer = ask(c.Codes...)
		for _, code := range c.Acceptable {
			if row.agrees() || row.by != "" {
				break
			}
			if plain(ask(code)) == c.expected() {
				row.by = code
			}
		}
		out = append(out, row)
	}
	return out
}

func TestEveryDifferenceFromRealCasesHasItsReason(t *testing.T) {
	t.Parallel()
	reasons := practiceReasons(t)
	for _, c := range comparison(t, edition(t)) {
		why, argued := reasons[c.ID]
		delete(reasons, c.ID)
		switch {
		case c.agrees() && argued:
			t.Errorf("%s agrees, so it needs no reason", c.ID)
		case !c.agrees() && !argued:
			t.Errorf("%s: the engine answers %q, the coder %q; write the reason into reasons.csv", c.ID, c.answer, c.expected())
		case argued && (sorts[why[0]] == "" || len(why[1]) < 40):
			t.Errorf("%s: %q is no reason", c.ID, why)
		}
	}
	for id := range reasons {
		t.Errorf("reasons.csv argues %s, which is no case", id)
	}
}

// A reason of the sort "flag" claims that the engine, too, leaves the case to a
// person; that can be looked at, so it is.
func TestADifferenceOfFormIsNoDifferenceOfSubstance(t *testing.T) {
	t.Parallel()
	reasons := practiceReasons(t)
	for _, c := range comparison(t, edition(t)) {
		left := c.Category == "needs_human" && strings.HasSuffix(c.answer, " ?")
		if sort := reasons[c.ID][0]; !c.agrees() && (sort == "flag") != left {
			t.Errorf("%s: the engine answers %q to %q, and its reason is of the sort %q", c.ID, c.answer, c.expected(), sort)
		}
	}
}

// The dates must lie where the coder says the conduct lay, or the comparison
// would be of two different cases.
func TestTheDatesOfRealCasesLieInTheirPhase(t *testing.T) {
	t.Parallel()
	dates := practiceDates(t)
	for _, c := range practiceCases(t) {
		d, phase := dates[c.ID], "unknown"
		switch {
		case d.on.IsZero():
		case d.on.Last.Before(d.contest.Determination):
			phase = "pre"
		case d.on.First.After(d.contest.Determination):
			phase = "post"
		}
		if phase != c.Phase {
			t.Errorf("%s: %s (%s) lies %s of %s, coded as %s", c.ID, d.on, d.how, phase, d.contest.ID, c.Phase)
		}
	}
}

// The comparison would be worth nothing if every answer agreed with everything:
// the same cases held against each other's expectations must disagree.
func TestTheComparisonCanFail(t *testing.T) {
	t.Parallel()
	rows := comparison(t, edition(t))
	wrong := 0
	for i, c := range rows {
		c.practiceCase = rows[(i+1)%len(rows)].practiceCase
		if !c.agrees() {
			wrong++
		}
	}
	if wrong < 15 {
		t.Errorf("only %d of %d cases disagree with their neighbour's expectation", wrong, len(rows))
	}
	if !slices.ContainsFunc(rows, func(c compared) bool { return !c.agrees() }) {
		t.Error("no case differs: the reasons cannot be proven to be asked for")
	}
}
