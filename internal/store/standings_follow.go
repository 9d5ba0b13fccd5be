package store

import (
	"time"

	"netra/internal/act"
	"netra/internal/deadline"
)

// Answered is on which dates employers were told and acted; see act.Tx.
func (t *records) Answered(before time.Time) ([]act.AnsweredCount, error) {
	return collect(t, func(row scanner) (n act.AnsweredCount, err error) {
		var recommended, acted string
		if err := row.Scan(&n.Contest, &n.Office, &n.Employer, &recommended, &acted, &n.Count); err != nil {
			return n, err
		}
		if n.Recommended, err = deadline.ParseDate(recommended); err != nil {
			return n, err
		}
		n.ActedUpon, err = deadline.ParseDate(acted)
		return n, err
	}, `
		SELECT contest, office, employer, recommended, acted, COUNT(*)
		FROM (
			SELECT MAX(CASE WHEN until >= $1 THEN contest END) AS contest,
			       MAX(CASE WHEN until >= $1 THEN office END) AS office,
			       MAX(CASE WHEN until >= $1 THEN employer END) AS employer,
			       MIN(CASE WHEN was < 3 AND reached >= 3 THEN since END) AS recommended,
			       MIN(CASE WHEN was < 4 AND reached >= 4 THEN since END) AS acted
			FROM   case_standings
			WHERE  +at < $1
			GROUP  BY case_id
		) dates
		WHERE  acted IS NOT NULL
		GROUP  BY contest, office, employer, recommended, acted`, before.UnixMicro())
}

// Silences is since when the oldest silence of an employer lasts: from the row
// that made it overdue, over rungs, to now; see act.Tx.
func (t *records) Silences(before time.Time) ([]act.Silence, error) {
	return collect(t, func(row scanner) (n act.Silence, err error) {
		var since int64
		err = row.Scan(&n.Contest, &n.Office, &n.Employer, &since)
		n.Since = time.UnixMicro(since)
		return n, err
	}, `
		SELECT s.contest, s.office, s.employer, MIN(b.at)
		FROM   case_standings s
		JOIN   case_standings b ON b.case_id = s.case_id AND b.overdue = 1 AND b.sequence <= s.sequence
		WHERE  s.at < $1 AND s.until >= $1 AND s.overdue = 1
		AND    NOT EXISTS (
			SELECT 1 FROM case_standings x
			WHERE  x.case_id = s.case_id AND x.overdue = 0 AND x.sequence > b.sequence AND x.sequence < s.sequence)
		GROUP  BY s.contest, s.office, s.employer`, before.UnixMicro())
}

// Intakes is on which days reports came in and were first taken up; see act.Tx.
// That a report was is read off its events: its rows know only how it stands.
func (t *records) Intakes(since, before time.Time, f act.CountFilter) ([]act.IntakeCount, error) {
	const day = int64(24 * time.Hour / time.Microsecond)
	q := &query{}
	from, until, length := q.arg(since.UnixMicro()), q.arg(before.UnixMicro()), q.arg(day)
	q.and("r.filed_at >= %s AND e.at < %s", from, until)
	q.and(`e.clear LIKE '%%"to":"accepted"%%'`)
	q.counted(f, "r.contest", "r.routed", "")
	return collect(t, func(row scanner) (n act.IntakeCount, err error) {
		return n, row.Scan(&n.Filed, &n.Accepted, &n.Count)
	}, `
		SELECT (filed_at - `+from+`) / `+length+` AS came, (taken - `+from+`) / `+length+` AS went, COUNT(*)
		FROM (
			SELECT r.id, r.filed_at, MIN(e.at) AS taken
			FROM   reports r JOIN events e ON e.subject = r.id
			WHERE  `+q.clause()+`
			GROUP  BY r.id, r.filed_at
		) road
		GROUP  BY came, went`, q.args...)
}
