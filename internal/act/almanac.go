package act

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"netra/internal/deadline"
)

// Almanac keeps the calendar in force between transactions, by the edition of
// the register that it was made of: as long as no decree is entered, a
// transaction asks for one number. It is safe for use by many at once.
type Almanac struct {
	mu      sync.Mutex
	base    *deadline.Calendar
	edition int
	days    *deadline.Calendar
}

// NewAlmanac is an almanac that remembers nothing yet.
func NewAlmanac() *Almanac { return &Almanac{} }

// inForce is the calendar in force: the one that comes with the binary, with
// everything that decrees changed since. It is read through the store, so that
// every replica counts with the same one, and once in a transaction, before that
// writes to the register.
func (w *work) inForce() (*deadline.Calendar, error) {
	if w.days != nil {
		return w.days, nil
	}
	edition, err := w.Edition(Holidays)
	if err != nil {
		return nil, err
	}
	if known := w.Almanac.recall(w.Calendar, edition); known != nil {
		w.days = known
		return known, nil
	}
	list, err := w.entered()
	if err != nil {
		return nil, err
	}
	w.days = w.Calendar.With(list)
	w.Almanac.keep(w.Calendar, edition, w.days)
	return w.days, nil
}

// entered is the days of the register.
func (w *work) entered() ([]deadline.Holiday, error) {
	entries, err := w.Entries(Holidays)
	if err != nil {
		return nil, err
	}
	list := make([]deadline.Holiday, 0, len(entries))
	for _, e := range entries {
		h, err := holiday(e)
		if err != nil {
			return nil, err
		}
		list = append(list, h)
	}
	return list, nil
}

// holiday is the day of an entry.
func holiday(e Entry) (deadline.Holiday, error) {
	var h deadline.Holiday
	if err := json.Unmarshal(e.Body, &h); err != nil {
		return h, fmt.Errorf("read holiday %s: %w", e.ID, err)
	}
	return h, nil
}

func (a *Almanac) recall(base *deadline.Calendar, edition int) *deadline.Calendar {
	if a == nil {
		return nil
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.base != base || a.edition != edition {
		return nil
	}
	return a.days
}

// keep remembers a calendar. An older one, read by a transaction that took its
// time, does not replace a newer: it would only be made anew.
func (a *Almanac) keep(base *deadline.Calendar, edition int, days *deadline.Calendar) {
	if a == nil {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.base != base || edition >= a.edition {
		a.base, a.edition, a.days = base, edition, days
	}
}

// InForce is the calendar in force. Without a store there is only the one that
// comes with the binary.
func (s *Service) InForce(ctx context.Context) (*deadline.Calendar, error) {
	if s.Store == nil {
		return s.Calendar, nil
	}
	return view(ctx, s, Anonymous, (*work).inForce)
}
