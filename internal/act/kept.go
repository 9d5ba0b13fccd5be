package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
)

// keptFrom says whether a case does not exist for whoever an account is, in a
// role: who is barred from it, the accused themselves, and who stands near. It is
// what access.Knows asks before anything else, for those who are not here to ask.
func (w *work) keptFrom(a access.Account, role access.Role, c casefile.Case) (bool, error) {
	if slices.Contains(access.Barred(c.Blocked, c.Recused), a.Person) || a.Employee != "" && a.Employee == c.Accused.EmployeeID {
		return true, nil
	}
	near, err := w.nearTo(a, c.Kept)
	return near.Hides(role.Side()), err
}

// unable is why a case leaves an owner from whom it is hidden. It says no more
// than that: who the accused is, everybody who reads the case knows already.
const unable = "pemegang perkara tidak dapat lagi memegang perkara ini; the case's owner can no longer hold it"

// freed takes a case from an owner who turns out to be its accused.
func (w *work) freed(c casefile.Case) (casefile.Case, error) {
	if c.Owner == "" || !c.Open() {
		return c, nil
	}
	a, known, err := w.Account(c.Owner, false)
	if err != nil || !known {
		return c, err
	}
	if hidden, err := w.keptFrom(a, access.BawasluInvestigator, c); err != nil || !hidden {
		return c, err
	}
	return w.take(c, &casefile.HandOverCmd{Account: c.Owner}, system, casefile.Header{Reason: unable})
}

// renamed is what follows when it is said anew who the accused is: who stands
// close to them, and they themselves, are none of its staff any more.
func (w *work) renamed(c casefile.Case) (casefile.Case, error) {
	before := c.Version
	c, err := w.shield(c, true)
	if err != nil {
		return c, err
	}
	if c, err = w.standAside(c); err != nil {
		return c, err
	}
	if c, err = w.freed(c); err != nil {
		return c, err
	}
	if c, err = w.hoist(c); err != nil || c.Version == before {
		return c, err // a case that waits for an owner goes on waiting
	}
	return w.assign(c)
}
