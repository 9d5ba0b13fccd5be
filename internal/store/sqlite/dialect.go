package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"netra/internal/store"
)

// Dialect is SQLite's. Its zero value is ready.
type Dialect struct{}

var _ store.Dialect = Dialect{}

// Name is "sqlite".
func (Dialect) Name() string { return "sqlite" }

// Begin takes the file's write lock at once for a writer: a transaction that
// reads first and asks for the lock later cannot wait for it, only fail.
func (Dialect) Begin(ctx context.Context, conn *sql.Conn, access store.Access) (*sql.Tx, error) {
	return conn.BeginTx(context.WithoutCancel(ctx), &sql.TxOptions{ReadOnly: access == store.Read})
}

// Commit commits. When the disk fails at that moment, the log may or may not
// hold the transaction, and only the next opening of the file will tell.
func (Dialect) Commit(_ *sql.Conn, tx *sql.Tx) error {
	err := tx.Commit()
	if primary(err) == codes.SQLITE_IOERR {
		return fmt.Errorf("%w: %w", store.ErrCommitUnknown, err)
	}
	return err
}

// Busy says that somebody else held a lock for too long.
func (Dialect) Busy(err error) bool {
	c := primary(err)
	return c == codes.SQLITE_BUSY || c == codes.SQLITE_LOCKED
}

// Duplicate says that a unique index or a primary key has the value already.
func (Dialect) Duplicate(err error) bool {
	switch code(err) {
	case codes.SQLITE_CONSTRAINT_UNIQUE, codes.SQLITE_CONSTRAINT_PRIMARYKEY, codes.SQLITE_CONSTRAINT_ROWID:
		return true
	}
	return false
}

// ForUpdate is nothing: a writer is alone from its beginning.
func (Dialect) ForUpdate() string { return "" }

// LockMigrations does nothing. Each migration is one transaction and writers
// are alone, so the worst that two processes can do is to fail, not to mix.
func (Dialect) LockMigrations(context.Context, *sql.DB) (func(), error) {
	return func() {}, nil
}

// code is SQLite's extended result code, 0 if err is none of its errors.
func code(err error) int {
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		return e.Code()
	}
	return 0
}

// primary is the result code without what the extended one adds.
func primary(err error) int { return code(err) & 0xff }
