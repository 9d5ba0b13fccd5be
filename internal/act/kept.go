package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
)

// kept says whether a case does not exist for whoever an account is: who is
// barred from it, and the accused themselves. It is what access.Knows asks
// before anything else, for those who are not here to ask.
func kept(a access.Account, c casefile.Case) bool {
	return slices.Contains(access.Barred(c.Blocked, c.Recused), a.Person) || a.Employee != "" && a.Employee == c.Accused.EmployeeID
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
	if err != nil || !known || !kept(a, c) {
		return c, err
	}
	return w.take(c, &casefile.HandOverCmd{Account: c.Owner}, system, casefile.Header{Reason: unable})
}

// renamed is what follows when it is said anew who the accused is: who stands
// close to them, and they themselves, are none of its staff any more.
func (w *work) renamed(c casefile.Case) (casefile.Case, error) {
	before := c.Version
	c, err := w.standAside(c)
	if err != nil {
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
