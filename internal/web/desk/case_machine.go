package desk

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// The measures of the diagram, in its own units.
const (
	boxWidth, boxHeight = 150, 48
	gapX, gapY          = 18, 56
	edge                = 24  // around it
	names               = 152 // for the names of the stages, at the left
	gutter              = names - 12
)

// diagram is the machine drawn for one case: a lane a stage, a box a state.
type diagram struct {
	Width, Height int
	Wide, High    int // of a box
	Lanes         []lane
	Boxes         []box
	Arrows        []arrow // faint ones first, so that those of this case lie over them
}

type lane struct {
	X, Y int
	Name string
}

// box is a state. Its kind is now, past, next or empty, and its mark says the
// same without colour.
type box struct {
	State, Kind, Mark string
	X, Y              int
	Lines             []line
}

type line struct {
	X, Y int
	Text string
}

type arrow struct{ Path, Kind string }

// move is one change of state: in the past with its date, or one that can follow.
type move struct {
	From, To, What, On string
}

// machinePage shows where the case is, what has led here and what can follow: as
// a picture, and the same in words.
func machinePage(v *kit.Visit) error {
	k, err := openCase(v)
	if err != nil {
		return err
	}
	if err := k.history(); err != nil {
		return err
	}
	return v.Show("desk/machine", kit.Page{Title: v.T("desk.case.machine.title") + ": " + k.title(), Back: k.path(""), Wide: true, Data: map[string]any{
		"Head": k.head(k.T("desk.case.machine.title")), "Draw": k.draw(), "Past": k.moves(), "Next": k.exits(), "States": k.states(),
		"Now": capital(k.Word("state", k.c.GetState())), "Means": k.T("desk.case.machine.now", "state", k.Word("state", k.c.GetState()), "stage", k.Word("stage", k.c.GetStage()))}})
}

// moves is what has led here: the events that changed the state, oldest first.
func (k *caseLook) moves() []move {
	var out []move
	for _, e := range k.events {
		if e.GetFrom() != e.GetTo() {
			out = append(out, move{From: e.GetFrom(), To: e.GetTo(), What: k.Word("done", e.GetAct()), On: or(e.GetPerformedOn(), k.local(e.GetAt()).Format("2006-01-02"))})
		}
	}
	return out
}

// exits is what can follow: every row of the machine that leads out of the state.
func (k *caseLook) exits() []move {
	var out []move
	now := casefile.State(k.c.GetState())
	for _, r := range casefile.Machine {
		m := move{From: string(now), To: string(r.Target(now)), What: k.Word("act", string(r.Act))}
		if !slices.Contains(r.From, now) || r.Target(now) == now || slices.ContainsFunc(out, func(o move) bool { return o == m }) {
			continue
		}
		out = append(out, m)
	}
	return out
}

// kinds is each state of the diagram as this case stands to it.
func (k *caseLook) kinds() map[string]string {
	out := map[string]string{}
	for _, m := range k.exits() {
		out[m.To] = "next"
	}
	for _, m := range k.moves() {
		out[m.To] = "past"
		if m.From != "" {
			out[m.From] = "past"
		}
	}
	out[k.c.GetState()] = "now"
	return out
}

// states is every state in words, for who does not see the picture.
func (k *caseLook) states() kit.Table {
	t := kit.Table{Caption: k.T("desk.case.machine.states"),
		Columns: []kit.Column{{Title: k.T("desk.case.machine.state")}, {Title: k.T("desk.case.machine.stage")}, {Title: k.T("desk.case.machine.here")}}}
	kinds := k.kinds()
	for _, i := range casefile.States {
		cell := kit.Cell{Text: "–"}
		if kind := kinds[string(i.State)]; kind != "" {
			cell = kit.Cell{Tag: kit.Tag{Kind: map[string]string{"past": "ok", "next": "warn"}[kind], Text: k.T("desk.case.machine." + kind)}}
		}
		t.Rows = append(t.Rows, []kit.Cell{{Text: capital(k.Word("state", string(i.State)))}, {Text: k.Word("stage", string(i.Stage))}, cell})
	}
	return t
}

// draw lays the machine out and marks the case's own way in it.
func (k *caseLook) draw() diagram {
	d := diagram{Wide: boxWidth, High: boxHeight}
	at := map[string]box{}
	kinds := k.kinds()
	stage, column, row := casefile.Stage(""), 0, -1
	for _, i := range casefile.States {
		column++
		if i.Stage != stage {
			stage, column, row = i.Stage, 0, row+1
			d.Lanes = append(d.Lanes, lane{X: edge, Y: edge + row*(boxHeight+gapY) + boxHeight/2 + 5, Name: k.Word("stage", string(stage))})
		}
		b := box{State: string(i.State), Kind: kinds[string(i.State)], X: names + column*(boxWidth+gapX), Y: edge + row*(boxHeight+gapY)}
		b.Mark = map[string]string{"past": "✓ ", "now": "● ", "next": "→ "}[b.Kind]
		b.Lines = lines(b, capital(k.Word("state", string(i.State))))
		at[b.State] = b
		d.Boxes = append(d.Boxes, b)
		d.Width = max(d.Width, b.X+boxWidth+edge)
		d.Height = b.Y + boxHeight + edge
	}
	d.Arrows = k.arrows(at)
	return d
}

