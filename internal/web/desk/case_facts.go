package desk

import (
	"regexp"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// accused is the person as the case knows them, at the date of the conduct. What
// is not known is said to be unknown: it may stand in the way of a signature.
func (k *caseLook) accused() []kit.Row {
	a := k.c.GetAccused()
	kind := ""
	if a.EmploymentKind != nil {
		kind = k.Word("kind", a.GetEmploymentKind().String())
	}
	rows := []kit.Row{
		{Key: k.T("desk.case.accused.name"), Text: a.GetName()},
		k.sure("desk.case.accused.id", a.GetEmployeeId()),
		k.sure("desk.case.accused.position", a.GetPosition()),
		k.sure("desk.case.accused.unit", a.GetUnit()),
		k.sure("desk.case.accused.post", k.term("post", a.GetPostKind())),
		k.sure("desk.case.accused.level", k.term("government", a.GetPostLevel())),
		k.sure("desk.case.accused.grade", a.GetGrade()),
		k.sure("desk.case.accused.kind", kind),
		k.sure("desk.case.accused.agency", or(k.office(a.GetAgencyCode()), a.GetAgency())),
	}
	return append(rows, k.priors()...)
}

// priors is the sanctions that stand in other cases, where the visitor is told.
func (k *caseLook) priors() []kit.Row {
	row := kit.Row{Key: k.T("desk.case.accused.prior")}
	for _, p := range k.c.GetPriorSanctions() {
		row.Lines = append(row.Lines, capital(k.Word("sanction", p.GetType()))+" ("+kit.Date(k.Lang, p.GetImposedOn())+")")
	}
	if len(row.Lines) == 0 {
		row.Text = k.T("desk.case.accused.noprior")
	}
	return []kit.Row{row}
}

// sure is a fact, or the mark that it is not known.
func (k *caseLook) sure(key, text string) kit.Row {
	r := kit.Row{Key: k.T(key), Text: text}
	if text == "" {
		r.Text, r.Tag = "–", kit.Tag{Kind: "warn", Text: k.T("desk.case.unknown")}
	}
	return r
}

// term is a term in words, and nothing for none.
func (k *caseLook) term(vocabulary, term string) string {
	if term == "" {
		return ""
	}
	return k.Word(vocabulary, term)
}

// allegations is what is alleged, when and where.
func (k *caseLook) allegations() kit.Table {
	t := kit.Table{Caption: k.T("desk.case.alleged.title"), Quiet: true, Stack: true, Empty: k.T("desk.case.alleged.none"),
		Columns: []kit.Column{{Title: k.T("desk.case.alleged.what")}, {Title: k.T("desk.case.alleged.when")}, {Title: k.T("desk.case.alleged.where")}}}
	for _, a := range k.c.GetAllegations() {
		what := kit.Cell{Text: capital(k.violation(k.c.GetRulebook(), a.GetViolation())), Under: a.GetViolation()}
		if a.GetViolation() == "" {
			what = kit.Cell{Text: k.T("desk.case.alleged.open"), Tag: kit.Tag{Kind: "warn", Text: k.T("desk.case.unknown")}}
		}
		when := kit.Cell{Text: kit.Date(k.Lang, a.GetOccurredOn())}
		if _, err := time.Parse(time.DateOnly, a.GetOccurredOn()); err != nil {
			when.Tag = kit.Tag{Kind: "warn", Text: k.T("desk.case.alleged.partial")}
		}
		t.Rows = append(t.Rows, []kit.Cell{what, when, {Text: a.GetPlace()}})
	}
	return t
}

// judgement is the assessment of the rulebook as a card shows it.
type judgement struct {
	Facts     []kit.Row
	Permitted kit.Table
	Human     bool
	Because   []because
}

// because is one step of the explanation.
type because struct {
	Rule, Text, Law string
	Sure            kit.Tag
}

// judgement is what the rulebook says; nil where the visitor is not told, or it
// was not asked yet.
func (k *caseLook) judgement() *judgement {
	a := k.c.GetAssessment()
	if a == nil {
		return nil
	}
	j := &judgement{Human: a.GetNeedsHumanDecision(), Facts: []kit.Row{
		{Key: k.T("desk.case.law.category"), Text: capital(k.Word("category", a.GetCategory()))},
		{Key: k.T("desk.case.law.span"), Text: k.span(a)},
		{Key: k.T("desk.case.law.book"), Text: or(k.book(a.GetRulebook()).GetTitle(), a.GetRulebook())},
	}}
	if c := a.GetAnsweredAs(); c != "" {
		j.Facts = append(j.Facts, kit.Row{Key: k.T("desk.case.law.twin"), Text: capital(k.violation(a.GetRulebook(), c)) + " (" + c + ")"})
	}
	j.Permitted = kit.Table{Caption: k.T("desk.case.law.permitted"), Stack: true, Empty: k.T("desk.case.law.nothing"),
		Columns: []kit.Column{{Title: k.T("desk.case.law.type")}, {Title: k.T("desk.case.law.rung")}, {Title: k.T("desk.case.law.signer")}}}
	for _, p := range a.GetPermitted() {
		signs := kit.Cell{Text: k.term("signer", p.GetAuthority())}
		if p.GetAuthority() == "" {
			signs.Tag = kit.Tag{Kind: "warn", Text: k.T("desk.case.unknown")}
		}
		j.Permitted.Rows = append(j.Permitted.Rows, []kit.Cell{
			{Text: capital(k.Word("sanction", p.GetType())), Under: listed(p.GetLegalBasis()...)}, {Text: capital(k.Word("rung", p.GetRung()))}, signs})
	}
	for _, b := range a.GetBecause() {
		j.Because = append(j.Because, k.because(b))
	}
	return j
}

// span is from the lightest to the heaviest that answers.
func (k *caseLook) span(a *pb.Assessment) string {
	floor, ceiling := k.term("sanction", a.GetFloor()), k.term("sanction", a.GetCeiling())
	switch {
	case floor == "" && ceiling == "":
		return k.T("desk.case.law.nospan")
	case floor == ceiling:
		return capital(floor)
	}
	return k.T("desk.case.law.fromto", "floor", capital(or(floor, "–")), "ceiling", or(ceiling, "–"))
}

// isoDay is a day as the rulebook writes it into its reasons.
var isoDay = regexp.MustCompile(`\d{4}-\d{2}-\d{2}`)

func (k *caseLook) because(b *pb.Because) because {
	text := b.GetText()
	if k.Lang == "en" {
		text = or(b.GetTextEnglish(), text)
	}
	kind := ""
	if b.GetConfidence() == "low" || b.GetConfidence() == "background" {
		kind = "warn"
	}
	return because{Rule: b.GetRule(), Law: b.GetLegalBasis(), Sure: kit.Tag{Kind: kind, Text: k.term("confidence", b.GetConfidence())},
		Text: capital(isoDay.ReplaceAllStringFunc(text, func(d string) string { return kit.Date(k.Lang, d) }))}
}
