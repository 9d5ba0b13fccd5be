package store

import (
	"bytes"
	"crypto/sha256"

	"netra/internal/report"
	"netra/internal/vault"
)

// openings compares the requests to open a report's identity: their rows, and what
// was handed in, by its fingerprint.
func (v *verifier) openings(r report.Report) error {
	type row struct {
		id, state, body string
		until           int64
		content         []byte
	}
	is, err := collect(v.records, func(s scanner) (o row, err error) {
		return o, s.Scan(&o.id, &o.state, &o.body, &o.until, &o.content)
	}, `SELECT id, state, body, until, content FROM identity_openings WHERE report_id = $1 ORDER BY id`, r.ID)
	if err != nil {
		return err
	}
	found := 0
	for _, o := range r.Openings {
		if o.State == report.Over {
			continue
		}
		where := "identity_openings " + o.ID
		i := 0
		for i < len(is) && is[i].id != o.ID {
			i++
		}
		if i == len(is) {
			return differs(where, "the row is missing")
		}
		found++
		if err := columns(where, column{"state", is[i].state, string(o.State)}, column{"body", is[i].body, o.Body()},
			column{"until", is[i].until, o.Until.UnixMicro()}); err != nil {
			return err
		}
		if err := v.handedIn(where, o, is[i].content); err != nil {
			return err
		}
	}
	if found != len(is) {
		return differs("identity_openings of "+r.ID, "there are %d rows, the events tell of %d", len(is), found)
	}
	return nil
}

func (v *verifier) handedIn(where string, o report.Opening, content []byte) error {
	if o.Content == nil && content == nil {
		return nil
	}
	sum := sha256.Sum256(content)
	if content == nil || !bytes.Equal(sum[:], o.Content) {
		return differs(where, "column content is not what the events say")
	}
	if _, err := v.vault.Unseal(vault.Identity, openingPlace(o.ID, o.State), content); err != nil {
		return differs(where, "what was handed in cannot be opened")
	}
	return nil
}
