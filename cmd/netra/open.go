package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/evidence"
	"netra/internal/rulebook"
	"netra/internal/store"
	"netra/internal/store/postgres"
	"netra/internal/store/sqlite"
	"netra/internal/vault"
)

// parts is the opened data with everything that works on it.
type parts struct {
	db      *store.DB
	vault   *vault.Vault
	records *store.Records
	acts    *act.Service
	files   *evidence.Desk
}

// close ends what open began.
func (p *parts) close() error { return p.db.Close() }

// open opens keys, database and evidence, brings the tables up to date and puts
// the services on top of them.
func (s storage) open(ctx context.Context, now func() time.Time) (*parts, error) {
	if err := os.MkdirAll(s.Data, 0o700); err != nil {
		return nil, fmt.Errorf("make the data directory: %w", err)
	}
	v, err := vault.Open(s.Data)
	if err != nil {
		return nil, fmt.Errorf("open the keys: %w", err)
	}
	db, err := s.database(ctx)
	if err != nil {
		return nil, err
	}
	p, err := s.assemble(ctx, db, v, now)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return p, nil
}

// exists refuses a data directory without keys: a command that only looks at
// what is there must not make a new installation where the path was misspelt.
func (s storage) exists() error {
	path := filepath.Join(s.Data, "keys", "vault.key")
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("there is no installation in %s, its key file is not there: %w", s.Data, err)
	}
	return nil
}

// database opens PostgreSQL where a URL says so, else the embedded SQLite.
func (s storage) database(ctx context.Context) (*store.DB, error) {
	if s.DatabaseURL != "" {
		return postgres.Open(ctx, s.DatabaseURL)
	}
	return sqlite.Open(ctx, filepath.Join(s.Data, "netra.db"))
}

func (s storage) assemble(ctx context.Context, db *store.DB, v *vault.Vault, now func() time.Time) (*parts, error) {
	if err := db.Migrate(ctx); err != nil {
		return nil, err
	}
	p := &parts{db: db, vault: v, records: store.NewRecords(db, v)}
	books, err := rulebook.Load()
	if err != nil {
		return nil, fmt.Errorf("load the rulebook: %w", err)
	}
	dir_, err := directory.Load()
	if err != nil {
		return nil, fmt.Errorf("load the directory: %w", err)
	}
	cal, err := deadline.Indonesia()
	if err != nil {
		return nil, fmt.Errorf("load the holidays: %w", err)
	}
	files, err := s.evidenceStore()
	if err != nil {
		return nil, fmt.Errorf("open the evidence: %w", err)
	}
	blobs := v.BlobsIn(files)
	p.acts = &act.Service{Store: p.records, Books: books, Directory: dir_, Calendar: cal, Almanac: act.NewAlmanac(), Roster: act.NewRoster(), Now: now}
	p.acts.Queue = act.NewQueue(db.Writers())
	p.acts.Present = blobs.Has
	p.files = &evidence.Desk{Blobs: blobs, Acts: p.acts, Inspect: new(evidence.Looker).Look}
	return p, p.keysFit(ctx)
}

// errOtherKeys is the refusal of a database that these keys did not seal.
var errOtherKeys = errors.New("the database was sealed with other keys; put its own keys/vault.key back")

// keysFit refuses a database that these keys did not seal, at every start: new
// records would go in beside old ones that nobody can read any more. It says so
// where the keys were made just now, for then the old file was lost or moved.
func (p *parts) keysFit(ctx context.Context) error {
	err := p.records.Opens(ctx)
	switch {
	case !errors.Is(err, vault.ErrUnknownKey) && !errors.Is(err, vault.ErrBroken):
		return err
	case p.vault.IsNew():
		return fmt.Errorf("%w (the file that is there now was just made)", errOtherKeys)
	}
	return errOtherKeys
}
