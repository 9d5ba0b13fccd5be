package store

import (
	"database/sql"
	"errors"
	"fmt"

	"netra/internal/act"
	"netra/internal/vault"
)

// ReportsOf is the reports that feed a case, of those that the scope knows of; see
// act.Tx. It is the scope of Report and Reports: what it names can be read there.
func (t *records) ReportsOf(id string, scope act.Scope) ([]string, error) {
	q := &query{}
	q.and("case_reports.case_id = %s", q.arg(id))
	t.scopeReports(q, scope)
	return collect(t, func(row scanner) (id string, err error) { return id, row.Scan(&id) },
		`SELECT reports.id FROM reports JOIN case_reports ON case_reports.report_id = reports.id
		WHERE `+q.clause()+` ORDER BY reports.id`, q.args...)
}

// Held is a file that a subject claimed; see act.Tx.
func (t *records) Held(id, by string) (act.Upload, bool, error) {
	var u act.Upload
	var body []byte
	handle := t.handle(id)
	err := t.QueryRow(`SELECT body FROM evidence WHERE handle = $1 AND claimed = $2`, handle, by).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) || by == "" {
		return u, false, nil
	}
	if err != nil {
		return u, false, err
	}
	err = t.unseal(vault.Evidence, fmt.Sprintf("evidence/body/%x", handle), body, &u)
	return u, err == nil, err
}
