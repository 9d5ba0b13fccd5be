package store

import (
	"context"
	"database/sql"
)

// Statement is one that answers with nothing but success.
type Statement struct {
	Query string
	Args  []any

	named func(error) error // what its failure is called
}

// Pipeliner is a dialect that can send many statements in one round trip. Where
// the database is in this process there is no trip to save, and none of this.
type Pipeliner interface {
	// Pipeline runs a list in order on conn, and says which of them failed.
	Pipeline(ctx context.Context, conn *sql.Conn, list []Statement) (failed int, err error)
}

// Later runs a statement whose outcome can wait: at the latest before the next
// one that is asked for its answer, and before the commit. Its failure is the
// transaction's, under the name that named gives it (nil: its own).
//
// A transaction whose function failed is given up without running what was
// left, so nothing that a rehearsal is to discover belongs here.
func (t *Tx) Later(named func(error) error, query string, args ...any) error {
	s := Statement{query, args, named}
	if _, ok := t.dialect.(Pipeliner); ok {
		t.later = append(t.later, s)
		return nil
	}
	_, err := t.prepared(query, args)
	return s.name(t.note(err))
}

// prepared runs a statement that was parsed once for the whole transaction: a
// batch runs the same few again and again, and parsing is half of their cost.
func (t *Tx) prepared(query string, args []any) (sql.Result, error) {
	stmt, ok := t.parsed[query]
	if !ok {
		var err error
		if stmt, err = t.tx.PrepareContext(t.ctx, query); err != nil {
			return nil, err
		}
		if t.parsed == nil {
			t.parsed = map[string]*sql.Stmt{}
		}
		t.parsed[query] = stmt // closed with the transaction
	}
	return stmt.ExecContext(t.ctx, args...)
}

// Many is Exec for a statement that a transaction runs many times. Where statements
// are sent to a server its driver remembers them.
func (t *Tx) Many(query string, args ...any) (sql.Result, error) {
	if _, ok := t.dialect.(Pipeliner); ok {
		return t.Exec(query, args...)
	}
	res, err := t.prepared(query, args)
	return res, t.note(err)
}

// flush runs what was left for later.
func (t *Tx) flush() error {
	if len(t.later) == 0 {
		return t.late
	}
	list := t.later
	t.later = nil
	failed, err := t.dialect.(Pipeliner).Pipeline(t.ctx, t.conn, list) //nolint:forcetypeassert // only one has statements left for later
	if err != nil {
		t.late = list[failed].name(t.note(err))
	}
	return t.late
}

func (s Statement) name(err error) error {
	if err == nil || s.named == nil {
		return err
	}
	return s.named(err)
}
