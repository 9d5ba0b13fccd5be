package kit

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// Kind is how a field is asked for.
type Kind string

// The kinds of fields.
const (
	Text     Kind = "text"    // one line
	TextArea Kind = "area"    // several lines
	Radios   Kind = "radios"  // one of a few; also yes or no
	Checks   Kind = "checks"  // any of a few
	Select   Kind = "select"  // one of many
	Day      Kind = "day"     // a date, for staff: the browser's own field
	Partial  Kind = "partial" // day, month, year; a citizen may know the year only
	Files    Kind = "files"   // uploaded one at a time, kept by the server at once
	Rows     Kind = "rows"    // a group of fields, as many times as needed
	Hidden   Kind = "hidden"
)

// Option is one answer to choose.
type Option struct {
	Value, Label, Hint string
	Group              string // heading before the first option of a group
}

// Stored is a file that the server holds.
type Stored struct {
	ID, Name, MediaType string
	Size                int64
	Findings            []string
}

// Field is one question of a form.
type Field struct {
	Name     string // in the form; names of fields in rows are "team.0.name"
	Path     string // in the API's message, lowerCamelCase; Name when empty
	Kind     Kind
	Label    string
	Hint     string
	Value    string
	Values   []string // of Checks
	Options  []Option
	Optional bool
	Audience string // who will read it: "Hanya tim"
	Lines    int    // of a TextArea
	Max      int    // characters; shown and counted
	Width    string // "short" for numbers and codes
	Mode     string // inputmode
	Complete string // autocomplete token; "off" when empty
	Heading  bool   // the label is the page's h1
	Only     bool   // of a Sheet: out of a file, never typed
	Bytes    bool   // of a Sheet: its file may be no text, and stands in the box as base64 then

	Stored []Stored   // of Files
	Row    []*Field   // of Rows: one empty row
	Rows   [][]*Field // of Rows: those that are there
	Least  int        // of Rows: how many are always shown
	Add    string     // of Rows: text of the button that adds one

	Error string
	wrong string // suffix of the first wrong box of a date
	first bool   // focus goes here: a row that was just added
}

// ID is the id of the field's first control: where its error links to.
func (f *Field) ID() string {
	id := strings.ReplaceAll(f.Name, ".", "-")
	switch f.Kind {
	case Partial:
		return id + "-" + or(f.wrong, "d")
	case Radios, Checks:
		return id + "-0"
	case Files:
		return id + "-file"
	case Rows:
		if len(f.Rows) > 0 {
			return f.Rows[0][0].ID()
		}
	}
	return id
}

// Base is the id of the field itself: its hint's and error's ids begin with it.
func (f *Field) Base() string { return strings.ReplaceAll(f.Name, ".", "-") }

// Described is the ids of hint and error, for aria-describedby.
func (f *Field) Described() string {
	var ids []string
	if f.Hint != "" {
		ids = append(ids, f.Base()+"-hint")
	}
	if f.Error != "" {
		ids = append(ids, f.Base()+"-error")
	}
	return strings.Join(ids, " ")
}

// Focus says whether the page opens with the cursor here.
func (f *Field) Focus() bool { return f.first }

// Has says whether a box is ticked.
func (f *Field) Has(value string) bool {
	return slices.Contains(f.Values, value) || f.Value == value
}

// Part is one box of a date: d, m or y.
func (f *Field) Part(p string) string {
	y, rest, _ := strings.Cut(f.Value, "-")
	m, d, _ := strings.Cut(rest, "-")
	return strings.TrimLeft(map[string]string{"y": y, "m": m, "d": d}[p], "0")
}

// Bad says whether a box of a date is to be marked.
func (f *Field) Bad(p string) bool { return f.Error != "" && (f.wrong == "" || f.wrong == p) }

// read takes what was sent. Nothing is refused here: a form shows what was typed
// again as it was typed.
func (f *Field) read(form url.Values) {
	switch f.Kind {
	case Checks:
		f.Values = form[f.Name]
	case Partial:
		f.Value = joinDate(form.Get(f.Name+".y"), form.Get(f.Name+".m"), form.Get(f.Name+".d"))
	case Files:
		f.Stored = nil
		for _, x := range form[f.Name] {
			if x != "" { // a browser sends a part also where no file was chosen
				f.Stored = append(f.Stored, readStored(x))
			}
		}
	case Rows:
		f.readRows(form)
	case Sheet:
		f.Value = or(form.Get(f.sheetFile()), strings.ReplaceAll(form.Get(f.Name), "\r\n", "\n"))
	case TextArea:
		f.Value = strings.ReplaceAll(form.Get(f.Name), "\r\n", "\n")
	default:
		f.Value = form.Get(f.Name)
	}
}

// joinDate is what stands in three boxes: 2024, 2024-10 or 2024-10-07, or what
// was typed when that is no number, so that it is shown again.
func joinDate(y, m, d string) string {
	y, m, d = strings.TrimSpace(y), pad(strings.TrimSpace(m)), pad(strings.TrimSpace(d))
	switch {
	case y == "" && m == "" && d == "":
		return ""
	case m == "" && d == "":
		return y
	case d == "":
		return y + "-" + m
	}
	return y + "-" + m + "-" + d
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// Hold is a stored file as a hidden field carries it.
func (s Stored) Hold() string {
	return strings.Join(append([]string{fmt.Sprintf("%s|%d|%s|%s", s.ID, s.Size, s.MediaType, oneLine.Replace(s.Name))}, s.Findings...), "\n")
}

// oneLine is a name without what ends it where a file is held.
var oneLine = strings.NewReplacer("\n", " ", "\r", " ")

func readStored(x string) Stored {
	var s Stored
	x, findings, _ := strings.Cut(strings.ReplaceAll(x, "\r\n", "\n"), "\n")
	if findings != "" {
		s.Findings = strings.Split(findings, "\n")
	}
	part := strings.SplitN(x, "|", 4)
	s.ID = part[0]
	if len(part) == 4 {
		s.MediaType, s.Name = part[2], part[3]
		_, _ = fmt.Sscan(part[1], &s.Size)
	}
	return s
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
