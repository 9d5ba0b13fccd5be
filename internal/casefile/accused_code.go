package casefile

// SummonsCode is what a summons carries of the code by which the accused comes in:
// its blind index, never the code. The code is born with the first summons of the
// case that calls the accused, whoever sends it, and handed out with that letter;
// a later summons makes another only when it is asked to, and the old one is dead
// from then on.
type SummonsCode struct {
	RenewCode   bool   `json:"renewCode,omitempty"`
	AccusedCode []byte `json:"accusedCode,omitempty"`
}

// give makes the code of a summons the one that opens the case.
func (s SummonsCode) give(c *Case) {
	if len(s.AccusedCode) > 0 {
		c.AccusedCode = s.AccusedCode
	}
}

func (s *SummonsCode) carrier() *SummonsCode { return s }

// callsAccused says whether the summons goes to the accused.
func (m *SummonPartiesCmd) callsAccused() bool {
	for _, p := range m.Parties {
		if p.As == "ACCUSED" {
			return true
		}
	}
	return false
}

func (*IssueSummonsCmd) callsAccused() bool { return true }

// BearsCode is where the index of a new code is written in a command that has to
// carry one on this case; nil for every other. What stood there is taken out:
// nobody brings an index of their own.
func BearsCode(cmd Command, c *Case) *[]byte {
	m, ok := cmd.(interface {
		carrier() *SummonsCode
		callsAccused() bool
	})
	if !ok {
		return nil
	}
	s := m.carrier()
	s.AccusedCode = nil
	if !m.callsAccused() || len(c.AccusedCode) > 0 && !s.RenewCode {
		return nil
	}
	return &s.AccusedCode
}
