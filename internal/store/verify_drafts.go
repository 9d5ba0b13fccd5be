package store

import (
	"fmt"

	"netra/internal/deadline"
	"netra/internal/vault"
)

// drafts checks what can be known of drafts without their codes. No event tells of
// one, so that one which is gone leaves no trace; but of those that are there, each
// is as it was written, until its date, holds the files that name it and no others,
// and none has the code of a report, which would make two things of one secret.
func (v *verifier) drafts() error {
	type draft struct {
		code, body  []byte
		destroyedOn string
	}
	list, err := collect(v.records, func(s scanner) (d draft, err error) {
		return d, s.Scan(&d.code, &d.destroyedOn, &d.body)
	}, `SELECT code, destroyed_on, body FROM drafts ORDER BY code`)
	if err != nil {
		return err
	}
	for _, d := range list {
		where := fmt.Sprintf("drafts %x", d.code)
		if _, err := deadline.ParseDate(d.destroyedOn); err != nil {
			return differs(where, "column destroyed_on is no date")
		}
		var x wrapped
		if err := v.unseal(vault.Answer, draftPlace(d.code, d.destroyedOn), d.body, &x); err != nil {
			return differs(where, "its code, its date or its sealed body is not what was written together")
		}
		for _, f := range x.Files {
			if err := v.held(where, f); err != nil {
				return err
			}
			v.claims[string(f)] = holder(d.code)
		}
		var reports int
		if err := v.QueryRow(`SELECT COUNT(*) FROM reports WHERE code = $1`, d.code).Scan(&reports); err != nil {
			return err
		}
		if reports > 0 {
			return differs(where, "its code is a report's too")
		}
	}
	return nil
}

// held demands that a file which a draft holds is there and nobody else's.
func (v *verifier) held(where string, file []byte) error {
	var there int
	if err := v.QueryRow(`SELECT COUNT(*) FROM evidence WHERE handle = $1`, file).Scan(&there); err != nil {
		return err
	}
	switch {
	case there == 0:
		return differs(where, "a file that it holds is gone")
	case v.claims[string(file)] != "":
		return differs(where, "a file that it holds is %s's", v.claims[string(file)])
	}
	return nil
}
