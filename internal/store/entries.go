package store

import (
	"database/sql"
	"errors"

	"netra/internal/act"
	"netra/internal/vault"
)

// Entry is one entry of a register; see act.Tx.
func (t *records) Entry(register, id string, lock bool) (act.Entry, bool, error) {
	tail := ""
	if lock {
		tail = t.ForUpdate()
	}
	return found(t.entryOf(t.QueryRow(`SELECT register, id, body FROM entries WHERE register = $1 AND id = $2`+tail, register, id)))
}

// EntryByHandle finds an entry by what it is called, an employee number say.
func (t *records) EntryByHandle(register, handle string) (act.Entry, bool, error) {
	return found(t.entryOf(t.QueryRow(`
		SELECT register, id, body FROM entries WHERE register = $1 AND handle = $2`,
		register, t.entryHandle(register, handle))))
}

func found(e act.Entry, err error) (act.Entry, bool, error) {
	if errors.Is(err, sql.ErrNoRows) {
		return act.Entry{}, false, nil
	}
	return e, err == nil, err
}

// Entries is a whole register; see act.Tx.
func (t *records) Entries(register string) ([]act.Entry, error) {
	return collect(t, t.entryOf, `SELECT register, id, body FROM entries WHERE register = $1 ORDER BY id`, register)
}

func (t *records) entryOf(row scanner) (act.Entry, error) {
	var e act.Entry
	var register, id string
	var body []byte
	if err := row.Scan(&register, &id, &body); err != nil {
		return e, err
	}
	err := t.unseal(vault.Directory, "entries/body/"+register+"/"+id, body, &e)
	return e, err
}

func (t *records) entryHandle(register, handle string) []byte {
	if handle == "" {
		return []byte{}
	}
	return t.vault.Index("register "+register, handle)
}

// PutEntry writes an entry; see act.Tx.
func (t *records) PutEntry(old, e act.Entry) error {
	row, err := t.entryRow(e)
	if err != nil {
		return err
	}
	if old.Version == 0 {
		return t.Later(nil, insertEntry+`($1, $2, $3, $4, $5)`, row...)
	}
	return one(t.Exec(`
		UPDATE entries SET version = $3, handle = $4, body = $5
		WHERE  register = $1 AND id = $2 AND version = $6`, append(row, old.Version)...))
}

const insertEntry = `INSERT INTO entries (register, id, version, handle, body) VALUES `

// entryRow is an entry as it is kept.
func (t *records) entryRow(e act.Entry) ([]any, error) {
	body, err := t.seal(vault.Directory, "entries/body/"+e.Register+"/"+e.ID, e)
	return []any{e.Register, e.ID, e.Version, t.entryHandle(e.Register, e.Handle), body}, err
}
