package casefile

import (
	"slices"
	"strings"

	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// ProposeSanctionCmd puts a sanction before the signatory. The assessment is
// made anew on the recommended violations; the hash binds the approval.
type ProposeSanctionCmd struct {
	Type       sanction.Type       `json:"type"`
	BelowFloor bool                `json:"belowFloor,omitempty"`
	Hash       string              `json:"hash"`
	Assessment rulebook.Assessment `json:"assessment"`
}

var ceiling = Guard{ID: "CEILING", Article: "SKB 2022 annex; PP 94/2021 arts. 8, 13-14; PP 42/2004 art. 15", Says: "tidak melebihi batas terberat pelanggaran ini (never above the ceiling of the violation)"}

// Act is ProposeSanction.
func (*ProposeSanctionCmd) Act() Act { return ProposeSanction }

func (m *ProposeSanctionCmd) check(t *Trial) {
	if !m.Type.Known() {
		t.bad("type", "tulis jenis sanksi dari buku aturan, misalnya MORAL_OPEN, HD_S1 atau HD_B2 (write a sanction type of the rulebook, such as MORAL_OPEN, HD_S1 or HD_B2)")
		return
	}
	r := t.Case.Round()
	a, err := t.assess(r.Violations, string(m.Type))
	if err != nil {
		t.fail(err)
		return
	}
	m.Assessment = a
	m.bounds(t, a)
	if remedy := t.moderate(m.Type); remedy != "" {
		t.refuse(transitional, "%s", remedy)
	}
	if remedy := t.repeat(m.Type); remedy != "" {
		t.refuse(g8, "%s", remedy)
	}
	if m.Type.Level() == sanction.LevelSevere {
		if missing := r.team(); missing != "" {
			t.refuse(g5, "%s", missing)
		}
	}
	m.Hash = digest("proposal", t.Case.ID, string(m.Type), strings.Join(r.Violations, ","), t.reason(), t.On.String(), t.Actor.Person)
}

// bounds holds the type against ceiling, floor and the recommended level.
func (m *ProposeSanctionCmd) bounds(t *Trial, a rulebook.Assessment) {
	r := t.Case.Round()
	switch {
	case m.above(t, a):
		t.refuse(ceiling, "%[1]s tidak termasuk yang dibolehkan bagi pelanggaran ini: %[2]s (%[1]s is not among what these violations allow (%[3]s))", m.Type, permitted(a, "tidak ada dengan sendirinya"), permitted(a, "nothing by itself"))
	case m.fits(a, r):
	case t.reason() == "":
		t.refuse(g9, "%[1]s di bawah batas terendah atau di bawah tingkat yang direkomendasikan, %[2]s; tulis alasannya (%[1]s lies below the floor or the recommended level %[2]s; give a reason)", m.Type, r.Level)
	default:
		m.BelowFloor = true
	}
}

// fits says whether the type needs no reason: it is not below the recommended
// level, and the rulebook permits it, or has no scale that it could be below, or
// a panel has lifted the case off the scale.
func (m *ProposeSanctionCmd) fits(a rulebook.Assessment, r *Round) bool {
	// A transitional type stands beside the one it replaces (PP 94/2021 art. 42).
	permitted := slices.ContainsFunc(a.Permitted, func(p rulebook.Permitted) bool {
		order, same := sanction.Compare(p.Type, m.Type)
		return same && order == 0
	})
	return !over(r.Level, m.Type.Level()) && (permitted || a.Ceiling == "" || r.Lifted)
}

// above says whether the type lies above the ceiling or on a ladder that does
// not answer these violations at all. Where the rulebook leaves the matter to a
// person, and where a panel lifted the ceiling, there is nothing to be above.
func (m *ProposeSanctionCmd) above(t *Trial, a rulebook.Assessment) bool {
	if a.Category == rulebook.Allowed {
		return true // what the law allows is answered by nothing
	}
	if t.Case.Accused.kind() == "NON_ASN" {
		return m.Type.Nature() != sanction.Contract
	}
	if m.Type.Nature() == sanction.Contract {
		return true
	}
	if t.Case.Round().Lifted {
		return m.Type == sanction.Dishonourable
	}
	if a.Ceiling == "" {
		return false
	}
	order, comparable := sanction.Compare(m.Type, a.Ceiling)
	if !comparable {
		return true // a moral statement is no lighter discipline, nor the other way round
	}
	return order > 0 && !slices.ContainsFunc(a.Permitted, func(p rulebook.Permitted) bool { return p.Type == m.Type })
}

// permitted is the types that an assessment permits, or the word for none.
func permitted(a rulebook.Assessment, none string) string {
	var out []string
	for _, p := range a.Permitted {
		out = append(out, string(p.Type))
	}
	if len(out) == 0 {
		return none
	}
	return strings.Join(out, ", ")
}

func (m *ProposeSanctionCmd) apply(c *Case, e Event) {
	r := c.Round()
	r.Proposal = &Proposal{Type: m.Type, From: State(e.From), On: e.PerformedOn, Hash: m.Hash, BelowFloor: m.BelowFloor, Assessment: m.Assessment}
	r.Consent = ""
}

// ReturnProposalCmd sends the proposal back; an approval is void with it.
type ReturnProposalCmd struct{}

// Act is ReturnProposal.
func (*ReturnProposalCmd) Act() Act     { return ReturnProposal }
func (*ReturnProposalCmd) check(*Trial) {}

func (*ReturnProposalCmd) decision(c *Case) string {
	if r := c.Round(); r != nil && r.Proposal != nil {
		return string(r.Proposal.From)
	}
	return ""
}

func (*ReturnProposalCmd) apply(c *Case, _ Event) { c.Round().Proposal = nil }

// RecordMinisterialConsentCmd records the Minister's written consent (G10).
type RecordMinisterialConsentCmd struct {
	ConsentReference string `json:"consentReference"`
}

// Act is RecordMinisterialConsent.
func (*RecordMinisterialConsentCmd) Act() Act         { return RecordMinisterialConsent }
func (m *RecordMinisterialConsentCmd) check(t *Trial) { t.need("consentReference", m.ConsentReference) }

func (m *RecordMinisterialConsentCmd) apply(c *Case, _ Event) {
	c.Round().Consent = m.ConsentReference
}

// ApproveSanctionCmd is the authorised official's signature on the proposal
// with this hash.
type ApproveSanctionCmd struct {
	ProposalHash string    `json:"proposalHash"`
	SignedAs     *SignedAs `json:"signedAs,omitempty"`
}

var bound = Guard{ID: "APPROVAL", Article: "PP 94/2021 arts. 16-24", Says: "persetujuan terikat pada usulan sebagaimana adanya (the approval is bound to the proposal as it stands)"}

// Act is ApproveSanction.
func (*ApproveSanctionCmd) Act() Act { return ApproveSanction }

func (m *ApproveSanctionCmd) check(t *Trial) {
	p := t.Case.Round().Proposal
	if p.Hash != m.ProposalHash {
		t.refuse(bound, "usulan sudah berubah; baca lagi, lalu setujui (the proposal has another hash; read it again and approve %s)", p.Hash)
	}
	m.SignedAs = t.signedAs(p)
}

func (m *ApproveSanctionCmd) apply(c *Case, _ Event) {
	p := c.Round().Proposal
	p.Approved, p.SignedAs = true, m.SignedAs
}
