package store

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/record"
	"netra/internal/vault"
)

// never stands where nothing is due, so that such rows sort last.
const never = "9999-12-31"

// caseFilters is the fields a list of cases can be filtered by.
var caseFilters = map[string]string{
	"state": "cases.state", "stage": "cases.stage", "outcome": "cases.outcome", "contest": "cases.contest",
	"responsibleOffice": "cases.responsible", "owner": "cases.owner", "number": "cases.number",
	"control.rung":     "cases.control",
	act.FilterWaitsFor: "case_queue.waits_for", act.FilterOverdue: "case_queue.late", act.FilterQueue: "cases.owner", // see worklist
}

// CaseFilters says whether a list of cases can be filtered by a field.
func CaseFilters(field string) bool { return caseFilters[field] != "" }

// caseRow is the columns of a case, as they follow from it.
type caseRow struct {
	number, state, stage, outcome, office, responsible string
	merit, employer, owner, contest, nextDue, signer   string
	accused                                            []byte
	accusedCode                                        []byte // nil: nobody was summoned yet
}

func (t *records) caseRow(c casefile.Case) caseRow {
	r := caseRow{
		number: c.Number, state: string(c.State), stage: string(c.State.Stage()), outcome: string(c.Outcome),
		office: c.Office, responsible: c.Responsible(), merit: c.Merit, employer: c.Employer, owner: c.Owner,
		contest: c.Contest, nextDue: due(c.Clocks), accused: t.employee(c.Accused.EmployeeID),
		signer: c.Signer, accusedCode: c.AccusedCode,
	}
	return r
}

// employee is the blind index of an employee number; empty for none.
func (t *records) employee(id string) []byte {
	if id == "" {
		return []byte{}
	}
	return t.vault.Index("employee", id)
}

func due(clocks []deadline.Clock) string {
	if k, ok := deadline.Next(clocks); ok {
		return k.DueOn.String()
	}
	return never
}

// Case is one case if the scope knows of it; see act.Tx.
func (t *records) Case(id string, scope act.Scope, lock bool) (casefile.Case, bool, error) {
	q := &query{}
	q.and("cases.id = %s", q.arg(id))
	t.scopeCases(q, scope)
	tail := ""
	if lock {
		tail = t.ForUpdate()
	}
	c, err := t.caseOf(t.QueryRow(`SELECT id, body FROM cases WHERE `+q.clause()+tail, q.args...))
	if errors.Is(err, sql.ErrNoRows) {
		return casefile.Case{}, false, nil
	}
	return c, err == nil, err
}

func (t *records) caseOf(row scanner) (casefile.Case, error) {
	var c casefile.Case
	var id string
	var body []byte
	if err := row.Scan(&id, &body); err != nil {
		return c, err
	}
	err := t.unseal(vault.Case, "cases/body/"+id, body, &c)
	return c, err
}

// Cases is one page of a list; see act.Tx.
func (t *records) Cases(q act.CaseQuery) ([]casefile.Case, error) {
	key := "cases.next_due"
	sq := &query{}
	switch {
	case q.Order == "number":
		key = "cases.number"
	case q.Outside, len(q.Inside) > 0:
		key = "CASE WHEN cases.state = 'closed' AND " + sq.outside(q) + " THEN '" + never + "' ELSE cases.next_due END"
	}
	t.scopeCases(sq, q.Scope)
	sq.filters(sq.worklist(q), caseFilters)
	if q.Merit != "" {
		sq.and("cases.merit = %s", sq.arg(q.Merit))
	}
	sq.after(q.After, key, "cases.id")
	limit := sq.arg(q.Limit)
	return collect(t, t.caseOf, `SELECT id, body FROM cases WHERE `+sq.clause()+` ORDER BY `+key+`, cases.id LIMIT `+limit, sq.args...)
}

// KnownCases is those of some cases that the scope knows of; see act.Tx.
func (t *records) KnownCases(ids []string, scope act.Scope) ([]string, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	q := &query{}
	q.and("%s", q.in("cases.id", ids))
	t.scopeCases(q, scope)
	return collect(t, func(row scanner) (id string, err error) { return id, row.Scan(&id) },
		`SELECT id FROM cases WHERE `+q.clause()+` ORDER BY id`, q.args...)
}

