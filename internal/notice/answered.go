package notice

import (
	"slices"

	"netra/internal/deadline"
)

// answered tells those who go on with a case that the accused has answered: the
// owner where it has one, its queue otherwise. It goes by the clock of their own
// side that is due first.
func (s Subject) answered(env Env) []Notice {
	mine := s
	mine.Clocks = slices.Clone(s.Clocks)
	if s.Employer != "" {
		for i, k := range mine.Clocks {
			if !k.Employer {
				mine.Clocks[i].Status = deadline.Stopped // of no other may the employer side know
			}
		}
	}
	place, ok := mine.next()
	if !ok {
		return nil
	}
	return s.tell(Answered, place, s.at(s.Roles...), env)
}
