package bench

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/jackc/pgx/v5"

	"netra/internal/store"
	"netra/internal/store/postgres"
	"netra/internal/store/sqlite"
)

// open makes a database for this run alone; drop ends it. The rows of a
// measurement belong to no report, so they must never meet real ones.
func open(ctx context.Context, name, server, dir string) (db *store.DB, drop func(), err error) {
	remove := func() {}
	if name == "sqlite" {
		db, err = sqlite.Open(ctx, filepath.Join(dir, "netra.db"))
	} else {
		db, remove, err = onServer(ctx, server)
	}
	if err != nil {
		return nil, nil, err
	}
	drop = func() { _ = db.Close(); remove() }
	if err := db.Migrate(ctx); err != nil {
		drop()
		return nil, nil, err
	}
	return db, drop, nil
}

// onServer makes a database with a random name on a server.
func onServer(ctx context.Context, server string) (*store.DB, func(), error) {
	name := "netra_bench_" + strings.ToLower(rand.Text())
	address, err := named(server, name)
	if err != nil {
		return nil, nil, err
	}
	if err := order(ctx, server, `CREATE DATABASE `+name); err != nil {
		return nil, nil, err
	}
	remove := func() { _ = order(context.WithoutCancel(ctx), server, `DROP DATABASE `+name+` WITH (FORCE)`) }
	db, err := postgres.Open(ctx, address)
	if err != nil {
		remove()
		return nil, nil, err
	}
	return db, remove, nil
}

// order runs one statement on a connection of its own. server may hold a
// password, so no error repeats it.
func order(ctx context.Context, server, statement string) error {
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		return fmt.Errorf("reach the database: %w", err)
	}
	_, err = conn.Exec(ctx, statement)
	return errors.Join(err, conn.Close(ctx))
}

// named is the address of another database on the same server, in the form in
// which the server's was given.
func named(server, database string) (string, error) {
	if !strings.Contains(server, "://") {
		return server + " dbname=" + database, nil
	}
	u, err := url.Parse(server)
	if err != nil {
		return "", errors.New("the database's address cannot be read")
	}
	u.Path = "/" + database
	return u.String(), nil
}
