package store

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"netra/internal/act"
	"netra/internal/vault"
)

// PutUpload keeps what is known of a streamed file; see act.Tx.
func (t *records) PutUpload(u act.Upload) error {
	handle := t.handle(u.ID)
	body, err := t.seal(vault.Evidence, fmt.Sprintf("evidence/body/%x", handle), u)
	if err != nil {
		return err
	}
	_, err = t.Exec(`
		INSERT INTO evidence (handle, claimed, uploaded_at, body)
		VALUES ($1, $2, $3, $4)`, handle, "", u.UploadedAt.UnixMicro(), body)
	return err
}

// handle is the blind index of an evidence id. Until it is claimed the id opens
// the file, so it stands here sealed only; afterwards it opens nothing, and events
// may name it.
func (t *records) handle(id string) []byte { return t.vault.Index("evidence", id) }

// unclaimedFor is how long an upload is safe from the sweep without a claim.
const unclaimedFor = 24 * time.Hour

// Claim hands unclaimed uploads to a subject; see act.Tx.
func (t *records) Claim(ids []string, by string) ([]act.Upload, bool, error) {
	var out []act.Upload
	for _, id := range ids {
		u, ok, err := t.claim(id, by)
		if err != nil || !ok {
			return nil, false, err
		}
		out = append(out, u)
	}
	return out, true, nil
}

func (t *records) claim(id, by string) (act.Upload, bool, error) {
	var u act.Upload
	handle := t.handle(id)
	res, err := t.Exec(`UPDATE evidence SET claimed = $2 WHERE handle = $1 AND claimed = ''`, handle, by)
	if err != nil {
		return u, false, err
	}
	if n, err := res.RowsAffected(); err != nil || n != 1 {
		return u, false, err
	}
	var body []byte
	if err := t.QueryRow(`SELECT body FROM evidence WHERE handle = $1`, handle).Scan(&body); err != nil {
		return u, false, err
	}
	err = t.unseal(vault.Evidence, fmt.Sprintf("evidence/body/%x", handle), body, &u)
	return u, err == nil, err
}

// Unclaimed is a file that nobody claimed yet; see act.Tx.
func (t *records) Unclaimed(id string) (act.Upload, bool, error) {
	var u act.Upload
	var body []byte
	handle := t.handle(id)
	err := t.QueryRow(`SELECT body FROM evidence WHERE handle = $1 AND claimed = ''`, handle).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return u, false, nil
	}
	if err != nil {
		return u, false, err
	}
	err = t.unseal(vault.Evidence, fmt.Sprintf("evidence/body/%x", handle), body, &u)
	return u, err == nil, err
}

// Stale is the unclaimed uploads whose time is over.
func (t *records) Stale(now time.Time) ([]act.Upload, error) {
	return collect(t, func(row scanner) (act.Upload, error) {
		var u act.Upload
		var handle, body []byte
		if err := row.Scan(&handle, &body); err != nil {
			return u, err
		}
		err := t.unseal(vault.Evidence, fmt.Sprintf("evidence/body/%x", handle), body, &u)
		return u, err
	}, `SELECT handle, body FROM evidence WHERE claimed = '' AND uploaded_at < $1`, now.Add(-unclaimedFor).UnixMicro())
}

// Forget drops an unclaimed upload; see act.Tx.
func (t *records) Forget(id string) (bool, error) {
	res, err := t.Exec(`DELETE FROM evidence WHERE handle = $1 AND claimed = ''`, t.handle(id))
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n == 1, err
}
