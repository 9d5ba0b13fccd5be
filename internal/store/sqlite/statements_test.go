package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"netra/internal/store"
)

// do runs fn in a transaction that is kept.
func do(t testing.TB, db *store.DB, fn func(*store.Tx) error) {
	t.Helper()
	if err := db.Do(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

// numbers is a table with the numbers below n.
func numbers(t testing.TB, n int) *store.DB {
	t.Helper()
	db := open(t, filepath.Join(t.TempDir(), "netra.db"))
	do(t, db, func(tx *store.Tx) error {
		if _, err := tx.Exec(`CREATE TABLE numbers (n INTEGER PRIMARY KEY)`); err != nil {
			return err
		}
		for i := range n {
			if _, err := tx.Exec(`INSERT INTO numbers VALUES (?)`, i); err != nil {
				return err
			}
		}
		return nil
	})
	return db
}

func TestAQueryMayBeAskedWhileItsOwnRowsAreRead(t *testing.T) {
	t.Parallel()
	db, seen := numbers(t, 5), 0
	const above = `SELECT n FROM numbers WHERE n >= ? ORDER BY n`
	do(t, db, func(tx *store.Tx) error {
		outer, err := tx.Query(above, 0)
		if err != nil {
			return err
		}
		defer outer.Close()
		for want := 0; outer.Next(); want++ {
			var got, inner int
			if err := outer.Scan(&got); err != nil || got != want {
				return fmt.Errorf("row %d of the outer query is %d, %w", want, got, err)
			}
			if err := tx.QueryRow(above, 3).Scan(&inner); err != nil || inner != 3 {
				return fmt.Errorf("the inner query says %d, %w", inner, err)
			}
			seen++
		}
		return outer.Err()
	})
	if seen != 5 {
		t.Errorf("%d rows were read", seen)
	}
}

func TestRowsLeftOpenDoNotComeBackInTheNextTransaction(t *testing.T) {
	t.Parallel()
	db := numbers(t, 5)
	const all = `SELECT n FROM numbers ORDER BY n`
	for range 3 {
		do(t, db, func(tx *store.Tx) error {
			rows, err := tx.Query(all) //nolint:rowserrcheck,sqlclosecheck // what this is about
			if err != nil {
				return err
			}
			var first int
			if !rows.Next() {
				return sql.ErrNoRows
			}
			if err := rows.Scan(&first); err != nil || first != 0 {
				return fmt.Errorf("the first is %d, %w", first, err)
			}
			return nil
		})
	}
}

func TestAStatementOutlivesAChangeOfItsTable(t *testing.T) {
	t.Parallel()
	db := numbers(t, 1)
	const all = `SELECT * FROM numbers WHERE n = ?`
	var n, more int
	do(t, db, func(tx *store.Tx) error { return tx.QueryRow(all, 0).Scan(&n) })
	do(t, db, func(tx *store.Tx) error {
		_, err := tx.Exec(`ALTER TABLE numbers ADD COLUMN more INTEGER NOT NULL DEFAULT 7`)
		return err
	})
	do(t, db, func(tx *store.Tx) error { return tx.QueryRow(all, 0).Scan(&n, &more) })
	if more != 7 {
		t.Errorf("the new column is %d", more)
	}
}

func TestMoreStatementsThanAreKeptAreRunAllTheSame(t *testing.T) {
	t.Parallel()
	db := numbers(t, 1)
	for range 2 {
		do(t, db, func(tx *store.Tx) error {
			for i := range 1200 {
				var got int
				if err := tx.QueryRow(fmt.Sprintf(`SELECT n + %d FROM numbers WHERE n = ?`, i), 0).Scan(&got); err != nil || got != i {
					return fmt.Errorf("statement %d says %d, %w", i, got, err)
				}
			}
			return nil
		})
	}
}

func TestAFailedStatementFailsTheNextTimeForItsOwnReason(t *testing.T) {
	t.Parallel()
	db := numbers(t, 1)
	const add = `INSERT INTO numbers VALUES (?)`
	for i, taken := range []bool{true, false, true} {
		err := db.Do(t.Context(), func(tx *store.Tx) error {
			n := 0
			if !taken {
				n = 1
			}
			_, err := tx.Exec(add, n)
			return err
		})
		if db.Duplicate(err) != taken || !taken && err != nil {
			t.Errorf("time %d: %v", i, err)
		}
	}
}

func TestAStatementThatWasInterruptedIsRunAnewTheNextTime(t *testing.T) {
	t.Parallel()
	db := numbers(t, 5)
	const long = `WITH RECURSIVE c(n) AS (SELECT ? UNION ALL SELECT n + 1 FROM c WHERE n < 1000000000) SELECT n FROM c`
	for name, road := range map[string]func(context.Context, func(*store.Tx) error) error{"writing": db.Do, "reading": db.View} {
		for first := range 3 {
			ctx, cancel := context.WithCancel(t.Context())
			n, err := 0, road(ctx, func(tx *store.Tx) error {
				rows, err := tx.Query(long, first)
				if err != nil {
					return err
				}
				defer rows.Close()
				for got := first; rows.Next(); got++ {
					var n int
					if err := rows.Scan(&n); err != nil || n != got {
						return fmt.Errorf("row %d is %d, %w", got, n, err)
					}
					if n == first+10 {
						cancel()
					}
				}
				return rows.Err()
			})
			cancel()
			if !errors.Is(err, context.Canceled) {
				t.Fatalf("%s: interrupted, it says %v", name, err)
			}
			const count = `SELECT COUNT(*) FROM numbers WHERE n >= ?`
			err = road(t.Context(), func(tx *store.Tx) error { return tx.QueryRow(count, first).Scan(&n) })
			if err != nil || n != 5-first {
				t.Errorf("%s: afterwards %d are counted, %v", name, n, err)
			}
		}
	}
}

func BenchmarkAShortQuery(b *testing.B) {
	db := numbers(b, 5)
	for b.Loop() {
		err := db.View(b.Context(), func(tx *store.Tx) error {
			var n int
			return tx.QueryRow(`SELECT a.n FROM numbers a JOIN numbers b ON b.n = a.n WHERE a.n = ? AND NOT EXISTS (SELECT 1 FROM numbers c WHERE c.n = a.n + 1000)`, 1).Scan(&n)
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
