package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/sanction"
)

// PriorSanction is a sanction that stands against the same employee in another
// case: what and when, and nothing by which that case could be found.
type PriorSanction struct {
	Type      sanction.Type `json:"type"`
	ImposedOn deadline.Date `json:"imposedOn"`
}

// seePrior adds what the repeat rule (R2, G8) will be judged by, to those who
// must apply it: the merit authority, of cases it knows, and from the
// recommendation on the employing government. Bawaslu has no part in the sanction and sees none.
//
// The employer side is shown those of its own government only. They are its own
// decisions, so it learns nothing; what another government decided it hears from
// the refusal itself where that becomes decisive, and from nobody before.
func (w *work) seePrior(c casefile.Case, clauses []access.Clause, v *CaseView) error {
	side := seesPrior(clauses)
	if side == access.Neither || c.Accused.EmployeeID == "" {
		return nil
	}
	others, err := w.CasesOf(c.Accused.EmployeeID, c.ID)
	if err != nil {
		return err
	}
	for _, o := range others {
		known := o.MeritKnows()
		if side == access.Employer {
			known = w.Directory.SameGovernment(o.Employer, c.Employer)
		}
		if !known || !o.Stands() || w.barred(o) {
			continue
		}
		v.Prior = append(v.Prior, PriorSanction{Type: o.Sanction.Type, ImposedOn: o.Sanction.DecisionOn})
	}
	slices.SortFunc(v.Prior, func(a, b PriorSanction) int { return a.ImposedOn.Compare(b.ImposedOn) })
	return nil
}

// barred says whether a case does not exist for the caller as a person: what
// they stepped aside from is not shown to them through the back of another.
func (w *work) barred(o casefile.Case) bool {
	s := w.caller.subject()
	return slices.Contains(access.Barred(o.Blocked, o.Recused), s.Person) || access.Near(o.Kept, s.Known()) == access.ForEver
}

// seesPrior is the side by which the caller may see prior sanctions.
func seesPrior(clauses []access.Clause) access.Side {
	out := access.Neither
	for _, c := range clauses {
		switch side := c.Grant.Role.Side(); side {
		case access.Merit:
			return side
		case access.Employer:
			out = side
		}
	}
	return out
}

// whole is a case with what only a single view of it shows: lists go without,
// for it takes a query a case.
func (w *work) whole(c casefile.Case, clauses []access.Clause) (CaseView, error) {
	v := w.see(c, clauses)
	return v, w.seePrior(c, clauses, &v)
}
