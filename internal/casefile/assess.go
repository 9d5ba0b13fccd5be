package casefile

import (
	"slices"

	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// unlisted says whether one of these codes stands for conduct that the joint
// decree does not list: then its task force decides what it is.
func (t *Trial) unlisted(codes []string) bool {
	return slices.ContainsFunc(codes, func(code string) bool {
		v, ok := t.Book.Violation(code)
		return ok && v.Kind == "unlisted"
	})
}

// assess is the one place where a case meets the rulebook.
func assess(e Env, c *Case, allegations []Allegation, codes []string, proposed string) (rulebook.Assessment, error) {
	var dates []string
	for _, a := range allegations {
		dates = append(dates, a.OccurredOn)
	}
	when, err := spanning(dates)
	if err != nil {
		return rulebook.Assessment{}, err
	}
	contest, _ := e.Directory.Contest(c.Contest)
	var prior []rulebook.PriorSanction
	for _, p := range e.Prior {
		prior = append(prior, rulebook.PriorSanction{Type: p.Type, ImposedOn: p.ImposedOn})
	}
	a, err := e.Book.Assess(rulebook.Conduct{
		Contest: c.Contest, ContestKind: contest.Kind, OccurredOn: when, DeterminedOn: contest.Determination,
		CampaignFrom: contest.CampaignFrom, CampaignTo: contest.CampaignTo,
		EmploymentKind: c.Accused.kind(), Position: c.Accused.post(), Violations: codes,
		Prior: prior, Standing: true, Proposed: sanction.Type(proposed),
	})
	e.sameAct(&a, allegations, codes)
	return a, err
}

// sameAct remarks where a sanction stands for the same violation of the same day
// in another case. Two acts of one day are two violations, so nothing is refused;
// whether it is one act, told twice, is for a person to see (R3).
func (e Env) sameAct(a *rulebook.Assessment, allegations []Allegation, codes []string) {
	for _, p := range e.Prior {
		same := slices.ContainsFunc(allegations, func(x Allegation) bool {
			return x.OccurredOn != "" && slices.Contains(codes, x.Violation) && slices.Contains(p.Violations, x.Violation) &&
				slices.ContainsFunc(p.Allegations, func(y Allegation) bool { return y.Violation == x.Violation && y.OccurredOn == x.OccurredOn })
		})
		if r, ok := e.Book.Rule("R3"); ok && same {
			a.Because = append(a.Because, rulebook.Reason{Rule: r.ID, LegalBasis: r.LegalBasis, Confidence: r.Confidence,
				Text:   r.Text + ": pelanggaran yang sama pada tanggal yang sama sudah dijatuhi " + string(p.Type) + " (" + p.ImposedOn.String() + "); periksa apakah ini perbuatan yang sama",
				TextEN: r.TextEN + ": the same violation of the same day was answered by " + string(p.Type) + " (" + p.ImposedOn.String() + "); check whether this is the same act"})
		}
	}
}
