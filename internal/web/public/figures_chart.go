package public

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// Measures of a chart, in pixels. Widths are shares of whatever room there is, so
// that letters stay as large as a reader set them and nothing is scaled.
const (
	barRow   = 56 // from one bar to the next
	barText  = 18 // the line of writing above a bar
	barTop   = 26 // the bar itself
	barThick = 16
)

// chart is bars under each other, the same figures as words, and as a table.
type chart struct {
	Part  string // the last piece of its address
	Title string
	About string // said to whoever does not see the bars
	Bars  []bar
	AsOf  string
}

// Height is how high it is drawn.
func (c chart) Height() int { return barRow*len(c.Bars) - (barRow - barTop - barThick) }

// Any says whether any figure is shown: a drawing of nothing is left out.
func (c chart) Any() bool {
	return slices.ContainsFunc(c.Bars, func(b bar) bool { return b.Shown })
}

// bar is one figure of a chart.
type bar struct {
	number
	Label  string // short, beside the bar
	Long   string // what it counts exactly
	Class  string
	Within bool // a part of the figure above it
	TextY  int
	BarY   int
	Width  int // of a hundred
}

// Thick is how thick a bar is.
func (bar) Thick() int { return barThick }

// chartOf draws figures. The longest bar is the largest that is shown; a hidden
// figure has no bar, for its length would tell it.
func chartOf(v *kit.Visit, part string, figures []*pb.Figure, within map[string]bool) chart {
	c := chart{Part: part, Title: v.T("public.part." + part)}
	most, said := 1, make([]string, 0, len(figures))
	for i, f := range figures {
		b := bar{number: numberOf(v, f), Label: v.Word("public.key", f.GetKey()), Long: kit.Said(v.Lang, f.GetText()),
			Within: within[f.GetKey()], Class: "drawn-" + part, TextY: i*barRow + barText, BarY: i*barRow + barTop}
		most, c.AsOf = max(most, b.N), b.AsOf
		c.Bars = append(c.Bars, b)
		said = append(said, b.Label+": "+b.With())
	}
	for i := range c.Bars {
		c.Bars[i].Width = width(c.Bars[i].N, most)
	}
	c.About = strings.Join(said, "; ") + "."
	return c
}

// width is the share of the longest bar; what is shown at all is seen.
func width(n, most int) int {
	if n == 0 {
		return 0
	}
	return max(1, (100*n+most/2)/most)
}
