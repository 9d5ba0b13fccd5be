package store

import (
	"context"
	"encoding/json"
	"fmt"

	"netra/internal/act"
	"netra/internal/record"
	"netra/internal/vault"
)

// Records is the store of acts: act.Store over one database, with everything
// that concerns people sealed on the way in.
type Records struct {
	db    *DB
	vault *vault.Vault
}

// NewRecords makes the store of acts.
func NewRecords(db *DB, v *vault.Vault) *Records { return &Records{db: db, vault: v} }

// Do runs fn in one writing transaction; see act.Store.
func (s *Records) Do(ctx context.Context, fn func(act.Tx) error) error {
	return s.db.Do(ctx, func(t *Tx) error { return fn(&records{Tx: t, vault: s.vault}) })
}

// View runs fn on one unchanging picture; see act.Store.
func (s *Records) View(ctx context.Context, fn func(act.Tx) error) error {
	return s.db.View(ctx, func(t *Tx) error { return fn(&records{Tx: t, vault: s.vault}) })
}

// Ping says whether the database answers.
func (s *Records) Ping(ctx context.Context) error {
	return s.db.View(ctx, func(t *Tx) error {
		_, err := t.Exec(`SELECT 1`)
		return err
	})
}

// Opens says whether the keys open what the database holds, tried on one event;
// of an empty one they do.
func (s *Records) Opens(ctx context.Context) error {
	return s.db.View(ctx, func(t *Tx) error {
		r := &records{Tx: t, vault: s.vault}
		_, err := collect(r, r.event, selectEvents+` LIMIT 1`)
		return err
	})
}

// records is one transaction of Records.
type records struct {
	*Tx
	vault *vault.Vault
}

// seal makes JSON of v and seals it for one place.
func (t *records) seal(class vault.Class, where string, v any) ([]byte, error) {
	plain, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", where, err)
	}
	return t.vault.Seal(class, where, plain)
}

// unseal opens what seal made.
func (t *records) unseal(class vault.Class, where string, sealed []byte, v any) error {
	plain, err := t.vault.Unseal(class, where, sealed)
	if err != nil {
		return fmt.Errorf("open %s: %w", where, err)
	}
	if err := json.Unmarshal(plain, v); err != nil {
		return fmt.Errorf("read %s: %w", where, err)
	}
	return nil
}

// scanner is a row or rows.
type scanner interface{ Scan(dest ...any) error }

// collect scans every row of a query.
func collect[T any](t *records, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	rows, err := t.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// Events is the history of one subject, for audits and tests.
func (s *Records) Events(ctx context.Context, subject string) ([]record.Event, error) {
	var out []record.Event
	err := s.View(ctx, func(tx act.Tx) error {
		var err error
		out, err = tx.Events(subject)
		return err
	})
	return out, err
}
