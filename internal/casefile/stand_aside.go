package casefile

import (
	"slices"

	"netra/internal/access"
)

// StandAsideCmd takes somebody off the case: who declared, for all cases, that
// they stand close to the accused, or who is found to stand near by the register
// of employees or by what the reporter asked for. From then on it does not exist
// for them. What Recuse is by one's own hand on one case, this is by itself.
type StandAsideCmd struct {
	Person   string        `json:"person,omitempty"`
	Accounts []string      `json:"accounts,omitempty"` // theirs, so that none of them owns it
	Kept     []access.Keep `json:"kept,omitempty"`     // from whom else it is kept
	// Anew says that somebody else is accused than before: Kept stands in the
	// place of what was kept because of the other.
	Anew bool `json:"anew,omitempty"`
}

// Act is StandAside.
func (*StandAsideCmd) Act() Act { return StandAside }

func (m *StandAsideCmd) check(t *Trial) {
	if len(m.Kept) == 0 && !m.Anew {
		t.need("person", m.Person)
	}
	if slices.Contains(t.Case.Recused, m.Person) || slices.Contains(t.Case.Blocked, m.Person) {
		t.bad("person", "perkara ini sudah tertutup baginya (the case does not exist for them already)")
	}
	if m.Person == "" && len(m.Kept) > 0 && !m.Anew && access.Within(m.Kept, t.Case.Kept) {
		t.bad("kept", "perkara ini sudah tertutup bagi mereka (the case is kept from them already)")
	}
}

func (m *StandAsideCmd) apply(c *Case, _ Event) {
	if m.Person != "" {
		c.Recused = append(c.Recused, m.Person)
	}
	switch {
	case m.Anew:
		c.Kept = m.Kept
	case len(m.Kept) > 0:
		c.Kept = access.Union(c.Kept, m.Kept)
	}
	c.leave(m.Accounts)
}
