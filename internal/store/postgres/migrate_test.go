package postgres

import (
	"context"
	"testing"
	"time"

	"netra/internal/store"
	"netra/internal/store/pgtest"
)

func TestAMigrationWaitsForTheOtherProcess(t *testing.T) {
	t.Parallel()
	url := pgtest.URL(t)
	here, there := unmigrated(t, url), unmigrated(t, url)
	unlock, err := there.Dialect().LockMigrations(t.Context(), pool(t, url))
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- here.Migrate(t.Context()) }()
	look, late := time.NewTicker(10*time.Millisecond), time.After(30*time.Second)
	defer look.Stop()
	for waiting := 0; waiting == 0; {
		select {
		case err := <-done:
			t.Fatalf("it did not wait: %v", err)
		case <-late:
			t.Fatal("it neither waits nor ends")
		case <-look.C:
			waiting = waits(t, there)
		}
	}
	unlock()
	if err := <-done; err != nil {
		t.Errorf("after the other one ended: %v", err)
	}
}

func TestACallerWhoLeavesDoesNotWaitForTheLock(t *testing.T) {
	t.Parallel()
	url := pgtest.URL(t)
	unlock, err := Dialect{}.LockMigrations(t.Context(), pool(t, url))
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	ctx, leave := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer leave()
	if err := unmigrated(t, url).Migrate(ctx); err == nil {
		t.Error("it migrated beside the other process")
	}
}

func waits(t *testing.T, db *store.DB) (n int) {
	t.Helper()
	err := db.View(t.Context(), func(tx *store.Tx) error {
		return tx.QueryRow(`
			SELECT COUNT(*) FROM pg_locks
			WHERE  locktype = 'advisory' AND NOT granted
			AND    database = (SELECT oid FROM pg_database WHERE datname = current_database())`).Scan(&n)
	})
	if err != nil {
		t.Fatalf("look for waits: %v", err)
	}
	return n
}
