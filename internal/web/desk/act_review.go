package desk

import (
	"strings"

	"netra/internal/web/kit"
)

// answerRow is one answer as the review shows it.
type answerRow struct {
	Field string
	kit.Row
}

// answers is the form's answers for reading. Every question is there: what was
// left empty is said to be empty.
func (a *acting) answers(f *kit.Form) []answerRow {
	var out []answerRow
	for _, x := range f.Fields {
		if x.Kind == kit.Hidden {
			continue
		}
		out = append(out, answerRow{Field: x.ID(), Row: a.told(x)})
	}
	return out
}

// told is an answer in words: an option by its label, a date as people write it,
// rows as lines.
func (a *acting) told(x *kit.Field) kit.Row {
	r := kit.Row{Key: x.Label}
	switch x.Kind {
	case kit.Rows:
		for _, row := range x.Rows {
			if line := a.line(row); line != "" {
				r.Lines = append(r.Lines, line)
			}
		}
	case kit.Files:
		for _, s := range x.Stored {
			r.Lines = append(r.Lines, s.Name)
		}
	case kit.Checks:
		for _, v := range x.Values {
			r.Lines = append(r.Lines, chosen(x, v))
		}
	case kit.TextArea:
		r.Long = x.Value
	default:
		r.Text = a.spoken(x)
	}
	return r
}

func (a *acting) spoken(x *kit.Field) string {
	switch x.Kind {
	case kit.Day, kit.Partial:
		return kit.Date(a.Lang, x.Value)
	case kit.Radios, kit.Select:
		return chosen(x, x.Value)
	}
	return x.Value
}

// line is one row: what was typed first, then what was chosen.
func (a *acting) line(row []*kit.Field) string {
	var parts []string
	filled := false
	for _, x := range row {
		if v := a.spoken(x); v != "" {
			parts = append(parts, v)
			filled = filled || x.Kind != kit.Radios && x.Kind != kit.Select
		}
	}
	if !filled {
		return ""
	}
	return strings.Join(parts, " · ")
}

func chosen(x *kit.Field, value string) string {
	for _, o := range x.Options {
		if o.Value == value && value != "" {
			return o.Label
		}
	}
	return value
}
