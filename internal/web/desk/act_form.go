package desk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"google.golang.org/protobuf/reflect/protoreflect"

	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// Names of the form's own fields, beside those of the contract.
const (
	etagField = "etag"
	seenField = "sejak"     // the newest event its author had seen
	reviewed  = "diperiksa" // yes once the answers were shown before sending
)

// dates is the fields that are the act's own date: with one of them nobody is
// asked for another.
var dates = map[protoreflect.Name]bool{
	"received_on": true, "letter_on": true, "missed_on": true, "decision_on": true, "filed_on": true, "executed_on": true, "completed_on": true,
}

// form is the act's questions, made anew from the contract, the table of asks
// and the case as it stands.
func (a *acting) form() *kit.Form {
	fields := []*kit.Field{
		{Name: etagField, Kind: kit.Hidden, Value: a.c.GetEtag()},
		{Name: seenField, Kind: kit.Hidden, Value: a.newest()},
		{Name: reviewed, Kind: kit.Hidden},
	}
	dated := false
	for _, fd := range own(a.m) {
		fields = append(fields, a.asked(fd, "", false)...)
		dated = dated || dates[fd.Name()]
	}
	fields = append(fields, a.framing(!dated)...)
	f := kit.NewForm(a.T("desk.do.button"), fields...)
	if weighty[a.act] {
		f.Button = a.T("desk.do.next")
	}
	f.Cancel = a.home()
	a.fillRows(f)
	return f
}

// framing is what every act can be given: a reason, its date, papers.
func (a *acting) framing(date bool) []*kit.Field {
	reason := &kit.Field{Name: "reason", Kind: kit.TextArea, Label: a.T("desk.field.reason"), Lines: 4, Optional: !a.reasoned(), Audience: a.T("desk.audience.case")}
	if reason.Optional {
		reason.Hint, reason.Lines = a.T("desk.hint.reasonSome"), 3
	} else {
		reason.Hint = a.T("desk.hint.reason")
	}
	if a.act == "ProposeSanction" || a.act == "DecidePlenary" || a.act == "Recommend" {
		reason.Hint = a.T("desk.hint.reason" + a.act)
	}
	out := []*kit.Field{reason}
	if date {
		out = append(out, &kit.Field{Name: "performedOn", Kind: kit.Day, Label: a.T("desk.field.performedOn"), Hint: a.T("desk.hint.performedOn"), Value: a.today})
	}
	papers := &kit.Field{Name: "documents", Kind: kit.Files, Label: a.T("desk.field.documents"), Hint: a.T("desk.hint.documents", "paper", a.paper()),
		Optional: a.act != "AddEvidence", Audience: a.audience("documents")}
	return append(out, papers)
}

// reasoned says whether the machine asks for a reason here, and nothing else
// that the act carries could stand for it.
func (a *acting) reasoned() bool {
	if a.m.Input().Fields().ByName("outcome_text") != nil {
		return false
	}
	for _, r := range a.rows() {
		for _, g := range r.Guards {
			if g.ID == "REASON" {
				return true
			}
		}
	}
	return false
}

// asked is the questions of one field: one, or those of the message in it.
func (a *acting) asked(fd protoreflect.FieldDescriptor, prefix string, inRow bool) []*kit.Field {
	path := prefix + fd.JSONName()
	if fd.Kind() == protoreflect.MessageKind && !fd.IsList() {
		var out []*kit.Field
		for i := range fd.Message().Fields().Len() {
			out = append(out, a.asked(fd.Message().Fields().Get(i), path+".", false)...)
		}
		return out
	}
	how, r := asks[a.act][path], rulesOf(fd)
	x := &kit.Field{Name: path, Label: a.label(or(how.label, fd.JSONName())), Optional: !r.needed && !how.must, Lines: how.lines}
	if how.hint != "" {
		x.Hint = a.T("desk.hint." + how.hint)
	}
	if inRow {
		x.Name = fd.JSONName()
	}
	a.shape(x, fd, r, how)
	if x.Kind == kit.Text || x.Kind == kit.TextArea || x.Kind == kit.Rows {
		if !inRow {
			x.Audience = a.audience(strings.Split(path, ".")[0])
		}
	}
	x.Value = a.fill(how.fill, fd.JSONName(), x.Value)
	if x.Kind == kit.Checks {
		x.Values, x.Value = strings.Fields(x.Value), ""
	}
	return []*kit.Field{x}
}

// shape decides how a field is asked for: the table's word, else the contract's.
func (a *acting) shape(x *kit.Field, fd protoreflect.FieldDescriptor, r rules, how ask) {
	words := choices(fd, r)
	switch {
	case fd.Kind() == protoreflect.MessageKind:
		x.Kind, x.Least = kit.Rows, 1
		for i := range fd.Message().Fields().Len() {
			x.Row = append(x.Row, a.asked(fd.Message().Fields().Get(i), fd.JSONName()+".", true)...)
		}
	case fd.Kind() == protoreflect.BoolKind:
		x.Kind, x.Options = kit.Radios, a.choices(how, fd.JSONName(), []string{"true", "false"})
	case len(words) > 0:
		x.Kind, x.Options = kit.Radios, a.choices(how, fd.JSONName(), words)
	case r.day:
		x.Kind = kit.Day
	case r.partial:
		x.Kind = kit.Partial
	case r.long:
		x.Kind = kit.TextArea
	default:
		x.Kind = kit.Text
	}
	if how.kind != "" {
		x.Kind = how.kind
	}
	if how.from != "" {
		x.Options = a.options(how.from)
		if len(x.Options) == 0 && (x.Kind == kit.Text || x.Kind == kit.Checks) {
			x.Kind = kit.Text
		} else if x.Kind == kit.Text {
			x.Kind = kit.Select
		}
	}
	if x.Kind == kit.Select && (len(x.Options) == 0 || x.Options[0].Value != "") {
		x.Options = append([]kit.Option{{Label: a.T("desk.choice.none")}}, x.Options...)
	}
}

// label is a field's name in the visitor's language, or as the contract has it.
func (a *acting) label(key string) string { return a.Word("desk.field", key) }

// choices is the words of a closed set with their labels.
func (a *acting) choices(how ask, field string, words []string) []kit.Option {
	var out []kit.Option
	for _, w := range words {
		label := a.Word("desk.choice", field+"-"+w)
		switch {
		case how.words != "":
			label = a.Word(how.words, w)
		case label == field+"-"+w:
			label = w
		}
		out = append(out, kit.Option{Value: w, Label: begun(label)})
	}
	return out
}

// begun is a term as the beginning of a line.
func begun(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// audience is who will read a field of the act, in words.
func (a *acting) audience(field string) string {
	var who []string
	for _, w := range casefile.Audience(casefile.Act(a.act), field) {
		who = append(who, a.T("desk.audience."+w))
	}
	if field == "outcomeText" && a.act != "RecordReferralOutcome" {
		who = append(who, a.T("desk.audience.reporter"))
	}
	if len(who) == 0 {
		return ""
	}
	return a.T("desk.audience.read", "who", strings.Join(who, ", "))
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
