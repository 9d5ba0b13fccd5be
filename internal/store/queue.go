package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

// queueRow is whose work a case is, as it follows from the case.
type queueRow struct {
	waitsFor, watched  string
	late, lateEmployer int64
}

func queueRowOf(c casefile.Case) queueRow {
	r := queueRow{waitsFor: string(c.WaitsFor()), watched: string(c.WatchedRole())}
	for _, k := range c.Clocks {
		if k.Status != deadline.Overdue {
			continue
		}
		r.late = 1
		if k.Employer {
			r.lateEmployer = 1
		}
	}
	return r
}

// putQueue makes the row of a case what the case says.
func (t *records) putQueue(c casefile.Case) error {
	r := queueRowOf(c)
	if _, err := t.Exec(`DELETE FROM case_queue WHERE case_id = $1`, c.ID); err != nil {
		return err
	}
	_, err := t.Exec(`
		INSERT INTO case_queue (case_id, waits_for, watched, late, late_employer)
		VALUES ($1, $2, $3, $4, $5)`, c.ID, r.waitsFor, r.watched, r.late, r.lateEmployer)
	return err
}

// queue compares the row of a case.
func (v *verifier) queue(c casefile.Case) error {
	var is queueRow
	err := v.QueryRow(`SELECT waits_for, watched, late, late_employer FROM case_queue WHERE case_id = $1`, c.ID).Scan(&is.waitsFor, &is.watched, &is.late, &is.lateEmployer)
	if errors.Is(err, sql.ErrNoRows) || err == nil && is != queueRowOf(c) {
		return differs("case_queue "+c.ID, "whom the case waits for is not what the events say")
	}
	return err
}

// unstuck demands that the case is nobody's fault of ours: see casefile.Stuck.
func (v *verifier) unstuck(c casefile.Case) error {
	if why := c.Stuck(); why != "" {
		return differs("cases "+c.ID, "it is stuck: %s", why)
	}
	return nil
}

// outside is the condition that a case is known to who asks from outside only.
func (q *query) outside(of act.CaseQuery) string {
	if of.Outside {
		return "1 = 1"
	}
	inside := make([]string, len(of.Inside))
	for i, c := range of.Inside {
		inside[i] = "(" + q.caseClause(c) + ")"
	}
	return "NOT (" + strings.Join(inside, " OR ") + ")"
}

// seen is the column of case_queue that who asks may know: one of two, for a case
// known from outside only and for every other.
func (q *query) seen(of act.CaseQuery, outside, inside string) string {
	if !of.Outside && len(of.Inside) == 0 {
		return inside
	}
	return "CASE WHEN " + q.outside(of) + " THEN " + outside + " ELSE " + inside + " END"
}

// worklist is the conditions of a list that are no column of the case.
func (q *query) worklist(of act.CaseQuery) (rest []act.Filter) {
	in := func(condition string) string {
		return fmt.Sprintf("EXISTS (SELECT 1 FROM case_queue q WHERE q.case_id = cases.id AND %s)", condition)
	}
	for _, f := range of.Filters {
		yes := f.Value == "true"
		switch f.Field {
		case act.FilterWaitsFor:
			q.and("%s", in(q.seen(of, "q.waits_for", "q.watched")+" = "+q.arg(f.Value)))
		case act.FilterOverdue:
			q.and("%s", in(q.seen(of, "q.late_employer", "q.late")+map[bool]string{true: " = 1", false: " = 0"}[yes]))
		case act.FilterQueue:
			q.and("cases.state <> 'closed' AND %s", map[bool]string{true: "cases.owner = ''", false: "cases.owner <> ''"}[yes])
		default:
			rest = append(rest, f)
		}
	}
	return rest
}

// Owned is how many open cases each of some accounts owns; see act.Tx.
func (t *records) Owned(accounts []string) (map[string]int, error) {
	out := map[string]int{}
	if len(accounts) == 0 {
		return out, nil
	}
	q := &query{}
	q.and("%s", q.in("owner", accounts))
	_, err := collect(t, func(row scanner) (owner string, err error) {
		var n int
		err = row.Scan(&owner, &n)
		out[owner] = n
		return owner, err
	}, `SELECT owner, COUNT(*) FROM cases WHERE state <> 'closed' AND `+q.clause()+` GROUP BY owner`, q.args...)
	return out, err
}

// Versions grows with everything that happens to cases and accounts; see act.Tx.
func (t *records) Versions() (cases, accounts int, err error) {
	err = t.QueryRow(`
		SELECT (SELECT COALESCE(SUM(version), 0) FROM cases),
		       (SELECT COALESCE(SUM(version), 0) FROM accounts)`).Scan(&cases, &accounts)
	return cases, accounts, err
}

// Desks is every open case that an office of Bawaslu holds; see act.Tx.
func (t *records) Desks() ([]act.Desk, error) {
	barred, err := t.barredOpen()
	kept := map[string][]string{}
	if err = errors.Join(err, t.keptOpen(kept)); err != nil {
		return nil, err
	}
	return collect(t, func(row scanner) (d act.Desk, err error) {
		err = row.Scan(&d.Case, &d.Office, &d.Owner, &d.State)
		d.Barred, d.Kept = barred[d.Case], kept[d.Case]
		return d, err
	}, `SELECT id, office, owner, state FROM cases WHERE state <> 'closed' AND office <> '' ORDER BY office, id`)
}

// barredOpen is the persons barred from each open case.
func (t *records) barredOpen() (map[string][]string, error) {
	out := map[string][]string{}
	_, err := collect(t, func(row scanner) (id string, err error) {
		var person string
		err = row.Scan(&id, &person)
		out[id] = append(out[id], person)
		return id, err
	}, `
		SELECT b.case_id, b.person
		FROM   case_barred AS b JOIN cases AS c ON c.id = b.case_id
		WHERE  c.state <> 'closed'`)
	return out, err
}
