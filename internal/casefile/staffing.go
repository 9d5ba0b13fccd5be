package casefile

import (
	"slices"

	"netra/internal/directory"
)

// AssignInvestigatorCmd puts an investigator on the case beside the owner.
type AssignInvestigatorCmd struct {
	Investigator string `json:"investigator"` // account
}

// Act is AssignInvestigator.
func (*AssignInvestigatorCmd) Act() Act         { return AssignInvestigator }
func (m *AssignInvestigatorCmd) check(t *Trial) { t.need("investigator", m.Investigator) }

func (m *AssignInvestigatorCmd) apply(c *Case, _ Event) {
	if c.Owner == "" {
		c.Owner = m.Investigator
	}
	if !slices.Contains(c.Assigned, m.Investigator) {
		c.Assigned = append(c.Assigned, m.Investigator)
	}
}

// ReassignCmd hands the case to another investigator.
type ReassignCmd struct {
	Investigator string `json:"investigator"`
}

// Act is Reassign.
func (*ReassignCmd) Act() Act         { return Reassign }
func (m *ReassignCmd) check(t *Trial) { t.need("investigator", m.Investigator) }

func (m *ReassignCmd) apply(c *Case, _ Event) {
	c.Owner, c.Assigned = m.Investigator, []string{m.Investigator}
}

// TransferOfficeCmd hands the case to another Bawaslu office.
type TransferOfficeCmd struct {
	Office string `json:"office"`
}

// Act is TransferOffice.
func (*TransferOfficeCmd) Act() Act { return TransferOffice }

func (m *TransferOfficeCmd) check(t *Trial) {
	a, ok := t.Directory.Agency(m.Office)
	if !ok || a.Kind != directory.Bawaslu || m.Office == t.Case.Office {
		t.bad("office", "sebut kantor Bawaslu lain dengan kode instansinya (name another Bawaslu office by its agency code)")
	}
}

func (m *TransferOfficeCmd) apply(c *Case, _ Event) {
	c.Office, c.Owner, c.Assigned, c.Sitting = m.Office, "", nil, nil
	if c.State == Plenary {
		c.Sitting = &Sitting{}
	}
}

// RecuseCmd takes the actor off the case: from then on it does not exist for them.
type RecuseCmd struct{}

// Act is Recuse.
func (*RecuseCmd) Act() Act       { return Recuse }
func (*RecuseCmd) check(_ *Trial) {}

func (*RecuseCmd) apply(c *Case, e Event) {
	c.Recused = append(c.Recused, e.Actor.Person)
	c.Assigned = slices.DeleteFunc(c.Assigned, func(a string) bool { return a == e.Actor.Account })
	if c.Owner == e.Actor.Account {
		c.Owner = ""
	}
}

// ExtendHandlingCmd gives the handling its one extension.
type ExtendHandlingCmd struct{}

// Act is ExtendHandling.
func (*ExtendHandlingCmd) Act() Act               { return ExtendHandling }
func (*ExtendHandlingCmd) check(_ *Trial)         {}
func (*ExtendHandlingCmd) apply(c *Case, _ Event) { c.Extended = true }
