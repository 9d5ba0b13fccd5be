package store_test

import (
	"path/filepath"
	"testing"

	"netra/internal/store"
	"netra/internal/store/pgtest"
	"netra/internal/store/postgres"
	"netra/internal/store/sqlite"
)

// each runs a test on both databases. open opens the same database again every
// time, as another process would.
func each(t *testing.T, test func(t *testing.T, open func() *store.DB)) {
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		path := filepath.Join(t.TempDir(), "netra.db")
		test(t, func() *store.DB {
			db, err := sqlite.Open(t.Context(), path)
			return opened(t, db, err)
		})
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		url := pgtest.URL(t)
		test(t, func() *store.DB {
			db, err := postgres.Open(t.Context(), url)
			return opened(t, db, err)
		})
	})
}

func opened(t *testing.T, db *store.DB, err error) *store.DB {
	t.Helper()
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return db
}

// do runs statements in one transaction.
func do(t *testing.T, db *store.DB, statements ...string) {
	t.Helper()
	err := db.Do(t.Context(), func(tx *store.Tx) error {
		for _, s := range statements {
			if _, err := tx.Exec(s); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatalf("%q: %v", statements, err)
	}
}

// number answers a query with its one number.
func number(t *testing.T, db *store.DB, query string, args ...any) int64 {
	t.Helper()
	var n int64
	err := db.View(t.Context(), func(tx *store.Tx) error {
		return tx.QueryRow(query, args...).Scan(&n)
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return n
}

const notes = `CREATE TABLE notes (id BIGINT PRIMARY KEY, word TEXT, body BYTEA, UNIQUE (word))`
