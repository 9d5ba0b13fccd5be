package notice

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/record"
	"netra/internal/report"
)

// Subject is a case or a report as far as notices need to know it: numbers,
// offices and clocks, and nothing that anybody told.
type Subject struct {
	Kind, ID, Number        string
	Office, Merit, Employer string // empty: not yet concerned
	Signer                  string // the body above the employer, while the signature lies there
	Direct                  bool   // forwarded to the employer past the merit authority
	Voted                   bool   // closed by a vote: the office above reviews it
	Owner                   string // the account that has the case in hand; empty: its queue
	State                   string
	Next                    string        // the act by which it goes on
	Roles                   []access.Role // who does that
	Rung                    string        // of the control ladder
	Clocks                  []deadline.Clock
}

// stateInForce is where a sanction waits to be carried out.
const stateInForce = string(casefile.InForce)

// stateProposed is where a sanction waits for its signature.
const stateProposed = string(casefile.Proposed)

// OfCase is a case as notices see it.
func OfCase(c casefile.Case) Subject {
	s := Subject{Kind: record.Case, ID: c.ID, Number: c.Number, Office: c.Office, Merit: c.Merit, Employer: c.Employer, Signer: c.Signer,
		Direct: c.Direct, Owner: c.Owner, State: string(c.State), Clocks: c.Clocks}
	s.Voted = c.Ending != nil && c.Ending.From == casefile.Plenary
	if c.Control != nil {
		s.Rung = c.Control.Rung
	}
	next, _ := c.NextStep()
	s.Next, s.Roles = string(next), people(casefile.Roles(next))
	return s
}

// OfReport is a report as notices see it.
func OfReport(r report.Report) Subject {
	return Subject{Kind: record.Report, ID: r.ID, Number: r.Number, Office: r.Office, State: string(r.State), Clocks: r.Clocks}
}

// people is the roles that somebody on a staff can hold.
func people(list []access.Role) []access.Role {
	return slices.DeleteFunc(slices.Clone(list), func(r access.Role) bool { return !r.Known() })
}

// of is the office on whose account a role has to do with the subject.
func (s Subject) of(r access.Role) string {
	switch r.Side() {
	case access.Intake:
		return s.Office
	case access.Merit:
		return s.Merit
	case access.Employer:
		if r == access.Signatory && s.Signer != "" {
			return s.Signer
		}
		return s.Employer
	}
	return ""
}

// concerns says whether an office has to do with the subject for a role. What the
// employer's own signatory was told stands while somebody above signs: they still
// know of the case, and its clocks are their government's.
func (s Subject) concerns(r access.Role, office string) bool {
	return office != "" && (office == s.of(r) || r == access.Signatory && office == s.Employer)
}

// newest is the place of the newest clock of a rule.
func (s Subject) newest(rule string) (place int, ok bool) {
	for i, k := range slices.Backward(s.Clocks) {
		if k.Rule == rule {
			return i, true
		}
	}
	return 0, false
}

// next is the place of the active clock that is due first; one whose due date
// nobody can count comes last.
func (s Subject) next() (place int, ok bool) {
	for i, k := range s.Clocks {
		if !k.Active() || report.Protects(k.Rule) { // what is not the office's to know of hands nothing over
			continue
		}
		was := s.Clocks[place]
		if !ok || !k.DueOn.IsZero() && (was.DueOn.IsZero() || k.DueOn.Before(was.DueOn)) {
			place, ok = i, true
		}
	}
	return place, ok
}
