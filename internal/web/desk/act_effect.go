package desk

import (
	"slices"
	"strings"

	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// effects is what the act does to the case, read off the machine: where it leads,
// which clocks stop and start, the paper, the law.
func (a *acting) effects() []kit.Row {
	rows := a.rows()
	if len(rows) == 0 {
		return nil
	}
	var to, stop, start, law []string
	for _, r := range rows {
		to = add(to, a.leads(r, len(rows) > 1))
		for _, rule := range r.Stop {
			if a.running(rule) {
				stop = add(stop, a.Word("clock", rule))
			}
		}
		for _, s := range r.Start {
			text := a.Word("clock", s.Rule)
			if s.If.Name != "" || len(rows) > 1 {
				text = a.T("desk.do.maybe", "clock", text)
			}
			start = add(start, text)
		}
		for _, l := range r.Law {
			law = add(law, a.law(l))
		}
	}
	out := []kit.Row{{Key: a.T("desk.do.leads"), Lines: to}}
	if len(stop) > 0 {
		out = append(out, kit.Row{Key: a.T("desk.do.stops"), Lines: stop})
	}
	if len(start) > 0 {
		out = append(out, kit.Row{Key: a.T("desk.do.starts"), Lines: start})
	}
	if len(stop)+len(start) == 0 {
		out = append(out, kit.Row{Key: a.T("desk.do.clocks"), Text: a.T("desk.do.noclock")})
	}
	return append(out, kit.Row{Key: a.T("desk.do.paper"), Text: a.paper()}, kit.Row{Key: a.T("desk.do.law"), Lines: law})
}

// leads is a row's way: from the state to the next, with the decision it answers.
func (a *acting) leads(r casefile.Row, named bool) string {
	from := casefile.State(a.c.GetState())
	to := r.Target(from)
	text := a.T("desk.do.stays", "state", a.Word("state", string(from)))
	if to != from {
		text = a.T("desk.do.way", "from", a.Word("state", string(from)), "to", a.Word("state", string(to)))
	}
	if named && r.When != "" {
		return a.when(r.When) + ": " + text
	}
	return text
}

// when is what chooses between the rows of one act.
func (a *acting) when(w string) string {
	if text := a.Word("desk.choice", "when-"+w); text != "when-"+w {
		return text
	}
	if state, ok := strings.CutPrefix(w, "REOPENED/"); ok {
		return begun(a.Word("decision", "REOPENED")) + " (" + a.Word("state", state) + ")"
	}
	return begun(a.Word("decision", w))
}

func (a *acting) running(rule string) bool {
	for _, k := range a.c.GetClocks() {
		if k.GetRule() == rule && k.GetStatus() != "stopped" && k.GetStatus() != "lapsed" {
			return true
		}
	}
	return false
}

// add appends what is not there yet.
func add(list []string, more ...string) []string {
	for _, x := range more {
		if x != "" && !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	return list
}
