package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/sanction"
)

// signing is what the signature of the proposal asks for, for the sides that
// prepare and watch it: the employer's and the merit authority's.
func (w *work) signing(c casefile.Case, clauses []access.Clause) *casefile.Signing {
	r := c.Round()
	if r == nil || r.Proposal == nil || c.State != casefile.Proposed && c.State != casefile.Approved {
		return nil
	}
	return w.signingOf(c, r.Proposal.Type, clauses)
}

func (w *work) signingOf(c casefile.Case, typ sanction.Type, clauses []access.Clause) *casefile.Signing {
	prepares := slices.ContainsFunc(clauses, func(c access.Clause) bool {
		side := c.Grant.Role.Side()
		return side == access.Employer || side == access.Merit
	})
	zone := w.Directory.AgencyZone(c.Office)
	book, err := w.book(c.Rulebook, deadline.On(w.now, zone))
	if !prepares || err != nil || !typ.Known() {
		return nil
	}
	days, err := w.inForce()
	if err != nil {
		return nil
	}
	s := casefile.SigningOf(c, typ, casefile.Env{Now: w.now, Zone: zone, Book: book, Books: w.Books, Directory: w.Directory, Calendar: days})
	return &s
}
