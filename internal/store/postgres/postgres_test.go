package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"netra/internal/store"
	"netra/internal/store/pgtest"
)

func unmigrated(t *testing.T, url string) *store.DB {
	t.Helper()
	db, err := Open(t.Context(), url)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// pool is a plain pool, as another process may have.
func pool(t *testing.T, url string) *sql.DB {
	t.Helper()
	db, err := sql.Open("pgx", url)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func migrated(t *testing.T, url string) *store.DB {
	t.Helper()
	db := unmigrated(t, url)
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatalf("migrate: %v", err)
	}
	return db
}

func set(db *store.DB, ctx context.Context, key, value string) error {
	return db.Do(ctx, func(tx *store.Tx) error {
		_, err := tx.Exec(`INSERT INTO settings (key, value) VALUES ($1, $2)`, key, value)
		return err
	})
}

func count(t *testing.T, db *store.DB, key string) (n int) {
	t.Helper()
	err := db.View(t.Context(), func(tx *store.Tx) error {
		return tx.QueryRow(`SELECT COUNT(*) FROM settings WHERE key = $1`, key).Scan(&n)
	})
	if err != nil {
		t.Fatalf("count: %v", err)
	}
	return n
}

func TestCommitsWaitForTheDiskWhateverTheOperatorSays(t *testing.T) {
	t.Parallel()
	url := pgtest.URL(t)
	tests := []struct{ name, said, want string }{
		{"off", "off", "on"},
		{"local, which waits for no standby", "local", "on"},
		{"on", "on", "on"},
		{"remote_apply, which waits for more", "remote_apply", "remote_apply"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			config, err := pgx.ParseConfig(url)
			if err != nil {
				t.Fatal(err)
			}
			config.RuntimeParams["synchronous_commit"] = tt.said
			db, err := open(t.Context(), config)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			var got string
			err = db.Do(t.Context(), func(tx *store.Tx) error {
				return tx.QueryRow(`SHOW synchronous_commit`).Scan(&got)
			})
			if err != nil || got != tt.want {
				t.Errorf("it is %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

func TestAnAddressThatCannotBeReadDoesNotLeakItsPassword(t *testing.T) {
	t.Parallel()
	for _, url := range []string{"postgres://u:hunter2@h:port/d", "postgres://u:hunter2@/d?host=/nowhere"} {
		_, err := Open(t.Context(), url)
		if err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%v", err)
		}
	}
}

func TestWhatTheServerUndidIsTriedAgain(t *testing.T) {
	t.Parallel()
	db := migrated(t, pgtest.URL(t))
	for _, code := range []string{serializationFailure, deadlockDetected, lockNotAvailable, "22012"} {
		runs := 0
		err := db.Do(t.Context(), func(tx *store.Tx) error {
			if runs++; runs < 3 {
				_, err := tx.Exec(fmt.Sprintf(`DO $$ BEGIN RAISE SQLSTATE '%s'; END $$`, code))
				return err
			}
			return nil
		})
		again := code != "22012" // division by zero stays what it is
		if again != (err == nil) || again != (runs == 3) {
			t.Errorf("%s: %d runs, %v", code, runs, err)
		}
	}
}

// Two transactions lock the same two rows crosswise. The server ends one of
// them, which is then tried again: both are kept.
func TestADeadlockEndsWell(t *testing.T) {
	t.Parallel()
	db := migrated(t, pgtest.URL(t))
	for _, key := range []string{"a", "b"} {
		if err := set(db, t.Context(), key, "."); err != nil {
			t.Fatal(err)
		}
	}
	var both, all sync.WaitGroup
	both.Add(2)
	for _, order := range [][2]string{{"a", "b"}, {"b", "a"}} {
		all.Go(func() {
			first := true
			err := db.Do(t.Context(), func(tx *store.Tx) error {
				for _, key := range order {
					if _, err := tx.Exec(`UPDATE settings SET value = value || '.' WHERE key = $1`, key); err != nil {
						return err
					}
					if first {
						first = false
						both.Done()
						both.Wait()
					}
				}
				return nil
			})
			if err != nil {
				t.Errorf("%v: %v", order, err)
			}
		})
	}
	all.Wait()
	var values string
	err := db.View(t.Context(), func(tx *store.Tx) error {
		return tx.QueryRow(`SELECT string_agg(value, ' ' ORDER BY key) FROM settings`).Scan(&values)
	})
	if err != nil || values != "... ..." {
		t.Errorf("the rows say %q, %v; want both changes in both", values, err)
	}
}

func TestAServerThatWasKilledIsFoundAgain(t *testing.T) {
	t.Parallel()
	server := pgtest.Cluster(t, pgtest.Durable)
	db := migrated(t, server.URL(t))
	if err := set(db, t.Context(), "before", ""); err != nil {
		t.Fatal(err)
	}
	server.Kill(t)
	if err := set(db, t.Context(), "during", ""); !errors.Is(err, store.ErrBusy) {
		t.Errorf("while it is down: %v, want %v", err, store.ErrBusy)
	}
	server.Start(t)
	if err := set(db, t.Context(), "after", ""); err != nil {
		t.Errorf("once it is back: %v", err)
	}
	if count(t, db, "before") != 1 || count(t, db, "during") != 0 {
		t.Error("what was acknowledged and what is stored differ")
	}
}
