package public

import (
	"cmp"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// posts and levels of government, in the order of the law.
var (
	posts = []string{"JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS", "PELAKSANA", "JF_AHLI_UTAMA", "JF_AHLI_MADYA", "JF_OTHER"}
	tiers = []string{"CENTRAL", "PROVINCE", "REGENCY"}
)

// question is the page that asks what follows from a conduct, with its answer.
type question struct {
	Form   *kit.Form
	Answer *answer
}

// askForm is made of the edition in force: older ones have the same rows.
func askForm(v *kit.Visit) (*kit.Form, *pb.Rulebook, error) {
	b, err := v.API.Rulebooks.GetRulebook(v.Ctx(), &pb.GetRulebookRequest{Name: "rulebooks/-"})
	if err != nil {
		return nil, nil, err
	}
	list, err := contests(v)
	if err != nil {
		return nil, nil, err
	}
	done := &kit.Field{Name: "violations", Kind: kit.Checks, Label: v.T("public.ask.violations"), Hint: v.T("public.ask.violationshint")}
	last := ""
	for _, c := range append(categories, "none") {
		for _, r := range rulesOf(v, b) {
			if r.Category != c {
				continue
			}
			o := kit.Option{Value: r.Code, Label: r.Text}
			if c != last {
				o.Group, last = capital(v.Word("category", c)), c
			}
			done.Options = append(done.Options, o)
		}
	}
	elections := &kit.Field{Name: "contest", Kind: kit.Select, Label: v.T("public.ask.contest"), Options: []kit.Option{{Label: v.T("public.ask.nocontest")}}, Optional: true}
	for _, c := range list {
		elections.Options = append(elections.Options, kit.Option{Value: c.GetId(), Label: kit.Plain(c.GetTitle())})
	}
	employed := &kit.Field{Name: "employment", Path: "employmentKind", Kind: kit.Radios, Label: v.T("public.ask.employment"), Options: choices(v, "public.employment.", "PNS", "PPPK", "NON_ASN")}
	return kit.NewForm(v.T("public.ask.button"),
		&kit.Field{Name: "occurred", Path: "occurredOn", Kind: kit.Partial, Label: v.T("public.ask.occurred"), Hint: v.T("public.ask.occurredhint"), Optional: true},
		elections, employed,
		&kit.Field{Name: "post", Path: "position.kind", Kind: kit.Select, Label: v.T("public.ask.post"), Hint: v.T("public.ask.posthint"), Optional: true,
			Options: append([]kit.Option{{Label: v.T("public.ask.unknown")}}, choices(v, "post.", posts...)...)},
		&kit.Field{Name: "level", Path: "position.level", Kind: kit.Select, Label: v.T("public.ask.level"), Optional: true,
			Options: append([]kit.Option{{Label: v.T("public.ask.unknown")}}, choices(v, "public.level.", tiers...)...)},
		done), b, nil
}

func choices(v *kit.Visit, prefix string, terms ...string) []kit.Option {
	var out []kit.Option
	for _, t := range terms {
		out = append(out, kit.Option{Value: t, Label: capital(v.T(prefix + t))})
	}
	return out
}

// askPage is the question; a violation may be ticked already.
func askPage(v *kit.Visit) error {
	f, _, err := askForm(v)
	if err != nil {
		return err
	}
	f.Field("violations").Values = v.R.URL.Query()["perbuatan"]
	return v.Show("public/ask", askShell(v, question{Form: f}))
}

func askShell(v *kit.Visit, q question) kit.Page {
	return kit.Page{Title: v.T("public.ask.title"), Back: "/aturan", Open: true, About: v.T("public.ask.about"), Data: q}
}

// ask answers. It is sent and not asked for by an address, so that what somebody
// wanted to know stands in no history; nothing is kept, so sending it again does
// no harm.
func ask(v *kit.Visit) error {
	f, b, err := askForm(v)
	if err != nil {
		return err
	}
	meant, err := f.Read(v)
	if err != nil {
		return err
	}
	f.Need(v, "employment", "violations")
	f.CheckDates(v)
	if !meant || !f.OK() {
		return v.Again("public/ask", askShell(v, question{Form: f}))
	}
	r := &pb.AssessConductRequest{Name: "rulebooks/-", Contest: f.Value("contest"), Violations: f.Field("violations").Values,
		EmploymentKind: pb.Accused_EmploymentKind(pb.Accused_EmploymentKind_value[f.Value("employment")])}
	if on := f.Value("occurred"); on != "" {
		r.OccurredOn = &on
	}
	if f.Value("post") != "" && f.Value("level") != "" {
		r.Position = &pb.Position{Kind: f.Value("post"), Level: f.Value("level")}
	}
	a, err := v.API.Rulebooks.AssessConduct(v.Ctx(), r)
	if err != nil {
		if f.Refuse(v, err) {
			return v.Again("public/ask", askShell(v, question{Form: f}))
		}
		return err
	}
	return v.Show("public/ask", askShell(v, question{Form: f, Answer: answerOf(v, b, a)}))
}

// answer is an assessment in words.
type answer struct {
	Edition, Category string
	Floor, Ceiling    measure
	Permitted         []permitted
	Human             bool
	As                string
	AsText            string
	Because           []reason
}

// Same says whether there is one sanction and no other.
func (a answer) Same() bool { return a.Floor == a.Ceiling }

// permitted is a sanction that may be imposed, and who signs it.
type permitted struct {
	measure
	Signer string
	Law    []string
}

// reason is a step of the explanation.
type reason struct{ Text, Law, Confidence string }

func answerOf(v *kit.Visit, b *pb.Rulebook, a *pb.Assessment) *answer {
	out := &answer{Edition: a.GetRulebook(), Category: a.GetCategory(), Human: a.GetNeedsHumanDecision(), As: a.GetAnsweredAs(),
		Floor: measureOf(v, b, a.GetFloor()), Ceiling: measureOf(v, b, a.GetCeiling())}
	if r := find(rulesOf(v, b), out.As); r != nil {
		out.AsText = r.Text
	}
	for _, p := range a.GetPermitted() {
		out.Permitted = append(out.Permitted, permitted{measureOf(v, b, p.GetType()), p.GetAuthority(), p.GetLegalBasis()})
	}
	for _, x := range a.GetBecause() {
		text := x.GetText()
		if v.Lang == "en" {
			text = cmp.Or(x.GetTextEnglish(), text)
		}
		out.Because = append(out.Because, reason{text, x.GetLegalBasis(), x.GetConfidence()})
	}
	return out
}
