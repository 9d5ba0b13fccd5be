package act

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"netra/internal/deadline"
	"netra/internal/record"
)

// PutEntries writes entries into a register, each by an event of its own, in one
// transaction: all or none. Only an administrator may.
func (s *Service) PutEntries(ctx context.Context, caller Caller, req Request, act string, entries []Entry) error {
	_, err := perform(ctx, s, caller, req, func(w *work) (int, error) {
		actor, err := w.admin()
		if err != nil {
			return 0, err
		}
		m := newMoves()
		for _, e := range entries {
			if err := w.relocates(e, m); err != nil {
				return 0, err
			}
			if err := w.entry(e, act, actor); err != nil {
				return 0, err
			}
		}
		return len(entries), w.reunited(m, act)
	})
	return err
}

// entry appends the event of one entry and writes its row.
func (w *work) entry(e Entry, act string, actor record.Actor) error {
	old, _, err := w.Entry(e.Register, e.ID, w.planned == nil)
	if err != nil {
		return err
	}
	return w.enterOver(old, e, act, actor)
}

// enterOver is entry over what was just read. Who changed it since is found out
// by its version.
func (w *work) enterOver(old, e Entry, act string, actor record.Actor) error {
	w.wrote = true
	if e.Register == Employees {
		w.touched = append(w.touched, e.Handle)
	}
	e.Version = old.Version + 1
	payload, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("record entry: %w", err)
	}
	ev := record.Event{Kind: record.Entry, Subject: e.Register + "/" + e.ID, Sequence: e.Version, Act: act, At: w.now,
		PerformedOn: deadline.On(w.now, w.Directory.Zone("")), Actor: actor, Payload: payload}
	if err := w.stamp(&ev); err != nil {
		return err
	}
	if w.planned != nil {
		*w.planned = append(*w.planned, Written{old, e, ev})
		return nil
	}
	if e.Register == Employees && len(w.touched) == 1 {
		if err := w.turn(); err != nil {
			return err
		}
	}
	if err := w.Append(ev); err != nil {
		return err
	}
	return w.PutEntry(old, e)
}

// EmployeeEntry is an employee as an entry of the register.
func EmployeeEntry(id string, e Employee) (Entry, error) {
	body, err := json.Marshal(e)
	if err != nil {
		return Entry{}, fmt.Errorf("record employee: %w", err)
	}
	return Entry{Register: Employees, ID: id, Handle: e.EmployeeID, Body: body}, nil
}

// Setting is one fact about the database itself, such as the time that its
// demonstration has reached.
func (s *Service) Setting(ctx context.Context, key string) (string, bool, error) {
	var ok bool
	v, err := view(ctx, s, Anonymous, func(w *work) (string, error) {
		v, found, err := w.Tx.Setting(key)
		ok = found
		return v, err
	})
	return v, ok, err
}

// LastEvent is the newest instant at which anything happened; ok is false when
// nothing ever did.
func (s *Service) LastEvent(ctx context.Context) (at time.Time, ok bool, err error) {
	at, err = view(ctx, s, Anonymous, func(w *work) (time.Time, error) {
		at, found, err := w.Tx.LastEvent()
		ok = found
		return at, err
	})
	return at, ok, err
}

// SetSetting writes a setting. It is no act: it concerns nobody, so that no event
// tells of it.
func (s *Service) SetSetting(ctx context.Context, key, value string) error {
	return s.Store.Do(ctx, func(tx Tx) error { return tx.PutSetting(key, value) })
}
