package office

import "netra/internal/web/kit"

// questionsOf is one question of every kind, unanswered.
func questionsOf(v *kit.Visit) []*kit.Field {
	few := []kit.Option{{Value: "a", Label: v.T("office.components.first"), Hint: v.T("office.components.hint")}, {Value: "b", Label: longText}}
	grouped := []kit.Option{{Value: "a", Label: v.T("office.components.first"), Group: v.T("office.components.group")}, {Value: "b", Label: v.T("office.components.second")}}
	return []*kit.Field{
		{Name: "one", Kind: kit.Text, Label: v.T("office.components.text"), Hint: v.T("office.components.hint"), Audience: v.T("office.components.audience")},
		{Name: "short", Kind: kit.Text, Label: v.T("office.components.short"), Width: "short", Mode: "numeric", Optional: true},
		{Name: "area", Kind: kit.TextArea, Label: v.T("office.components.area"), Lines: 3, Max: 2000, Optional: true, Audience: v.T("office.components.audience")},
		{Name: "radios", Kind: kit.Radios, Label: v.T("office.components.radios"), Options: few},
		{Name: "checks", Kind: kit.Checks, Label: v.T("office.components.checks"), Options: grouped, Optional: true},
		{Name: "select", Kind: kit.Select, Label: v.T("office.components.select"), Optional: true, Options: []kit.Option{{Label: v.T("office.ask.nothing")}, {Value: "a", Label: v.T("office.components.first")}, {Value: "b", Label: longText}}},
		{Name: "day", Kind: kit.Day, Label: v.T("office.components.day"), Optional: true},
		{Name: "partial", Kind: kit.Partial, Label: v.T("office.components.partial"), Hint: v.T("office.components.partialhint")},
		{Name: "rows", Kind: kit.Rows, Label: v.T("office.components.rows"), Least: 1, Optional: true, Row: []*kit.Field{
			{Name: "name", Kind: kit.Text, Label: v.T("office.components.person")}}},
		{Name: "sheet", Kind: kit.Sheet, Label: v.T("office.components.sheet"), Lines: 3, Optional: true},
	}
}

// questions is every kind of question in its states: as asked, filled in, wrong,
// with a long answer and with one read from right to left. Each is a form of its
// own, which keeps nothing.
func questions(v *kit.Visit) []sample {
	var out []sample
	for _, q := range questionsOf(v) {
		if q.Width != "" {
			continue // a line of text like the one before
		}
		s := sample{Name: "field (" + string(q.Kind) + ")", About: v.T("office.components.about." + string(q.Kind)), Template: "field"}
		for i, title := range []string{"empty", "filled", "wrong", "strained"} {
			x := *q
			x.Name = q.Name + "-" + title
			fill(&x, i)
			if x.Kind == kit.Rows {
				x.Row = []*kit.Field{{Name: "name", Kind: kit.Text, Label: v.T("office.components.person"), Value: x.Value}}
			}
			f := kit.NewForm("", &x) // makes rows
			if title == "wrong" {
				f.Fail(x.Name, v.T("kit.form.empty", "label", x.Label))
			}
			s.States = append(s.States, state{Title: v.T("office.components.state." + title), Data: f.Fields[0]})
		}
		out = append(out, s)
	}
	return append(out, stored(v))
}

// fill answers a question as a state has it: not at all, well, wrongly, or with
// what strains the layout.
func fill(x *kit.Field, i int) {
	value := [...]string{"", "Ani Rekaan", "31-31", unbroken}[i]
	switch x.Kind {
	case kit.Radios, kit.Select:
		value = [...]string{"", "a", "", "b"}[i]
	case kit.Checks:
		x.Values = [...][]string{nil, {"a"}, nil, {"a", "b"}}[i]
	case kit.Day:
		value = [...]string{"", "2024-10-07", "", "2024-12-31"}[i]
	case kit.Partial:
		value = [...]string{"", "2024-10-07", "2024-13", "2024"}[i]
	case kit.TextArea:
		value = [...]string{"", "Ia membagikan unggahan calon.", "", arabic + "\n" + longText}[i]
	case kit.Sheet:
		value = [...]string{"", "date,kind\n2024-10-07,x", "date", longText + "," + longText}[i]
	}
	x.Value = value
}

// stored is the list of uploaded files, without the control that uploads.
func stored(v *kit.Visit) sample {
	return sample{Name: "field (files)", About: v.T("office.components.about.files"), Template: "field", States: []state{
		{v.T("office.components.state.empty"), &kit.Field{Name: "files-empty", Kind: kit.Files, Label: v.T("office.components.files")}},
		{v.T("office.components.state.filled"), &kit.Field{Name: "files-filled", Kind: kit.Files, Label: v.T("office.components.files"), Stored: []kit.Stored{{ID: "1", Name: "foto.jpg", Size: 1400000}}}},
		{v.T("office.components.state.strained"), &kit.Field{Name: "files-strained", Kind: kit.Files, Label: v.T("office.components.files"), Stored: []kit.Stored{{ID: "2", Name: turned, Size: 999}, {ID: "3", Name: unbroken, Size: 25000000}}}},
	}}
}
