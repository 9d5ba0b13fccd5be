package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/overlap"
	"netra/internal/report"
)

// OverlapView is a passage of a dossier that is the reporter's own, by its place.
type OverlapView struct {
	overlap.Run
	Overridden bool `json:"overridden,omitempty"`
}

// lets is the acts that approve a dossier, or let it out of the house.
var lets = []casefile.Act{casefile.ApproveDossier, casefile.OverrideOverlap, casefile.DecidePlenary, casefile.Recommend}

// narrate gives the acts that are judged by it what the reporters wrote. No other
// act ever holds a report's words and a dossier in one hand.
func (w *work) narrate(act casefile.Act, c casefile.Case, env *casefile.Env) error {
	if c.Dossier == nil || !slices.Contains(lets, act) {
		return nil
	}
	var err error
	env.Narratives, err = w.narratives(c)
	return err
}

// narratives is everything that whoever feeds a case with a report wrote in it.
func (w *work) narratives(c casefile.Case) ([]string, error) {
	ids, err := w.ReportsOf(c.ID, System)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, id := range ids {
		r, ok, err := w.Report(id, System, false)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, wrote(r)...)
		}
	}
	return out, nil
}

// wrote is the reporter's own words in a report; completions have joined the story.
func wrote(r report.Report) []string {
	out := []string{r.Conduct.Narrative}
	for _, m := range r.Messages {
		if m.From == report.FromReporter {
			out = append(out, m.Text)
		}
	}
	for _, s := range slices.Concat(r.Retaliation, r.Challenges) {
		out = append(out, s.Text)
	}
	return out
}

// seeOverlaps shows who writes and who approves a dossier where it speaks in the
// reporter's words, until it is out. Whoever may not read the report is told
// nothing: by their place the words could be read off the dossier.
func (w *work) seeOverlaps(c casefile.Case, clauses []access.Clause, v *CaseView) error {
	if v.Dossier == nil || !c.Open() || c.EmployerKnows() || !opensBoth(clauses) {
		return nil
	}
	texts, err := w.narratives(c)
	if err != nil {
		return err
	}
	runs := casefile.Overlaps(&c, texts)
	open := overlap.Beyond(runs, c.Dossier.Overridden)
	for _, r := range runs {
		v.Overlaps = append(v.Overlaps, OverlapView{Run: r, Overridden: !slices.Contains(open, r)})
	}
	return nil
}

// opensBoth says whether one and the same clause opens the dossier and the
// reporter's words.
func opensBoth(clauses []access.Clause) bool {
	return slices.ContainsFunc(clauses, func(c access.Clause) bool {
		return slices.Contains(c.Parts, access.PartDossier) && slices.Contains(c.Parts, access.PartNarrative)
	})
}
