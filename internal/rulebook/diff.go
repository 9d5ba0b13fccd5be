package rulebook

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"netra/internal/deadline"
)

// Diff says what changed from a to b, one line a fact, sorted: "-" for what b no
// longer says, "+" for what is new, "~" for what it says otherwise. Two editions
// that say the same give "".
func Diff(a, b *Edition) string {
	before, after := a.On(deadline.Date{}).facts(), b.On(deadline.Date{}).facts()
	keys := maps.Clone(before)
	maps.Copy(keys, after)
	var out strings.Builder
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		was, had := before[key]
		is, has := after[key]
		switch {
		case !has:
			fmt.Fprintf(&out, "- %s: %s\n", key, was)
		case !had:
			fmt.Fprintf(&out, "+ %s: %s\n", key, is)
		case was != is:
			fmt.Fprintf(&out, "~ %s: %s → %s\n", key, was, is)
		}
	}
	return out.String()
}

// facts is the edition as a flat list of what it says. The id, the title and the
// hash are its name, not what it says.
func (e *Edition) facts() map[string]string {
	f := facts{}
	f.put("edition", "in_force", e.InForceFrom.String()+" – "+e.InForceTo.String())
	f.put("edition", "legal_basis", strings.Join(e.LegalBasis, "; "))
	for _, v := range e.Violations {
		f.violation(v)
	}
	for _, s := range e.Sanctions {
		f.put("sanction "+string(s.Type), "legal_basis", strings.Join(s.LegalBasis, "; "))
		f.put("sanction "+string(s.Type), "confidence", string(s.Confidence))
		f.put("sanction "+string(s.Type), "remark", s.Remark)
	}
	for i, r := range e.AuthorityRows {
		f.put(fmt.Sprintf("authority %02d", i+1), "row", fmt.Sprintf("%v %v %v %s %v %v %s %s",
			r.Posts, r.Governments, r.Types, r.Signer, r.Holders, r.LegalBasis, r.Confidence, r.Remark))
	}
	for _, r := range e.Rules {
		f.put("rule "+r.ID, "text", r.Text)
		f.put("rule "+r.ID, "text_en", r.TextEN)
		f.put("rule "+r.ID, "legal_basis", strings.Join(r.LegalBasis, "; "))
		f.put("rule "+r.ID, "confidence", string(r.Confidence))
	}
	for _, d := range e.Deadlines {
		f.deadline(d)
	}
	f.put("closed_window", "row", fmt.Sprint(e.ClosedWindow))
	return f
}

type facts map[string]string

func (f facts) put(row, key, value string) {
	if value != "" {
		f[row+"."+key] = value
	}
}

func (f facts) violation(v Violation) {
	row := "violation " + v.Code
	f.put(row, "label", v.Label)
	f.put(row, "label_en", v.LabelEN)
	f.put(row, "category", string(v.Category)+" "+v.Kind)
	f.put(row, "phase", string(v.Phase))
	f.put(row, "contest", v.Contest)
	f.put(row, "who", string(v.Who))
	f.put(row, "floor", string(v.Floor))
	f.put(row, "ceiling", string(v.Ceiling))
	f.put(row, "twin", v.Twin)
	f.put(row, "needs_human", fmt.Sprint(v.NeedsHuman))
	f.put(row, "legal_basis", strings.Join(v.LegalBasis, "; "))
	f.put(row, "confidence", string(v.Confidence))
	f.put(row, "remark", v.Remark)
}

func (f facts) deadline(d Deadline) {
	row := "deadline " + d.ID
	f.put(row, "value", fmt.Sprintf("%d%s %s", d.Value, d.ValueOf, d.Unit))
	f.put(row, "backward", fmt.Sprint(d.Backward))
	f.put(row, "start_event", d.StartEvent)
	f.put(row, "law", strings.Join(d.Law, "; "))
	f.put(row, "status", d.Status)
	f.put(row, "conflict", d.Conflict)
	f.put(row, "effect", d.Effect)
}
