package rulebook

import (
	"cmp"

	"netra/internal/sanction"
)

// because makes a reason of a rule of the edition: what the rule says, then what
// it means here.
func (e *Edition) because(rule, here, hereEN string) Reason {
	r, _ := e.Rule(rule)
	return Reason{Rule: rule, Text: joined(r.Text, here), TextEN: joined(r.TextEN, hereEN),
		LegalBasis: r.LegalBasis, Confidence: r.Confidence}
}

func joined(rule, here string) string {
	if here == "" {
		return rule
	}
	return rule + ": " + here
}

// reason says what a row is and which scale it carries.
func (v Violation) reason() Reason {
	text := v.Label + " — kategori " + categoryID(v.Category)
	textEN := v.LabelEN + " — category " + string(v.Category)
	switch {
	case v.Floor != "":
		text += ", dari " + name(v.Floor) + " sampai " + name(v.Ceiling)
		textEN += ", from " + nameEN(v.Floor) + " to " + nameEN(v.Ceiling)
	case v.Category != Allowed:
		text += ", tanpa sanksi yang dipetakan"
		textEN += ", without a mapped sanction"
	}
	if v.Remark != "" {
		text += ". " + v.Remark
	}
	return Reason{Rule: v.Code, Text: text, TextEN: textEN, LegalBasis: v.LegalBasis, Confidence: v.Confidence}
}

// phaseReason names the dates that were used and the side on which they fall.
func (e *Edition) phaseReason(c Conduct, phase Phase) Reason {
	inputs := "terjadi " + cmp.Or(c.OccurredOn.String(), "(tidak diketahui)") +
		", penetapan " + cmp.Or(c.DeterminedOn.String(), "(tidak diketahui)")
	inputsEN := "occurred " + cmp.Or(c.OccurredOn.String(), "(unknown)") +
		", determination " + cmp.Or(c.DeterminedOn.String(), "(unknown)")
	if !c.LastSeenOn.IsZero() {
		inputs += ", terakhir terlihat " + c.LastSeenOn.String()
		inputsEN += ", last seen " + c.LastSeenOn.String()
	}
	side := map[Phase][2]string{
		PhasePre:     {"sebelum penetapan", "before the determination"},
		PhasePost:    {"sesudah penetapan", "after the determination"},
		PhaseUnknown: {"tidak dapat dipastikan", "it cannot be said which side"},
	}[phase]
	return e.because("PHASE", inputs+": "+side[0], inputsEN+": "+side[1])
}

func categoryID(c Category) string {
	switch c {
	case Ethics:
		return "kode etik"
	case Discipline:
		return "disiplin"
	case Employment:
		return "kepegawaian"
	case Criminal:
		return "pidana"
	case Allowed:
		return "diperbolehkan"
	}
	return "diputuskan pejabat"
}

func name(t sanction.Type) string   { return string(t) + " (" + t.Label() + ")" }
func nameEN(t sanction.Type) string { return string(t) + " (" + t.LabelEN() + ")" }
