package store

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"netra/internal/act"
	"netra/internal/cluster"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
	"netra/internal/vault"
)

// reportFilters is the fields a list of reports can be filtered by.
var reportFilters = map[string]string{
	"state": "reports.state", "track": "reports.track", "office": "reports.office", "number": "reports.number", "name": "reports.id",
}

// ReportFilters says whether a list of reports can be filtered by a field.
func ReportFilters(field string) bool { return reportFilters[field] != "" }

// Report is one report if the scope knows of it; see act.Tx.
func (t *records) Report(id string, scope act.Scope, lock bool) (report.Report, bool, error) {
	q := &query{}
	q.and("reports.id = %s", q.arg(id))
	t.scopeReports(q, scope)
	return t.oneReport(q, lock)
}

// ReportByCode is the report that an access code opens; see act.Tx.
func (t *records) ReportByCode(code report.AccessCode, lock bool) (report.Report, bool, error) {
	q := &query{}
	q.and("reports.code = %s", q.arg(t.CodeIndex(code)))
	return t.oneReport(q, lock)
}

// CodeIndex is the blind index of an access code: all that is ever kept of it.
func (t *records) CodeIndex(code report.AccessCode) []byte {
	return t.vault.Index("access code", string(code))
}

func (t *records) oneReport(q *query, lock bool) (report.Report, bool, error) {
	tail := ""
	if lock {
		tail = t.ForUpdate()
	}
	r, err := t.reportOf(t.QueryRow(`SELECT id, body FROM reports WHERE `+q.clause()+tail, q.args...))
	if errors.Is(err, sql.ErrNoRows) {
		return report.Report{}, false, nil
	}
	return r, err == nil, err
}

func (t *records) reportOf(row scanner) (report.Report, error) {
	var r report.Report
	var id string
	var body []byte
	if err := row.Scan(&id, &body); err != nil {
		return r, err
	}
	err := t.unseal(vault.Narrative, "reports/body/"+id, body, &r)
	return r, err
}

// Reports is one page of a list; see act.Tx.
func (t *records) Reports(q act.ReportQuery) ([]report.Report, error) {
	sq := &query{}
	t.scopeReports(sq, q.Scope)
	sq.filters(q.Filters, reportFilters)
	if q.Cluster != "" {
		t.clustered(sq, q.Cluster, q.Scope)
	}
	sq.after(q.After, "reports.next_due", "reports.id")
	limit := sq.arg(q.Limit)
	return collect(t, t.reportOf, `SELECT id, body FROM reports WHERE `+sq.clause()+
		` ORDER BY reports.next_due, reports.id LIMIT `+limit, sq.args...)
}

// PutReport writes the rows of a report; see act.Tx.
func (t *records) PutReport(old, r report.Report, identity []byte, zone *time.Location) error {
	body, err := t.seal(vault.Narrative, "reports/body/"+r.ID, r)
	if err != nil {
		return err
	}
	var sealed []byte
	if identity != nil {
		if sealed, err = t.vault.Seal(vault.Identity, "reports/identity/"+r.ID, identity); err != nil {
			return fmt.Errorf("seal identity: %w", err)
		}
	}
	if old.Version == 0 {
		err = t.insertReport(r, body, sealed)
	} else {
		err = t.updateReport(old, r, body, sealed)
	}
	if err != nil {
		return err
	}
	return errors.Join(
		t.putOpenings(old, r),
		t.putMarks(old, r),
		t.putLinks(old, r),
		t.replace("report_barred", "report_id", "person", r.ID, old.Blocked, r.Blocked),
		t.putKept("report_kept", "report_id", r.ID, old.Kept, r.Kept),
		t.forgetClocks(r.ID, old.Office, r.Office, old.Clocks),
		t.putClocks(record.Report, r.ID, kept(old.Office, r.Office, old.Clocks), r.Clocks, zone),
	)
}

func (t *records) insertReport(r report.Report, body, identity []byte) error {
	return t.Later(t.taken(met), `
		INSERT INTO reports (id, number, version, state, track, office, next_due, code, body, identity, routed, contest, marked, filed_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
		        (SELECT at FROM events WHERE subject = $1 AND sequence = 1))`,
		r.ID, r.Number, r.Version, string(r.State), string(r.Track), r.Office, due(r.Clear()), codeOf(r), body, identity, r.Office, r.Conduct.Contest, cluster.Edition)
}

// codeOf is the index of the access code, or nothing for a report without one.
func codeOf(r report.Report) []byte {
	if len(r.Code) == 0 {
		return nil
	}
	return r.Code
}

func (t *records) updateReport(old, r report.Report, body, identity []byte) error {
	res, err := t.Exec(`
		UPDATE reports
		SET    version = $3, state = $4, track = $5, office = $6, next_due = $7, body = $8,
		       identity = COALESCE($9, identity)
		WHERE  id = $1 AND version = $2`,
		r.ID, old.Version, r.Version, string(r.State), string(r.Track), r.Office, due(r.Clear()), body, identity)
	return one(res, err)
}

// met is the refusal in the rare case that two random values are the same: the
// caller tries again with another.
func met() error {
	return fault.New(fault.Conflict, "RETRY", "dua nilai acak bertemu; coba lagi (two random values met; try again)")
}
