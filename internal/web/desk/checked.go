package desk

import (
	"strings"

	"netra/internal/web/kit"
)

// checkField marks a form that comes from the page on which the answers were
// read again; backPress is the button that leads from there to the questions.
const (
	checkField = "periksa"
	backPress  = "ubah"
)

// asksToCheck makes a form whose answers are read again before they are sent.
func asksToCheck(f *kit.Form) *kit.Form {
	f.Fields = append(f.Fields, &kit.Field{Name: checkField, Kind: kit.Hidden})
	return f
}

// checkData is the page "check your answers".
type checkData struct {
	Title    string
	Tells    []string // what it will do
	Answers  []kit.Row
	Form     *kit.Form
	Refusals []kit.Refusal
}

// check is the page on which the answers are read again: everything that was
// written travels in hidden fields, and the server keeps nothing in between.
func check(v *kit.Visit, f *kit.Form, title, button, back string, tells ...string) error {
	again := &kit.Form{Mark: kit.ReviewMark, Button: button, Danger: f.Danger, Once: f.Once, Cancel: back,
		More: []kit.Button{{Value: backPress, Text: v.T("desk.check.change")}}}
	for _, p := range f.Pairs() {
		if p.Name != checkField {
			again.Fields = append(again.Fields, &kit.Field{Name: p.Name, Kind: kit.Hidden, Value: p.Value})
		}
	}
	again.Fields = append(again.Fields, &kit.Field{Name: checkField, Kind: kit.Hidden, Value: "ya"})
	return v.Show("desk/check", kit.Page{Title: title, Data: checkData{Title: title, Tells: tells, Answers: writtenIn(v, f), Form: again}})
}

// writtenIn is the answers of a form, question by question.
func writtenIn(v *kit.Visit, f *kit.Form) []kit.Row {
	var out []kit.Row
	for _, x := range f.Fields {
		if x.Kind == kit.Hidden {
			continue
		}
		row := kit.Row{Key: x.Label}
		switch x.Kind {
		case kit.TextArea:
			row.Long = x.Value
		case kit.Rows:
			row.Lines = rowsIn(v, x)
		case kit.Checks:
			for _, o := range x.Options {
				if x.Has(o.Value) {
					row.Lines = append(row.Lines, o.Label)
				}
			}
		default:
			row.Text = answerOf(v, x)
		}
		out = append(out, row)
	}
	return out
}

// rowsIn is the rows of a question, one line each.
func rowsIn(v *kit.Visit, f *kit.Field) []string {
	var out []string
	for _, r := range f.Rows {
		var said []string
		for _, y := range r {
			if s := answerOf(v, y); s != "" {
				said = append(said, s)
			}
		}
		if len(said) > 0 {
			out = append(out, strings.Join(said, " · "))
		}
	}
	return out
}

// answerOf is one answer as people read it.
func answerOf(v *kit.Visit, f *kit.Field) string {
	value := strings.TrimSpace(f.Value)
	switch f.Kind {
	case kit.Select, kit.Radios:
		for _, o := range f.Options {
			if o.Value == value && value != "" {
				return o.Label
			}
		}
		return ""
	case kit.Day, kit.Partial:
		if value == "" {
			return ""
		}
		return kit.Date(v.Lang, value)
	}
	return value
}
