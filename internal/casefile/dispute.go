package casefile

import (
	"slices"

	"netra/internal/sanction"
)

// FileDisputeCmd files an objection or an appeal, by the accused or for him.
type FileDisputeCmd struct {
	Kind    Act    `json:"kind"`
	FiledOn Date   `json:"filedOn,omitzero"`
	Grounds string `json:"grounds"`
}

// Act is FileObjection or FileAppeal.
func (m *FileDisputeCmd) Act() Act           { return m.Kind }
func (m *FileDisputeCmd) on() (string, Date) { return "filedOn", m.FiledOn }

func (m *FileDisputeCmd) check(t *Trial) {
	t.need("grounds", m.Grounds)
	rule, guard := "DL_OBJECTION", objectionLies
	if m.Kind == FileAppeal {
		rule, guard = "DL_APPEAL", appealLies
	}
	if k, ok := t.Case.newest(rule); ok && !k.DueOn.IsZero() && t.On.After(k.DueOn) {
		t.refuse(guard, "waktunya berakhir pada %[1]s (the window closed on %[1]s)", k.DueOn)
	}
}

func (m *FileDisputeCmd) apply(c *Case, e Event) {
	c.Dispute = &Dispute{Kind: m.Kind, FiledOn: e.PerformedOn}
}

// ResolveDisputeCmd records what the deciding body made of it.
type ResolveDisputeCmd struct {
	Result string        `json:"result"` // UPHELD, MODIFIED, ANNULLED, ANNULLED_ON_PROCEDURE
	Type   sanction.Type `json:"type,omitempty"`
}

// Act is ResolveDispute.
func (*ResolveDisputeCmd) Act() Act                { return ResolveDispute }
func (m *ResolveDisputeCmd) decision(*Case) string { return m.Result }
func (m *ResolveDisputeCmd) choice() (field, word string, of []string) {
	return "result", m.Result, []string{"UPHELD", "MODIFIED", "ANNULLED", "ANNULLED_ON_PROCEDURE"}
}

func (m *ResolveDisputeCmd) check(t *Trial) {
	switch {
	case m.Result != "MODIFIED":
	case !m.Type.Known():
		t.bad("type", "sebut jenis sanksi sesudah diubah (name the sanction type as modified)")
	case m.Type == t.Case.Sanction.Type:
		t.bad("type", "jenis sesudah diubah sama saja; tulis UPHELD, atau jenis lain (the modified type is the same; write UPHELD, or another type)")
	case !sanction.Comparable(m.Type, t.Case.Sanction.Type):
		t.bad("type", "%[1]s bukan sejenis dengan %[2]s (%[1]s is of another kind than %[2]s)", m.Type, t.Case.Sanction.Type)
	}
}

func (m *ResolveDisputeCmd) apply(c *Case, e Event) {
	c.Dispute.Result = m.Result
	switch m.Result {
	case "UPHELD":
		c.Sanction.InForceOn = e.PerformedOn
	case "MODIFIED":
		c.Sanction.Type, c.Sanction.Final, c.Sanction.DeliveredOn = m.Type, true, Date{}
	case "ANNULLED":
		c.Sanction.Annulled = true
		c.end(e, Annulled, "")
	case "ANNULLED_ON_PROCEDURE":
		c.Sanction.Annulled = true
		c.redo(e)
	}
}

// redo opens a new round on the same recommendation. DL_PPK runs from its first
// day; whoever acknowledges it makes the clock run from that receipt.
func (c *Case) redo(e Event) {
	r := *c.Round()
	c.Rounds = append(c.Rounds, Round{On: e.PerformedOn,
		Violations: slices.Clone(r.Violations), Level: r.Level, AuthorityOffice: r.AuthorityOffice})
}

// RecordCourtFilingCmd notes that the decision is before a court.
type RecordCourtFilingCmd struct {
	Court   string `json:"court"`
	FiledOn Date   `json:"filedOn,omitzero"`
}

// Act is RecordCourtFiling.
func (*RecordCourtFilingCmd) Act() Act             { return RecordCourtFiling }
func (m *RecordCourtFilingCmd) on() (string, Date) { return "filedOn", m.FiledOn }
func (m *RecordCourtFilingCmd) check(t *Trial)     { t.need("court", m.Court) }

func (m *RecordCourtFilingCmd) apply(c *Case, e Event) {
	if c.Dispute == nil {
		c.Dispute = &Dispute{Kind: RecordCourtFiling, FiledOn: e.PerformedOn}
	}
	c.Dispute.Court, c.Dispute.CourtOn = m.Court, e.PerformedOn
}

// RecordCourtDecisionCmd records the court's word.
type RecordCourtDecisionCmd struct {
	Result         string `json:"result"` // UPHELD, ANNULLED
	DecisionNumber string `json:"decisionNumber"`
	DecisionOn     Date   `json:"decisionOn,omitzero"`
}

// Act is RecordCourtDecision.
func (*RecordCourtDecisionCmd) Act() Act                { return RecordCourtDecision }
func (m *RecordCourtDecisionCmd) on() (string, Date)    { return "decisionOn", m.DecisionOn }
func (m *RecordCourtDecisionCmd) decision(*Case) string { return m.Result }
func (m *RecordCourtDecisionCmd) choice() (field, word string, of []string) {
	return "result", m.Result, []string{"UPHELD", "ANNULLED"}
}
func (m *RecordCourtDecisionCmd) check(t *Trial) { t.need("decisionNumber", m.DecisionNumber) }

func (m *RecordCourtDecisionCmd) apply(c *Case, e Event) {
	c.Dispute.Court = ""
	c.Dispute.Result = m.Result
	if m.Result != "ANNULLED" {
		return
	}
	c.Sanction.Annulled = true
	if State(e.From) == Closed {
		c.Outcome = Annulled
		return
	}
	c.end(e, Annulled, "")
}
