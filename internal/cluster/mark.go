package cluster

import (
	"fmt"
	"slices"

	"netra/internal/deadline"
)

// Mark is one thing that a report can be found by. Kind is what sort of thing,
// Value never leaves the store but as a blind index.
type Mark struct{ Kind, Value string }

// Kinds of marks, the most telling first.
const (
	byLink  = "link"
	byFile  = "file"
	byDay   = "accused day" // somebody accused, with the day
	byVague = "accused vague"
	byName  = "accused"
	byText  = "text"
)

// most is how many links or files of one report are marks; accused are few.
const most = 20

// Marks is what a report is kept under.
func (f Features) Marks() []Mark {
	out := f.contents()
	for _, who := range f.who() {
		out = append(out, Mark{byName, who})
		if day, ok := f.day(); ok {
			out = append(out, Mark{byDay, who + " " + day.String()})
		} else {
			out = append(out, Mark{byVague, who})
		}
	}
	return out
}

// Sought is what others are looked for under: beside its own marks those of the
// day before and after, and of who named no day. Who named none looks at every day.
func (f Features) Sought() []Mark {
	out := f.contents()
	for _, who := range f.who() {
		day, ok := f.day()
		if !ok {
			out = append(out, Mark{byName, who})
			continue
		}
		for _, n := range []int{0, -1, 1} {
			out = append(out, Mark{byDay, who + " " + day.AddDays(n).String()})
		}
		out = append(out, Mark{byVague, who})
	}
	return out
}

// contents is the marks of links, files and text.
func (f Features) contents() []Mark {
	var out []Mark
	for _, l := range f.Links[:min(len(f.Links), most)] {
		out = append(out, Mark{byLink, l})
	}
	for _, h := range f.Files[:min(len(f.Files), most)] {
		out = append(out, Mark{byFile, h})
	}
	if f.Text.Words == 0 {
		return out
	}
	for b := range bands {
		out = append(out, Mark{byText, fmt.Sprintf("%d %x", b, f.Text.Least[b*rows:(b+1)*rows])})
	}
	return out
}

// who is by what the accused can be known: number and name.
func (f Features) who() []string {
	var out []string
	for _, p := range f.Accused[:min(len(f.Accused), most)] {
		if p.Number != "" {
			out = add(out, "#"+p.Number)
		}
		if p.Name != "" {
			out = add(out, p.Name)
		}
	}
	slices.Sort(out)
	return out
}

// day is the day of the conduct where it is known to the day.
func (f Features) day() (deadline.Date, bool) {
	return f.Days.First, !f.Days.IsZero() && f.Days.First == f.Days.Last
}

// Edition is how marks are made. Whoever changes what Marks answers adds one: the
// marks that stand in a database are then written anew.
const Edition = 2
