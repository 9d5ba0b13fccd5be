package store

import (
	"netra/internal/record"
	"netra/internal/report"
)

// Edition is a number that grows with everything that is written into a
// register; see act.Tx. Every write adds one to the version of one entry, so
// that no two states of a register have the same sum.
func (t *records) Edition(register string) (int, error) {
	var n int
	err := t.QueryRow(`SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM entries WHERE register = $1`, register).Scan(&n)
	return n, err
}

// Clocked is the subjects on which a clock may still ask for something; see
// act.Tx. A report that waits for nobody has none but those of a reporter who is
// watched over; a closed case may have one.
func (t *records) Clocked(kind, after string, limit int) ([]string, error) {
	id := func(row scanner) (id string, err error) { return id, row.Scan(&id) }
	if kind == record.Report {
		return collect(t, id, `
			SELECT id FROM reports
			WHERE  id > $1 AND (state IN ($3, $4, $5) OR EXISTS (SELECT 1 FROM clocks WHERE clocks.subject = reports.id))
			ORDER  BY id
			LIMIT  $2`, after, limit, string(report.Received), string(report.Incomplete), string(report.InitialInformation))
	}
	return collect(t, id, `SELECT id FROM cases WHERE id > $1 ORDER BY id LIMIT $2`, after, limit)
}
