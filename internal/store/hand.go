package store

import (
	"database/sql"
	"errors"
	"time"

	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/report"
)

// What only the calendar's hand asks of the store. Many hands work on one
// database; each takes what is free and leaves what another holds, so that one
// that was frozen in the middle holds up nobody but the row it has in hand, and
// that only until the database ends its transaction.

// Hurrier is a dialect in which a transaction can be told to be ended by the
// database when it falls silent.
type Hurrier interface {
	// Hurry is the statement that says so for the transaction under way.
	Hurry() string
}

// hurry tells the database not to wait for long for this transaction.
func (t *records) hurry() error {
	h, ok := t.dialect.(Hurrier)
	if !ok {
		return nil // a writer is alone here, and in this process
	}
	return t.Later(nil, h.Hurry())
}

// unlessHeld is what to append to a SELECT that locks its rows and leaves out
// those that are locked.
func (t *records) unlessHeld() string {
	if lock := t.ForUpdate(); lock != "" {
		return lock + " SKIP LOCKED"
	}
	return ""
}

// FreeCase is a case, locked, unless somebody else holds it; see act.Tx.
func (t *records) FreeCase(id string) (casefile.Case, bool, error) {
	if err := t.hurry(); err != nil {
		return casefile.Case{}, false, err
	}
	c, err := t.caseOf(t.QueryRow(`SELECT id, body FROM cases WHERE id = $1`+t.unlessHeld(), id))
	if errors.Is(err, sql.ErrNoRows) {
		return casefile.Case{}, false, nil
	}
	return c, err == nil, err
}

// FreeReport is a report, locked, unless somebody else holds it; see act.Tx.
func (t *records) FreeReport(id string) (report.Report, bool, error) {
	if err := t.hurry(); err != nil {
		return report.Report{}, false, err
	}
	r, err := t.reportOf(t.QueryRow(`SELECT id, body FROM reports WHERE id = $1`+t.unlessHeld(), id))
	if errors.Is(err, sql.ErrNoRows) {
		return report.Report{}, false, nil
	}
	return r, err == nil, err
}

// firingOf reads one clock.
func firingOf(row scanner) (act.Firing, error) {
	var f act.Firing
	var at int64
	err := row.Scan(&f.Kind, &f.Subject, &f.Rule, &at)
	f.At = time.UnixMicro(at)
	return f, err
}
