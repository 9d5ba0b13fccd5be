package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/report"
	"netra/internal/vault"
)

// A draft is sealed twice. The inner seal is made of its code, which is kept
// nowhere: neither the database nor the key file opens it, nor both together. The
// outer one is the vault's own, bound to the row and its date. It keeps nobody
// from reading, but tells Verify, who has no code, that the row is as it was
// written and which files it holds.

// wrapped is what the outer seal closes.
type wrapped struct {
	Files [][]byte `json:"files,omitempty"` // by their handles
	Draft []byte   `json:"draft"`           // sealed under the code
}

func draftPlace(handle act.DraftHandle, destroyedOn string) string {
	return fmt.Sprintf("drafts/body/%x/%s", handle, destroyedOn)
}

// holder is how a file names the draft that holds it.
func holder(handle act.DraftHandle) string { return fmt.Sprintf("drafts/%x", handle) }

// Draft is the draft that a code opens on a day; see act.Drafts.
func (t *records) Draft(code report.AccessCode, on deadline.Date, lock bool) (act.Draft, bool, error) {
	var d act.Draft
	var destroyedOn string
	var body []byte
	handle := act.DraftHandle(t.CodeIndex(code))
	tail := ""
	if lock {
		tail = t.ForUpdate()
	}
	err := t.QueryRow(`SELECT destroyed_on, body FROM drafts WHERE code = $1 AND destroyed_on > $2`+tail, []byte(handle), on.String()).
		Scan(&destroyedOn, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return d, false, nil
	}
	if err != nil {
		return d, false, err
	}
	var x wrapped
	if err := t.unseal(vault.Answer, draftPlace(handle, destroyedOn), body, &x); err != nil {
		return d, false, err
	}
	plain, err := t.vault.UnsealUnder([]byte(code), draftPlace(handle, destroyedOn), x.Draft)
	if err != nil {
		return d, false, fmt.Errorf("open draft: %w", err)
	}
	if err := json.Unmarshal(plain, &d); err != nil {
		return d, false, fmt.Errorf("read draft: %w", err)
	}
	return d, true, nil
}

// sealDraft seals a draft for its row.
func (t *records) sealDraft(code report.AccessCode, d act.Draft) (handle act.DraftHandle, body []byte, err error) {
	handle = t.CodeIndex(code)
	place := draftPlace(handle, d.Destroyed.String())
	plain, err := json.Marshal(d)
	if err != nil {
		return nil, nil, fmt.Errorf("write draft: %w", err)
	}
	var x wrapped
	if x.Draft, err = t.vault.SealUnder([]byte(code), place, plain); err != nil {
		return nil, nil, err
	}
	for _, e := range d.Evidence {
		x.Files = append(x.Files, t.handle(e.ID))
	}
	body, err = t.seal(vault.Answer, place, x)
	return handle, body, err
}

// BeginDraft keeps a new draft; see act.Drafts.
func (t *records) BeginDraft(code report.AccessCode, d act.Draft) error {
	handle, body, err := t.sealDraft(code, d)
	if err != nil {
		return err
	}
	return t.Later(t.taken(met), `INSERT INTO drafts (code, destroyed_on, body) VALUES ($1, $2, $3)`,
		[]byte(handle), d.Destroyed.String(), body)
}

// ReplaceDraft writes over a draft that is locked; see act.Drafts.
func (t *records) ReplaceDraft(code report.AccessCode, d act.Draft) error {
	handle, body, err := t.sealDraft(code, d)
	if err != nil {
		return err
	}
	res, err := t.Exec(`UPDATE drafts SET destroyed_on = $2, body = $3 WHERE code = $1`, []byte(handle), d.Destroyed.String(), body)
	return one(res, err)
}

// EndDraft deletes a draft; see act.Drafts.
func (t *records) EndDraft(code report.AccessCode, on deadline.Date) (bool, error) {
	res, err := t.Exec(`DELETE FROM drafts WHERE code = $1 AND destroyed_on > $2`, t.CodeIndex(code), on.String())
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n == 1, err
}

// Hold hands unclaimed uploads to a draft; see act.Drafts.
func (t *records) Hold(ids []string, code report.AccessCode) ([]act.Upload, bool, error) {
	return t.Claim(ids, holder(t.CodeIndex(code)))
}

// LetGo makes what a draft holds unclaimed again; see act.Drafts.
func (t *records) LetGo(code report.AccessCode) error { return t.letGo(t.CodeIndex(code)) }

func (t *records) letGo(handle act.DraftHandle) error {
	return t.Later(nil, `UPDATE evidence SET claimed = '' WHERE claimed = $1`, holder(handle))
}

// Outdated is drafts whose date has come; see act.Drafts.
func (t *records) Outdated(on deadline.Date, limit int) ([]act.DraftHandle, error) {
	return collect(t, func(row scanner) (h act.DraftHandle, err error) { return h, row.Scan((*[]byte)(&h)) },
		`SELECT code FROM drafts WHERE destroyed_on <= $1 ORDER BY destroyed_on, code LIMIT $2`, on.String(), limit)
}

// DestroyDraft deletes a draft whose date has come; see act.Drafts.
func (t *records) DestroyDraft(h act.DraftHandle, on deadline.Date) error {
	res, err := t.Exec(`DELETE FROM drafts WHERE code = $1 AND destroyed_on <= $2`, []byte(h), on.String())
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err
	}
	return t.letGo(h)
}
