package store

import (
	"time"

	"netra/internal/act"
	"netra/internal/deadline"
)

// CaseCounts is how many cases stood how just before an instant; see act.Tx.
func (t *records) CaseCounts(before time.Time) ([]act.CaseCount, error) {
	return collect(t, func(row scanner) (n act.CaseCount, err error) {
		var overdue int
		err = row.Scan(&n.Contest, &n.Office, &n.Employer, &n.Reached, &n.Place, &n.Outcome, &overdue, &n.Rung, &n.Count)
		n.Overdue = overdue != 0
		return n, err
	}, `
		SELECT contest, office, employer, reached, place, outcome, overdue, rung, COUNT(*)
		FROM   case_standings
		WHERE  at < $1 AND until >= $1
		GROUP  BY contest, office, employer, reached, place, outcome, overdue, rung`, before.UnixMicro())
}

// ReportCounts is how many reports had come in before an instant; see act.Tx.
func (t *records) ReportCounts(before time.Time) ([]act.ReportCount, error) {
	return collect(t, func(row scanner) (n act.ReportCount, err error) {
		return n, row.Scan(&n.Contest, &n.Office, &n.Count)
	}, `
		SELECT contest, routed, COUNT(*)
		FROM   reports
		WHERE  filed_at < $1
		GROUP  BY contest, routed`, before.UnixMicro())
}

// Filings is how many reports came in on each day since an instant; see act.Tx.
func (t *records) Filings(since, before time.Time, f act.CountFilter) ([]act.FilingCount, error) {
	const day = int64(24 * time.Hour / time.Microsecond)
	q := &query{}
	from, until, length := q.arg(since.UnixMicro()), q.arg(before.UnixMicro()), q.arg(day)
	q.and("filed_at >= %s AND filed_at < %s", from, until)
	q.counted(f, "contest", "routed", "")
	return collect(t, func(row scanner) (n act.FilingCount, err error) {
		return n, row.Scan(&n.Day, &n.Count)
	}, `SELECT (filed_at - `+from+`) / `+length+` AS day, COUNT(*) FROM reports WHERE `+q.clause()+` GROUP BY day ORDER BY day`, q.args...)
}

// CaseWaits is the dates on which cases reached each stage, as known just before
// an instant, with how many share them; see act.Tx.
func (t *records) CaseWaits(before time.Time, f act.CountFilter) ([]act.WaitCount, error) {
	q := &query{}
	at := q.arg(before.UnixMicro())
	q.and("+s.at < %s", at) // the plus: in the order of cases, not of instants
	if f.Narrows() {
		which := &query{args: q.args}
		which.and("at < %s AND until >= %s", at, at)
		which.counted(f, "contest", "office", "employer")
		q.args = which.args
		q.and("s.case_id IN (SELECT case_id FROM case_standings WHERE %s)", which.clause())
	}
	return collect(t, waitOf, `
		SELECT registered, forwarded, recommended, acted, executed, closed, reported, COUNT(*)
		FROM (
			SELECT MIN(CASE WHEN was < 1 AND reached >= 1 THEN since END) AS registered,
			       COALESCE(MIN(CASE WHEN was < 2 AND reached >= 2 THEN since END), '') AS forwarded,
			       COALESCE(MIN(CASE WHEN was < 3 AND reached >= 3 THEN since END), '') AS recommended,
			       COALESCE(MIN(CASE WHEN was < 4 AND reached >= 4 THEN since END), '') AS acted,
			       COALESCE(MIN(CASE WHEN was < 5 AND reached >= 5 THEN since END), '') AS executed,
			       COALESCE(MIN(CASE WHEN until >= `+at+` AND place = 'closed' THEN since END), '') AS closed,
			       COALESCE(MIN(CASE WHEN reached >= 4 AND place IN ('merit', 'bawaslu') THEN since END), '') AS reported
			FROM   case_standings s
			WHERE  `+q.clause()+`
			GROUP  BY s.case_id
		) dates
		GROUP BY registered, forwarded, recommended, acted, executed, closed, reported`, q.args...)
}

func waitOf(row scanner) (n act.WaitCount, err error) {
	var dates [7]string
	if err := row.Scan(&dates[0], &dates[1], &dates[2], &dates[3], &dates[4], &dates[5], &dates[6], &n.Count); err != nil {
		return n, err
	}
	for i, d := range dates {
		if d == "" {
			continue
		}
		if n.On[i], err = deadline.ParseDate(d); err != nil {
			return n, err
		}
	}
	return n, nil
}

// CountedSince changes whenever a figure of a day that began at an instant may
// have; see act.Tx.
func (t *records) CountedSince(start time.Time) (cases, reports int64, err error) {
	err = t.QueryRow(`
		SELECT (SELECT COUNT(*) FROM case_standings WHERE at >= $1), (SELECT COUNT(*) FROM reports WHERE filed_at >= $1)`,
		start.UnixMicro()).Scan(&cases, &reports)
	return cases, reports, err
}

// counted narrows q to what a filter asks to be counted.
func (q *query) counted(f act.CountFilter, contest, office, employer string) {
	if f.Contest != "" {
		q.and("%s = %s", contest, q.arg(f.Contest))
	}
	if f.Employer != "" && employer != "" {
		q.and("%s = %s", employer, q.arg(f.Employer))
	}
	if f.Offices != nil {
		if len(f.Offices) == 0 {
			q.and("1 = 0")
			return
		}
		q.and("%s", q.in(office, f.Offices))
	}
}
