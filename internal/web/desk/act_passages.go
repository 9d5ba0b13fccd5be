package desk

import (
	"slices"
	"strings"

	"netra/internal/overlap"
)

// passage is a piece of a dossier's facts: the reporter's own words, or not.
type passage struct {
	Text      string
	Own       bool
	Overruled bool // a second person allowed it
}

// passages is the facts as they were written last, cut where they begin and cease
// to be the reporter's own. The API tells places; the words are counted here as
// they were counted there.
func (a *acting) passages() []passage {
	facts := a.carried("WriteDossier", "facts")
	words, at := overlap.Words(facts), 0
	var out []passage
	for _, o := range a.c.GetDossier().GetOverlaps() {
		first, last := int(o.GetFirstWord())-1, int(o.GetFirstWord()+o.GetWords())-2
		if first < 0 || last >= len(words) || words[first].Start < at {
			continue
		}
		out = append(out, passage{Text: facts[at:words[first].Start]}, passage{facts[words[first].Start:words[last].End], true, o.GetOverridden()})
		at = words[last].End
	}
	out = append(out, passage{Text: facts[at:]})
	return slices.DeleteFunc(out, func(p passage) bool { return strings.TrimSpace(p.Text) == "" })
}
