package rulebook

import (
	"slices"

	"netra/internal/fault"
	"netra/internal/sanction"
)

// Assessment is what an edition answers to a conduct. It is stored with the
// case, so its JSON is a format.
type Assessment struct {
	Rulebook   string        `json:"rulebook"`
	Category   Category      `json:"category"`
	Floor      sanction.Type `json:"floor,omitempty"`
	Ceiling    sanction.Type `json:"ceiling,omitempty"`
	Permitted  []Permitted   `json:"permitted,omitempty"`
	NeedsHuman bool          `json:"needsHumanDecision"`
	AnsweredAs string        `json:"answeredAs,omitempty"` // the first code that its twin answered
	Findings   []Finding     `json:"findings"`             // one a violation, in the order asked
	Verdict    *Verdict      `json:"verdictOnProposed,omitempty"`
	Because    []Reason      `json:"because"`
}

// Permitted is one type that may be imposed, and by whom.
type Permitted struct {
	Type       sanction.Type `json:"type"`
	Rung       sanction.Rung `json:"rung"`
	Authority  string        `json:"authority,omitempty"` // PPK, PRESIDENT, SUPERIOR; "" without a position
	LegalBasis []string      `json:"legalBasis"`
}

// Finding is the answer to one violation, before they are combined.
type Finding struct {
	Violation  string        `json:"violation"`
	AnsweredAs string        `json:"answeredAs,omitempty"`
	Category   Category      `json:"category"`
	Floor      sanction.Type `json:"floor,omitempty"`
	Ceiling    sanction.Type `json:"ceiling,omitempty"`
	NeedsHuman bool          `json:"needsHumanDecision"`
}

// Verdict is the answer to a proposed type. Guards named in it: CATEGORY (the
// type does not belong here), CEILING, TRANSITIONAL, HUMAN_DECISION (the edition
// has no scale), R2 (too light after the last sanction), and G9 (below the
// floor: not unlawful, but only with a written reason).
type Verdict struct {
	Allowed  bool            `json:"allowed"`
	Refusals []fault.Refusal `json:"refusals,omitempty"`
}

// Reason is one step of the answer: the rule or the violation code, what it
// says of these inputs, and how sure that is.
type Reason struct {
	Rule       string     `json:"rule"`
	Text       string     `json:"text"`
	TextEN     string     `json:"textEn"`
	LegalBasis []string   `json:"legalBasis"`
	Confidence Confidence `json:"confidence"`
}

// Assess answers what e says of c: domain rules 1 to 7. It refuses with
// fault.Invalid what is no conduct, such as an unknown code, and naming the
// field; it never refuses for want of facts, but sets NeedsHuman.
//
// It answers with e as it read on the conduct's last possible day, whichever
// reading it is asked of. It does not ask whether e was in force at the conduct's date; a caller that
// has no edition yet takes it from Library.InForce.
func (e *Edition) Assess(c Conduct) (Assessment, error) {
	if err := e.check(c); err != nil {
		return Assessment{}, err
	}
	a := Assessment{Rulebook: e.ID}
	e = e.On(c.OccurredOn.Last)
	earlier := e.On(c.OccurredOn.First)
	phase := c.phase()
	a.add(e.phaseReason(c, phase))
	for _, code := range c.Violations {
		j := e.judge(code, c, phase)
		earlier.askReading(e, &j)
		a.Findings = append(a.Findings, j.finding)
		a.add(j.reasons...)
		if a.AnsweredAs == "" {
			a.AnsweredAs = j.finding.AnsweredAs
		}
	}
	e.combine(&a)
	types := e.escalate(&a, c)
	a.Permitted = e.permit(types, c.Position)
	e.noteStraddling(&a, c)
	e.noteIncomplete(&a)
	if c.Proposed != "" {
		v := e.verdict(a, c)
		a.Verdict = &v
	}
	return a, nil
}

// add appends reasons, each once.
func (a *Assessment) add(reasons ...Reason) {
	for _, r := range reasons {
		same := func(o Reason) bool { return o.Rule == r.Rule && o.Text == r.Text }
		if !slices.ContainsFunc(a.Because, same) {
			a.Because = append(a.Because, r)
		}
	}
}

func (e *Edition) permit(types []sanction.Type, p *Position) []Permitted {
	var out []Permitted
	for _, t := range types {
		row, _ := e.Sanction(t)
		one := Permitted{Type: t, Rung: t.Rung(), LegalBasis: slices.Clone(row.LegalBasis)}
		if p != nil {
			who, _ := e.Authority(*p, t)
			one.Authority = who.Signer
			one.LegalBasis = append(one.LegalBasis, who.LegalBasis...)
		}
		out = append(out, one)
	}
	return out
}
