package act

import (
	"encoding/json"
	"fmt"

	"netra/internal/custody"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// confidentialClosed is the refusal where no two bodies hold the locks.
func confidentialClosed() error {
	return fault.New(fault.Illegal, "CONFIDENTIAL_CLOSED", "jalur RAHASIA sedang tertutup di sini, karena dua pemegang kunci belum ada; "+
		"pilih ANONIM atau TERBUKA, atau kembali lagi nanti: yang sudah Anda tulis tidak hilang "+
		"(the CONFIDENTIAL track is closed here, for there are no two custodians yet; choose ANONYMOUS or NAMED, or come back later: nothing you wrote is lost)")
}

// sealed seals who reported in confidence, before anything of it is written. From
// here on no key of this server opens it.
func (w *work) sealed(e *record.Event, track report.Track) error {
	if track != report.Confidential || e.Identity == nil {
		return nil
	}
	if w.Locks == nil {
		return confidentialClosed()
	}
	var err error
	e.Identity, err = w.Locks.Seal(e.Identity)
	return err
}

// identityOf is who filed a report, as it lies in its history: the newest word on
// it, opened from the vault. nil when nobody said so.
func (w *work) identityOf(id string) (json.RawMessage, error) {
	events, err := w.Events(id)
	if err != nil {
		return nil, err
	}
	var newest json.RawMessage
	for _, e := range events {
		if e.Identity != nil {
			newest = e.Identity
		}
	}
	return newest, nil
}

// envelope is the sealed identity of a fingerprint: the one that was asked for, also
// when a newer one came in since.
func (w *work) envelope(id string, inner []byte) (custody.Envelope, error) {
	events, err := w.Events(id)
	if err != nil {
		return custody.Envelope{}, err
	}
	for _, e := range events {
		if env, ok := custody.Parse(e.Identity); ok && string(env.Inner) == string(inner) {
			return env, nil
		}
	}
	return custody.Envelope{}, fmt.Errorf("report %s has no envelope of this request", id)
}

// nobodySaid is the refusal of what is not there.
func nobodySaid(remedy string) error {
	return fault.New(fault.Illegal, "GUARD", "tidak ada identitas yang dapat dibuka (there is no identity to open)").
		Because(fault.Refusal{Guard: "IDENTITY_GIVEN", Article: "UU 31/2014 art. 10", Remedy: remedy})
}
