package store

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/vault"
)

// private is the part of an event that concerns people.
type private struct {
	Reason  string          `json:"reason,omitempty"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// classOf is the class in which the private part of an event is sealed: a
// citizen's words are padded, what officials write is not.
func classOf(kind string) vault.Class {
	switch kind {
	case record.Report:
		return vault.Narrative
	case record.Account, record.Entry:
		return vault.Directory
	}
	return vault.Event
}

// Append keeps an event; see act.Tx.
func (t *records) Append(e record.Event) error {
	row, err := t.eventRow(e)
	if err != nil {
		return err
	}
	return t.Later(t.taken(staleEtag), insertEvent+`($1, $2, $3, $4, $5, $6, $7, $8, $9)`, row...)
}

const insertEvent = `
		INSERT INTO events (id, kind, subject, sequence, at, clear, sealed, identity, effect)
		VALUES `

// eventRow is an event as it is kept.
func (t *records) eventRow(e record.Event) ([]any, error) {
	clear, err := json.Marshal(e)
	if err != nil {
		return nil, fmt.Errorf("write event: %w", err)
	}
	sealed, err := t.seal(classOf(e.Kind), place(e.ID, clear), private{e.Reason, e.Payload})
	if err != nil {
		return nil, err
	}
	var identity []byte
	if e.Identity != nil {
		if identity, err = t.vault.Seal(vault.Identity, "events/identity/"+e.ID, e.Identity); err != nil {
			return nil, fmt.Errorf("seal identity: %w", err)
		}
	}
	return []any{e.ID, e.Kind, e.Subject, e.Sequence, e.At.UnixMicro(), string(clear), sealed, identity, effectOf(e)}, nil
}

// effectOf is the name under which a consequence is unique; none is no name.
func effectOf(e record.Event) *string {
	if e.Effect == "" {
		return nil
	}
	return &e.Effect
}

// staleEtag is the refusal for who acted on what somebody else just changed.
func staleEtag() error {
	return fault.New(fault.Conflict, "STALE_ETAG", "orang lain bertindak pada saat yang sama; baca lagi, lalu ulangi (somebody else acted at the same moment; read again and repeat)")
}

// taken names the failure of a statement whose unique key was taken already.
func (t *records) taken(refusal func() error) func(error) error {
	return func(err error) error {
		if t.Duplicate(err) {
			return refusal()
		}
		return err
	}
}

// place is where the private part of an event belongs: beside this clear part
// and no other, so that neither can be changed without the other failing to open.
func place(id string, clear []byte) string {
	return fmt.Sprintf("events/sealed/%s/%x", id, sha256.Sum256(clear))
}

const selectEvents = `SELECT clear, sealed, identity FROM events`

// Events is the history of one subject; see act.Tx.
func (t *records) Events(subject string) ([]record.Event, error) {
	return collect(t, t.event, selectEvents+` WHERE subject = $1 ORDER BY sequence`, subject)
}

func (t *records) event(row scanner) (record.Event, error) {
	var e record.Event
	var clear string
	var sealed, identity []byte
	if err := row.Scan(&clear, &sealed, &identity); err != nil {
		return e, err
	}
	if err := json.Unmarshal([]byte(clear), &e); err != nil {
		return e, fmt.Errorf("read event: %w", err)
	}
	var p private
	if err := t.unseal(classOf(e.Kind), place(e.ID, []byte(clear)), sealed, &p); err != nil {
		return e, err
	}
	e.Reason, e.Payload = p.Reason, p.Payload
	if identity != nil {
		plain, err := t.vault.Unseal(vault.Identity, "events/identity/"+e.ID, identity)
		if err != nil {
			return e, fmt.Errorf("open identity: %w", err)
		}
		e.Identity = plain
	}
	return e, nil
}

// LastEvent is the newest instant at which anything happened.
func (t *records) LastEvent() (time.Time, bool, error) {
	var at *int64
	if err := t.QueryRow(`SELECT MAX(at) FROM events`).Scan(&at); err != nil || at == nil {
		return time.Time{}, false, err
	}
	return time.UnixMicro(*at), true, nil
}
