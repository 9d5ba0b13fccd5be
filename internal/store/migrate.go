package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

// The migrations speak to both databases: columns are TEXT, BIGINT or BYTEA,
// and the database decides nothing (no defaults, no now(), no triggers). There
// is no way down: an older netra refuses a newer database, a backup is the road
// back.
//
//go:embed migrations/*.sql
var migrations embed.FS

// ErrNewer says that a newer netra has migrated the database, whose rows this
// one could misread.
var ErrNewer = errors.New("the database belongs to a newer netra")

// Migrate brings the database to the newest version this binary knows. It
// refuses with ErrNewer, and changes nothing, when the database is past it.
// Several processes may call it at once.
func (d *DB) Migrate(ctx context.Context) error {
	provider, err := d.provider()
	if err != nil {
		return err
	}
	d.migrating.Lock()
	defer d.migrating.Unlock()
	unlock, err := d.dialect.LockMigrations(ctx, d.write)
	if err != nil {
		return fmt.Errorf("wait for other migrations: %w", err)
	}
	defer unlock()
	return climb(ctx, provider)
}

// Version is the version of the database: the number of the newest migration
// that it has had, 0 on an empty one, where asking makes the table of versions.
func (d *DB) Version(ctx context.Context) (int64, error) {
	provider, err := d.provider()
	if err != nil {
		return 0, err
	}
	d.migrating.Lock()
	defer d.migrating.Unlock()
	has, _, err := provider.GetVersions(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the database's version: %w", err)
	}
	return has, nil
}

// Newest is the newest version this binary knows.
func (d *DB) Newest() (int64, error) {
	provider, err := d.provider()
	if err != nil {
		return 0, err
	}
	all := provider.ListSources()
	return all[len(all)-1].Version, nil
}

// climb migrates until nothing is left to do. Where no lock keeps processes
// apart (SQLite), the one that comes second fails on what the first has just
// done, and is undone. So a failure counts only if the version stands still.
func climb(ctx context.Context, p *goose.Provider) error {
	for last := int64(-1); ; {
		has, newest, err := p.GetVersions(ctx)
		if err != nil {
			return fmt.Errorf("read the database's version: %w", err)
		}
		if has > newest {
			return fmt.Errorf("%w: it is at version %d, this binary knows versions up to %d",
				ErrNewer, has, newest)
		}
		_, err = p.Up(ctx)
		if err == nil {
			return nil
		}
		if has == last {
			return fmt.Errorf("migrate from version %d: %w", has, err)
		}
		last = has
	}
}

func (d *DB) provider() (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, fmt.Errorf("open migrations: %w", err)
	}
	dialect := goose.DialectPostgres
	if d.dialect.Name() == "sqlite" {
		dialect = goose.DialectSQLite3
	}
	p, err := goose.NewProvider(dialect, d.write, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	return p, nil
}