// CasesOf is every case against an employee number but one; see act.Tx.
func (t *records) CasesOf(employeeID, except string) ([]casefile.Case, error) {
	if employeeID == "" {
		return nil, nil
	}
	return collect(t, t.caseOf, `SELECT id, body FROM cases WHERE accused = $1 AND id <> $2 ORDER BY id`,
		t.employee(employeeID), except)
}

// PutCase writes the rows of a case; see act.Tx.
func (t *records) PutCase(old, c casefile.Case, zone *time.Location) error {
	if err := t.putRows(old, c, zone); err != nil {
		return err
	}
	return t.putStanding(old, c)
}

// putRows is PutCase but for what statistics count.
func (t *records) putRows(old, c casefile.Case, zone *time.Location) error {
	body, err := t.seal(vault.Case, "cases/body/"+c.ID, c)
	if err != nil {
		return err
	}
	r := t.caseRow(c)
	if old.Version == 0 {
		err = t.insertCase(c, r, body)
	} else {
		err = t.updateCase(old, c, r, body)
	}
	if err != nil {
		return t.taken(met)(err)
	}
	return errors.Join(
		t.replace("case_staff", "case_id", "account", c.ID, old.Assigned, c.Assigned),
		t.replace("case_barred", "case_id", "person", c.ID, barred(old), barred(c)),
		t.putKept("case_kept", "case_id", c.ID, old.Kept, c.Kept),
		t.replace("case_reports", "case_id", "report_id", c.ID, old.Reports, c.Reports),
		t.putQueue(c),
		t.forgetClocks(c.ID, old.Office, c.Office, old.Clocks),
		t.putClocks(record.Case, c.ID, kept(old.Office, c.Office, old.Clocks), c.Clocks, zone),
		t.putControl(old, c),
	)
}

// barred is the persons for whom a case does not exist.
func barred(c casefile.Case) []string {
	return access.Barred(c.Blocked, c.Recused)
}

func (t *records) insertCase(c casefile.Case, r caseRow, body []byte) error {
	_, err := t.Exec(`
		INSERT INTO cases (id, number, version, state, stage, outcome, office, responsible, merit,
		                   employer, owner, contest, next_due, accused, body, signer, accused_code)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
		c.ID, r.number, c.Version, r.state, r.stage, r.outcome, r.office, r.responsible, r.merit,
		r.employer, r.owner, r.contest, r.nextDue, r.accused, body, r.signer, absent(r.accusedCode))
	return err
}

func (t *records) updateCase(old, c casefile.Case, r caseRow, body []byte) error {
	res, err := t.Exec(`
		UPDATE cases
		SET    number = $3, version = $4, state = $5, stage = $6, outcome = $7, office = $8, responsible = $9,
		       merit = $10, employer = $11, owner = $12, contest = $13, next_due = $14, accused = $15,
		       body = $16, signer = $17, accused_code = $18
		WHERE  id = $1 AND version = $2`,
		c.ID, old.Version, r.number, c.Version, r.state, r.stage, r.outcome, r.office, r.responsible,
		r.merit, r.employer, r.owner, r.contest, r.nextDue, r.accused, body, r.signer, absent(r.accusedCode))
	return one(res, err)
}

// one demands that a statement changed one row: none means that somebody else
// was first.
func one(res sql.Result, err error) error {
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err == nil && n != 1 {
		return staleEtag()
	}
	return err
}

// replace makes the rows of a list table what the new list says.
func (t *records) replace(table, key, column, id string, old, now []string) error {
	if equal(old, now) {
		return nil
	}
	if len(old) > 0 {
		if _, err := t.Exec(fmt.Sprintf(`DELETE FROM %s WHERE %s = $1`, table, key), id); err != nil {
			return err
		}
	}
	for _, v := range unique(now) {
		if _, err := t.Exec(fmt.Sprintf(`INSERT INTO %s (%s, %s) VALUES ($1, $2)`, table, key, column), id, v); err != nil {
			return err
		}
	}
	return nil
}
