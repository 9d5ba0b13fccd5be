package casefile

import "slices"

// StandAsideCmd takes somebody off the case who declared, for all cases, that
// they stand close to the accused: from then on it does not exist for them. What
// Recuse is by one's own hand on one case, this is by an earlier word on all.
type StandAsideCmd struct {
	Person   string   `json:"person"`
	Accounts []string `json:"accounts,omitempty"` // theirs, so that none of them owns it
}

// Act is StandAside.
func (*StandAsideCmd) Act() Act { return StandAside }

func (m *StandAsideCmd) check(t *Trial) {
	t.need("person", m.Person)
	if slices.Contains(t.Case.Recused, m.Person) || slices.Contains(t.Case.Blocked, m.Person) {
		t.bad("person", "the case does not exist for them already")
	}
}

func (m *StandAsideCmd) apply(c *Case, _ Event) {
	c.Recused = append(c.Recused, m.Person)
	theirs := func(a string) bool { return slices.Contains(m.Accounts, a) }
	c.Assigned = slices.DeleteFunc(c.Assigned, theirs)
	if theirs(c.Owner) {
		c.Owner = ""
	}
}
