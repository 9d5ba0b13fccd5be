package casefile

import (
	"fmt"
	"slices"
	"strings"
)

// Diagram is the machine as a Mermaid state diagram: the states stage by stage
// (coloured by stage, for Mermaid cannot draw arrows between boxes of states),
// and one arrow for each pair of states with every act that leads along it.
func Diagram() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	var stage Stage
	for _, i := range States {
		if i.Stage != stage {
			stage = i.Stage
			fmt.Fprintf(&b, "    %%%% %s\n", stage)
		}
		fmt.Fprintf(&b, "    %s: %s (%s)\n", i.State, i.State, i.Label)
	}
	for _, from := range append([]State{None}, stateNames()...) {
		for _, to := range stateNames() {
			if names := along(from, to); len(names) > 0 {
				fmt.Fprintf(&b, "    %s --> %s: %s\n", begin(from), to, strings.Join(names, ", "))
			}
		}
	}
	fmt.Fprintf(&b, "    %s --> [*]\n", Closed)
	colours := []string{"#e8eef7", "#dcebf5", "#fdf3d0", "#fbe5cf", "#f6d9d9", "#e0efdc", "#e6e6e6"}
	for n, s := range stages() {
		fmt.Fprintf(&b, "    classDef %s fill:%s,stroke:#444,color:#111\n    class %s %s\n", s, colours[n%len(colours)], strings.Join(statesOf(s), ","), s)
	}
	return b.String()
}

// along is the acts that lead from one state to another one.
func along(from, to State) []string {
	var out []string
	for _, r := range Machine {
		name := strings.TrimSpace(string(r.Act) + " " + r.When)
		if slices.Contains(r.From, from) && r.Target(from) == to && from != to && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func begin(s State) string {
	if s == None {
		return "[*]"
	}
	return string(s)
}

func stateNames() []State { return span(Registered, Closed) }

func stages() []Stage {
	var out []Stage
	for _, i := range States {
		if !slices.Contains(out, i.Stage) {
			out = append(out, i.Stage)
		}
	}
	return out
}

func statesOf(s Stage) []string {
	var out []string
	for _, i := range States {
		if i.Stage == s {
			out = append(out, string(i.State))
		}
	}
	return out
}
