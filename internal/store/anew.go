package store

import (
	"errors"
	"fmt"
	"time"

	"netra/internal/casefile"
	"netra/internal/cluster"
	"netra/internal/record"
	"netra/internal/report"
)

// What an older netra wrote is found by what it could not write. A case on which
// somebody acted before its turn came has a standing, but not that of its first
// event; so it is this one that is looked for.

// Unqueued is the cases without rows that every case has now; see act.Tx. Each
// half is a join that finds nothing on most looks. A case without a first event
// has nothing from which its rows could be written: that is for Verify to say.
func (t *records) Unqueued(after string, limit int) ([]string, error) {
	const half = `
		SELECT c.id FROM cases AS c
		WHERE  c.id > $1 AND EXISTS (SELECT 1 FROM events AS e WHERE e.subject = c.id AND e.sequence = 1) AND `
	return collect(t, idOf,
		half+`NOT EXISTS (SELECT 1 FROM case_queue AS q WHERE q.case_id = c.id) UNION`+
			half+`NOT EXISTS (SELECT 1 FROM case_standings AS s WHERE s.case_id = c.id AND s.sequence = 1)
		ORDER  BY 1
		LIMIT  $2`, after, limit)
}

// Unfiled is the reports that do not say when they came in, or whose marks are of
// another edition; see act.Tx.
func (t *records) Unfiled(after string, limit int) ([]string, error) {
	return collect(t, idOf, `
		SELECT r.id FROM reports AS r
		WHERE  (r.filed_at IS NULL OR r.marked IS NULL OR r.marked <> $3) AND r.id > $1 AND EXISTS (SELECT 1 FROM events AS e WHERE e.subject = r.id AND e.sequence = 1)
		ORDER  BY r.id
		LIMIT  $2`, after, limit, cluster.Edition)
}

func idOf(row scanner) (id string, err error) { return id, row.Scan(&id) }

// CaseAnew writes every row of a case as it follows from its events; see act.Tx.
func (t *records) CaseAnew(version int, c casefile.Case, events []record.Event, zone *time.Location) error {
	if err := followed(version, c.Version, events); err != nil {
		return err
	}
	if err := t.empty("subject", c.ID, "clocks"); err != nil {
		return err
	}
	if err := t.empty("case_id", c.ID, "case_staff", "case_barred", "case_kept", "case_reports", "case_standings"); err != nil {
		return err
	}
	if _, err := t.Exec(`UPDATE cases SET control = NULL WHERE id = $1`, c.ID); err != nil {
		return err
	}
	if err := t.putRows(casefile.Case{Version: version}, c, zone); err != nil {
		return err
	}
	var was casefile.Case
	for _, e := range events {
		now, err := casefile.Apply(was, e)
		if err != nil {
			return err
		}
		if err := t.putStanding(was, now); err != nil {
			return err
		}
		was = now
	}
	return nil
}

// ReportAnew writes every row of a report as it follows from its events; see act.Tx.
func (t *records) ReportAnew(version int, r report.Report, events []record.Event, zone *time.Location) error {
	if err := followed(version, r.Version, events); err != nil {
		return err
	}
	filed, err := report.Fold(events[:1])
	if err != nil {
		return err
	}
	err = errors.Join(t.empty("subject", r.ID, "clocks"), t.empty("report_id", r.ID, "report_barred", "report_kept", "report_marks", "report_links"))
	if err != nil {
		return err
	}
	if err := t.PutReport(report.Report{Version: version}, r, nil, zone); err != nil {
		return err
	}
	return one(t.Exec(`UPDATE reports SET filed_at = $2, routed = $3, contest = $4, marked = $5 WHERE id = $1`,
		r.ID, events[0].At.UnixMicro(), filed.Office, filed.Conduct.Contest, cluster.Edition))
}

// followed demands that a row is of the same age as its history: one that is not
// was tampered with, and to write it anew would hide that.
func followed(row, folded int, events []record.Event) error {
	if len(events) == 0 || row != folded {
		return fmt.Errorf("the row is at version %d, its %d events at %d", row, len(events), folded)
	}
	return nil
}

// empty drops the rows of a subject in some tables.
func (t *records) empty(key, id string, tables ...string) error {
	for _, table := range tables {
		if _, err := t.Exec(fmt.Sprintf(`DELETE FROM %s WHERE %s = $1`, table, key), id); err != nil {
			return err
		}
	}
	return nil
}
