package rulebook

import (
	"fmt"
	"slices"

	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/sanction"
)

// Conduct is what was done, when, and by what sort of employee: all that an
// edition needs to answer.
type Conduct struct {
	Contest        string // the contest's id, kept for the answer's reasons
	ContestKind    string // pemilu or pemilihan; "" where it is not known
	OccurredOn     deadline.Partial
	DeterminedOn   deadline.Date // of the candidate; no date where it is not known
	CampaignFrom   deadline.Date // of the contest; no dates where they are not known
	CampaignTo     deadline.Date
	LastSeenOn     deadline.Date // the last day a post was seen online
	EmploymentKind string        // PNS, PPPK, NON_ASN
	Position       *Position     // at the date of conduct; nil where it is not known
	Violations     []string
	Prior          []PriorSanction // those of the same nature as far as the caller knows
	Standing       bool            // every prior stands and counts, whenever it was imposed (G8)
	Proposed       sanction.Type   // "" where nothing is proposed
	Transitional   bool            // the agency still applies the transitional moderate types
}

// PriorSanction is an earlier sanction on the same person.
type PriorSanction struct {
	Type      sanction.Type `json:"type"`
	ImposedOn deadline.Date `json:"imposedOn"`
}

// check refuses what no edition could answer. The catalogue's own codes are
// checked against e.
func (e *Edition) check(c Conduct) error {
	switch {
	case !slices.Contains([]string{PNS, PPPK, NonASN}, c.EmploymentKind):
		return fault.BadField("employmentKind", "tulis PNS, PPPK atau NON_ASN (it is one of PNS, PPPK, NON_ASN)")
	case !slices.Contains([]string{"", "pemilu", "pemilihan"}, c.ContestKind):
		return fault.BadField("contest", "jenisnya pemilu atau pemilihan (its kind is pemilu or pemilihan)")
	case len(c.Violations) == 0:
		return fault.BadField("violations", "sebut paling sedikit satu kode pelanggaran (name at least one violation code)")
	case c.Proposed != "" && !c.Proposed.Known():
		return fault.BadField("proposed", "tidak ada jenis sanksi %[1]q (there is no sanction type %[1]q)", c.Proposed)
	}
	for i, code := range c.Violations {
		if _, ok := e.Violation(code); !ok {
			return fault.BadField(fmt.Sprintf("violations[%d]", i), "edisi %[1]s tidak memuat pelanggaran %[2]q (edition %[1]s has no violation %[2]q)", e.ID, code)
		}
	}
	for i, p := range c.Prior {
		if !p.Type.Known() {
			return fault.BadField(fmt.Sprintf("priorSanctions[%d].type", i), "tidak ada jenis sanksi %[1]q (there is no sanction type %[1]q)", p.Type)
		}
	}
	return c.Position.Check()
}

// Check refuses a post that the API does not know. No post is none to refuse.
func (p *Position) Check() error {
	switch {
	case p == nil:
		return nil
	case !slices.Contains(posts, p.Kind):
		return fault.BadField("position.kind", "tidak ada jenis jabatan %[1]q (there is no kind of post %[1]q)", p.Kind)
	case !slices.Contains(governments, p.Level):
		return fault.BadField("position.level", "tulis CENTRAL, PROVINCE atau REGENCY (it is one of CENTRAL, PROVINCE, REGENCY)")
	}
	return nil
}

// phase is the side of the determination on which the whole conduct lies. It is
// unknown where a date is missing, where the conduct touches the day itself or
// straddles it, and where a post was still seen on that day or after: whether
// that is one act or a new one is not regulated, so a person decides.
func (c Conduct) phase() Phase {
	if c.OccurredOn.IsZero() || c.DeterminedOn.IsZero() {
		return PhaseUnknown
	}
	last := c.OccurredOn.Last
	if c.LastSeenOn.After(last) {
		last = c.LastSeenOn
	}
	switch {
	case c.OccurredOn.First.After(c.DeterminedOn):
		return PhasePost
	case last.Before(c.DeterminedOn):
		return PhasePre
	}
	return PhaseUnknown
}
