package casefile

import (
	"slices"

	"netra/internal/access"
)

// Queue is whose work the next step of a case is.
type Queue struct {
	Role   access.Role
	Office string
	Act    Act
}

// Queue is whose queue a case is in: of those who watch over the employer, while
// an authority is silent, whoever must take the next step against it; else, and
// for the employer side always, the office on whose desk it lies.
func (c *Case) Queue(watching bool) Queue {
	what, _ := c.NextStep()
	q := Queue{Role: c.WaitsFor(), Office: c.Responsible(), Act: what}
	role := c.WatchedRole()
	if !watching || role == q.Role {
		return q
	}
	q = Queue{Role: role, Office: c.Merit, Act: c.Watched().Act}
	if role.Side() == access.Intake {
		q.Office = c.Office
	}
	return q
}

// MayTake says whether nothing that a person did on this case keeps them from the
// next step of a queue.
func (c *Case) MayTake(q Queue, person string) bool {
	return !slices.ContainsFunc(available(q.Act, c.State), func(r Row) bool { return c.Did(person, r.Apart...) })
}
