package fault

import (
	"fmt"
	"strings"
)

// Notes collects what is wrong with an act while it is being judged, so that one
// answer can name every defect instead of the first. The zero value is empty.
type Notes struct {
	Fields   []Field
	Refusals []Refusal
}

// Bad notes a mistake in a field.
func (n *Notes) Bad(path, format string, args ...any) {
	n.Fields = append(n.Fields, Field{Path: path, Sentence: fmt.Sprintf(format, args...)})
}

// Refuse notes a guard that does not hold.
func (n *Notes) Refuse(r ...Refusal) { n.Refusals = append(n.Refusals, r...) }

// Verdict is the fault that the notes on an act add up to, or nil: mistakes in
// fields first, because guards read fields.
func (n *Notes) Verdict(act string) error {
	if len(n.Fields) > 0 {
		f := New(Invalid, "INVALID_FIELD", "%s: %s", n.Fields[0].Path, n.Fields[0].Sentence)
		f.Fields = n.Fields
		return f
	}
	if len(n.Refusals) == 0 {
		return nil
	}
	var why, whyEN []string
	for _, r := range n.Refusals {
		by := r.Guard + " (" + r.Article + "): "
		id, en := Halves(r.Remedy)
		why, whyEN = append(why, by+id), append(whyEN, by+en)
	}
	said := Both(act+" ditolak oleh "+strings.Join(why, "; "), act+" is refused by "+strings.Join(whyEN, "; "))
	return New(Illegal, "GUARD", "%s", said).Because(n.Refusals...)
}
