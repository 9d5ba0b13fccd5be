package casefile

import (
	"netra/internal/deadline"
	"netra/internal/sanction"
)

// IssueSanctionCmd issues the approved sanction with number and date.
type IssueSanctionCmd struct {
	DecisionNumber string `json:"decisionNumber"`
	DecisionOn     Date   `json:"decisionOn,omitzero"`
}

// Act is IssueSanction.
func (*IssueSanctionCmd) Act() Act             { return IssueSanction }
func (m *IssueSanctionCmd) on() (string, Date) { return "decisionOn", m.DecisionOn }

func (m *IssueSanctionCmd) check(t *Trial) {
	t.need("decisionNumber", m.DecisionNumber)
	if p := t.Case.Round().Proposal; p == nil || !p.Approved {
		t.refuse(bound, "mintakan dulu persetujuan penanda tangan atas usulan (have the signatory approve the proposal first (ApproveSanction))")
	}
}

func (m *IssueSanctionCmd) apply(c *Case, e Event) {
	r := c.Round()
	c.Sanction = &Sanction{Type: r.Proposal.Type, Violations: r.Violations, DecisionNumber: m.DecisionNumber, DecisionOn: e.PerformedOn, SignedAs: r.Proposal.SignedAs}
	if c.Release != nil && c.Release.Ended.IsZero() {
		c.Release.Ended = e.PerformedOn // G13: the release ends at the decision
	}
}

// RecordDeliveryAbsenceCmd notes that the punished did not come to receive the
// decision, which is then to be sent.
type RecordDeliveryAbsenceCmd struct {
	MissedOn Date `json:"missedOn,omitzero"`
}

// Act is RecordDeliveryAbsence.
func (*RecordDeliveryAbsenceCmd) Act() Act             { return RecordDeliveryAbsence }
func (m *RecordDeliveryAbsenceCmd) on() (string, Date) { return "missedOn", m.MissedOn }
func (m *RecordDeliveryAbsenceCmd) check(t *Trial)     { t.needDate("missedOn", m.MissedOn) }
func (*RecordDeliveryAbsenceCmd) apply(*Case, Event)   {}

// DeliverSanctionCmd hands the decision to the punished.
type DeliverSanctionCmd struct {
	Mode       string `json:"mode"` // HANDED, SENT, ANNOUNCED
	ReceivedOn Date   `json:"receivedOn,omitzero"`
}

// Act is DeliverSanction.
func (*DeliverSanctionCmd) Act() Act             { return DeliverSanction }
func (m *DeliverSanctionCmd) on() (string, Date) { return "receivedOn", m.ReceivedOn }

func (*DeliverSanctionCmd) decision(c *Case) string {
	if s := c.Sanction; s != nil && (s.Final || s.Type.Nature() == sanction.Moral) {
		return FinalDecision
	}
	return Contestable
}

func (m *DeliverSanctionCmd) check(t *Trial) {
	if !one(m.Mode, "HANDED", "SENT", "ANNOUNCED") {
		t.bad("mode", "tulis HANDED, SENT atau ANNOUNCED (write HANDED, SENT or ANNOUNCED)")
	}
}

func (*DeliverSanctionCmd) apply(c *Case, e Event) {
	c.Sanction.DeliveredOn = e.PerformedOn
	if State(e.To) == InForce {
		c.Sanction.InForceOn = e.PerformedOn
	}
}

// EnterIntoForceCmd is the calendar's: nobody disputed in time.
type EnterIntoForceCmd struct{}

// Act is EnterIntoForce.
func (*EnterIntoForceCmd) Act() Act     { return EnterIntoForce }
func (*EnterIntoForceCmd) check(*Trial) {}

func (*EnterIntoForceCmd) clocks(t *Trial) []deadline.Change { return t.lapse("DL_EFFECTIVE") }

func (*EnterIntoForceCmd) apply(c *Case, e Event) { c.Sanction.InForceOn = e.PerformedOn }
