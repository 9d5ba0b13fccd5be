package store

import (
	"database/sql"
	"errors"
	"fmt"
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

// PutAnswer keeps the answer to a request id; see act.Tx.
func (t *records) PutAnswer(request string, a act.Answer) error {
	index := t.vault.Index("request", request)
	sealed, err := t.vault.SealUnder([]byte(request), fmt.Sprintf("answers/answer/%x", index), a.Body)
	if err != nil {
		return err
	}
	_, err = t.Exec(`INSERT INTO answers (request, input, answer, at) VALUES ($1, $2, $3, $4)`,
		index, a.Input, sealed, a.At.UnixMicro())
	if err != nil && t.Duplicate(err) {
		return act.ErrAnswered
	}
	return err
}

// ForgetAnswers drops answers from before an instant.
func (t *records) ForgetAnswers(before time.Time) error {
	_, err := t.Exec(`DELETE FROM answers WHERE at < $1`, before.UnixMicro())
	return err
}
