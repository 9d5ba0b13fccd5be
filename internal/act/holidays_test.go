package act_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

// reviewed is a case in the merit review, whose clock is of working days.
func reviewed(w *acttest.World, occurredOn string) *acttest.Road {
	r := w.Register(w.Hire(), acttest.Engage, occurredOn)
	r.ToMerit(acttest.Engage, occurredOn)
	return r
}

// attend lets the calendar's hand do its chores.
func attend(t *testing.T, w *acttest.World) {
	t.Helper()
	if err := w.Acts.Attend(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func dueOn(t *testing.T, r *acttest.Road, rule string, status deadline.Status, want string) {
	t.Helper()
	if k := r.Clock(rule); k.DueOn.String() != want || k.Status != status {
		t.Errorf("%s is %s and due on %s, want %s on %s", rule, k.Status, k.DueOn, status, want)
	}
}

func TestADecreeMovesOpenClocksByAnEventOnce(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := reviewed(w, "2024-10-03")
		filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		if _, err := w.Desk("clerk", filed.Report.ID, "RequestCompletion", `{"items":["evidence"]}`); err != nil {
			t.Fatal(err)
		}
		attend(t, w)
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-10-25")
		handling := r.Clock("DL_HANDLE_PILKADA").DueOn
		w.Decree(acttest.Leave("2024-10-08", "2024-10-07"))
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-10-25") // never silently
		attend(t, w)
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-10-28")
		if now := r.Clock("DL_HANDLE_PILKADA").DueOn; now != handling {
			t.Errorf("a clock of calendar days moved from %s to %s", handling, now)
		}
		if p := w.Lookup(filed.AccessCode).Promise; p == nil || p.Due.String() != "2024-10-10" || len(p.Days) != 4 ||
			p.Days[1].Why != "cuti bersama: Contoh" {
			t.Errorf("the reporter is promised %+v", p)
		}
		attend(t, w)
		for _, id := range []string{r.ID, filed.Report.ID} {
			if n := w.Count(id, "RecomputeClock"); n != 1 {
				t.Errorf("%d times counted anew", n)
			}
		}
		w.Verify()
	})
}

func TestAClockSaysWhichDecreeMovedItAndEveryDay(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := reviewed(w, "2024-10-03")
		attend(t, w)
		w.Decree(acttest.Leave("2024-10-08", "2024-10-07"))
		attend(t, w)
		k := explained(t, r, "lead", "PX_MERIT_REVIEW")
		moved := act.Moved{On: day("2024-10-07"), From: day("2024-10-25"), To: day("2024-10-28"), Decrees: []string{"Keputusan Contoh 1"}}
		if len(k.Moved) != 1 || k.Moved[0].From != moved.From || k.Moved[0].To != moved.To || k.Moved[0].On != moved.On ||
			!slices.Equal(k.Moved[0].Decrees, moved.Decrees) {
			t.Errorf("moved %+v, want %+v", k.Moved, moved)
		}
		wholeCount(t, k, 14)
		if k.Label == k.Rule {
			t.Errorf("%s has no name", k.Rule)
		}
	})
}

// A clock that had done its duty when the decree came keeps the due date of its
// day, and is explained by the calendar of that day.
func TestAStoppedClockIsExplainedByTheCalendarOfItsDay(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := reviewed(w, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		w.Advance("2024-10-08")
		w.Decree(acttest.Leave("2024-10-09", "2024-10-07"))
		attend(t, w)
		k := explained(t, r, "lead", "PX_MERIT_REVIEW")
		if k.Status != deadline.Stopped || k.StoppedOn != day("2024-10-07") || k.DueOn != day("2024-10-25") || len(k.Moved) != 0 {
			t.Errorf("%+v", k.Clock)
		}
		wholeCount(t, k, 14)
	})
}

// wholeCount demands days from the start to the due date, so many counted.
func wholeCount(t *testing.T, k act.ClockView, want int) {
	t.Helper()
	n := 0
	for _, d := range k.Days {
		if d.Why == "" {
			t.Errorf("%s does not say why", d.Date)
		}
		if d.Counted {
			n++
		}
	}
	if n != want || k.Days[0].Date != k.StartedOn || k.Days[len(k.Days)-1].Date != k.DueOn {
		t.Errorf("%s counts %d days in %v, want %d from %s to %s", k.Rule, n, k.Days, want, k.StartedOn, k.DueOn)
	}
}

func explained(t *testing.T, r *acttest.Road, who, rule string) act.ClockView {
	t.Helper()
	list, err := r.Acts.ListCaseClocks(t.Context(), r.As(who), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range slices.Backward(list) {
		if k.Rule == rule {
			return k
		}
	}
	t.Fatalf("%s sees no clock %s", who, rule)
	return act.ClockView{}
}

func TestAWithdrawnDayMovesADueDateEarlierAndTheHandMarksWhatIsPast(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Advance("2024-12-16")
		r := reviewed(w, "2024-12-13")
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2025-01-08")
		w.Advance("2025-01-08")
		w.Decree(acttest.Withdrawal("2024-12-26", "2024-12-16")) // entered three weeks late
		attend(t, w)
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2025-01-07")
		k := explained(t, r, "lead", "PX_MERIT_REVIEW")
		if len(k.Moved) != 1 || k.Moved[0].Decrees[0] != "Keputusan Contoh 2" {
			t.Errorf("moved %+v", k.Moved)
		}
		w.Advance("2025-01-08")
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Overdue, "2025-01-07")
		w.Verify()
	})
}

