package directory

import (
	"fmt"

	"netra/internal/deadline"
)

// legacy is what the law says of the letters that a body had already dealt with
// when it lost its role.
type legacy struct {
	role, code string
	reportTo   Agency
	law        string
}

// Succession is who carries on after a body that no longer holds a role.
type Succession struct {
	To Agency        // who holds the role
	On deadline.Date // since when
	// ReportTo is whom the employer answers on what the old body had already
	// decided. It differs from To only where a transition rule says so.
	ReportTo Agency
	Law      []string
}

// Succession says who carries a body's cases on, on a day; ok is false while
// the body holds the role still, or while nobody does. It follows the role and
// not a chain of names, so that a second succession needs no second rule.
func (d *Directory) Succession(role, body string, on deadline.Date) (s Succession, ok bool) {
	for _, t := range d.terms {
		if t.role != role || !t.covers(on) {
			continue
		}
		if t.body.Code == body {
			return Succession{}, false
		}
		s = Succession{To: t.body, On: t.from, ReportTo: t.body, Law: []string{t.source}}
	}
	if s.To.Code == "" {
		return Succession{}, false
	}
	for _, l := range d.legacies {
		if l.role == role && l.code == body {
			s.ReportTo, s.Law = l.reportTo, append(s.Law, l.law)
		}
	}
	return s, true
}

// Former lists the bodies that held a role before a day and hold it no longer.
func (d *Directory) Former(role string, on deadline.Date) []Agency {
	var out []Agency
	for _, t := range d.terms {
		if t.role == role && t.from.Before(on) && !t.covers(on) {
			out = append(out, t.body)
		}
	}
	return out
}

func (d *Directory) addLegacy(line row) error {
	l := legacy{role: line.cell["role"], code: line.cell["code"], law: line.cell["law"]}
	to, known := d.agency[line.cell["report_to"]]
	held := false
	for _, t := range d.terms {
		held = held || t.role == l.role && t.body.Code == l.code && !t.to.IsZero()
	}
	switch {
	case !held:
		return fmt.Errorf("%s never held and lost the role %q", l.code, l.role)
	case !known:
		return fmt.Errorf("unknown body %q", line.cell["report_to"])
	case l.law == "" || line.cell["source"] == "":
		return fmt.Errorf("%s needs a law and a source: a transition is ordered by law", l.code)
	}
	l.reportTo = to
	d.legacies = append(d.legacies, l)
	return nil
}
