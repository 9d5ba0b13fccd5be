package office

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// parts is every component that asks nothing, in its states.
func parts(v *kit.Visit) []sample {
	w := func(key string) string { return v.T("office.components." + key) }
	st := func(key string) string { return v.T("office.components.state." + key) }
	tag := func(kind, key string) kit.Tag { return kit.Tag{Kind: kind, Text: w(key)} }
	rows := []kit.Row{{Key: w("person"), Text: "Ani Rekaan"}, {Key: w("text"), Text: longText}, {Key: w("area"), Long: arabic + "\n\n" + longText, Tag: tag("ok", "good")}, {Key: w("files"), Text: turned}, {Key: w("day")}}
	answers := []kit.Row{{Key: w("person"), Text: "Ani Rekaan", Change: "#field-text"}, {Key: w("rows"), Lines: []string{"Budi Rekaan", longText}, Change: "#field-text"}, {Key: w("day"), Change: "#field-text"}}
	table := kit.Table{Caption: w("table"), Columns: []kit.Column{{Title: w("person")}, {Title: w("number"), Number: true}, {Title: w("good")}},
		Rows: [][]kit.Cell{{{Text: "Ani Rekaan", Href: "#table", Under: longText}, {Text: kit.Number(v.Lang, 1158)}, {Tag: tag("ok", "good")}}, {{Text: arabic}, {Text: kit.Number(v.Lang, 9)}, {Tag: tag("stop", "late")}}}}
	return []sample{
		{"tag", w("about.tag"), "tag", []state{{w("plain"), tag("", "plain")}, {w("good"), tag("ok", "good")}, {w("soon"), tag("warn", "soon")}, {w("late"), tag("stop", "late")}}},
		{"note", w("about.note"), "note", []state{{w("plain"), kit.Note{Title: w("text"), Text: longText}}, {w("soon"), kit.Note{Kind: "warn", Text: longText}}, {w("late"), kit.Note{Kind: "stop", Title: arabic, Text: unbroken}}}},
		{"facts", w("about.facts"), "facts", []state{{st("filled"), rows}}},
		{"summary", w("about.summary"), "summary", []state{{st("filled"), answers}}},
		{"timeline", w("about.timeline"), "timeline", []state{{st("filled"), []kit.Moment{
			{What: w("first"), When: kit.Instant(v.Lang, v.Clock(), ""), About: []string{v.Word("role", "clerk")}, Said: rows[1:3]},
			{What: w("second"), Kind: "quiet", When: kit.Instant(v.Lang, v.Clock(), ""), About: []string{v.Word("role", "calendar")}, Tag: tag("warn", "soon")}}}}},
		{"tasks", w("about.tasks"), "tasks", []state{{st("filled"), []kit.Task{{What: w("first"), Href: "#tasks", Tag: tag("ok", "good")}, {What: longText, Hint: w("hint"), Tag: tag("", "plain")}}}}},
		{"table", w("about.table"), "table", []state{{st("filled"), table}, {st("empty"), kit.Table{Caption: w("table"), Empty: w("nothing")}}}},
		{"machine", w("about.machine"), "machine", []state{{st("filled"), steps(v)}}},
		{"pager", w("about.pager"), "pager", []state{{st("filled"), kit.Pager{Before: "#pager", Where: "2 / 3", After: "#pager"}}}},
		{"days", w("about.days"), "days", []state{{st("filled"), []*pb.CountedDay{
			{Date: "2024-10-04", Counted: true, Why: "Hari kerja. (Working day, as counted.)"}, {Date: "2024-10-05", Why: "Hari Sabtu. (A Saturday, no working day.)"}}}}},
		{"errors", w("about.errors"), "errors", []state{{st("wrong"), mistaken(v)}}},
		{"button", w("about.button"), "office/buttons", []state{{st("filled"), nil}}},
	}
}

// steps is the strip of a case in its middle.
func steps(v *kit.Visit) []kit.Step {
	list := []kit.Step{}
	for i, s := range [...]string{"REPORT", "INVESTIGATION", "RECOMMENDATION", "EXAMINATION", "SANCTION", "FOLLOW_THROUGH"} {
		list = append(list, kit.Step{Label: v.Word("stage", s), Past: i < 2, Now: i == 2})
	}
	return list
}

// mistaken is a form that was not accepted: a question to mend, and a guard that
// did not hold.
func mistaken(v *kit.Visit) *kit.Form {
	f := kit.NewForm("", &kit.Field{Name: "one", Kind: kit.Text, Label: v.T("office.components.text")})
	f.Need(v, "one")
	f.Refusals = []kit.Refusal{{Guard: "G4", Article: "PP 94/2021 Pasal 29", Remedy: "Buat berita acara pemeriksaan lebih dulu. (Record the examination first.)"}}
	return f
}
