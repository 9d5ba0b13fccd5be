package act

import (
	"context"
	"encoding/json"
	"fmt"

	"netra/internal/deadline"
)

// watch is all that whether a case lies with nobody follows from: the cases, the
// accounts with their roles and leaves, and the day by which these begin and end.
// It is kept as a setting when a look found every case in good hands, so that the
// next one need not open any: it concerns nobody, and no event tells of it.
//
// The numbers are sums of versions, read in the same picture as the cases. A
// version only grows, and is there when its transaction is: what was committed
// late is seen as late, whatever the clock said when it began.
type watch struct {
	Day      deadline.Date `json:"day"`
	Cases    int           `json:"cases"`
	Accounts int           `json:"accounts"`
}

const watchSetting = "cases.watched"

// watches is the watch of the last look that found nothing, and of now.
func (w *work) watches() (was, is watch, err error) {
	is.Day = w.capitalDay()
	if is.Cases, is.Accounts, err = w.Versions(); err != nil {
		return was, is, err
	}
	text, ok, err := w.Tx.Setting(watchSetting)
	if err != nil || !ok {
		return was, is, err
	}
	if err := json.Unmarshal([]byte(text), &was); err != nil {
		return was, is, fmt.Errorf("read what was watched: %w", err)
	}
	return was, is, nil
}

// watched remembers that a look found nothing.
func (s *Service) watched(ctx context.Context, is watch) error {
	text, err := json.Marshal(is)
	if err != nil {
		return fmt.Errorf("remember what was watched: %w", err)
	}
	return s.SetSetting(ctx, watchSetting, string(text))
}
