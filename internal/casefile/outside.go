package casefile

import (
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/record"
)

// EmployerSees says whether the employer side may know of an event of a case that
// it knows of. Its list of events is cut by it, and so is its etag: one that moved
// on what is hidden would tell that something happened, and so what.
func EmployerSees(e record.Event) bool {
	note := Act(e.Act) == AddNote && e.Actor.Role.Side() != access.Employer
	return !note && !ofReporter(e) && !ofStaff(e)
}

// EmployerEtag is the id of the last event that the employer side sees. A row of
// before this was kept has none, and moves with every event until its next act.
func (c *Case) EmployerEtag() string {
	if c.EmployerTail == "" {
		return c.Tail
	}
	return c.EmployerTail
}

// Begins says whether the employer side's history of a case begins with an event:
// what lay before the recommendation is not theirs.
func Begins(e record.Event) bool { return State(e.To) == Recommended }

// seen keeps the last event that the employer side sees.
func (c *Case) seen(e record.Event) {
	if (c.EmployerTail != "" || Begins(e)) && EmployerSees(e) {
		c.EmployerTail = e.ID
	}
}

// ofReporter says whether an event is there only because somebody reported: a report
// that joined the case, the challenge of a closure, its answer where that changes nothing, and the clocks
// that wait for either. A case without a reporter has none of them, so whoever
// may not know that there is one does not see them.
func ofReporter(e record.Event) bool {
	switch Act(e.Act) {
	case ChallengeClosure, JoinReport:
		return true
	case DecideChallenge:
		return e.From == e.To
	case LapseClock, RecomputeClock:
		return !slices.ContainsFunc(e.Clocks, func(k deadline.Change) bool { return k.Employer })
	}
	return false
}

// ofStaff says whether an event only tells who of Bawaslu holds the case, as time
// or a rule saw to it by itself, or who of the other sides stepped aside: a leave
// is no business of the employer's, nor who is close to the accused.
func ofStaff(e record.Event) bool {
	switch Act(e.Act) {
	case HandOver, StandAside:
		return true
	case AssignInvestigator:
		return e.Actor.Role == access.Calendar
	case Recuse:
		return e.Actor.Role.Side() != access.Employer
	}
	return false
}
