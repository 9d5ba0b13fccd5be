package casefile

import (
	"strings"
	"testing"
)

func TestThePageIsDrawnFromTheTable(t *testing.T) {
	drawn(t, "machine.md", Draw())
}

func TestTheDiagramHasEveryStateAndNoSameStateArrow(t *testing.T) {
	t.Parallel()
	d := Diagram()
	for _, i := range States {
		if !strings.Contains(d, "    "+string(i.State)+": ") || !strings.Contains(d, "--> "+string(i.State)+": ") {
			t.Errorf("%s is not drawn, or no arrow leads to it", i.State)
		}
	}
	for line := range strings.Lines(d) {
		from, rest, arrow := strings.Cut(strings.TrimSpace(line), " --> ")
		to, _, _ := strings.Cut(rest, ":")
		if arrow && from == to {
			t.Errorf("an arrow that changes nothing: %s", line)
		}
	}
	if n := strings.Count(d, "disputed --> decided: "); n != 1 {
		t.Errorf("disputed to decided is drawn %d times", n)
	}
	if !strings.Contains(d, "disputed --> decided: ResolveDispute MODIFIED\n") {
		t.Error("the decision does not stand on its arrow")
	}
}

func TestThePageHasEveryRowOfTheTable(t *testing.T) {
	t.Parallel()
	_, acts, _ := strings.Cut(Draw(), "## Acts")
	acts, guards, _ := strings.Cut(acts, "## Guards")
	if n := strings.Count(acts, "\n| "); n != len(Machine)+1 {
		t.Errorf("%d lines for %d rows and a head", n, len(Machine))
	}
	for _, id := range []string{"G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11", "G12", "G13", "G15"} {
		if !strings.Contains(guards, "\n| "+id+" | ") {
			t.Errorf("guard %s is not in the table of guards", id)
		}
	}
}
