package act

import (
	"context"
	"encoding/json"
	"fmt"

	"netra/internal/deadline"
)

// Imported is what an import did, or with a dry run would do.
type Imported struct {
	Rows     int                `json:"rows"`
	Written  int                `json:"written"`
	Mistakes []deadline.Mistake `json:"mistakes,omitempty"`
}

// holidaysDoor is the setting whose row one import of holidays holds until it is
// through: two of them, each judged against a calendar without the other, could
// together announce a day twice, or a new year by two parts of its list.
const holidaysDoor = "holidays.door"

// ImportHolidays enters the days of a decree, each by an event of its own: all,
// or none where a row is mistaken. Only an administrator may. The same file a
// second time is a file of mistakes, each saying that the day is known already:
// a decree that changes nothing was entered by mistake, and a retry has its
// request id. The clocks that a decree moves are moved by the calendar's hand.
func (s *Service) ImportHolidays(ctx context.Context, caller Caller, req Request, csv []byte) (Imported, error) {
	return perform(ctx, s, caller, req, func(w *work) (Imported, error) {
		actor, err := w.admin()
		if err != nil {
			return Imported{}, err
		}
		if err := w.PutSetting(holidaysDoor, ""); err != nil {
			return Imported{}, err
		}
		days, err := w.inForce()
		if err != nil {
			return Imported{}, err
		}
		d := deadline.ReadDecree(csv, days, deadline.On(w.now, w.Directory.Zone("")))
		out := Imported{Rows: d.Rows, Mistakes: d.Mistakes}
		if len(d.Mistakes) > 0 {
			return out, nil
		}
		for _, h := range d.Days {
			e, err := holidayEntry(h)
			if err != nil {
				return out, err
			}
			if err := w.entry(e, "ImportHolidays", actor); err != nil {
				return out, err
			}
			out.Written++
		}
		return out, nil
	})
}

// holidayEntry is a day as an entry of the register, by its date.
func holidayEntry(h deadline.Holiday) (Entry, error) {
	body, err := json.Marshal(h)
	if err != nil {
		return Entry{}, fmt.Errorf("record holiday: %w", err)
	}
	return Entry{Register: Holidays, ID: h.Date.String(), Body: body}, nil
}
