package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/report"
)

// suspect is an accused as far as who stands near them can be found out.
type suspect struct{ number, name, agency, unit, position string }

// matter is what nearness is asked of: who is accused, when they did it, from whom
// the reporter wants to be hidden, and where the report would go.
type matter struct {
	accused  []suspect
	on       deadline.Date
	hideFrom []string
	office   string
}

// matterOf is what a report is about.
func (w *work) matterOf(f report.Filing) (matter, error) {
	m := matter{on: conductDay(f.Conduct.OccurredOn), hideFrom: f.HideFrom}
	for _, a := range f.Accused {
		m.accused = append(m.accused, suspect{a.EmployeeID, a.Name, a.AgencyCode, a.Unit, a.Position})
	}
	var err error
	m.office, err = w.route(f)
	return m, err
}

// conductDay is the first day on which a conduct may have been; zero where nobody
// says.
func conductDay(text string) deadline.Date {
	p, err := deadline.ParsePartial(text)
	if err != nil {
		return deadline.Date{}
	}
	return p.First
}

// around is everybody from whom a matter is kept.
func (w *work) around(m matter) ([]access.Keep, error) {
	n, err := w.neighbours()
	if err != nil {
		return nil, err
	}
	var out []access.Keep
	government := ""
	for _, a := range m.accused {
		e, _, err := w.employee(a.number)
		if err != nil {
			return nil, err
		}
		if a.agency == "" {
			a.agency = e.AgencyCode
		}
		own := w.governs(a.agency)
		if government == "" {
			government = own
		}
		above, err := w.above(a, own, m.on)
		if err != nil {
			return nil, err
		}
		out = append(out, themselves(a)...)
		out = append(out, above...)
		out = append(out, w.beside(a, e, n, m.on)...)
		for _, person := range n.close[a.number] {
			out = append(out, access.Keep{From: access.PersonKey(person), Ground: access.GroundDeclared})
		}
	}
	for _, call := range m.hideFrom {
		out = append(out, w.hidden(call, government, m.office)...)
	}
	out = slices.DeleteFunc(out, func(k access.Keep) bool { return k.From == "" })
	return access.Union(out), nil
}

// themselves is the accused: by the number where it is known, and else by the name.
// Somebody of that name whose number is another is somebody else.
func themselves(a suspect) []access.Keep {
	name := access.NameKey(a.name)
	if a.number != "" {
		name = access.NamesakeKey(a.name)
	}
	return []access.Keep{{From: access.NumberKey(a.number), Ground: access.GroundAccused}, {From: name, Ground: access.GroundAccused}}
}

// above is the superiors of an accused, as they are and as they were on the day of
// the conduct, and who heads the government; where the head is accused too, the
// head, for ever.
func (w *work) above(a suspect, government string, on deadline.Date) ([]access.Keep, error) {
	out := []access.Keep{{From: access.HeadKey(government), Ground: access.GroundSuperior, Ends: true}}
	if head, ok := w.headOf(a.position, government); ok {
		out = append(out, access.Keep{From: access.HeadKey(head), Ground: access.GroundPPK})
	}
	now, err := w.superiors(a.number, deadline.Date{})
	if err != nil {
		return nil, err
	}
	then, err := w.superiors(a.number, on)
	if err != nil {
		return nil, err
	}
	for _, number := range append(now, then...) {
		e, _, err := w.employee(number)
		if err != nil {
			return nil, err
		}
		for _, k := range []access.Key{access.NumberKey(number), access.NamesakeKey(e.Name)} {
			out = append(out, access.Keep{From: k, Ground: access.GroundSuperior, Ends: true})
		}
	}
	return out, nil
}

// beside is who works with an accused in a small unit: today's colleagues one by
// one, so that who leaves it stays kept, and the unit itself for who comes.
func (w *work) beside(a suspect, e Employee, n *neighbours, on deadline.Date) []access.Keep {
	then, _ := e.On(on)
	var out []access.Keep
	for _, at := range [][2]string{{a.agency, a.unit}, {e.AgencyCode, e.Unit}, {then.AgencyCode, then.Unit}} {
		list := n.unit(at[0], at[1])
		if len(list) == 0 {
			continue
		}
		out = append(out, access.Keep{From: access.UnitKey(w.governs(at[0]), at[1]), Ground: access.GroundUnit, Ends: true})
		for _, number := range list {
			out = append(out, access.Keep{From: access.NumberKey(number), Ground: access.GroundUnit, Ends: true})
		}
	}
	return out
}

// aroundCase is everybody from whom a case is kept: because of its accused, and
// because of the reports that feed it.
func (w *work) aroundCase(c casefile.Case, reports []report.Report) ([]access.Keep, error) {
	a := c.Accused
	out, err := w.around(matter{accused: []suspect{{a.EmployeeID, a.Name, a.AgencyCode, a.Unit, a.Position}}, on: conductDay(occurred(c.Allegations))})
	if err != nil {
		return nil, err
	}
	for _, r := range reports {
		m, err := w.matterOf(report.Filing{Accused: r.Accused, Conduct: r.Conduct, HideFrom: r.HideFrom})
		if err != nil {
			return nil, err
		}
		more, err := w.around(m)
		if err != nil {
			return nil, err
		}
		out = append(append(out, more...), r.Kept...)
	}
	barred := access.Barred(c.Blocked, c.Recused) // by their own word, which is an event of its own
	return access.Union(slices.DeleteFunc(out, func(k access.Keep) bool {
		return slices.ContainsFunc(barred, func(p string) bool { return k.From == access.PersonKey(p) })
	})), nil
}
