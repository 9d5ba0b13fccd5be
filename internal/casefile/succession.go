package casefile

import (
	"netra/internal/directory"
)

// TransferMeritCmd hands a case from a body that has lost the role of merit
// authority to the one that holds it. What the old body had already decided
// stays decided; whom the employer answers on it is the transition rule's word.
type TransferMeritCmd struct {
	From     string `json:"from,omitempty"`
	To       string `json:"to,omitempty"`
	ReportTo string `json:"reportTo,omitempty"` // only where it differs from To
}

var succeeded = Guard{"SUCCESSION", "Perpres 92/2024; SE MenPANRB 4/2024", "lembaga lain sudah memegang peran otoritas merit (another body holds the role of merit authority)", func(t *Trial) string {
	_, ok := t.Directory.Succession(directory.MeritRole, t.Case.Merit, t.Today())
	return unless(t.Case.Merit != "" && ok, "perkara ini sudah ada pada otoritas merit yang sekarang (the case lies with the merit authority of today already)")
}}

// Act is TransferMerit.
func (*TransferMeritCmd) Act() Act { return TransferMerit }

func (m *TransferMeritCmd) check(t *Trial) {
	s, ok := t.Directory.Succession(directory.MeritRole, t.Case.Merit, t.Today())
	if !ok {
		return
	}
	m.From, m.To = t.Case.Merit, s.To.Code
	if s.ReportTo.Code != s.To.Code && len(t.Case.Rounds) > 0 {
		m.ReportTo = s.ReportTo.Code // it was processed: a recommendation went out
	}
}

func (m *TransferMeritCmd) apply(c *Case, _ Event) {
	c.Merit = m.To
	if m.ReportTo != "" {
		c.ReportTo = m.ReportTo
	}
}
