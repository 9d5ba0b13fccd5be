package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"netra/internal/store"
	"netra/internal/store/sqlite"
)

func open(t testing.TB, path string) *store.DB {
	t.Helper()
	db, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func TestTheFileIsDurableAndItsOwnersAlone(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "odd ?#%41 name.db")
	db := open(t, path)
	tests := []struct{ pragma, want string }{
		{"journal_mode", "wal"},
		{"synchronous", "2"}, // FULL
		{"foreign_keys", "1"},
		{"busy_timeout", "10000"},
	}
	for _, tt := range tests {
		var got string
		err := db.Do(t.Context(), func(tx *store.Tx) error {
			return tx.QueryRow(`PRAGMA ` + tt.pragma).Scan(&got)
		})
		if err != nil || got != tt.want {
			t.Errorf("%s is %q, %v; want %q", tt.pragma, got, err, tt.want)
		}
	}
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{path, path + "-wal"} {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if mode := info.Mode().Perm(); mode != 0o600 {
			t.Errorf("%s has mode %o, want 600", filepath.Base(file), mode)
		}
	}
}

func TestAFileThatCannotBeADatabaseIsRefused(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	noise := filepath.Join(dir, "noise")
	if err := os.WriteFile(noise, []byte("this has never been a database, nor will it be one"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{
		"a folder that is not there": filepath.Join(dir, "none", "netra.db"),
		"a folder":                   dir,
		"something else":             noise,
	} {
		if db, err := sqlite.Open(t.Context(), path); err == nil {
			t.Errorf("%s was opened", name)
			_ = db.Close()
		}
	}
}

// The stranger is another process that holds the file's write lock; its own
// connection has no patience, so what it hears is the driver's own error.
func TestALockedFileIsTriedAgain(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "netra.db")
	db := open(t, path)
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	stranger, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate&_busy_timeout=0")
	if err != nil {
		t.Fatal(err)
	}
	defer stranger.Close()
	runs := 0
	err = db.Do(t.Context(), func(tx *store.Tx) error {
		if runs++; runs < 3 {
			_, err := stranger.BeginTx(t.Context(), nil) // the lock is ours
			return err
		}
		_, err := tx.Exec(`INSERT INTO settings (key, value) VALUES ('a', 'b')`)
		return err
	})
	if err != nil || runs != 3 {
		t.Errorf("it ran %d times, %v; want the third to be kept", runs, err)
	}
}

func TestTryingAgainHasAnEnd(t *testing.T) {
	t.Parallel()
	busy := locked(t)
	synctest.Test(t, func(t *testing.T) {
		db := open(t, filepath.Join(t.TempDir(), "netra.db"))
		runs, began := 0, time.Now()
		err := db.Do(t.Context(), func(*store.Tx) error { runs++; return busy })
		if !errors.Is(err, store.ErrBusy) || runs < 5 || time.Since(began) > 5*time.Second {
			t.Errorf("after %d runs and %v: %v, want %v", runs, time.Since(began), err, store.ErrBusy)
		}
		ctx, leave := context.WithCancel(t.Context())
		runs = 0
		err = db.Do(ctx, func(*store.Tx) error { runs++; leave(); return busy })
		if !errors.Is(err, context.Canceled) || runs != 1 {
			t.Errorf("after the caller left it ran %d times: %v", runs, err)
		}
		_ = db.Close() // inside the bubble, where its goroutines are
	})
}

// locked is the error of a file that somebody else holds.
func locked(t *testing.T) error {
	t.Helper()
	path := filepath.Join(t.TempDir(), "locked.db")
	var err error
	for range 2 {
		db, openErr := sql.Open("sqlite", "file:"+path+"?_txlock=immediate&_busy_timeout=0")
		if openErr != nil {
			t.Fatal(openErr)
		}
		t.Cleanup(func() { _ = db.Close() })
		_, err = db.BeginTx(context.Background(), nil)
	}
	if err == nil {
		t.Fatal("two hold the lock")
	}
	return err
}
