package act

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"netra/internal/deadline"
)

// lastPass is the calendar with which all clocks were gone through last. It is
// kept as a setting, for it concerns nobody: what a pass did stands in the
// events of the clocks it moved.
type lastPass struct {
	Base    string         `json:"base"`   // of the calendar that comes with the binary
	Serial  int            `json:"serial"` // its number
	Newest  deadline.Date  `json:"newest"` // its newest decree
	Edition int            `json:"edition"`
	Days    map[string]int `json:"days,omitempty"` // of the register, each with its version
	Pass    time.Time      `json:"pass"`           // when the first pass with it began
	Settled bool           `json:"settled"`        // a second pass found what the first could not see
}

const countedSetting = "calendar.counted"

// settling is how long after the first pass the second comes. A transaction that
// began before a decree was entered counts without it, and may be committed
// after the pass has gone by; none lives longer than this.
const settling = 2 * batchTime

// passDue says whether a pass is to be made. A binary with an older calendar of its
// own makes none: while replicas are brought up to date one by one, the clocks
// would go to and fro.
func passDue(was, is lastPass, now time.Time) bool {
	if is.older(was) || was.same(is) && was.Settled {
		return false
	}
	return !was.same(is) || now.Sub(was.Pass) >= settling
}

// older says whether a calendar is of a binary that knows less than the one that
// counted last.
func (c lastPass) older(was lastPass) bool {
	return c.Serial < was.Serial || c.Serial == was.Serial && c.Newest.Before(was.Newest)
}

func (c lastPass) same(o lastPass) bool { return c.Base == o.Base && c.Edition == o.Edition }

// fresh says of a day whether it came, or went, since the clocks were counted
// last; nil where the whole calendar is another.
func (c lastPass) fresh(is lastPass) func(deadline.Date) bool {
	if c.Base != is.Base {
		return nil
	}
	return func(d deadline.Date) bool { return is.Days[d.String()] != c.Days[d.String()] }
}

// countedWith is the calendar that the clocks were counted with, and the one in force.
func (s *Service) countedWith(ctx context.Context) (was, is lastPass, err error) {
	_, err = view(ctx, s, Anonymous, func(w *work) (struct{}, error) {
		was, is, err = w.countedWith()
		return struct{}{}, err
	})
	return was, is, err
}

func (w *work) countedWith() (was, is lastPass, err error) {
	is = lastPass{Base: w.Calendar.Fingerprint(), Serial: w.Calendar.Serial(), Newest: w.Calendar.Newest(), Days: map[string]int{}}
	text, _, err := w.Tx.Setting(countedSetting)
	if err != nil {
		return was, is, err
	}
	if text != "" {
		if err := json.Unmarshal([]byte(text), &was); err != nil {
			return was, is, fmt.Errorf("read the calendar that was counted with: %w", err)
		}
	}
	if is.Edition, err = w.Edition(Holidays); err != nil || was.same(is) && was.Settled {
		return was, is, err
	}
	entries, err := w.Entries(Holidays)
	for _, e := range entries {
		is.Days[e.ID] = e.Version
	}
	return was, is, err
}
