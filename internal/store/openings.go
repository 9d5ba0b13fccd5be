package store

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"netra/internal/act"
	"netra/internal/report"
	"netra/internal/vault"
)

func openingPlace(id string, step report.OpeningStep) string {
	return "identity_openings/content/" + id + "/" + string(step)
}

// Waiting is the requests that wait for a body, or are over; see act.Openings.
func (t *records) Waiting(body string, ended time.Time, limit int) ([]act.Waiting, error) {
	q := &query{}
	if body != "" {
		q.and("body = %s", q.arg(body))
	} else {
		q.and("until <= %s", q.arg(ended.UnixMicro()))
	}
	return collect(t, waitingOf, `SELECT id, report_id, until FROM identity_openings WHERE `+q.clause()+
		` ORDER BY until, id LIMIT `+q.arg(limit), q.args...)
}

// WaitingForApproval is the requests that wait for a commissioner; see act.Openings.
func (t *records) WaitingForApproval(scope act.Scope, now time.Time, limit int) ([]act.Waiting, error) {
	q := &query{}
	q.and("o.state = %s", q.arg(string(report.Requested)))
	q.and("o.until > %s", q.arg(now.UnixMicro()))
	t.scopeReports(q, scope)
	return collect(t, waitingOf, `SELECT o.id, o.report_id, o.until FROM identity_openings o JOIN reports ON reports.id = o.report_id
		WHERE `+q.clause()+` ORDER BY o.until, o.id LIMIT `+q.arg(limit), q.args...)
}

// WaitingOf is one request; see act.Openings.
func (t *records) WaitingOf(id string) (act.Waiting, bool, error) {
	o, err := waitingOf(t.QueryRow(`SELECT id, report_id, until FROM identity_openings WHERE id = $1`, id))
	if errors.Is(err, sql.ErrNoRows) {
		return o, false, nil
	}
	return o, err == nil, err
}

func waitingOf(row scanner) (o act.Waiting, err error) {
	var until int64
	err = row.Scan(&o.ID, &o.Report, &until)
	o.Until = time.UnixMicro(until)
	return o, err
}

// SealContent seals what was handed in; see act.Openings.
func (t *records) SealContent(id string, step report.OpeningStep, content []byte) ([]byte, error) {
	return t.vault.Seal(vault.Identity, openingPlace(id, step), content)
}

// PutContent keeps it; see act.Openings.
func (t *records) PutContent(id string, sealed []byte) error {
	return one(t.Exec(`UPDATE identity_openings SET content = $2 WHERE id = $1`, id, sealed))
}

// Content opens what lies beside a request; see act.Openings.
func (t *records) Content(id string, step report.OpeningStep) ([]byte, bool, error) {
	var sealed []byte
	err := t.QueryRow(`SELECT content FROM identity_openings WHERE id = $1 AND state = $2`, id, string(step)).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) || err == nil && sealed == nil {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	plain, err := t.vault.Unseal(vault.Identity, openingPlace(id, step), sealed)
	if err != nil {
		return nil, false, fmt.Errorf("open what was handed in: %w", err)
	}
	return plain, true, nil
}

// putOpenings writes the rows of those requests that went a step further. What lay
// beside the step before goes with its row.
func (t *records) putOpenings(old, r report.Report) error {
	for _, o := range r.Openings {
		was, there := old.Opening(o.ID)
		if there && was.State == o.State {
			continue
		}
		if there {
			if err := one(t.Exec(`DELETE FROM identity_openings WHERE id = $1`, o.ID)); err != nil {
				return err
			}
		}
		if o.State == report.Over {
			continue
		}
		if err := t.Later(nil, `INSERT INTO identity_openings (id, report_id, state, body, until) VALUES ($1, $2, $3, $4, $5)`,
			o.ID, r.ID, string(o.State), o.Body(), o.Until.UnixMicro()); err != nil {
			return err
		}
	}
	return nil
}
