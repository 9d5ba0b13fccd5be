package public

import (
	"cmp"
	"slices"
	"strings"

	"netra/internal/web/kit"
)

// The map: every province is one square, about where it lies. Squares of one size
// say that small provinces count as much, and are read on a telephone.
const (
	mapColumns = 13
	tileHigh   = 36 // pixels; widths are shares of the room there is
	tileGap    = 2
)

// spot is where a province stands and the letters it carries.
type spot struct {
	Code, Short string
	Row, Column int
}

// spots is the 38 provinces, laid out by hand from west to east and from north
// to south. Letters are those that people use, two where two tell them apart.
var spots = []spot{
	{"11", "AC", 0, 0}, {"12", "SU", 1, 0}, {"13", "SB", 2, 0}, {"14", "RI", 1, 1}, {"21", "KR", 1, 2},
	{"15", "JA", 2, 1}, {"17", "BE", 3, 0}, {"16", "SS", 3, 1}, {"19", "BB", 2, 2}, {"18", "LA", 4, 1},
	{"36", "BT", 5, 1}, {"31", "JK", 5, 2}, {"32", "JB", 6, 2}, {"33", "JT", 6, 3}, {"34", "DI", 7, 3}, {"35", "JI", 6, 4},
	{"51", "BA", 7, 5}, {"52", "NB", 7, 6}, {"53", "NT", 7, 7},
	{"61", "KB", 2, 4}, {"62", "KT", 3, 5}, {"63", "KS", 4, 5}, {"64", "KI", 2, 5}, {"65", "KU", 1, 5},
	{"71", "SA", 1, 8}, {"75", "GO", 1, 7}, {"72", "ST", 2, 7}, {"76", "SR", 3, 7}, {"73", "SN", 4, 7}, {"74", "SG", 4, 8},
	{"82", "MU", 2, 9}, {"81", "MA", 4, 9},
	{"96", "PD", 2, 10}, {"92", "PB", 2, 11}, {"94", "PT", 3, 11}, {"91", "PA", 2, 12}, {"95", "PP", 3, 12}, {"93", "PS", 4, 12},
}

// tile is one province as it is drawn.
type tile struct {
	spot
	followRow
	Level int // 0 is hidden
	X     string
	Y     int
}

// levels are the classes of colour: the smallest number of each.
var levels = []int{5, 10, 25, 50, 100}

// tiles is the map with its legend and its table.
type tiles struct {
	Tiles  []tile
	About  string
	Shown  []followRow
	Hidden string // the provinces of which nothing is shown, named
	Legend []legend
	AsOf   string
	Base   string
}

type legend struct {
	Level int
	Text  string
}

// Height and the rest are what the drawing needs.
func (tiles) Height() int  { return 8 * tileHigh }
func (tiles) Wide() string { return share(1) }
func (tiles) High() int    { return tileHigh - tileGap }

// TextX and TextY are the middle of the square.
func (t tile) TextX() string { return shareAt(2*t.Column+1, 2*mapColumns) }
func (t tile) TextY() int    { return t.Y + tileHigh/2 + 4 }

func tilesOf(v *kit.Visit, table followTable) tiles {
	m := tiles{AsOf: table.AsOf, Base: table.Base(), Legend: legends(v)}
	var said, hidden []string
	for _, s := range spots {
		i := slices.IndexFunc(table.Rows, func(r followRow) bool { return r.Code == s.Code })
		if i < 0 {
			continue
		}
		r := table.Rows[i]
		m.Tiles = append(m.Tiles, tile{spot: s, followRow: r, Level: level(r.Reported), X: shareAt(s.Column, mapColumns), Y: s.Row * tileHigh})
	}
	for _, r := range table.Rows {
		if r.Reported.Shown {
			said = append(said, kit.Plain(r.Title)+": "+r.Reported.With())
		}
		if r.Any() {
			m.Shown = append(m.Shown, r)
		} else {
			hidden = append(hidden, kit.Plain(r.Title))
		}
	}
	m.Hidden = strings.Join(hidden, ", ")
	m.About = cmp.Or(strings.Join(said, "; "), v.T("public.map.nothing"))
	return m
}

// level is the class of a number; 0 is hidden.
func level(x number) int {
	if !x.Shown {
		return 0
	}
	n := 1
	for i, least := range levels {
		if x.N >= least {
			n = i + 1
		}
	}
	return n
}

func legends(v *kit.Visit) []legend {
	out := []legend{{0, v.T("public.figures.hidden")}}
	for i, least := range levels {
		text := v.T("public.map.from", "n", least)
		if i+1 < len(levels) {
			text = v.T("public.map.range", "from", least, "to", levels[i+1]-1)
		}
		out = append(out, legend{i + 1, text})
	}
	return out
}
