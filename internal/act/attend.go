package act

import (
	"context"
	"errors"
	"fmt"
)

// chore is something that the day itself asks for, beside any clock: a case
// whose holder has left, an authority whose term has ended, a calendar that has
// changed. It finds its own work, does each piece in a transaction of its own,
// and finds nothing when it comes a second time.
type chore struct {
	name string
	do   func(ctx context.Context, s *Service) error
}

// chores are done in this order.
var chores = []chore{
	{"hand cases to the merit authority of today", succeed},
	requeue,
	standingAside,
	standingNear,
	nobodyHome,
	{"count the clocks anew", recountAll},
	{"signatures", settleSignatures},
	{"destroy drafts whose date has come", destroyDrafts},
	{"end what was opened of identities", endOpenings},
}

// Attend does every chore. One that fails does not keep the others waiting.
func (s *Service) Attend(ctx context.Context) error {
	var why []error
	for _, c := range chores {
		if err := c.do(ctx, s); err != nil {
			why = append(why, fmt.Errorf("%s: %w", c.name, err))
		}
	}
	return errors.Join(why...)
}
