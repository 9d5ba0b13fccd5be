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
	return e.Book.Assess(rulebook.Conduct{
		Contest: c.Contest, ContestKind: contest.Kind, OccurredOn: when, DeterminedOn: contest.Determination,
		CampaignFrom: contest.CampaignFrom, CampaignTo: contest.CampaignTo,
		EmploymentKind: c.Accused.kind(), Position: c.Accused.post(), Violations: codes,
		Prior: prior, Proposed: sanction.Type(proposed),
	})
}
