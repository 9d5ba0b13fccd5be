package casefile

import (
	"fmt"
	"slices"
	"strings"
)

// Draw is machine.md: the machine as people read it, made of the table and of
// nothing else, so that page and program cannot drift apart.
func Draw() string {
	var b strings.Builder
	b.WriteString("# The case machine\n\nDrawn from `machine.go` by `go test ./internal/casefile -run TestThePage -update`; do not edit.\n")
	b.WriteString("Acts that keep the state stand in the table only.\n\n```mermaid\n" + Diagram() + "```\n\n")
	b.WriteString("## States\n\n")
	var states [][]string
	for _, i := range States {
		states = append(states, []string{string(i.State), string(i.Stage), i.Label, string(i.Next)})
	}
	b.WriteString(table([]string{"state", "stage", "label (id)", "next step"}, states))
	b.WriteString("\n## Acts\n\n`=` keeps the state; `–` is a case that does not exist yet. A row that ends a case stops every clock; only the clock of a sanction being served outlives a Close.\n\n")
	var acts [][]string
	for _, r := range Machine {
		acts = append(acts, r.cells())
	}
	b.WriteString(table([]string{"act", "who", "from", "to", "when", "guards", "apart from", "document", "clocks stopped", "clocks started", "legal basis"}, acts))
	b.WriteString("\n## Guards\n\n")
	var guards [][]string
	for _, g := range drawnGuards() {
		guards = append(guards, []string{g.ID, g.Says, g.Article})
	}
	b.WriteString(table([]string{"id", "holds when", "article"}, guards))
	return b.String()
}

// cells is a row of the table of acts.
func (r Row) cells() []string {
	var guards, started []string
	for _, g := range guardsOf(r) {
		if !slices.Contains(guards, g.ID) {
			guards = append(guards, g.ID)
		}
	}
	for _, s := range r.Start {
		started = append(started, s.words())
	}
	stopped := join(r.Stop)
	if r.To == Closed {
		stopped = "all"
	}
	return []string{string(r.Act), r.whoWords(), reach(r.From), string(r.To), r.When, strings.Join(guards, ", "),
		join(r.Apart), r.Document, stopped, strings.Join(started, "; "), strings.Join(r.Law, "; ")}
}

// whoWords is who does it; two roles on a line are either of them, by the case.
func (r Row) whoWords() string {
	out := join(r.Who)
	if r.Line {
		out = "merit_lead; bawaslu_commissioner where it was forwarded to the employer"
	}
	switch {
	case r.Above && r.Line:
		out += ", or closed by vote (of the office above)"
	case r.Above:
		out += " (of the office above)"
	}
	return out
}

func (s Start) words() string {
	out := s.Rule
	if s.From.Name != "" {
		out += " from " + s.From.Name
	}
	if s.If.Name != "" {
		out += " if " + s.If.Name
	}
	return out
}

// reach says a set of states as people do: a run of four or more by its ends.
func reach(list []State) string {
	names := stateNames()
	first, last := list[0], list[len(list)-1]
	if at := slices.Index(names, first); len(list) > 3 && at >= 0 && slices.Equal(names[at:at+len(list)], list) {
		return string(first) + " … " + string(last)
	}
	return join(list)
}

// judged is the guards that a command checks beside those of its row, because
// they ask for the act's own fields.
var judged = map[Act][]Guard{
	ApproveDossier: {written}, DecidePlenary: {majority, identified, g6}, Recommend: {g3, g6}, IssueSummons: {summonsRule},
	FileExaminationReport: {g5}, ProposeSanction: {ceiling, transitional, g5, g8, g9}, ApproveSanction: {bound}, IssueSanction: {bound},
	FileObjection: {objectionLies}, FileAppeal: {appealLies}, DecideChallenge: {challenged},
}

// guardsOf is every guard that can refuse an act on a row.
func guardsOf(r Row) []Guard { return append(slices.Clone(r.Guards), judged[r.Act]...) }

// drawnGuards is every guard of the machine, each wording once.
func drawnGuards() []Guard {
	var out []Guard
	for _, r := range Machine {
		for _, g := range guardsOf(r) {
			same := func(o Guard) bool { return o.ID == g.ID && o.Says == g.Says }
			if !slices.ContainsFunc(out, same) {
				out = append(out, g)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Guard) int { return strings.Compare(sortKey(a.ID), sortKey(b.ID)) })
	return out
}

// sortKey puts G2 before G10, and the law's guards before the product's.
func sortKey(id string) string {
	if n, ok := strings.CutPrefix(id, "G"); ok && len(n) < 3 {
		return fmt.Sprintf("0%02s", n)
	}
	return id
}

// table is a Markdown table; an empty cell is a dash.
func table(head []string, rows [][]string) string {
	line := func(cells []string) string {
		out := "|"
		for _, c := range cells {
			if c == "" {
				c = "–"
			}
			out += " " + c + " |"
		}
		return out + "\n"
	}
	out := line(head) + strings.Repeat("|---", len(head)) + "|\n"
	for _, r := range rows {
		out += line(r)
	}
	return out
}
