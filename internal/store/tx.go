package store

import (
	"context"
	"database/sql"
	"fmt"
)

// Tx is one transaction, with the context of the call it serves. It must not be
// kept after the function it was given to.
type Tx struct {
	ctx     context.Context
	dialect Dialect
	conn    *sql.Conn
	tx      *sql.Tx
	failed  error // the first statement that failed
	later   []Statement
	late    error // the failure of one that was left for later, by its name
}

// Context is the context of the call.
func (t *Tx) Context() context.Context { return t.ctx }

// Exec runs a statement that answers with no rows.
func (t *Tx) Exec(query string, args ...any) (sql.Result, error) {
	if err := t.flush(); err != nil {
		return nil, err
	}
	res, err := t.tx.ExecContext(t.ctx, query, args...)
	return res, t.note(err)
}

// Query runs a query. The rows are to be closed before the next statement: a
// connection to PostgreSQL does one thing at a time.
func (t *Tx) Query(query string, args ...any) (*sql.Rows, error) {
	if err := t.flush(); err != nil {
		return nil, err
	}
	rows, err := t.tx.QueryContext(t.ctx, query, args...)
	return rows, t.note(err)
}

// QueryRow runs a query for at most one row.
//
// An empty BYTEA read into a []byte may come back as nil, as NULL does: SQLite's
// driver makes no difference there. Where it matters, read a sql.Null[[]byte].
func (t *Tx) QueryRow(query string, args ...any) *sql.Row {
	_ = t.flush() // when that fails, so does the query, and outcome knows why
	row := t.tx.QueryRowContext(t.ctx, query, args...)
	_ = t.note(row.Err()) // Scan returns it as well
	return row
}

// ForUpdate is what to append to a SELECT whose rows this transaction will
// change: " FOR UPDATE" where rows can be locked, "" where a writer is alone.
func (t *Tx) ForUpdate() string { return t.dialect.ForUpdate() }

// Duplicate says that err is a unique key which was taken already.
func (t *Tx) Duplicate(err error) bool { return t.dialect.Duplicate(err) }

// Raw lends the driver's own connection to the few hot statements that a
// dialect does better. What fn does there belongs to this transaction.
func (t *Tx) Raw(fn func(driverConn any) error) error {
	if err := t.flush(); err != nil {
		return err
	}
	return t.note(t.conn.Raw(fn))
}

func (t *Tx) note(err error) error {
	if t.failed == nil {
		t.failed = err
	}
	return err
}

// outcome is what fn's answer means once the statements are considered. A failed
// statement ends a transaction on PostgreSQL and does not on SQLite; so that code
// which passes on one passes on the other, it ends it here on both.
func (t *Tx) outcome(err error) error {
	if err == nil {
		err = t.flush()
	}
	switch {
	case t.late != nil && t.ctx.Err() == nil:
		return t.late // whatever came after it, came of it
	case t.ctx.Err() != nil && err == nil:
		return t.ctx.Err()
	case t.failed == nil:
		return err
	case err == nil:
		return fmt.Errorf("a statement failed and was passed over: %w", t.failed)
	case t.dialect.Busy(t.failed) && !t.dialect.Busy(err):
		return fmt.Errorf("%w: %w", err, t.failed)
	}
	return err
}

// once runs fn in one transaction, one time.
func (d *DB) once(ctx context.Context, pool *sql.DB, access Access, fn func(*Tx) error) error {
	conn, err := pool.Conn(ctx)
	if err != nil {
		return fmt.Errorf("take a connection: %w", err)
	}
	defer conn.Close()
	tx, err := d.dialect.Begin(ctx, conn, access)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback() // also when fn panics; after a commit it does nothing
	t := &Tx{ctx: ctx, dialect: d.dialect, conn: conn, tx: tx}
	if err := t.outcome(fn(t)); err != nil {
		return err
	}
	if access == Read {
		return nil
	}
	if err := d.dialect.Commit(conn, tx); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}
