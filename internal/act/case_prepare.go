package act

import (
	"strings"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/rulebook"
)

// book is an edition by id, or the one in force on a day; as it read on that day.
func (s *Service) book(id string, on deadline.Date) (*rulebook.Edition, error) {
	if id == "" {
		return s.Books.InForce(on)
	}
	e, err := s.Books.Edition(id)
	if err != nil {
		return nil, err
	}
	return e.On(on), nil
}

// prepare fills in what a command needs from the registers and cannot know by
// itself: the snapshot of an employee, the account of an investigator.
func (w *work) prepare(cmd casefile.Command, c casefile.Case) error {
	switch m := cmd.(type) {
	case *casefile.AmendAccusedCmd:
		return w.snapshot(&m.Accused, occurred(c.Allegations))
	case *casefile.AssignInvestigatorCmd:
		return w.investigator(&m.Investigator, c)
	case *casefile.ReassignCmd:
		return w.investigator(&m.Investigator, c)
	case *casefile.JoinReportCmd:
		return w.joining(m, c)
	case *casefile.RouteSignatureCmd:
		return w.upward(m, c)
	}
	return nil
}

// investigator finds the account that is to take the case, by its id or by the
// label the operator gave it: an investigator of the case's office who is not
// away, whom nothing bars, and who did not register it (S1).
func (w *work) investigator(named *string, c casefile.Case) error {
	all, err := w.Holders(access.BawasluInvestigator, c.Office)
	if err != nil {
		return err
	}
	today := w.capitalDay()
	*named = strings.TrimPrefix(*named, "users/")
	for _, a := range all {
		if a.ID != *named && (a.Label == "" || a.Label != *named) || !a.Available(access.BawasluInvestigator, c.Office, today) {
			continue
		}
		if hidden, err := w.keptFrom(a, access.BawasluInvestigator, c); err != nil {
			return err
		} else if hidden || c.Did(a.Person, casefile.RegisterCase) {
			break
		}
		*named = a.ID
		return nil
	}
	return fault.BadField("investigator", "tunjuk penyelidik %[1]s yang tidak sedang cuti, tidak terhalang dari perkara ini, dan bukan yang mendaftarkannya (name an investigator of %[1]s who is not away, whom nothing keeps from this case, and who did not register it)", c.Office)
}

// occurred is the first known date of conduct, as it was given.
func occurred(list []casefile.Allegation) string {
	for _, a := range list {
		if a.OccurredOn != "" {
			return a.OccurredOn
		}
	}
	return ""
}

// snapshot completes an accused from the register of employees, by employee
// number, as they stood on the day of conduct: what the caller gave stays, what
// they left open is filled in. Of a day for which the register knows no post it
// gives the name alone: a post that was not held then is not on the case (G6).
func (w *work) snapshot(a *casefile.Accused, occurredOn string) error {
	if a.SnapshotOn.IsZero() {
		if p, err := deadline.ParsePartial(occurredOn); err == nil {
			a.SnapshotOn = p.First
		}
	}
	if a.EmployeeID == "" {
		return nil
	}
	e, ok, err := w.employee(a.EmployeeID)
	if err != nil || !ok {
		return err
	}
	if was, covered := e.On(a.SnapshotOn); covered {
		e = was
	} else {
		e = Employee{Name: e.Name}
	}
	for _, f := range []struct {
		into *string
		from string
	}{
		{&a.Name, e.Name}, {&a.Position, e.Position.Title}, {&a.Unit, e.Unit}, {&a.AgencyCode, e.AgencyCode},
		{&a.EmploymentKind, e.EmploymentKind}, {&a.PostKind, e.Position.Kind}, {&a.PostLevel, e.Position.Level}, {&a.Grade, e.Grade},
	} {
		if *f.into == "" {
			*f.into = f.from
		}
	}
	return nil
}
