package store

import (
	"netra/internal/access"
	"netra/internal/act"
)

// scopeNotices narrows q to the notices of the subjects that a scope knows of,
// and of those to the seats it holds. Each clause of the access table opens the
// notices of its own role and no other's: who may read a case as a clerk is not
// told what the commissioner is.
//
// Of a case against the viewer's own employee number nothing is told, whatever
// seat they hold: for them it does not exist, nor does what feeds it.
func (t *records) scopeNotices(q *query, s act.Scope) {
	if s.Employee != "" {
		q.and("cases.accused IS NULL OR cases.accused <> %s", q.arg(t.employee(s.Employee)))
	}
	mine := t.handles(q, s)
	var any_ []string
	for _, c := range s.Clauses {
		seat := "notices.role = " + q.arg(string(c.Grant.Role)) + q.office(c)
		any_ = append(any_, seat+" AND "+q.caseClause(c)+" AND "+near(c, mine))
		if len(c.Offices) > 0 && access.Opens([]access.Clause{c}, access.PartReport) {
			any_ = append(any_, seat+" AND "+q.in("reports.office", c.Offices))
		}
	}
	q.anyOf(any_)
	q.and("NOT EXISTS (SELECT 1 FROM case_barred b WHERE b.case_id = notices.subject AND b.person = %s)", q.arg(s.Person))
	t.keptReports(q, s, "notices.subject")
}

// office is where the seat of a clause is: the merit authority is a role held by
// one body at a time, the employer's side is one government whatever the unit.
func (q *query) office(c access.Clause) string {
	switch {
	case c.Merit:
		return ""
	case c.Employer != "":
		return " AND notices.office = " + q.arg(c.Employer)
	}
	return " AND notices.office = " + q.arg(c.Grant.Office)
}
