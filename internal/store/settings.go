package store

import (
	"database/sql"
	"errors"
)

// Setting is one fact about the database itself; see act.Tx.
func (t *records) Setting(key string) (string, bool, error) {
	var v string
	err := t.QueryRow(`SELECT value FROM settings WHERE key = $1`, key).Scan(&v)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return v, err == nil, err
}

// PutSetting keeps a fact about the database; see act.Tx.
func (t *records) PutSetting(key, value string) error {
	_, err := t.Exec(`
		INSERT INTO settings (key, value) VALUES ($1, $2)
		ON CONFLICT (key) DO UPDATE SET value = $2`, key, value)
	return err
}
