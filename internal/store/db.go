// Package store is the ground under the rows: one body of SQL over
// database/sql, run in transactions that are begun, tried again and given up
// here and nowhere else.
//
// It is not a mapper and knows no rule of the domain. Nor does it know which
// database it speaks to: that is a Dialect, made by store/sqlite or
// store/postgres. Start at DB.Do.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"
)

// ErrBusy says that a transaction met other writers, or a database that was
// away, on every one of its tries. Nothing of it was kept.
var ErrBusy = errors.New("the database is busy")

// ErrCommitUnknown says that the transaction may or may not have been kept: the
// answer to COMMIT was lost, or came before the copies that it was to wait for.
// Do never tries again after it. The caller looks its own ids up before it
// answers anybody.
var ErrCommitUnknown = errors.New("whether the transaction was kept is unknown")

// Access is what a transaction is for.
type Access int

// The two kinds of transaction.
const (
	Read  Access = iota // sees one unchanging state of the rows, changes none
	Write               // reads what is committed, changes rows
)

// Dialect is what the databases do differently.
type Dialect interface {
	// Name is "sqlite" or "postgres".
	Name() string
	// Begin opens a transaction on conn. It must outlive a cancelled ctx: a
	// COMMIT that is under way is not to be cut short by a caller who left.
	Begin(ctx context.Context, conn *sql.Conn, access Access) (*sql.Tx, error)
	// Commit commits tx, which was begun on conn, and wraps ErrCommitUnknown
	// when the outcome is not certain.
	Commit(conn *sql.Conn, tx *sql.Tx) error
	// Busy says that nothing was kept and that trying again may help.
	Busy(err error) bool
	// Duplicate says that a unique key was taken already.
	Duplicate(err error) bool
	// ForUpdate is what to append to a SELECT to lock its rows.
	ForUpdate() string
	// LockMigrations waits until no other process migrates, where the database
	// can tell, and returns what ends the lock.
	LockMigrations(ctx context.Context, write *sql.DB) (unlock func(), err error)
}

// DB is an open database.
type DB struct {
	dialect     Dialect
	write, read *sql.DB    // the same pool, where writers need none of their own
	migrating   sync.Mutex // one migration at a time in this process
}

// New makes a DB of a pool for writers and one for readers, which may be the
// same. Close closes both.
func New(d Dialect, write, read *sql.DB) *DB {
	return &DB{dialect: d, write: write, read: read}
}

// Dialect returns the dialect, for the few statements that differ.
func (d *DB) Dialect() Dialect { return d.dialect }

// Duplicate says that err is a unique key which was taken already.
func (d *DB) Duplicate(err error) bool { return d.dialect.Duplicate(err) }

// Writers is how many transactions can write beside each other.
func (d *DB) Writers() int { return d.write.Stats().MaxOpenConnections }

// Close closes the database. Readers go first, so that the last connection to
// SQLite is the one that may fold its log into the file.
func (d *DB) Close() error {
	if d.read == d.write {
		return d.write.Close()
	}
	return errors.Join(d.read.Close(), d.write.Close())
}

// Do runs fn in one write transaction and commits if fn returns nil. It may run
// fn again after a conflict, so fn must have no other effects. An error or a
// panic of fn undoes everything.
//
// Do must not be called inside fn: on SQLite there is one writer, and the inner
// call would wait for the outer one.
func (d *DB) Do(ctx context.Context, fn func(*Tx) error) error {
	return d.retry(ctx, func() error { return d.once(ctx, d.write, Write, fn) })
}

// View runs fn in one read transaction: every query of fn sees the same state.
// It may run fn again, as Do may.
func (d *DB) View(ctx context.Context, fn func(*Tx) error) error {
	return d.retry(ctx, func() error { return d.once(ctx, d.read, Read, fn) })
}

// The bounds of trying again: some two seconds in all at the longest, which a
// deadlock or a failover to a warm standby fits into and an outage does not.
const (
	tries     = 14
	firstWait = time.Millisecond
	longWait  = 400 * time.Millisecond
)

func (d *DB) retry(ctx context.Context, once func() error) error {
	wait := firstWait
	for try := 1; ; try++ {
		err := once()
		if err == nil || errors.Is(err, ErrCommitUnknown) || !d.dialect.Busy(err) {
			return err
		}
		if try == tries {
			return fmt.Errorf("%w: gave up after %d tries: %w", ErrBusy, tries, err)
		}
		if pause(ctx, wait) != nil {
			return fmt.Errorf("%w: %w", err, context.Cause(ctx))
		}
		wait = min(2*wait, longWait)
	}
}

// pause waits between half of d and d: two who collided should not meet again.
func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d/2 + rand.N(d/2))
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
