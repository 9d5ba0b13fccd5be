package accused

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// standing is the page of a case for the accused.
type standing struct {
	View     *pb.AccusedView
	Strip    []kit.Step
	Papers   []paper
	Answers  []string
	Answer   bool
	Remedies []remedy
	Decision bool
}

// paper is one of their papers.
type paper struct {
	Title, Kind, Text string
	Facts             []kit.Row
}

// remedy is a dispute that they may file.
type remedy struct {
	Title, Path, Until, Law string
	Days                    []*pb.CountedDay
}

// stages are the public's words, in the order in which a case meets them.
var stages = []string{"REPORT", "INVESTIGATION", "RECOMMENDATION", "EXAMINATION", "SANCTION", "FOLLOW_THROUGH", "CLOSED"}

func homePage(v *kit.Visit) error {
	_, view, err := look(v)
	if err != nil {
		return err
	}
	if view == nil {
		return again(v)
	}
	d := standing{View: view, Answers: view.GetAnswers()}
	at := slices.Index(stages, view.GetStage())
	for i, s := range stages {
		d.Strip = append(d.Strip, kit.Step{Label: v.Word("accused.stage", s), Now: i == at})
	}
	for _, p := range slices.Backward(view.GetPapers()) {
		d.Papers = append(d.Papers, paperOf(v, p))
		d.Decision = d.Decision || p.GetKind() == "decision"
	}
	for _, r := range view.GetRemedies() {
		if x := deedOf(r.GetAct()); x != nil && x.act != answering {
			d.Remedies = append(d.Remedies, remedy{Title: v.T("accused.deed." + x.name + ".title"), Path: x.path(), Until: r.GetDueOn(), Law: r.GetLegalBasis(), Days: r.GetCountedDays()})
		}
		d.Answer = d.Answer || r.GetAct() == answering
	}
	return v.Show("accused/home", kit.Page{Title: v.T("accused.home.title"), Bare: true, Data: d})
}

// paperOf is a paper in words.
func paperOf(v *kit.Visit, p *pb.AccusedPaper) paper {
	out := paper{Title: v.Word("accused.paper", p.GetKind()), Kind: p.GetKind(), Text: p.GetText()}
	add := func(key, text string) {
		if text != "" {
			out.Facts = append(out.Facts, kit.Row{Key: v.T("accused.fact." + key), Text: text})
		}
	}
	add("number", p.GetNumber())
	add("date", kit.Date(v.Lang, p.GetDate()))
	add("hearing", kit.Date(v.Lang, p.GetHearingOn()))
	if p.GetKind() == "decision" {
		out.Text = ""
		add("type", kit.Said(v.Lang, p.GetText()))
		add("authority", p.GetAuthority())
		add("received", kit.Date(v.Lang, p.GetReceivedOn()))
		add("effective", kit.Date(v.Lang, p.GetEffectiveOn()))
		if len(p.GetLegalBasis()) > 0 {
			out.Facts = append(out.Facts, kit.Row{Key: v.T("accused.fact.law"), Lines: p.GetLegalBasis()})
		}
	}
	return out
}

// decision is the newest decision by itself, to be printed.
func decision(v *kit.Visit) error {
	_, view, err := look(v)
	if err != nil {
		return err
	}
	if view == nil {
		return again(v)
	}
	for _, p := range slices.Backward(view.GetPapers()) {
		if p.GetKind() == "decision" {
			d := standing{View: view, Papers: []paper{paperOf(v, p)}}
			return v.Show("accused/decision", kit.Page{Title: v.T("accused.decision.title"), Back: home, Bare: true, Data: d})
		}
	}
	return v.See(home)
}
