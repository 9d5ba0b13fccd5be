package act_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/deadline"
)

// A decree that is entered late moves a clock that was already marked on, and
// its withdrawal, entered late as well, moves it back to the day it had: it runs
// out a second time, and nothing that once followed keeps it from being marked.
func TestAClockMovedThereAndBackIsMarkedAgain(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := reviewed(w, "2024-10-03")
		due := r.Clock("PX_MERIT_REVIEW").DueOn
		w.Advance(due.AddDays(1).String())
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Overdue, due.String())

		w.Decree(acttest.Leave("2024-10-15", "2024-10-07"), acttest.Leave("2024-10-16", "2024-10-07"))
		attend(t, w)
		if k := r.Clock("PX_MERIT_REVIEW"); k.Status != deadline.Running || !k.DueOn.After(due) {
			t.Fatalf("after the decree: %+v", k)
		}
		w.Decree(acttest.Withdrawal("2024-10-15", "2024-10-14"), acttest.Withdrawal("2024-10-16", "2024-10-14"))
		attend(t, w)
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, due.String())
		w.Advance(due.AddDays(2).String())
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Overdue, due.String())
		if n := w.Count(r.ID, "LapseClock"); n != 2 {
			t.Errorf("marked %d times, want once for each time it ran out", n)
		}
		w.Verify()
	})
}