// The decree was there and nobody had entered it: a duty is late by the law's
// calendar. That it was marked late stays in the history.
func TestAClockThatWasOverdueByMistakeRunsAgain(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := reviewed(w, "2024-10-03")
		w.Advance("2024-10-28")
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Overdue, "2024-10-25")
		w.Decree(acttest.Leave("2024-10-14", "2024-10-10"), acttest.Leave("2024-10-15", "2024-10-10"))
		attend(t, w)
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-10-29")
		w.Advance("2024-10-30")
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Overdue, "2024-10-29")
		if n := w.Count(r.ID, "LapseClock"); n < 2 {
			t.Errorf("marked late %d times, want the first mark to stand beside the second", n)
		}
		w.Verify()
	})
}

// The hand draws consequences before it does its chores: none may follow from a
// count that a decree has overtaken.
func TestNothingFollowsFromACountThatADecreeHasOvertaken(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := reviewed(w, "2024-10-03")
		w.Advance("2024-10-25")
		w.Decree(acttest.Leave("2024-10-25", "2024-10-24"))
		at, _ := r.Clock("PX_MERIT_REVIEW").FiresAt(acttest.Zone)
		w.Set(at)
		if err := w.Acts.Lapse(t.Context(), act.Firing{Kind: "case", Subject: r.ID, Rule: "PX_MERIT_REVIEW", At: at}); err != nil {
			t.Fatal(err)
		}
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-10-28")
		w.Verify()
	})
}

// breaking is a store that fails after so many transactions.
type breaking struct {
	act.Store
	left int
}

var errBroken = errors.New("the power is gone")

func (b *breaking) Do(ctx context.Context, fn func(act.Tx) error) error {
	if b.left--; b.left < 0 {
		return errBroken
	}
	return b.Store.Do(ctx, fn)
}

func TestAPassThatBreaksOffIsTakenUpAgain(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		roads := []*acttest.Road{reviewed(w, "2024-10-03"), reviewed(w, "2024-10-03"), reviewed(w, "2024-10-03")}
		attend(t, w)
		w.Decree(acttest.Leave("2024-10-08", "2024-10-07"))
		dying := *w.Acts
		dying.Store = &breaking{Store: w.Records, left: 1}
		if err := dying.Attend(t.Context()); !errors.Is(err, errBroken) {
			t.Fatalf("the pass did not break off: %v", err)
		}
		attend(t, w)
		attend(t, w)
		for _, r := range roads {
			dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-10-28")
			if n := w.Count(r.ID, "RecomputeClock"); n != 1 {
				t.Errorf("counted anew %d times", n)
			}
		}
		w.Verify()
	})
}

func TestADecreeKeepsTheDaysThatAHoldGaveBack(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := reviewed(w, "2024-10-03")
		r.Do("lead", "Hold", `{"kind":"waiting_court","until":"2024-10-10","reason":"Menunggu putusan."}`, casefile.MeritReview)
		w.Decree(acttest.Leave("2024-10-21", "2024-10-07"))
		attend(t, w)
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Paused, "2024-10-25") // counted when it is resumed
		if days := explained(t, r, "lead", "PX_MERIT_REVIEW").Days; len(days) != 1 {
			t.Errorf("on the day of the hold %v", days)
		}
		w.Advance("2024-10-11") // 8 to 10 October were lost
		k := r.Clock("PX_MERIT_REVIEW")
		lost := k.Pauses[0].Until
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-10-31")
		if lost != day("2024-10-10") {
			t.Errorf("the hold ended on %s", lost)
		}
		w.Decree(acttest.Leave("2024-10-22", "2024-10-11"))
		attend(t, w)
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-11-01")
		v := explained(t, r, "lead", "PX_MERIT_REVIEW")
		wholeCount(t, v, 14)
		if v.Days[1].Counted || !strings.Contains(v.Days[1].Why, "menunggu putusan pengadilan") {
			t.Errorf("the days of the hold: %+v", v.Days[1])
		}
		w.Verify()
	})
}

func TestTheEmployerLearnsNothingOfClocksFromBeforeTheRecommendation(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := reviewed(w, "2024-10-03")
		w.Decree(acttest.Leave("2024-10-08", "2024-10-07"))
		attend(t, w) // moves the merit authority's clock
		if _, err := w.Acts.ListCaseClocks(t.Context(), w.As("desk"), r.ID); err == nil {
			t.Error("the desk is shown clocks of a case that it may not know of")
		}
		r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
		r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
		w.Decree(acttest.Leave("2024-10-09", "2024-10-07"))
		attend(t, w) // moves PX_RECEIPT, which is theirs
		list, err := w.Acts.ListCaseClocks(t.Context(), w.As("desk"), r.ID)
		if err != nil || len(list) != 1 || list[0].Rule != "PX_RECEIPT" || len(list[0].Moved) != 1 {
			t.Errorf("the desk sees %+v, %v", list, err)
		}
		events, err := w.Acts.ListCaseEvents(t.Context(), w.As("desk"), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		moved := 0
		for _, e := range events {
			if e.Act == "RecomputeClock" {
				moved++
			}
		}
		if moved != 1 {
			t.Errorf("the desk reads of %d clocks that moved, one is theirs", moved)
		}
		r2 := reviewed(w, "2024-10-03")
		r2.Unknown("desk")
	})
}
