package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
)

// QueueView is whose work the next step of a case is, as their own side sees it.
type QueueView struct {
	Role    access.Role `json:"role"`
	Office  string      `json:"office"`
	People  int         `json:"people,omitempty"`
	Counted bool        `json:"counted,omitempty"`
	Empty   bool        `json:"empty,omitempty"`
}

// seeQueue adds the queue for whoever stands on its side. The employer side hears
// only that nobody is left: how many of theirs a case is hidden from is what
// those must not find out from whom it is hidden.
func (w *work) seeQueue(c casefile.Case, clauses []access.Clause, v *CaseView) error {
	role := c.WaitsFor()
	side := role.Side()
	own := slices.ContainsFunc(clauses, func(k access.Clause) bool { return k.Grant.Role.Side() == side })
	if side == access.Neither || !own {
		return nil
	}
	offices := w.desk(c, side)
	list, err := w.people(role, offices, c)
	if err != nil {
		return err
	}
	persons := map[string]bool{}
	for _, a := range list {
		if c.MayNext(a.Person) {
			persons[a.Person] = true
		}
	}
	v.Queue = &QueueView{Role: role, Office: c.Responsible(), Empty: len(persons) == 0}
	if side != access.Employer {
		v.Queue.People, v.Queue.Counted = len(persons), true
	}
	return nil
}

// desk is the offices in which the next step of a case can be done.
func (w *work) desk(c casefile.Case, side access.Side) []string {
	switch side {
	case access.Employer:
		return w.government(c.Employer)
	case access.Merit:
		return []string{w.Directory.MeritAuthority(w.capitalDay()).Code}
	}
	return []string{c.Office}
}
