package store

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"netra/internal/act"
	"netra/internal/record"
)

const selectReads = `
	SELECT id, kind, subject, sequence, account, role, office, what, item, part, at
	FROM   reads `

// readFilters is the fields a list of reads can be filtered by.
var readFilters = map[string]string{"resource": "reads.subject", "reader": "reads.account", "kind": "reads.what"}

// ReadFilters says whether a list of reads can be filtered by a field.
func ReadFilters(field string) bool { return readFilters[field] != "" || field == "at" }

func readOf(row scanner) (r act.Read, err error) {
	var at int64
	err = row.Scan(&r.ID, &r.Kind, &r.Subject, &r.Sequence, &r.Account, &r.Role, &r.Office, &r.What, &r.Item, &r.Part, &at)
	r.At = time.UnixMicro(at)
	return r, err
}

// LastRead is the newest read of a case or report; see act.Reads.
func (t *records) LastRead(kind, subject string) (act.Read, bool, error) {
	table := map[string]string{record.Case: "cases", record.Report: "reports"}[kind]
	var id string
	if err := t.QueryRow(fmt.Sprintf(`SELECT id FROM %s WHERE id = $1`, table)+t.ForUpdate(), subject).Scan(&id); err != nil {
		return act.Read{}, false, fmt.Errorf("hold what is read: %w", err)
	}
	r, err := readOf(t.QueryRow(selectReads+`WHERE subject = $1 ORDER BY sequence DESC LIMIT 1`, subject))
	if errors.Is(err, sql.ErrNoRows) {
		return act.Read{}, false, nil
	}
	return r, err == nil, err
}

// ReadSince says whether an account read the same already; see act.Reads.
func (t *records) ReadSince(r act.Read, since time.Time) (bool, error) {
	var n int
	err := t.QueryRow(`
		SELECT COUNT(*) FROM reads
		WHERE  subject = $1 AND account = $2 AND at > $3 AND what = $4 AND item = $5 AND part = $6 AND role = $7 AND office = $8`,
		r.Subject, r.Account, since.UnixMicro(), r.What, r.Item, r.Part, string(r.Role), r.Office).Scan(&n)
	return n > 0, err
}

// PutRead writes the row of a read; see act.Reads.
func (t *records) PutRead(r act.Read) error {
	return t.Later(nil, `
		INSERT INTO reads (id, kind, subject, sequence, account, role, office, what, item, part, at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
		r.ID, r.Kind, r.Subject, r.Sequence, r.Account, string(r.Role), r.Office, r.What, r.Item, r.Part, r.At.UnixMicro())
}

// ListReads is one page of the reads; see act.Reads.
func (t *records) ListReads(q act.ReadQuery) ([]act.Read, error) {
	sq := &query{}
	t.keptReports(sq, q.Scope, "reads.subject")
	t.keptCases(sq, q.Scope, "reads.subject")
	if q.Offices != nil {
		sq.anyOf([]string{
			"EXISTS (SELECT 1 FROM reports AS r WHERE r.id = reads.subject AND " + sq.in("r.office", q.Offices) + ")",
			"EXISTS (SELECT 1 FROM cases AS c WHERE c.id = reads.subject AND " + sq.in("c.office", q.Offices) + ")",
		})
	}
	sq.filters(q.Filters, readFilters)
	if !q.From.IsZero() {
		sq.and("reads.at >= %s AND reads.at < %s", sq.arg(q.From.UnixMicro()), sq.arg(q.Until.UnixMicro()))
	}
	if q.After != nil {
		at := sq.arg(q.After.At)
		sq.and("reads.at < %s OR reads.at = %s AND reads.id < %s", at, at, sq.arg(q.After.ID))
	}
	limit := sq.arg(q.Limit)
	return collect(t, readOf, selectReads+`WHERE `+sq.clause()+` ORDER BY reads.at DESC, reads.id DESC LIMIT `+limit, sq.args...)
}

// keptCases leaves out the cases that do not exist for a person, whichever side of
// the wall they stand on: the accused's, and those from which they are kept.
func (t *records) keptCases(q *query, s act.Scope, id string) {
	q.and("NOT EXISTS (SELECT 1 FROM case_barred b WHERE b.case_id = %s AND b.person = %s)", id, q.arg(s.Person))
	q.and("NOT EXISTS (SELECT 1 FROM case_kept k WHERE k.case_id = %s AND "+t.handles(q, s)+")", id)
	if s.Employee != "" {
		q.and("NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = %s AND c.accused = %s)", id, q.arg(t.employee(s.Employee)))
	}
}
