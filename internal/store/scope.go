package store

import (
	"fmt"
	"strings"

	"netra/internal/access"
	"netra/internal/act"
)

// query is a statement that grows with its arguments.
type query struct {
	where []string
	args  []any
}

// arg adds an argument and answers with its placeholder.
func (q *query) arg(v any) string {
	q.args = append(q.args, v)
	return fmt.Sprintf("$%d", len(q.args))
}

// and adds a condition.
func (q *query) and(format string, args ...any) {
	q.where = append(q.where, "("+fmt.Sprintf(format, args...)+")")
}

// clause is all conditions together.
func (q *query) clause() string {
	if len(q.where) == 0 {
		return "1 = 1"
	}
	return strings.Join(q.where, " AND ")
}

// scopeCases narrows q to the cases that a scope knows of. It is the access
// table's clauses in SQL and nothing besides: see access.Knows, which reads the
// same clauses off a single case.
func (t *records) scopeCases(q *query, s act.Scope) {
	if s.All {
		return
	}
	if s.Employee != "" {
		q.and("cases.accused <> %s", q.arg(t.employee(s.Employee)))
	}
	mine := t.handles(q, s)
	var any_ []string
	for _, c := range s.Clauses {
		any_ = append(any_, q.caseClause(c)+" AND "+near(c, mine))
	}
	q.anyOf(any_)
	q.and("NOT EXISTS (SELECT 1 FROM case_barred b WHERE b.case_id = cases.id AND b.person = %s)", q.arg(s.Person))
}

func (q *query) caseClause(c access.Clause) string {
	switch {
	case len(c.Offices) > 0:
		in := q.in("cases.office", c.Offices)
		if c.Mine == "" {
			return in
		}
		me := q.arg(c.Mine)
		return fmt.Sprintf(`%s AND (cases.owner = '' OR cases.owner = %s
			OR EXISTS (SELECT 1 FROM case_staff s WHERE s.case_id = cases.id AND s.account = %s))`, in, me, me)
	case c.Merit:
		return "cases.merit <> ''"
	case c.Signer != "":
		return "cases.signer = " + q.arg(c.Signer)
	}
	return "cases.employer = " + q.arg(c.Employer)
}

// scopeReports narrows q to the reports that a scope knows of: those of its
// Bawaslu offices. No clause of another side ever opens a report; and for whom a
// case does not exist, what feeds it does not.
func (t *records) scopeReports(q *query, s act.Scope) { t.scopeReportsAs(q, s, "reports") }

// scopeReportsAs is scopeReports where a statement calls the reports otherwise.
func (t *records) scopeReportsAs(q *query, s act.Scope, as string) {
	if s.All {
		return
	}
	var any_ []string
	for _, c := range s.Clauses {
		if access.Opens([]access.Clause{c}, access.PartReport) && len(c.Offices) > 0 {
			any_ = append(any_, q.in(as+".office", c.Offices))
		}
	}
	q.anyOf(any_)
	t.keptReports(q, s, as+".id")
}

// keptReports leaves out the reports that do not exist for a person: from which
// they are barred, or one of whose cases is kept from them or is against them.
func (t *records) keptReports(q *query, s act.Scope, id string) {
	me := q.arg(s.Person)
	q.and("NOT EXISTS (SELECT 1 FROM report_barred b WHERE b.report_id = %s AND b.person = %s)", id, me)
	q.and(`NOT EXISTS (SELECT 1 FROM case_reports f JOIN case_barred b ON b.case_id = f.case_id
		WHERE f.report_id = %s AND b.person = %s)`, id, me)
	mine := t.handles(q, s)
	q.and("NOT EXISTS (SELECT 1 FROM report_kept k WHERE k.report_id = %s AND "+mine+")", id)
	q.and(`NOT EXISTS (SELECT 1 FROM case_reports f JOIN case_kept k ON k.case_id = f.case_id
		WHERE f.report_id = %s AND `+mine+`)`, id)
	if s.Employee != "" {
		q.and(`NOT EXISTS (SELECT 1 FROM case_reports f JOIN cases c ON c.id = f.case_id
			WHERE f.report_id = %s AND c.accused = %s)`, id, q.arg(t.employee(s.Employee)))
	}
}

// anyOf asks for one of several conditions; none is never met.
func (q *query) anyOf(list []string) {
	if len(list) == 0 {
		q.and("1 = 0")
		return
	}
	for i := range list {
		list[i] = "(" + list[i] + ")"
	}
	q.and("%s", strings.Join(list, " OR "))
}

func (q *query) in(column string, values []string) string {
	marks := make([]string, len(values))
	for i, v := range values {
		marks[i] = q.arg(v)
	}
	return column + " IN (" + strings.Join(marks, ", ") + ")"
}

// filters adds the conditions of a list; columns says which fields there are.
func (q *query) filters(list []act.Filter, columns map[string]string) {
	for _, f := range list {
		q.and("%s = %s", columns[f.Field], q.arg(f.Value))
	}
}

// after begins behind a cursor in the order of a key and the id.
func (q *query) after(c *act.Cursor, key, id string) {
	if c == nil {
		return
	}
	k, i := q.arg(c.Key), q.arg(c.ID)
	q.and("%s > %s OR (%s = %s AND %s > %s)", key, k, key, k, id, i)
}
