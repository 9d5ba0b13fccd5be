package postgres

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"net"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// The server's codes that mean something here; the rest are plain failures.
const (
	uniqueViolation      = "23505"
	serializationFailure = "40001"
	deadlockDetected     = "40P01"
	lockNotAvailable     = "55P03"
	tooManyConnections   = "53300"
	adminShutdown        = "57P01"
	crashShutdown        = "57P02"
	cannotConnectNow     = "57P03"
	idleInTransaction    = "25P03"
	warning              = "01000"
)

// Busy says that the server undid the transaction for the sake of another one,
// or because we had fallen silent in it, or that it went away before COMMIT was
// sent.
func (Dialect) Busy(err error) bool {
	switch code(err) {
	case serializationFailure, deadlockDetected, lockNotAvailable, idleInTransaction,
		tooManyConnections, adminShutdown, crashShutdown, cannotConnectNow:
		return true
	case "":
		return lost(err)
	}
	return false
}

// Duplicate says that a unique index has the value already.
func (Dialect) Duplicate(err error) bool { return code(err) == uniqueViolation }

// uncertain says that an error of COMMIT leaves open whether it was done: the
// server said nothing, or said that it was going.
func uncertain(err error) bool {
	switch code(err) {
	case adminShutdown, crashShutdown, cannotConnectNow:
		return true
	case "":
		return !errors.Is(err, pgx.ErrTxCommitRollback)
	}
	return false
}

// lost says that the connection broke, and not because the caller left.
func lost(err error) bool {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return false
	}
	if _, ok := errors.AsType[net.Error](err); ok {
		return true
	}
	return errors.Is(err, driver.ErrBadConn) || errors.Is(err, io.ErrUnexpectedEOF) ||
		errors.Is(err, io.EOF) || errors.Is(err, net.ErrClosed) || pgconn.SafeToRetry(err)
}

func code(err error) string {
	if e, ok := errors.AsType[*pgconn.PgError](err); ok {
		return e.Code
	}
	return ""
}
