// Package postgres opens PostgreSQL, the database of a netra that serves more
// than one machine.
//
// It holds no statement of the domain: only how connections are made, how a
// transaction begins and ends, and what the server's errors mean.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"netra/internal/store"
)

const (
	connections = 16 // more run slower, see the measurements
	statements  = 512
	idle        = 5 * time.Minute
)

// Open opens the database that url names, in either of libpq's two forms. It
// does not migrate it.
//
// url may hold a password, so no error repeats it.
func Open(ctx context.Context, url string) (*store.DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("read the database's address: %w", err)
	}
	return open(ctx, config)
}

func open(ctx context.Context, config *pgx.ConnConfig) (*store.DB, error) {
	config.DefaultQueryExecMode = pgx.QueryExecModeCacheStatement
	config.StatementCacheCapacity = statements
	config.OnNotice = remember
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "netra"
	}
	bound(config)
	db := stdlib.OpenDB(*config, stdlib.OptionAfterConnect(durable))
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	db.SetConnMaxIdleTime(idle)
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("reach the database: %w", err), db.Close())
	}
	return store.New(Dialect{}, db, db), nil
}

// durable makes COMMIT wait for the disk, and for synchronous standbys, whatever
// the server, the database, the role or the address say: an acknowledgement is a
// promise. remote_apply waits for more and is left alone.
func durable(ctx context.Context, conn *pgx.Conn) error {
	_, err := conn.Exec(ctx, `
		SELECT set_config('synchronous_commit', 'on', false)
		WHERE  current_setting('synchronous_commit') <> 'remote_apply'`)
	if err != nil {
		return fmt.Errorf("make commits durable: %w", err)
	}
	return nil
}
