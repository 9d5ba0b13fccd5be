package act

import (
	"encoding/json"
	"fmt"
	"time"

	"netra/internal/deadline"
	"netra/internal/fault"
)

// counted is how a clock's due date was counted, day by day from the day of the
// event on; nothing where it cannot be said truly. The calendar in force says it
// of every clock that still asks for something. One that had done so when a
// decree came keeps the due date of its day, and the calendar that was entered
// when it was counted, at, explains it.
func (w *work) counted(k deadline.Clock, today deadline.Date, at time.Time) ([]deadline.Day, error) {
	days, err := w.inForce()
	if err != nil || k.Unit == "" || k.Status == deadline.Unknown {
		return nil, err
	}
	if k.Status == deadline.Paused {
		list, err := days.So(k, today)
		if _, beyond := fault.Of(err); beyond {
			return nil, nil // a pause that reaches beyond the table
		}
		return list, err
	}
	if r, err := days.Count(k); err == nil && r.DueOn == k.DueOn {
		return r.Days, nil
	}
	if at.IsZero() {
		return nil, nil
	}
	for _, moment := range []time.Time{at, at.Add(-time.Microsecond)} {
		then, err := w.enteredBy(moment)
		if err != nil {
			return nil, err
		}
		if r, err := then.Count(k); err == nil && r.DueOn == k.DueOn {
			return r.Days, nil
		}
	}
	return nil, nil
}

// enteredBy is the calendar as it stood in the register at an instant.
func (w *work) enteredBy(at time.Time) (*deadline.Calendar, error) {
	entries, err := w.Entries(Holidays)
	if err != nil {
		return nil, err
	}
	var list []deadline.Holiday
	for _, e := range entries {
		then, ok, err := w.entryAt(e, at)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		h, err := holiday(then)
		if err != nil {
			return nil, err
		}
		list = append(list, h)
	}
	return w.Calendar.With(list), nil
}

// entryAt is an entry as it stood at an instant, if it was there.
func (w *work) entryAt(e Entry, at time.Time) (then Entry, ok bool, err error) {
	events, err := w.Events(e.Register + "/" + e.ID)
	if err != nil {
		return then, false, err
	}
	for _, ev := range events {
		if ev.At.After(at) {
			break
		}
		if err := json.Unmarshal(ev.Payload, &then); err != nil {
			return then, false, fmt.Errorf("read entry %s: %w", e.ID, err)
		}
		ok = true
	}
	return then, ok, nil
}