// arrows is the ways of the machine: the faint ones that this case did not take,
// then those that can follow, then those it took. Of the faint ones those that
// lead far, and of acts that are possible nearly everywhere, are left out: they
// would cover the rest, and stand in the machine's own page.
func (k *caseLook) arrows(at map[string]box) []arrow {
	var out []arrow
	drawn := map[[2]string]bool{}
	add := func(from, to, kind string) {
		a, known := at[from]
		b, ok := at[to]
		if known && ok && !drawn[[2]string{from, to}] {
			drawn[[2]string{from, to}] = true
			out = append(out, arrow{Path: path(a, b), Kind: kind})
		}
	}
	for _, m := range k.moves() {
		add(m.From, m.To, "past")
	}
	for _, m := range k.exits() {
		add(m.From, m.To, "next")
	}
	for _, r := range casefile.Machine {
		for _, from := range r.From {
			if to := r.Target(from); len(r.From) <= 4 && to != from && near(at[string(from)], at[string(to)]) {
				add(string(from), string(to), "faint")
			}
		}
	}
	slices.Reverse(out)
	return out
}

// near says whether two states are of one stage or of stages that follow.
func near(a, b box) bool {
	d := (b.Y - a.Y) / (boxHeight + gapY)
	return d >= -1 && d <= 1
}

// path is the way of an arrow from a box to another: straight to the one beside
// it, in an arc over those between, in a curve to the next stage, and around the
// outside, past the names of the stages, to one farther away.
func path(a, b box) string {
	const half, arc, aside = boxWidth / 2, 26, 18
	bottom := func(x box) int { return x.Y + boxHeight }
	switch stages := (b.Y - a.Y) / (boxHeight + gapY); {
	case stages == 0 && b.X == a.X+boxWidth+gapX:
		return fmt.Sprintf("M%d %d H%d", a.X+boxWidth, a.Y+boxHeight/2, b.X-2)
	case stages == 0 && b.X > a.X:
		return fmt.Sprintf("M%d %d C%d %d %d %d %d %d", a.X+half, a.Y, a.X+half, a.Y-arc, b.X+half, b.Y-arc, b.X+half, b.Y-2)
	case stages == 0:
		return fmt.Sprintf("M%d %d C%d %d %d %d %d %d", a.X+half, bottom(a), a.X+half, bottom(a)+arc, b.X+half, bottom(b)+arc, b.X+half, bottom(b)+2)
	case stages == 1:
		return fmt.Sprintf("M%d %d C%d %d %d %d %d %d", a.X+half, bottom(a), a.X+half, bottom(a)+gapY/2, b.X+half, b.Y-gapY/2, b.X+half, b.Y-2)
	case stages == -1:
		return fmt.Sprintf("M%d %d C%d %d %d %d %d %d", a.X+half+aside, a.Y, a.X+half+aside, a.Y-gapY/2, b.X+half+aside, bottom(b)+gapY/2, b.X+half+aside, bottom(b)+2)
	case stages > 1:
		return fmt.Sprintf("M%d %d V%d H%d V%d H%d V%d", a.X+half-aside, bottom(a), bottom(a)+gapY/2, gutter, b.Y-gapY/2+4, b.X+half-aside, b.Y-2)
	}
	return fmt.Sprintf("M%d %d V%d H%d V%d H%d V%d", a.X+half+2*aside, a.Y, a.Y-gapY/2, gutter-8, bottom(b)+gapY/2, b.X+half+2*aside, bottom(b)+2)
}

// lines breaks a label so that it fits its box.
func lines(b box, label string) []line {
	var rows []string
	for i, w := range strings.Fields(label) {
		if i == 0 {
			w = b.Mark + w
		}
		if n := len(rows); n > 0 && utf8.RuneCountInString(rows[n-1])+len(w) < 18 {
			rows[n-1] += " " + w
			continue
		}
		rows = append(rows, w)
	}
	var out []line
	for i, r := range rows {
		out = append(out, line{X: b.X + boxWidth/2, Y: b.Y + boxHeight/2 + 5 + i*18 - (len(rows)-1)*9, Text: r})
	}
	return out
}
