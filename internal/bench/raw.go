package bench

import (
	"context"
	"encoding/hex"

	"netra/internal/store"
)

// grouped is how many reports the second raw contender puts in one transaction.
const grouped = 64

// rows is what one report leaves in the tables, to be written again under other
// keys: the same columns and sizes, without sealing, rules or request ids.
type rows struct {
	event struct {
		kind, act, clear string
		at               int64
		sealed, identity []byte
	}
	report struct {
		number, state, track, office, due string
		body, identity                    []byte
	}
	clocks []clock
	answer struct {
		input, body []byte
		at          int64
	}
}

type clock struct {
	kind, rule string
	place      int
	at         int64
}

// learn reads the rows of the one report there is.
func learn(ctx context.Context, db *store.DB) (rows, error) {
	var r rows
	err := db.View(ctx, func(t *store.Tx) error {
		e, p, a := &r.event, &r.report, &r.answer
		if err := t.QueryRow(`SELECT kind, at, clear, sealed, identity FROM events`).Scan(&e.kind, &e.at, &e.clear, &e.sealed, &e.identity); err != nil {
			return err
		}
		if err := t.QueryRow(`SELECT number, state, track, office, next_due, body, identity FROM reports`).
			Scan(&p.number, &p.state, &p.track, &p.office, &p.due, &p.body, &p.identity); err != nil {
			return err
		}
		if err := t.QueryRow(`SELECT input, answer, at FROM answers`).Scan(&a.input, &a.body, &a.at); err != nil {
			return err
		}
		return r.learnClocks(t)
	})
	return r, err
}

func (r *rows) learnClocks(t *store.Tx) error {
	list, err := t.Query(`SELECT kind, place, rule, fires_at FROM clocks`)
	if err != nil {
		return err
	}
	defer list.Close()
	r.clocks = nil
	for list.Next() {
		var c clock
		if err := list.Scan(&c.kind, &c.place, &c.rule, &c.at); err != nil {
			return err
		}
		r.clocks = append(r.clocks, c)
	}
	return list.Err()
}

// insert writes the rows of n reports in one transaction.
func (r rows) insert(ctx context.Context, db *store.DB, n int) error {
	return db.Do(ctx, func(t *store.Tx) error {
		for range n {
			if err := r.one(t); err != nil {
				return err
			}
		}
		return nil
	})
}

func (r rows) one(t *store.Tx) error {
	event, id := hex.EncodeToString(random(13)), hex.EncodeToString(random(13)) // as long as ours
	e, p, a := r.event, r.report, r.answer
	if _, err := t.Exec(`
		INSERT INTO events (id, kind, subject, sequence, at, clear, sealed, identity)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, event, e.kind, id, 1, e.at, e.clear, e.sealed, e.identity); err != nil {
		return err
	}
	if _, err := t.Exec(`
		INSERT INTO reports (id, number, version, state, track, office, next_due, code, body, identity)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		id, id[:len(p.number)], 1, p.state, p.track, p.office, p.due, random(32), p.body, p.identity); err != nil {
		return err
	}
	for _, c := range r.clocks {
		if _, err := t.Exec(`INSERT INTO clocks (kind, subject, place, rule, fires_at) VALUES ($1, $2, $3, $4, $5)`,
			c.kind, id, c.place, c.rule, c.at); err != nil {
			return err
		}
	}
	_, err := t.Exec(`INSERT INTO answers (request, input, answer, at) VALUES ($1, $2, $3, $4)`, random(32), a.input, a.body, a.at)
	return err
}
