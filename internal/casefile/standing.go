package casefile

import "netra/internal/deadline"

// Standing is what statistics count of a case: how far it ever came, where it
// waits, and how long an authority's silence has been answered. It names nobody.
type Standing struct {
	Reached int // the furthest of Reached…; it never goes back
	Place   Place
	Outcome Outcome
	Overdue bool   // the employer's time to answer has run out
	Rung    string // of the ladder, while it is overdue
}

// How far a case ever came. Each includes those before it.
const (
	ReachedRegistered  = iota + 1 // a case exists
	ReachedForwarded              // proven in plenary, or before the merit authority by its own finding
	ReachedRecommended            // put before the employer
	ReachedActedUpon              // a sanction was issued, or reported not proven
	ReachedExecuted               // a sanction was carried out
)

// Place is whose turn it is.
type Place string

// The places.
const (
	AtBawaslu Place = "bawaslu"
	AtMerit   Place = "merit"
	AtPPK     Place = "ppk"
	AtNobody  Place = "closed"
)

// Standing reads it off the case.
func (c *Case) Standing() Standing {
	s := Standing{Reached: c.reached(), Place: c.place(), Outcome: c.Outcome}
	if s.Place != AtPPK {
		return s
	}
	for _, rule := range []string{"DL_PPK", "PX_PROGRESS"} {
		if k, ok := c.newest(rule); ok && k.Status == deadline.Overdue {
			s.Overdue = true
		}
	}
	if s.Overdue && c.Control != nil {
		s.Rung = c.Control.Rung
	}
	return s
}

func (c *Case) reached() int {
	switch {
	case c.Done(RecordExecution):
		return ReachedExecuted
	case c.Done(IssueSanction), c.Done(ReportNotProven):
		return ReachedActedUpon
	case len(c.Rounds) > 0:
		return ReachedRecommended
	case c.MeritKnows():
		return ReachedForwarded
	}
	return ReachedRegistered
}

func (c *Case) place() Place {
	switch {
	case c.State == Closed:
		return AtNobody
	case c.State == MeritReview, c.State == ReportedBack && !c.Direct:
		return AtMerit
	case c.State == ReportedBack, !c.EmployerKnows():
		return AtBawaslu
	}
	return AtPPK
}
