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
	waits := c.Queue(access.Opens(clauses, access.PartBefore))
	role, side := waits.Role, waits.Role.Side()
	own := slices.ContainsFunc(clauses, func(k access.Clause) bool { return k.Grant.Role.Side() == side })
	if side == access.Neither || !own {
		return nil
	}
	list, err := w.nextHands(c, role)
	if err != nil {
		return err
	}
	persons := map[string]bool{}
	for _, a := range list {
		if c.MayTake(waits, a.Person) {
			persons[a.Person] = true
		}
	}
	v.Queue = &QueueView{Role: role, Office: waits.Office, Empty: len(persons) == 0}
	if routed(c, role) {
		v.Queue.Office = c.Signer
	}
	if side != access.Employer {
		v.Queue.People, v.Queue.Counted = len(persons), true
	}
	return nil
}

// routed says whether the next step of a case is a signature that lies above.
func routed(c casefile.Case, role access.Role) bool {
	return role == access.Signatory && c.Signer != ""
}

// nextHands is the accounts that can do the next step of a case, as their role;
// of a body above the employing government its heads alone, for of a signature
// that was routed there nobody else is told.
func (w *work) nextHands(c casefile.Case, role access.Role) ([]access.Account, error) {
	if !routed(c, role) {
		return w.people(role, w.desk(c, role.Side()), c)
	}
	list, err := w.people(role, []string{c.Signer}, c)
	heads := func(g access.Grant) bool { return g.Role == role && g.Office == c.Signer && g.Capacity.Heads() }
	return slices.DeleteFunc(list, func(a access.Account) bool { return !slices.ContainsFunc(a.Active(w.capitalDay()), heads) }), err
}

// desk is the offices of a side in which the next step of a case can be done.
func (w *work) desk(c casefile.Case, side access.Side) []string {
	switch side {
	case access.Employer:
		return w.government(c.Employer)
	case access.Merit:
		return []string{w.Directory.MeritAuthority(w.capitalDay()).Code}
	}
	return []string{c.Office}
}
