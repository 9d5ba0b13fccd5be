// Package sqlite opens the embedded database, the default of a netra that was
// given no other.
//
// It holds no statement of the domain: only how the file is opened, how a
// transaction begins and ends, and what the driver's errors mean.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"netra/internal/store"
)

const (
	readers = 8       // connections; in WAL mode they wait for nobody
	patient = "10000" // milliseconds to wait for another process's lock

	// roomy lets the one writer remember 64 MiB of pages instead of two: a long
	// import that forgets its indexes' pages reads them back from the disk, over and
	// over, while everybody who writes waits.
	roomy = "cache_size(-65536)"
)

// Open opens the database in the file at path and makes the file if it is not
// there, readable by its owner only. It does not migrate it.
//
// One connection writes and several read: SQLite has one writer at a time, and a
// queue in this process is fairer and cheaper than a race for the file's lock.
func Open(ctx context.Context, path string) (*store.DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("find the database's file: %w", err)
	}
	if err := touch(path); err != nil {
		return nil, fmt.Errorf("make the database's file: %w", err)
	}
	write, err := pool(ctx, path, 1, url.Values{
		"_journal_mode": {"WAL"},
		"_synchronous":  {"FULL"},
		"_foreign_keys": {"ON"},
		"_txlock":       {"immediate"},
		"_pragma":       {roomy},
	})
	if err != nil {
		return nil, fmt.Errorf("open %s for writing: %w", path, err)
	}
	read, err := pool(ctx, path, readers, url.Values{"_query_only": {"ON"}})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open %s for reading: %w", path, err), write.Close())
	}
	return store.New(Dialect{}, write, read), nil
}

// touch makes the file before SQLite does, which would let everybody read it.
// SQLite gives its log beside it the same mode.
func touch(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

func pool(ctx context.Context, path string, size int, options url.Values) (*sql.DB, error) {
	options.Set("_busy_timeout", patient)
	options.Set("_dqs", "0") // "x" is a column, never a string
	dsn := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(path), RawQuery: options.Encode()}
	c, err := connect(dsn.String())
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(c)
	db.SetMaxOpenConns(size)
	db.SetMaxIdleConns(size)
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}
