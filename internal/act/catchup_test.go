package act_test

import (
	"log/slog"
	"slices"
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/calendar"
	"netra/internal/casefile"
)

// look is one look of the calendar's hand.
func look(t *testing.T, w *acttest.World) {
	t.Helper()
	h := calendar.Hand{Acts: w.Acts, Log: slog.New(slog.DiscardHandler), Now: w.Now}
	if err := h.RunDue(t.Context(), w.Now()); err != nil {
		t.Fatal(err)
	}
}

// days is on which day each act of the calendar on a subject is dated.
func days(t *testing.T, w *acttest.World, subject string) []string {
	t.Helper()
	events, err := w.Records.Events(t.Context(), subject)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range events {
		if e.Actor.Role == "calendar" {
			out = append(out, e.Act+" "+e.PerformedOn.String())
		}
	}
	return out
}

// For ten days no hand looked. Everything that fell due is drawn then, once, in
// its order and dated on its day; nobody is reminded of what is over, nor told of
// what was done late but before the hand came.
func TestAfterTenDaysEverythingIsDrawnOnceOnItsDay(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		waits := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		done := w.Register(w.Hire(), acttest.Engage, "2024-10-03")
		sent := w.Register(w.Hire(), acttest.Engage, "2024-10-03")
		sent.ToMerit(acttest.Engage, "2024-10-03")
		sent.Do("analyst", "RecordMeritStudy", `{"findings":"Terbukti."}`, casefile.MeritReview)
		sent.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
		asked := w.File(acttest.Filing(acttest.Head, acttest.Engage, "2024-10-03")).Report.ID
		if _, err := w.Desk("clerk", asked, "RequestCompletion", `{"items":["bukti"]}`); err != nil {
			t.Fatal(err)
		}

		w.Sleep("2024-10-15") // the doors are open, the hand is not there
		done.ToMerit(acttest.Engage, "2024-10-03")
		w.Sleep("2024-10-17")
		look(t, w)
		look(t, w)

		for subject, want := range map[string][]string{
			waits.ID: {"LapseClock 2024-10-11"},
			done.ID:  nil,
			sent.ID:  {"PresumeReceipt 2024-10-11"},
			asked:    {"LapseClock 2024-10-10"},
		} {
			if got := days(t, w, subject); !slices.Equal(got, want) {
				t.Errorf("%s: %q, want %q", subject, got, want)
			}
		}
		if k := sent.Clock("DL_PPK"); k.StartedOn.String() != "2024-10-11" || k.DueOn.String() != "2024-10-25" {
			t.Errorf("the employer's time runs from %s to %s", k.StartedOn, k.DueOn)
		}
		hears(t, w, "investigator", "overdue DL_HANDLE_PILKADA", "initial_information PX_INITIAL_INFORMATION")
		hears(t, w, "commissioner", "overdue DL_HANDLE_PILKADA")
		hears(t, w, "desk", "presumed DL_PPK")
		for _, who := range []string{"investigator", "commissioner", "above", "desk", "analyst"} {
			if got := heard(t, w, who, true); len(got) > 0 {
				t.Errorf("%s was told %q, which was over", who, got)
			}
		}
		w.Verify()
	})
}
