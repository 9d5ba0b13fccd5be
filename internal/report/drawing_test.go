package report_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"netra/internal/report"
)

var update = flag.Bool("update", false, "rewrite what is drawn from the machine")

func TestTheDrawingIsTheMachine(t *testing.T) {
	t.Parallel()
	const file = "report.md"
	want := drawing()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is not what machine.go says; run go test -update in this folder", file)
	}
}

func drawing() string {
	var b strings.Builder
	b.WriteString("# The life of a report\n\nDrawn from `machine.go` by `go test -update`; do not edit.\n\n```mermaid\nstateDiagram-v2\n")
	for _, e := range edges() {
		b.WriteString("    " + e + "\n")
	}
	b.WriteString("```\n\n| act | who | from → to | when | guards | stops | starts | document | law |\n|---|---|---|---|---|---|---|---|---|\n")
	for _, r := range report.Machine {
		to := word(r.To)
		if r.To == report.Same {
			to = "same"
		}
		cells := []string{string(r.Act), list(r.Who), list(r.From) + " → " + to, r.When, guards(r), list(r.Stop), list(r.Start), r.Document, strings.Join(r.Law, "; ")}
		fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
	}
	b.WriteString("\nA row that leads out of received, incomplete and initial_information stops every clock.\n")
	return b.String()
}

// edges is every move between two states, with the acts that make it.
func edges() []string {
	var order []string
	acts := map[string][]string{}
	for _, r := range report.Machine {
		for _, from := range r.From {
			if r.Target(from) == from {
				continue
			}
			move := node(from) + " --> " + node(r.Target(from))
			if acts[move] == nil {
				order = append(order, move)
			}
			acts[move] = append(acts[move], strings.Trim(string(r.Act)+" "+r.When, " "))
		}
	}
	for i, move := range order {
		order[i] = move + ": " + strings.Join(acts[move], ", ")
	}
	return order
}

func node(s report.State) string {
	if s == report.None {
		return "[*]"
	}
	return string(s)
}

func word(s report.State) string {
	if s == report.None {
		return "–"
	}
	return string(s)
}

func list[T ~string](of []T) string {
	var out []string
	for _, v := range of {
		out = append(out, word(report.State(v)))
	}
	return strings.Join(out, ", ")
}

func guards(r report.Row) string {
	var out []string
	for _, g := range r.Guards {
		out = append(out, g.ID+" ("+g.Says+")")
	}
	return strings.Join(out, "; ")
}
