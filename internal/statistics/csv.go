package statistics

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// Line is one figure as it stands in a file: whoever quotes it has its unit, its
// date and its address beside it.
type Line struct {
	Key, Label string
	Value      int
	Shown      bool
	Unit, AsOf string // AsOf: YYYY-MM-DD
	URL        string
}

// Suppressed stands where a figure is hidden. It is one mark for all of them:
// what is small and what only protects it must look the same.
const Suppressed = "disembunyikan"

// Table is lines as the rows of a file, the names of its columns first.
func Table(lines []Line) [][]string {
	out := [][]string{{"key", "label", "value", "unit", "as_of", "url"}}
	for _, l := range lines {
		value := Suppressed
		if l.Shown {
			value = strconv.Itoa(l.Value)
		}
		row := []string{l.Key, l.Label, value, l.Unit, l.AsOf, l.URL}
		for i, cell := range row {
			row[i] = Inert(cell)
		}
		out = append(out, row)
	}
	return out
}

// WriteCSV writes lines as a file of RFC 4180.
func WriteCSV(w io.Writer, lines []Line) error {
	return csv.NewWriter(w).WriteAll(Table(lines))
}

// Inert is a cell that no spreadsheet takes for a formula: names of bodies are
// entered by people. A space before the sign hides it from no spreadsheet.
func Inert(cell string) string {
	cell = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, cell)
	if s := strings.TrimSpace(cell); s != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(s)[0]) {
		return "'" + cell
	}
	return cell
}
