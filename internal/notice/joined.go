package notice

import "netra/internal/record"

// joined tells who investigates a case that a later report is part of it now: its
// owner, its queue where it has none. Who joined it themselves knows; who decides is
// not told how many reports there are.
func (s Subject) joined(e record.Event, env Env) []Notice {
	place, ok := s.next()
	if !ok || e.Actor.Account == s.Owner {
		return nil
	}
	return s.tell(Joined, place, s.at(investigator...), env)
}
