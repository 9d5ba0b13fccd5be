package act

import (
	"netra/internal/deadline"
	"netra/internal/report"
)

// questionDays is how the day by which an answer helps was counted, by the id of
// each question that waits: each calendar day from the one on which it was asked.
// Where the calendar cannot say it truly there is none.
func (w *work) questionDays(list []report.Question) (map[string][]deadline.Day, error) {
	var out map[string][]deadline.Day // none: nothing, as a kept answer reads it back
	for _, q := range list {
		n := q.AskedOn.DaysUntil(q.DueOn)
		if q.DueOn.IsZero() || !q.AnsweredOn.IsZero() || n <= 0 {
			continue
		}
		days, err := w.inForce()
		if err != nil {
			return nil, err
		}
		if r, err := days.Due(q.AskedOn, deadline.Span{Value: n, Unit: deadline.CalendarDays}); err == nil && r.DueOn == q.DueOn {
			if out == nil {
				out = map[string][]deadline.Day{}
			}
			out[q.ID] = r.Days
		}
	}
	return out, nil
}
