package report

import (
	"slices"
	"strings"
)

// Accused is the employee as the reporter names them. It is no snapshot: that
// is made when a case is opened.
type Accused struct {
	Name           string `json:"name"`
	EmployeeID     string `json:"employeeId,omitempty"` // NIP, 18 digits; NIK, 16 digits
	Position       string `json:"position,omitempty"`
	Unit           string `json:"unit,omitempty"`
	Agency         string `json:"agency,omitempty"` // free text
	AgencyCode     string `json:"agencyCode,omitempty"`
	EmploymentKind string `json:"employmentKind,omitempty"` // PNS, PPPK, NON_ASN
}

// Conduct is what is said to have happened.
type Conduct struct {
	Narrative      string    `json:"narrative,omitempty"`
	OccurredOn     string    `json:"occurredOn,omitempty"` // YYYY, YYYY-MM or YYYY-MM-DD
	Place          string    `json:"place,omitempty"`
	Region         string    `json:"region,omitempty"`
	Contest        string    `json:"contest,omitempty"`
	ViolationHints []string  `json:"violationHints,omitempty"` // a hint, never a finding
	Links          []Link    `json:"links,omitempty"`
	Witnesses      []Witness `json:"witnesses,omitempty"`
}

// Link is a public place where the conduct can be seen; it is never fetched.
type Link struct {
	URL      string `json:"url"`
	Platform string `json:"platform,omitempty"`
	Account  string `json:"account,omitempty"`
	SeenOn   string `json:"seenOn,omitempty"`
}

// Witness is somebody else who saw it.
type Witness struct {
	Name    string `json:"name"`
	Contact string `json:"contact,omitempty"`
}

// Join is c with what was added later. Facts that are given again replace the
// old ones; links, witnesses and hints are added to; the story grows and is
// never overwritten, unless the addition begins with the whole of it.
func (c Conduct) Join(add Conduct) Conduct {
	c.Narrative = grow(c.Narrative, add.Narrative)
	replace(&c.OccurredOn, add.OccurredOn)
	replace(&c.Place, add.Place)
	replace(&c.Region, add.Region)
	replace(&c.Contest, add.Contest)
	c.ViolationHints = union(c.ViolationHints, add.ViolationHints)
	c.Links = union(c.Links, add.Links)
	c.Witnesses = union(c.Witnesses, add.Witnesses)
	return c
}

// Empty says whether nothing at all is said.
func (c Conduct) Empty() bool {
	return c.Narrative+c.OccurredOn+c.Place+c.Region+c.Contest == "" &&
		len(c.ViolationHints)+len(c.Links)+len(c.Witnesses) == 0
}

func grow(old, more string) string {
	switch {
	case blank(more):
		return old
	case blank(old), strings.HasPrefix(more, old):
		return more
	}
	return old + "\n\n" + more
}

func replace(field *string, with string) {
	if !blank(with) {
		*field = with
	}
}

// union is a new list; old is left as it was.
func union[T comparable](old, more []T) []T {
	out := slices.Clone(old)
	for _, v := range more {
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
