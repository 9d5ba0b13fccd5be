package store_test

import (
	"errors"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"netra/internal/store"
)

func TestAnEmptyDatabaseIsMigratedOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, open func() *store.DB) {
		db := open()
		if v, err := db.Version(t.Context()); v != 0 || err != nil {
			t.Fatalf("an empty database has version %d, %v", v, err)
		}
		if err := db.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		do(t, db, `INSERT INTO settings (key, value) VALUES ('kept', 'yes')`)
		if err := db.Migrate(t.Context()); err != nil {
			t.Fatalf("the second time: %v", err)
		}
		if v, err := db.Version(t.Context()); v != newest(t) || err != nil {
			t.Errorf("it has version %d, %v; want %d", v, err, newest(t))
		}
		if n := number(t, db, `SELECT COUNT(*) FROM settings WHERE key = 'kept'`); n != 1 {
			t.Error("the second migration lost a row")
		}
	})
}

func TestProcessesMigrateAtOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, open func() *store.DB) {
		var all sync.WaitGroup
		for range 6 {
			db := open()
			all.Go(func() {
				if err := db.Migrate(t.Context()); err != nil {
					t.Errorf("migrate: %v", err)
				}
			})
		}
		all.Wait()
		if n := number(t, open(), `SELECT COUNT(*) FROM goose_db_version WHERE version_id = 1`); n != 1 {
			t.Errorf("the first migration is recorded %d times", n)
		}
	})
}

func TestAnOlderBinaryRefusesANewerDatabase(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, open func() *store.DB) {
		db := open()
		if err := db.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		err := db.Do(t.Context(), func(tx *store.Tx) error {
			_, err := tx.Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES ($1, $2)`, 99901, true)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		err = open().Migrate(t.Context())
		if !errors.Is(err, store.ErrNewer) {
			t.Fatalf("got %v, want %v", err, store.ErrNewer)
		}
		for _, version := range []string{"99901", strconv.FormatInt(newest(t), 10)} {
			if !strings.Contains(err.Error(), version) {
				t.Errorf("it does not name version %s: %v", version, err)
			}
		}
	})
}

// What one database takes and the other does not, or does otherwise, has no
// place in a migration.
func TestMigrationsSpeakToBothDatabases(t *testing.T) {
	t.Parallel()
	comment := regexp.MustCompile(`--.*`)
	foreign := regexp.MustCompile(`(?i)\b(default|now|current_timestamp|trigger|serial|bigserial|autoincrement|` +
		`boolean|integer|int|smallint|real|numeric|varchar|char|timestamptz?|date|jsonb?|uuid|blob|generated)\b`)
	for _, file := range files(t) {
		text, err := os.ReadFile("migrations/" + file)
		if err != nil {
			t.Fatal(err)
		}
		statements := comment.ReplaceAllString(string(text), "")
		if word := foreign.FindString(statements); word != "" {
			t.Errorf("%s says %s: columns are TEXT, BIGINT or BYTEA, and the database decides nothing", file, word)
		}
	}
}

func files(t *testing.T) []string {
	t.Helper()
	found, err := fs.Glob(os.DirFS("migrations"), "*.sql")
	if err != nil || len(found) == 0 {
		t.Fatalf("no migrations: %v", err)
	}
	return found
}

// newest is the number of the last migration, read off its file's name.
func newest(t *testing.T) int64 {
	t.Helper()
	all := files(t)
	number, _, _ := strings.Cut(all[len(all)-1], "_")
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
