package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"netra/internal/act"
)

// Answer is what a request id was answered with; see act.Tx. Only whoever knows
// the id can read it: the key is made of the id, and the id is not kept.
func (t *records) Answer(request string) (*act.Answer, error) {
	var a act.Answer
	var sealed []byte
	var at int64
	index := t.vault.Index("request", request)
	err := t.QueryRow(`SELECT input, answer, at FROM answers WHERE request = $1`, index).Scan(&a.Input, &sealed, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	a.At = time.UnixMicro(at)
	a.Body, err = t.vault.UnsealUnder([]byte(request), fmt.Sprintf("answers/answer/%x", index), sealed)
	return &a, err
}

// Answers is Answer for many at once; see act.Tx.
func (t *records) Answers(requests []string) (map[string]*act.Answer, error) {
	if len(requests) == 0 {
		return nil, nil
	}
	asked := map[string]string{} // index → request
	q := &query{}
	marks := make([]string, len(requests))
	for i, r := range requests {
		index := t.vault.Index("request", r)
		asked[string(index)], marks[i] = r, q.arg(index)
	}
	found, err := collect(t, func(row scanner) (index []byte, err error) { return index, row.Scan(&index) },
		`SELECT request FROM answers WHERE request IN (`+strings.Join(marks, ", ")+`)`, q.args...)
	if err != nil {
		return nil, err
	}
	out := map[string]*act.Answer{}
	for _, index := range found {
		r := asked[string(index)]
		if out[r], err = t.Answer(r); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// PutAnswer keeps the answer to a request id; see act.Tx.
func (t *records) PutAnswer(request string, a act.Answer) error {
	index := t.vault.Index("request", request)
	sealed, err := t.vault.SealUnder([]byte(request), fmt.Sprintf("answers/answer/%x", index), a.Body)
	if err != nil {
		return err
	}
	return t.Later(t.taken(func() error { return act.ErrAnswered }),
		`INSERT INTO answers (request, input, answer, at) VALUES ($1, $2, $3, $4)`,
		index, a.Input, sealed, a.At.UnixMicro())
}

// ForgetAnswers drops answers from before an instant.
func (t *records) ForgetAnswers(before time.Time) error {
	_, err := t.Exec(`DELETE FROM answers WHERE at < $1`, before.UnixMicro())
	return err
}
