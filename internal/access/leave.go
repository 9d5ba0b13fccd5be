package access

import (
	"slices"

	"netra/internal/deadline"
)

// Leave is a time in which a person is away, both days included. It takes no role
// from them: it says that nothing is to wait for them, or come to them.
type Leave struct {
	From   deadline.Date `json:"from"`
	Until  deadline.Date `json:"until"`
	Reason string        `json:"reason,omitempty"`
}

// Covers says whether a day lies in the leave.
func (l Leave) Covers(on deadline.Date) bool { return !on.Before(l.From) && !on.After(l.Until) }

// Overlaps says whether two leaves share a day.
func (l Leave) Overlaps(o Leave) bool { return !l.Until.Before(o.From) && !o.Until.Before(l.From) }

// Away is the leave that a day lies in; ok is false where there is none.
func (a Account) Away(on deadline.Date) (l Leave, ok bool) {
	i := slices.IndexFunc(a.Leaves, func(l Leave) bool { return l.Covers(on) })
	if i < 0 {
		return Leave{}, false
	}
	return a.Leaves[i], true
}

// Available says whether the account holds a role in an office on a day and is
// not away.
func (a Account) Available(r Role, office string, on deadline.Date) bool {
	_, away := a.Away(on)
	return !away && a.Holds(r, office, on)
}

// Since is the day from which the account was not available for a role that it is
// not available for on a day: the first of its leave, or the one after the role's
// last. The zero date where the account does not tell, as of one that was ended.
func (a Account) Since(r Role, office string, on deadline.Date) deadline.Date {
	if l, away := a.Away(on); away && a.Holds(r, office, on) {
		return l.From
	}
	var last deadline.Date
	for _, g := range a.Grants {
		if g.Role == r && g.Office == office && !g.Until.IsZero() && g.Until.Before(on) && g.Until.After(last) {
			last = g.Until
		}
	}
	if a.Ended || last.IsZero() {
		return deadline.Date{}
	}
	return last.AddDays(1)
}
