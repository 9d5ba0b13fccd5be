package intake

import (
	"strings"
	"unicode/utf8"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// Part is some questions that belong together: a page of the citizen's form, a
// section of the clerk's.
type Part struct {
	Name string
	// Fields makes the questions, without answers.
	Fields func(v *kit.Visit) ([]*kit.Field, error)
	// Fill puts the answers of a report into the form.
	Fill func(f *kit.Form, r *pb.FilingReport)
	// Check marks what cannot stay so.
	Check func(v *kit.Visit, f *kit.Form)
	// Take puts the form's answers into the report.
	Take func(f *kit.Form, r *pb.FilingReport)
	// Answered says whether the report has an answer.
	Answered func(r *pb.FilingReport) bool
	// Needed says that a report cannot be sent without.
	Needed bool
}

// Parts is all parts in the order in which they are asked.
func Parts() []Part {
	return []Part{who(), what(), when(), story(), seen(), evidence(), hidden(), track(), identity()}
}

// Find is the part of a name.
func Find(name string) Part {
	for _, p := range Parts() {
		if p.Name == name {
			return p
		}
	}
	return Part{}
}

// Empty is a report of which nothing is known.
func Empty() *pb.FilingReport { return &pb.FilingReport{Conduct: &pb.Conduct{}} }

// First is the part at which somebody goes on who comes back: the first that is
// needed and has no answer, but never beyond the one after the last that has.
// It is empty when everything needed is there and the last part was reached.
func First(r *pb.FilingReport) string {
	parts := Parts()
	last, missing := -1, len(parts)
	for i, p := range parts {
		if p.Answered(r) {
			last = i
		} else if p.Needed && i < missing {
			missing = i
		}
	}
	if next := min(last+1, missing); next < len(parts) && !(missing == len(parts) && asked(r)) {
		return parts[next].Name
	}
	return ""
}

// asked says whether the last question was answered: on the anonymous track
// nobody is asked who they are.
func asked(r *pb.FilingReport) bool {
	return r.GetTrack() == pb.Report_ANONYMOUS || r.GetTrack() != pb.Report_UNSPECIFIED && r.GetReporter() != nil
}

// value is an answer as the API takes it: valid text without spaces around it.
func value(f *kit.Form, name string) string { return clean(f.Value(name)) }

func clean(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\x00", ""))
}

// given is s, or nothing when nothing was said.
func given(s string) *string {
	if s = clean(s); s == "" {
		return nil
	}
	return &s
}

func set(f *kit.Form, name, value string) {
	if x := f.Field(name); x != nil {
		x.Value = value
	}
}

// The API's bounds, in characters.
const (
	mostLine  = 200
	mostLines = 2000
	mostStory = 100000
)

// short marks every answer that is longer than the API takes. most names those
// that may be longer than a line.
func short(v *kit.Visit, f *kit.Form, most map[string]int) {
	check := func(x *kit.Field, question string) {
		limit := mostLine
		if most[question] != 0 {
			limit = most[question]
		}
		if utf8.RuneCountInString(x.Value) > limit {
			f.Fail(x.Name, v.T("intake.error.long", "label", x.Label, "most", kit.Number(v.Lang, int64(limit))))
		}
	}
	for _, x := range f.Fields {
		check(x, x.Name)
		for _, row := range x.Rows {
			for k, y := range row {
				check(y, x.Row[k].Name)
			}
		}
	}
}

// rows puts answers into a group, one row each.
func rows(f *kit.Form, name string, n int, answers func(i int) map[string]string) {
	x := f.Field(name)
	if x == nil {
		return
	}
	fresh := kit.NewForm("", &kit.Field{Name: x.Name, Kind: kit.Rows, Row: x.Row, Least: max(n, x.Least)}).Fields[0]
	x.Rows = fresh.Rows
	for i := range n {
		m := answers(i)
		for k, y := range x.Rows[i] {
			y.Value = m[x.Row[k].Name]
		}
	}
}
