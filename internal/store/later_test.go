package store_test

import (
	"errors"
	"testing"

	"netra/internal/store"
)

var errTaken = errors.New("that word is taken")

// taken names a failure as act's rows do.
func taken(db *store.DB) func(error) error {
	return func(err error) error {
		if db.Duplicate(err) {
			return errTaken
		}
		return err
	}
}

const later = `INSERT INTO notes (id, word) VALUES ($1, $2)`

func TestWhatWasLeftForLaterIsThereBeforeTheNextQueryAndAfterTheCommit(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, open func() *store.DB) {
		db := open()
		do(t, db, notes)
		var inside int64
		err := db.Do(t.Context(), func(tx *store.Tx) error {
			for i, word := range []string{"one", "two"} {
				if err := tx.Later(nil, later, i, word); err != nil {
					return err
				}
			}
			if err := tx.QueryRow(`SELECT COUNT(*) FROM notes`).Scan(&inside); err != nil {
				return err
			}
			return tx.Later(nil, later, 3, "three")
		})
		if err != nil || inside != 2 {
			t.Fatalf("%d rows inside, want 2; %v", inside, err)
		}
		if n := number(t, db, `SELECT COUNT(*) FROM notes`); n != 3 {
			t.Errorf("%d rows after the commit, want 3", n)
		}
	})
}

func TestAFailureOfWhatWasLeftForLaterHasItsNameAndUndoesEverything(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		name  string
		after func(*store.Tx) error
	}{
		{"at the commit", func(*store.Tx) error { return nil }},
		{"at the next statement", func(tx *store.Tx) error {
			_, err := tx.Exec(`INSERT INTO notes (id, word) VALUES (9, 'nine')`)
			return err
		}},
		{"at the next query", func(tx *store.Tx) error {
			var n int
			return tx.QueryRow(`SELECT COUNT(*) FROM notes`).Scan(&n)
		}},
		{"passed over", func(tx *store.Tx) error {
			_, _ = tx.Exec(`INSERT INTO notes (id, word) VALUES (9, 'nine')`)
			return nil
		}},
	} {
		t.Run(x.name, func(t *testing.T) {
			t.Parallel()
			each(t, func(t *testing.T, open func() *store.DB) {
				db := open()
				do(t, db, notes, `INSERT INTO notes (id, word) VALUES (1, 'one')`)
				err := db.Do(t.Context(), func(tx *store.Tx) error {
					for i, word := range []string{"two", "one", "three"} {
						if err := tx.Later(taken(db), later, i+2, word); err != nil {
							return err
						}
					}
					return x.after(tx)
				})
				if !errors.Is(err, errTaken) {
					t.Errorf("got %v, want %v", err, errTaken)
				}
				if n := number(t, db, `SELECT COUNT(*) FROM notes`); n != 1 {
					t.Errorf("%d rows, want the one from before", n)
				}
			})
		})
	}
}
