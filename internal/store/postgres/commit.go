package postgres

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"

	"netra/internal/store"
)

// patience is how long a COMMIT may take. It waits for the synchronous standby,
// so without a bound one lost standby would hold every caller for ever.
const patience = 30 * time.Second

// warned is where a connection keeps that the server has warned on it.
const warned = "netra.warned"

var errWarned = errors.New("the server warned during commit: it did not wait for its standbys")

// remember notes a warning on its connection. When a wait for a standby is cut
// short, the server commits here only, warns, and answers COMMIT as if all were
// well: the warning is the sole trace.
func remember(conn *pgconn.PgConn, n *pgconn.Notice) {
	if n.Code == warning {
		conn.CustomData()[warned] = true
	}
}

// Commit commits tx. Whatever is not a plain yes or no of the server's is
// store.ErrCommitUnknown.
func (Dialect) Commit(conn *sql.Conn, tx *sql.Tx) error {
	pg, err := session(conn)
	if err != nil {
		return err
	}
	delete(pg.CustomData(), warned)
	socket := pg.Conn()
	late := time.AfterFunc(patience, func() { _ = socket.Close() })
	defer late.Stop()
	if err := tx.Commit(); err != nil {
		if uncertain(err) {
			return fmt.Errorf("%w: %w", store.ErrCommitUnknown, err)
		}
		return err
	}
	if pg.CustomData()[warned] != nil {
		return fmt.Errorf("%w: %w", store.ErrCommitUnknown, errWarned)
	}
	return nil
}

// session is the driver's connection under conn.
func session(conn *sql.Conn) (*pgconn.PgConn, error) {
	var pg *pgconn.PgConn
	err := conn.Raw(func(c any) error {
		std, ok := c.(*stdlib.Conn)
		if !ok {
			return fmt.Errorf("a connection of the wrong driver: %T", c)
		}
		pg = std.Conn().PgConn()
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reach the session: %w", err)
	}
	return pg, nil
}
