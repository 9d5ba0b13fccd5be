package casefile

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"netra/internal/report"
	"netra/internal/rulebook"
)

// notClocks is the deadlines that nobody starts, and why that is right or what
// is missing. Whoever starts one deletes its line.
var notClocks = map[string]string{
	"DL_REPORT_PEMILU":  "no clock: the time bar of a report, counted when it comes and shown by its completeness",
	"DL_REPORT_PILKADA": "no clock: the time bar of a report, counted when it comes and shown by its completeness",
	"DL_CLOSED_WINDOW":  "no clock: the window that G10 and the rows of the closed window ask for",
}

func TestEveryDeadlineIsStartedOrSaysWhyNot(t *testing.T) {
	t.Parallel()
	for _, r := range joinDeadlines(world().book) {
		why, listed := notClocks[r.ID]
		switch {
		case len(r.starts) == 0 && why == "":
			t.Errorf("nobody starts %s: start it, or say in notClocks why not", r.ID)
		case len(r.starts) > 0 && listed:
			t.Errorf("%s is started by %v, so it is not listed as started by nobody", r.ID, r.starts)
		}
	}
	for id := range notClocks {
		if _, ok := world().book.Deadline(id); !ok {
			t.Errorf("notClocks argues %s, which the edition does not have", id)
		}
	}
}

// Every clock that runs can be stopped by an act, or by the end of the case.
func TestEveryStartedDeadlineIsStoppedBySomething(t *testing.T) {
	t.Parallel()
	for _, r := range joinDeadlines(world().book) {
		if len(r.starts) > 0 && len(r.stopping()) == 0 {
			t.Errorf("nothing stops %s", r.ID)
		}
	}
}

func TestEveryClockTheMachinesTurnIsInTheEdition(t *testing.T) {
	t.Parallel()
	turned := map[string]string{}
	for _, row := range Machine {
		for _, s := range row.Start {
			turned[s.Rule] = nameOfRow(row)
		}
		for _, rule := range row.Stop {
			turned[rule] = nameOfRow(row)
		}
	}
	for _, row := range report.Machine {
		for _, rule := range append(slices.Clone(row.Start), row.Stop...) {
			turned[rule] = string(row.Act)
		}
	}
	for rule, by := range turned {
		if _, ok := world().book.Deadline(rule); !ok {
			t.Errorf("%s turns %s, which the edition does not have", by, rule)
		}
	}
	if len(turned) < 25 {
		t.Errorf("only %d clocks are turned", len(turned))
	}
}

// A clock that a command or a guard names by its id is in the edition too; the
// end of a hold is the one clock whose length no rule gives.
func TestEveryClockNamedInTheCodeIsInTheEdition(t *testing.T) {
	t.Parallel()
	id, named := regexp.MustCompile(`"((?:DL|PX)_[A-Z0-9_]+)"`), map[string]bool{}
	for _, dir := range []string{".", "../report"} {
		files, err := filepath.Glob(dir + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if strings.HasSuffix(f, "_test.go") {
				continue
			}
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range id.FindAllStringSubmatch(string(text), -1) {
				named[m[1]] = true
				if _, ok := world().book.Deadline(m[1]); !ok && m[1] != HoldRule {
					t.Errorf("%s names %s, which the edition does not have", f, m[1])
				}
			}
		}
	}
	if !named[HoldRule] || len(named) < 25 {
		t.Errorf("only %d clocks are named", len(named))
	}
}

// afterEffect is what follows from each effect, in words.
var afterEffect = map[string]string{
	rulebook.EffectOverdue:            "overdue; the late act stays lawful",
	rulebook.EffectLapse:              "the window closes",
	rulebook.EffectEnterIntoForce:     "EnterIntoForce, on the due day itself",
	rulebook.EffectRemindAuthority:    "overdue; RemindAuthority",
	rulebook.EffectPresumeReceipt:     "PresumeReceipt",
	rulebook.EffectInitialInformation: "the report becomes initial_information",
}

// The words of the page are those acts that the calendar's hand does.
func TestTheWordsOfAnEffectAreItsConsequences(t *testing.T) {
	t.Parallel()
	for _, r := range joinDeadlines(world().book) {
		if len(r.starts) == 0 || r.onReport {
			continue
		}
		for _, cmd := range Consequences(r.ID, world().book) {
			lapse, marks := cmd.(*LapseClockCmd)
			word := afterEffect[r.Effect]
			switch {
			case marks && lapse.Final && word != "the window closes", marks && !lapse.Final && !strings.HasPrefix(word, "overdue"):
				t.Errorf("%s is marked %+v, and the page says %q", r.ID, lapse, word)
			case !marks && !strings.Contains(word, string(cmd.Act())):
				t.Errorf("%s brings %s, and the page says %q", r.ID, cmd.Act(), word)
			}
		}
	}
	for _, row := range report.Machine {
		if row.Act == report.LapseClock && row.When == report.CompletionOver && fmt.Sprint(row.To) != rulebook.EffectInitialInformation {
			t.Errorf("a missing completion leads to %s", row.To)
		}
	}
}
