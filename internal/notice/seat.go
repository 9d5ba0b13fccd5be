package notice

import (
	"slices"

	"netra/internal/access"
	"netra/internal/directory"
	"netra/internal/record"
)

// The seats at which a notice is read: a role in an office. Who of those who
// hold it may know of the subject is the access table's matter: where a case has
// an owner, the queue of the others does not see it.

// seat is the seat of a role on a subject; false where no office of that side
// has to do with it.
func (s Subject) seat(r access.Role) (record.Seat, bool) {
	office := s.of(r)
	return record.Seat{Role: r, Office: office}, office != ""
}

// seats is everybody who is asked under a duty: those who can do what is due
// and, once it is late, the level above them.
func (s Subject) seats(d duty, late bool, dir *directory.Directory) []record.Seat {
	_, who := d.asks(s, late)
	var out []record.Seat
	for _, r := range who {
		if at, ok := s.seat(r); ok {
			if d.above && r == access.BawasluCommissioner {
				at.Office = aboveOr(dir, at.Office)
			}
			out = append(out, at)
		}
	}
	if !late {
		return unique(out)
	}
	for _, r := range who {
		out = append(out, s.superiors(r, dir)...)
	}
	if d.silence {
		out = append(out, s.at(s.lineRole())...)
	}
	return unique(out)
}

// superiors is the level above a role. Above the merit lead there is nobody in
// the law's table, and above the signatory only the authority that recommended.
func (s Subject) superiors(r access.Role, dir *directory.Directory) []record.Seat {
	switch r {
	case access.Clerk, access.BawasluInvestigator:
		return append(s.at(access.BawasluCommissioner), s.commissionersAbove(dir)...)
	case access.BawasluCommissioner:
		return s.commissionersAbove(dir)
	case access.MeritInvestigator:
		return s.at(access.MeritLead)
	case access.BkpsdmOfficer, access.Examiner:
		return s.at(access.Signatory)
	case access.Signatory:
		return s.at(s.lineRole())
	}
	return nil
}

// at is the seats of some roles on the subject.
func (s Subject) at(roles ...access.Role) []record.Seat {
	var out []record.Seat
	for _, r := range roles {
		if seat, ok := s.seat(r); ok {
			out = append(out, seat)
		}
	}
	return out
}

func (s Subject) commissionersAbove(dir *directory.Directory) []record.Seat {
	above, ok := dir.BawasluAbove(s.Office)
	if !ok {
		return nil
	}
	return []record.Seat{{Role: access.BawasluCommissioner, Office: above.Code}}
}

// aboveOr is the Bawaslu office above, or the office itself where there is none.
func aboveOr(dir *directory.Directory, office string) string {
	if above, ok := dir.BawasluAbove(office); ok {
		return above.Code
	}
	return office
}

// unique keeps the first of each seat.
func unique(list []record.Seat) []record.Seat {
	var out []record.Seat
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
