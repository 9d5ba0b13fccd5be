package directory

import (
	"fmt"

	"netra/internal/deadline"
)

// MeritRole is the role of supervising the merit system. The law has moved it
// from body to body and will again, so it is a role and never a constant.
const MeritRole = "merit_authority"

// term is the time for which a body holds a role.
type term struct {
	role     string
	body     Agency
	source   string
	from, to deadline.Date // a zero to is open
}

// Holder is the body that holds a role on a day, if one did.
func (d *Directory) Holder(role string, on deadline.Date) (Agency, bool) {
	for _, t := range d.terms {
		if t.role == role && t.covers(on) {
			return t.body, true
		}
	}
	return Agency{}, false
}

// MeritAuthority is the merit authority of a day: KASN to 23 August 2024, BKN
// from the next. It is the zero Agency before there was one.
func (d *Directory) MeritAuthority(on deadline.Date) Agency {
	a, _ := d.Holder(MeritRole, on)
	return a
}

func (t term) covers(on deadline.Date) bool {
	return !on.Before(t.from) && (t.to.IsZero() || !on.After(t.to))
}

// overlaps says whether both cover some day: then the later beginning lies in
// the other.
func (t term) overlaps(o term) bool {
	return t.role == o.role && (t.covers(o.from) || o.covers(t.from))
}

func (d *Directory) addTerm(line row) error {
	from, err := line.date("from")
	if err != nil {
		return err
	}
	to, err := line.date("to")
	if err != nil {
		return err
	}
	body, ok := d.agency[line.cell["code"]]
	t := term{line.cell["role"], body, line.cell["source"], from, to}
	switch {
	case !ok || t.role == "":
		return fmt.Errorf("no role, or an unknown body %q", line.cell["code"])
	case from.IsZero() || !to.IsZero() && to.Before(from):
		return fmt.Errorf("%s needs a beginning, and an end after it", body.Code)
	case line.cell["source"] == "":
		return fmt.Errorf("%s needs a source: a role is given by law", body.Code)
	}
	for _, other := range d.terms {
		if t.overlaps(other) {
			return fmt.Errorf("%s and %s hold %s at the same time", other.body.Code, body.Code, t.role)
		}
	}
	d.terms = append(d.terms, t)
	return nil
}
