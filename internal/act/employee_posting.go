package act

import "netra/internal/deadline"

// Posting is a post that an employee held before today's, from a day to a day
// (both included). A zero from reaches back as far as anybody knows.
type Posting struct {
	FromOn         deadline.Date `json:"fromOn,omitzero"`
	UntilOn        deadline.Date `json:"untilOn,omitzero"`
	AgencyCode     string        `json:"agencyCode"`
	Unit           string        `json:"unit"`
	Position       Position      `json:"position"`
	EmploymentKind string        `json:"employmentKind"`
	Grade          string        `json:"grade,omitempty"`
	Superior       string        `json:"superior,omitempty"`
}

// covers says whether the post was held on a day.
func (p Posting) covers(on deadline.Date) bool {
	return !on.Before(p.FromOn) && (p.UntilOn.IsZero() || !on.After(p.UntilOn))
}

// posting is the post that stands on the employee themself.
func (e Employee) posting() Posting {
	return Posting{e.FromOn, e.UntilOn, e.AgencyCode, e.Unit, e.Position, e.EmploymentKind, e.Grade, e.Superior}
}

// hold puts a post on the employee themself.
func (e Employee) hold(p Posting) Employee {
	e.FromOn, e.UntilOn, e.AgencyCode, e.Unit, e.Position = p.FromOn, p.UntilOn, p.AgencyCode, p.Unit, p.Position
	e.EmploymentKind, e.Grade, e.Superior = p.EmploymentKind, p.Grade, p.Superior
	return e
}

// postings is every post the register knows of, the newest first.
func (e Employee) postings() []Posting {
	return append([]Posting{e.posting()}, e.Earlier...)
}

// On is the employee as they stood on a day; a zero day asks for today's post.
// Of a day that no post covers it answers with the nearest: the last one begun
// before it, else the first of all. covered says whether the post was held that
// day: who judges needs the very post, who must keep a secret is served by the
// nearest.
func (e Employee) On(on deadline.Date) (was Employee, covered bool) {
	if on.IsZero() {
		return e, true
	}
	list := e.postings()
	for _, p := range list {
		if !on.Before(p.FromOn) {
			return e.hold(p), p.covers(on)
		}
	}
	return e.hold(list[len(list)-1]), false
}
