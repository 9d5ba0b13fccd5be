package store

import (
	"database/sql"
	"fmt"

	"netra/internal/casefile"
	"netra/internal/record"
	"netra/internal/report"
)

// control compares the column by which lists find a rung.
func (v *verifier) control(c casefile.Case) error {
	var is string
	if err := v.QueryRow(`SELECT COALESCE(control, '') FROM cases WHERE id = $1`, c.ID).Scan(&is); err != nil {
		return err
	}
	return columns("cases "+c.ID, column{"control", is, rung(c)})
}

// standings makes the rows that statistics count anew, event by event.
func (v *verifier) standings(id string, events []record.Event) error {
	var want []string
	var c casefile.Case
	for _, e := range events {
		old := c
		var err error
		if c, err = casefile.Apply(old, e); err != nil {
			return differs("cases "+id, "the events cannot be folded: %s", err)
		}
		if !moved(old, c) {
			continue
		}
		if n := len(want); n > 0 {
			want[n-1] = fmt.Sprint(want[n-1], " ", e.At.UnixMicro())
		}
		s := standingOf(old, c)
		want = append(want, fmt.Sprint(e.Sequence, " ", e.At.UnixMicro(), " ", s.contest, " ", s.office, " ", s.employer, " ", s.since.String(), " ",
			s.was, " ", s.Reached, " ", s.Place, " ", s.Outcome, " ", flag(s.Overdue), " ", s.Rung))
	}
	if n := len(want); n > 0 {
		want[n-1] = fmt.Sprint(want[n-1], " ", still)
	}
	is, err := v.standingRows(id)
	if err != nil {
		return err
	}
	if len(is) != len(want) {
		return differs("case_standings "+id, "there are %d rows, the events tell of %d", len(is), len(want))
	}
	for i := range want {
		if is[i] != want[i] {
			return differs("case_standings "+id, "row %d is not what the events say", i+1)
		}
	}
	return nil
}

func (v *verifier) standingRows(id string) ([]string, error) {
	return collect(v.records, func(row scanner) (string, error) {
		var sequence, at, until int64
		var was, reached, overdue int
		var contest, office, employer, since, place, outcome, rung string
		err := row.Scan(&sequence, &at, &until, &contest, &office, &employer, &since, &was, &reached, &place, &outcome, &overdue, &rung)
		return fmt.Sprint(sequence, " ", at, " ", contest, " ", office, " ", employer, " ", since, " ", was, " ", reached, " ", place, " ", outcome, " ",
			overdue, " ", rung, " ", until), err
	}, `
		SELECT sequence, at, until, contest, office, employer, since, was, reached, place, outcome, overdue, rung
		FROM   case_standings WHERE case_id = $1 ORDER BY sequence`, id)
}

// filing compares where and when a report first came in.
func (v *verifier) filing(id string, events []record.Event) error {
	r, err := report.Fold(events[:1])
	if err != nil {
		return differs("reports "+id, "the first event cannot be folded: %s", err)
	}
	var at sql.Null[int64]
	var routed, contest sql.Null[string]
	err = v.QueryRow(`SELECT filed_at, routed, contest FROM reports WHERE id = $1`, id).Scan(&at, &routed, &contest)
	if err != nil {
		return err
	}
	return columns("reports "+id, column{"filed_at", at.V, events[0].At.UnixMicro()},
		column{"routed", routed.V, r.Office}, column{"contest", contest.V, r.Conduct.Contest})
}
