package casefile

import (
	"fmt"
	"strings"
	"testing"
)

func TestThePageOfDeadlinesIsJoinedFromEditionAndMachines(t *testing.T) {
	want := deadlinesPage(joinDeadlines(world().book))
	drawn(t, "deadlines.md", want)
}

func TestThePageOfDeadlinesHasEveryDeadlineOnce(t *testing.T) {
	t.Parallel()
	text := deadlinesPage(joinDeadlines(world().book))
	for _, d := range world().book.Deadlines {
		if n := strings.Count(text, "\n| "+d.ID+" | "); n != 1 {
			t.Errorf("%s stands on the page %d times", d.ID, n)
		}
		if d.Conflict != "" && !strings.Contains(text, d.Conflict) {
			t.Errorf("the conflict of %s is not told", d.ID)
		}
	}
}

func deadlinesPage(list []joined) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# The register of deadlines\n\nJoined from edition `%s`, the machine of the case and the machine of the report by\n"+
		"`go test ./internal/casefile -run ThePage -update`; do not edit.\n\n", world().book.ID)
	b.WriteString(`The day of the event is day 0 and does not count; the due date is the last day in time, and the clock runs out at the
midnight after it where the office is. Working days leave out Saturdays, Sundays, national holidays and collective leave
of the joint decrees; outside the years of that table the clock answers ` + "`calendar_unknown`" + ` and has no date. Calendar days
and months count every day and do not move off a holiday. Only the acts named here stop a clock, and viewing never does;
a clock that is started anew stops the older one of its rule. A hold pauses the product clocks (` + "`PX_…`" + `) but for
` + "`" + servingRule + "`" + `; its own end (` + "`" + HoldRule + "`" + `) is the date that the hold names, so no rule gives it.

`)
	var rows [][]string
	for _, r := range list {
		rows = append(rows, r.cells())
	}
	b.WriteString(table([]string{"id", "length", "runs from", "started by", "stopped by", "when it runs out", "calendar", "zone", "legal basis", "status", "the other reading"}, rows))
	return b.String()
}

func (r joined) cells() []string {
	started := strings.Join(rowsOf(r.starts), "; ")
	if len(r.starts) == 0 {
		started = "nobody (" + notClocks[r.ID] + ")"
	}
	return []string{r.ID, r.length(), r.StartEvent, started, strings.Join(r.stopping(), "; "), r.afterwards(),
		r.calendar(), r.place(), strings.Join(r.Law, "; "), r.Status, r.Conflict}
}

// length is value and unit; one that is counted back says so.
func (r joined) length() string {
	unit := map[string]string{"working_days": "working days", "calendar_days": "calendar days", "months": "months"}[r.Unit]
	out := fmt.Sprintf("%d %s", r.Value, unit)
	if r.ValueOf != "" {
		out = "the sanction's " + unit
	}
	if r.Backward {
		out += " back"
	}
	return out
}

// afterwards is what follows when nobody acts.
func (r joined) afterwards() string {
	if len(r.starts) == 0 {
		return ""
	}
	return afterEffect[r.Effect]
}

func (r joined) calendar() string {
	switch r.Unit {
	case "working_days":
		return "holidays and collective leave"
	case "months":
		return "the same day of the month, or its last"
	}
	return "every day"
}

// place is whose wall clock says which day it is.
func (r joined) place() string {
	switch {
	case len(r.starts) == 0:
		return ""
	case r.onReport:
		return "of the report's office"
	}
	return "of the case's office"
}
