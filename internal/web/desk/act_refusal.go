package desk

import (
	"regexp"
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// obstacle is a guard that does not hold, told so that it can be mended: what to
// do as the API says it, the article, and the acts that would satisfy it. Where
// the API names states, roles and acts by their code, the page says it in its own
// words, with the particulars below.
type obstacle struct {
	Guard, Article, Plain, Detail string
	Mends                         []mend
}

// mend is an act that would satisfy a guard: a link where the visitor may do it
// now, else who does it.
type mend struct{ Label, Href, Who string }

// mendedBy is the acts that satisfy a guard whose sentence does not name them.
var mendedBy = map[string][]string{
	"G2": {"RecordStudy"}, "G4": {"IssueSummons", "RecordExamination", "RecordAbsence"}, "G5": {"FileExaminationReport"},
	"G6": {"AmendAccused", "RouteSignature"}, "G10": {"RecordMinisterialConsent"}, "DOSSIER": {"WriteDossier", "ApproveDossier"}, "OVERLAP": {"WriteDossier", "OverrideOverlap", "ReturnReferral"},
	"PANEL": {"RecordHearing"}, "APPROVAL": {"ApproveSanction"}, "SUMMONS": {"IssueSummons", "RecordAbsence"}, "TRACK": {"OpenEthicsHearing", "IssueSummons"},
	"NON_ASN": {"AmendAccused"}, "REFERRAL": {"ReferCriminal", "ReferAdministrative"}, "G3": {"RecordMeritStudy"}, "COURT": {"RecordCourtFiling"},
	"HOLD": {"ReleaseHold", "Hold"},
}

// actName is how a sentence names an act: (RecordStudy).
var actName = regexp.MustCompile(`[A-Z][a-z]+(?:[A-Z][a-z]+)+`)

// obstacles is refusals as the page tells them.
func (a *acting) obstacles(list []*pb.Refusal) []obstacle {
	var out []obstacle
	for _, r := range list {
		out = append(out, a.obstacle(r.GetGuard(), r.GetArticle(), r.GetRemedy()))
	}
	return out
}

func (a *acting) obstacle(guard, article, remedy string) obstacle {
	o := obstacle{Guard: guard, Article: a.law(article), Plain: capital(a.Said(remedy))}
	if word := a.Word("desk.remedy", guard); word != guard {
		o.Plain, o.Detail = word, o.Plain
	}
	switch guard {
	case "CASE_STATE":
		o.Article, o.Detail = a.T("desk.do.flow"), a.T("desk.do.from", "states", a.states())
	case "ROLE":
		o.Detail = capital(a.roles(a.act))
	}
	var acts []string
	for _, name := range actName.FindAllString(remedy, -1) {
		if slices.Contains(casefile.Acts(), casefile.Act(name)) {
			acts = add(acts, name)
		}
	}
	for _, name := range add(acts, mendedBy[guard]...) {
		if m, ok := a.mend(name); ok {
			o.Mends = append(o.Mends, m)
		}
	}
	return o
}

// states is where the act is possible, in words.
func (a *acting) states() string {
	var out []string
	for _, r := range casefile.Machine {
		for _, s := range r.From {
			if string(r.Act) == a.act {
				out = add(out, a.Word("state", string(s)))
			}
		}
	}
	return strings.Join(out, ", ")
}

// mend is an act as a way out: offered where it is possible from this state.
func (a *acting) mend(act string) (mend, bool) {
	m := mend{Label: a.Word("act", act)}
	if x := a.option(act); x.GetAllowed() && act != a.act {
		m.Href = a.path("/tindakan/" + act)
		return m, true
	}
	if !slices.Contains(casefile.Possible(casefile.State(a.c.GetState())), casefile.Act(act)) {
		return m, false
	}
	m.Who = a.roles(act)
	return m, a.option(act) == nil && act != a.act
}

// roles is who does an act, in words.
func (a *acting) roles(act string) string {
	var out []string
	for _, r := range casefile.Roles(casefile.Act(act)) {
		out = append(out, a.Word("role", string(r)))
	}
	return strings.Join(out, ", ")
}

// refused is the refusals that the API put on a form, told as obstacles.
func (a *acting) refused(f *kit.Form) []obstacle {
	var out []obstacle
	for _, r := range f.Refusals {
		out = append(out, a.obstacle(r.Guard, r.Article, r.Remedy))
	}
	return out
}
