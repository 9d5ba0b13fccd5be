package postgres

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"

	"netra/internal/store"
)

// Dialect is PostgreSQL's. Its zero value is ready.
type Dialect struct{}

var (
	_ store.Dialect = Dialect{}
	_ store.Hurrier = Dialect{}
)

// Name is "postgres".
func (Dialect) Name() string { return "postgres" }

// Begin opens a transaction: READ COMMITTED with row locks for a writer, which
// is cheaper than SERIALIZABLE and never has to be begun anew for what it only
// read; one snapshot for a reader.
func (Dialect) Begin(ctx context.Context, conn *sql.Conn, access store.Access) (*sql.Tx, error) {
	pg, err := session(conn)
	if err != nil {
		return nil, err
	}
	socket := pg.Conn() // the transaction outlives ctx, so a silent server is left by hand
	stop := context.AfterFunc(ctx, func() { _ = socket.Close() })
	defer stop()
	opts := &sql.TxOptions{Isolation: sql.LevelReadCommitted}
	if access == store.Read {
		opts = &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}
	}
	return conn.BeginTx(context.WithoutCancel(ctx), opts)
}

// ForUpdate locks the rows of a SELECT.
func (Dialect) ForUpdate() string { return " FOR UPDATE" }

// migrationLock is the advisory lock's number; it only has to be ours.
const migrationLock int64 = 0x6e65747261 // "netra"

// LockMigrations takes an advisory lock on a connection of its own, so that a
// process that dies lets go of it.
func (Dialect) LockMigrations(ctx context.Context, write *sql.DB) (func(), error) {
	conn, err := write.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("take a connection: %w", err)
	}
	if _, err := conn.ExecContext(ctx, `SET lock_timeout = 0`); err != nil { // the other may have much to do
		discard(conn)
		return nil, fmt.Errorf("wait without a bound: %w", err)
	}
	if _, err := conn.ExecContext(ctx, `SELECT pg_advisory_lock($1)`, migrationLock); err != nil {
		discard(conn)
		return nil, fmt.Errorf("take the migration lock: %w", err)
	}
	return func() { discard(conn) }, nil
}

// discard ends the session and with it every lock it holds, which is surer than
// asking for each.
func discard(conn *sql.Conn) {
	_ = conn.Raw(func(any) error { return driver.ErrBadConn })
	_ = conn.Close()
}
