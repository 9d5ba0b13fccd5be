package casefile

// OpenEthicsHearingCmd forms the panel (majelis kode etik).
type OpenEthicsHearingCmd struct {
	Panel     []Member `json:"panel"`
	HearingOn Date     `json:"hearingOn,omitzero"`
}

// Act is OpenEthicsHearing.
func (*OpenEthicsHearingCmd) Act() Act { return OpenEthicsHearing }

func (m *OpenEthicsHearingCmd) check(t *Trial) {
	if len(m.Panel) == 0 {
		t.bad("panel", "sebut anggota majelis kode etik (name the members of the ethics panel)")
	}
	for _, p := range m.Panel {
		if same(p.Name, t.Case.Accused.Name) {
			t.bad("panel", "terlapor tidak dapat duduk dalam majelis (the accused cannot sit on the panel)")
		}
	}
}

func (m *OpenEthicsHearingCmd) apply(c *Case, _ Event) { c.Round().Panel = m.Panel }

// RecordHearingCmd files the panel's minutes and recommendation.
type RecordHearingCmd struct {
	Minutes        string `json:"minutes"`
	Recommendation string `json:"recommendation"` // MORAL, DISCIPLINE, NOT_PROVEN
}

// Act is RecordHearing.
func (*RecordHearingCmd) Act() Act { return RecordHearing }

func (m *RecordHearingCmd) check(t *Trial) {
	t.need("minutes", m.Minutes)
	if !one(m.Recommendation, "MORAL", "DISCIPLINE", "NOT_PROVEN") {
		t.bad("recommendation", "tulis MORAL, DISCIPLINE atau NOT_PROVEN (write MORAL, DISCIPLINE or NOT_PROVEN)")
	}
}

func (m *RecordHearingCmd) apply(c *Case, _ Event) { c.Round().Hearing = m.Recommendation }

// ReferToDisciplineCmd follows the panel's word that a moral sanction is not
// enough; the ceiling is lifted.
type ReferToDisciplineCmd struct{}

// Act is ReferToDiscipline.
func (*ReferToDisciplineCmd) Act() Act               { return ReferToDiscipline }
func (*ReferToDisciplineCmd) check(*Trial)           {}
func (*ReferToDisciplineCmd) apply(c *Case, _ Event) { c.Round().Lifted = true }
