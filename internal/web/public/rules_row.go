package public

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// rule is a violation as people read it.
type rule struct {
	Edition, Code, Text string
	Category, Phase     string // as the API spells them
	Contest             string
	Floor, Ceiling      measure
	Law                 []string
	Confidence          string
	Pact                int
	Twin                string
	words               string // all that a search looks at
}

// measure is a legal type of sanction in words.
type measure struct{ Type, Text, Rung string }

// Same says whether nothing but one sanction answers the rule.
func (r rule) Same() bool { return r.Floor == r.Ceiling }

// Address is the rule's own page.
func (r rule) Address() string { return "/aturan/" + r.Edition + "/" + r.Code }

// Unsure says whether the line is not certain.
func (r rule) Unsure() bool { return r.Confidence != "high" }

func ruleOf(v *kit.Visit, b *pb.Rulebook, x *pb.Violation) rule {
	text := x.GetText()
	if v.Lang == "en" {
		text = cmp.Or(x.GetTextEnglish(), text)
	}
	return rule{Edition: b.GetEdition(), Code: x.GetCode(), Text: capital(text), Category: x.GetCategory(), Phase: x.GetPhase(),
		Contest: x.GetContestKind(), Floor: measureOf(v, b, x.GetFloor()), Ceiling: measureOf(v, b, x.GetCeiling()),
		Law: x.GetLegalBasis(), Confidence: x.GetConfidence(), Pact: int(x.GetPactPoint()), Twin: x.GetTwin(),
		words: strings.ToLower(strings.Join(append([]string{x.GetCode(), x.GetText(), x.GetTextEnglish()}, x.GetLegalBasis()...), " "))}
}

// capital begins a text as a sentence begins.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func rulesOf(v *kit.Visit, b *pb.Rulebook) []rule {
	var out []rule
	for _, x := range b.GetViolations() {
		out = append(out, ruleOf(v, b, x))
	}
	return out
}

func find(rules []rule, code string) *rule {
	for i := range rules {
		if rules[i].Code == code {
			return &rules[i]
		}
	}
	return nil
}

// measureOf is a type as the edition words it; in English as the pages do.
func measureOf(v *kit.Visit, b *pb.Rulebook, kind string) measure {
	if kind == "" {
		return measure{}
	}
	m := measure{Type: kind, Text: v.Word("sanction", kind)}
	for _, s := range b.GetSanctions() {
		if s.GetType() == kind {
			m.Rung = s.GetRung()
			if v.Lang == "id" {
				m.Text = s.GetText()
			}
		}
	}
	return m
}

// bites says whether a rule is to be read for a time: before or after the
// determination of the candidates. Six months before it and the campaign lie where
// their names say.
func (r rule) bites(when string) bool {
	switch when {
	case "sebelum":
		return r.Phase == "pre" || r.Phase == "any" || r.Phase == "closed_window"
	case "sesudah":
		return r.Phase != "pre"
	}
	return true
}

// has says whether all words that were searched for are in the rule.
func (r rule) has(words []string) bool {
	for _, w := range words {
		if !strings.Contains(r.words, w) {
			return false
		}
	}
	return true
}
