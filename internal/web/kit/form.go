package kit

import (
	"iter"
	"strings"
)

// Form is questions and a button. Pages make it anew for every request, fill it
// from what they know or from what was sent, and show it again with every answer
// kept until it is accepted.
type Form struct {
	Action string // where it is sent to; the page itself when empty
	Button string // text of the button that means it
	Danger bool   // the button does what cannot be undone
	Fields []*Field
	More   []Button // further buttons, such as "save and continue later"
	Cancel string   // where a plain link leads away from it
	// Once marks one sending: the API's requestId, made with the form itself, so
	// that a double click or a refresh does nothing twice. New makes it.
	Once string

	Pressed  string // which button was pressed: "" for the main one
	Mark     string // names the form in its page, for the button that changes the language
	Switched bool   // sent only to be seen in another language: it means nothing yet
	Errors   []Fault
	Refusals []Refusal
}

// Button is one more button of a form.
type Button struct{ Value, Text string }

// Fault is one thing to mend, as the summary lists it.
type Fault struct{ ID, Sentence string }

// NewForm makes a form that can be sent once.
func NewForm(button string, fields ...*Field) *Form {
	f := &Form{Button: button, Fields: fields, Once: newOnce()}
	for _, x := range fields {
		if x.Kind == Rows {
			x.grow(len(x.Rows))
		}
	}
	return f
}

// Multipart says whether it uploads files.
func (f *Form) Multipart() bool {
	for _, x := range f.Fields {
		if x.Kind == Files || x.Kind == Sheet {
			return true
		}
	}
	return false
}

// Edits says whether it has buttons that only change it. Enter presses the first
// button of a form, which must then be one that means it.
func (f *Form) Edits() bool {
	for _, x := range f.Fields {
		if x.Kind == Files || x.Kind == Rows {
			return true
		}
	}
	return false
}

// Field finds a question by name; nil for none. Fields in rows are found too.
func (f *Form) Field(name string) *Field {
	return f.find(func(x *Field) bool { return x.Name == name })
}

func (f *Form) find(is func(*Field) bool) *Field {
	for x := range f.all() {
		if is(x) {
			return x
		}
	}
	return nil
}

// all is every question, those in rows after the one they belong to.
func (f *Form) all() iter.Seq[*Field] {
	return func(yield func(*Field) bool) {
		for _, x := range f.Fields {
			if !yield(x) {
				return
			}
			for _, row := range x.Rows {
				for _, y := range row {
					if !yield(y) {
						return
					}
				}
			}
		}
	}
}

// Value is an answer without the spaces around it.
func (f *Form) Value(name string) string {
	if x := f.Field(name); x != nil {
		return strings.TrimSpace(x.Value)
	}
	return ""
}

// Fail marks a question; sentence says how to mend it. The first mark of a
// question stays.
func (f *Form) Fail(name, sentence string) {
	x := f.Field(name)
	if x == nil {
		f.Errors = append(f.Errors, Fault{Sentence: sentence})
		return
	}
	if x.Error != "" {
		return
	}
	x.Error = sentence
	if x.Kind == Partial {
		x.wrong = wrongPart(x.Value)
	}
	f.Errors = append(f.Errors, Fault{ID: x.ID(), Sentence: sentence})
}

// OK says whether nothing has to be mended and it was sent to be taken.
func (f *Form) OK() bool { return len(f.Errors) == 0 && len(f.Refusals) == 0 && !f.Switched }

// Meant says whether the main button was pressed, or Enter.
func (f *Form) Meant() bool { return f.Pressed == "" }

// Need refuses an empty answer, in the visitor's language. Optional ones pass.
func (f *Form) Need(v *Visit, names ...string) {
	for _, n := range names {
		x := f.Field(n)
		if x == nil || x.Optional || strings.TrimSpace(x.Value) != "" || len(x.Values) > 0 || len(x.Stored) > 0 || len(x.Filled()) > 0 {
			continue
		}
		key := "kit.form.empty"
		if x.Kind == Radios || x.Kind == Select || x.Kind == Checks {
			key = "kit.form.unchosen"
		}
		f.Fail(n, v.T(key, "label", x.Label))
	}
}
