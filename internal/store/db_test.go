package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"math"
	"sync"
	"testing"

	"netra/internal/store"
)

func TestWhatIsWrittenIsRead(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, open func() *store.DB) {
		db := open()
		do(t, db, notes)
		long, word := bytes.Repeat([]byte{0, 0xff, '\''}, 100_000), "Perkara “netralitas” ☂ $1 ?"
		rows := []struct {
			id   int64
			word *string
			body []byte
		}{
			{math.MaxInt64, &word, long},
			{math.MinInt64, new(""), []byte{}},
			{0, nil, nil},
			{1, new("1e2"), []byte("123")}, // text and bytes that look like numbers
		}
		for _, r := range rows {
			err := db.Do(t.Context(), func(tx *store.Tx) error {
				_, err := tx.Exec(`INSERT INTO notes (word, id, body) VALUES ($2, $1, $3)`, r.id, r.word, r.body)
				return err
			})
			if err != nil {
				t.Fatalf("write row %d: %v", r.id, err)
			}
			var (
				word *string
				body sql.Null[[]byte] // SQLite's driver reads empty bytes as nil
				id   int64
			)
			err = db.View(t.Context(), func(tx *store.Tx) error {
				return tx.QueryRow(`SELECT id, word, body FROM notes WHERE id = $1 AND id = $1`, r.id).Scan(&id, &word, &body)
			})
			if err != nil {
				t.Fatalf("read row %d: %v", r.id, err)
			}
			if id != r.id || (word == nil) != (r.word == nil) || word != nil && *word != *r.word {
				t.Errorf("row %d came back as %d, %v", r.id, id, word)
			}
			if !bytes.Equal(body.V, r.body) || body.Valid != (r.body != nil) {
				t.Errorf("row %d: %d bytes (nil: %t) came back as %d (nil: %t)",
					r.id, len(r.body), r.body == nil, len(body.V), !body.Valid)
			}
		}
	})
}

func TestATakenKeyIsADuplicate(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, open func() *store.DB) {
		db := open()
		do(t, db, notes, `CREATE TABLE pages (note BIGINT NOT NULL REFERENCES notes (id))`,
			`INSERT INTO notes (id, word) VALUES (1, 'a')`)
		tests := []struct {
			name, statement string
			duplicate       bool
		}{
			{"a primary key", `INSERT INTO notes (id, word) VALUES (1, 'b')`, true},
			{"a unique column", `INSERT INTO notes (id, word) VALUES (2, 'a')`, true},
			{"a missing value is none", `INSERT INTO pages (note) VALUES (NULL)`, false},
			{"a dangling reference is none", `INSERT INTO pages (note) VALUES (9)`, false},
			{"a misspelt statement is none", `INSERT INTO nots (id) VALUES (1)`, false},
		}
		for _, tt := range tests {
			err := db.Do(t.Context(), func(tx *store.Tx) error {
				_, err := tx.Exec(tt.statement)
				return err
			})
			if err == nil || db.Duplicate(err) != tt.duplicate {
				t.Errorf("%s: duplicate %t: %v", tt.name, db.Duplicate(err), err)
			}
		}
	})
}

func TestNothingStaysOfATransactionThatFails(t *testing.T) {
	t.Parallel()
	refusal := errors.New("no")
	each(t, func(t *testing.T, open func() *store.DB) {
		db := open()
		do(t, db, notes)
		insert := func(tx *store.Tx) {
			if _, err := tx.Exec(`INSERT INTO notes (id) VALUES (1)`); err != nil {
				t.Errorf("insert: %v", err)
			}
		}
		ctx, leave := context.WithCancel(t.Context())
		tests := []struct {
			name string
			ctx  context.Context
			end  func(*store.Tx) error
			want error // nil: any
		}{
			{"fn refuses", t.Context(), func(*store.Tx) error { return refusal }, refusal},
			{"fn panics", t.Context(), func(*store.Tx) error { panic(refusal) }, refusal},
			{"fn passes over a failed statement", t.Context(), func(tx *store.Tx) error {
				_, _ = tx.Exec(`INSERT INTO notes (id) VALUES (1)`)
				return nil
			}, nil},
			{"the caller leaves", ctx, func(*store.Tx) error { leave(); return nil }, context.Canceled},
		}
		for _, tt := range tests {
			err := func() (err error) {
				defer func() {
					if p := recover(); p != nil {
						err = p.(error)
					}
				}()
				return db.Do(tt.ctx, func(tx *store.Tx) error { insert(tx); return tt.end(tx) })
			}()
			if err == nil || tt.want != nil && !errors.Is(err, tt.want) {
				t.Errorf("%s: got %v, want %v", tt.name, err, tt.want)
			}
			if n := number(t, db, `SELECT COUNT(*) FROM notes`); n != 0 {
				t.Errorf("%s: %d rows stayed", tt.name, n)
			}
		}
		do(t, db, `INSERT INTO notes (id) VALUES (1)`) // and the connection serves on
	})
}

func TestAReaderSeesOneStateAndChangesNone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, open func() *store.DB) {
		db := open()
		do(t, db, notes)
		err := db.View(t.Context(), func(tx *store.Tx) error {
			var before, after int
			if err := tx.QueryRow(`SELECT COUNT(*) FROM notes`).Scan(&before); err != nil {
				return err
			}
			do(t, db, `INSERT INTO notes (id) VALUES (1)`)
			if err := tx.QueryRow(`SELECT COUNT(*) FROM notes`).Scan(&after); err != nil {
				return err
			}
			if before != after {
				t.Errorf("it saw %d rows and then %d", before, after)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		err = db.View(t.Context(), func(tx *store.Tx) error {
			_, err := tx.Exec(`INSERT INTO notes (id) VALUES (2)`)
			return err
		})
		if err == nil {
			t.Error("a reader wrote")
		}
		if n := number(t, db, `SELECT COUNT(*) FROM notes`); n != 1 {
			t.Errorf("there are %d rows, want the writer's one", n)
		}
	})
}

// Two processes, several writers each, and a row that is read before it is
// changed: no change may be lost.
func TestWritersDoNotOverwriteEachOther(t *testing.T) {
	t.Parallel()
	const writers, each1 = 4, 25
	each(t, func(t *testing.T, open func() *store.DB) {
		here, there := open(), open()
		do(t, here, notes, `INSERT INTO notes (id, word) VALUES (0, NULL), (1, 'n')`)
		add := func(tx *store.Tx) error {
			var n int64
			if err := tx.QueryRow(`SELECT id FROM notes WHERE word = $1`+tx.ForUpdate(), "n").Scan(&n); err != nil {
				return err
			}
			_, err := tx.Exec(`UPDATE notes SET id = $1 WHERE word = $2`, n+1, "n")
			return err
		}
		var all sync.WaitGroup
		for _, db := range []*store.DB{here, there} {
			for range writers {
				all.Go(func() {
					for range each1 {
						if err := db.Do(t.Context(), add); err != nil {
							t.Errorf("add: %v", err)
							return
						}
					}
				})
			}
		}
		all.Wait()
		if n := number(t, here, `SELECT id FROM notes WHERE word = $1`, "n"); n != 2*writers*each1+1 {
			t.Errorf("the count is %d, want %d", n, 2*writers*each1+1)
		}
	})
}
