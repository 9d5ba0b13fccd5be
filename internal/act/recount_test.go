package act_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/deadline"
)

// unaware is a store through which no decree is seen: a transaction that began
// before it was entered, and has not ended.
type unaware struct{ act.Store }

type unawareTx struct{ act.Tx }

func (unawareTx) Edition(string) (int, error) { return 0, nil }

func (unawareTx) Entries(register string) ([]act.Entry, error) { return nil, nil }

func (u unaware) Do(ctx context.Context, fn func(act.Tx) error) error {
	return u.Store.Do(ctx, func(tx act.Tx) error { return fn(unawareTx{tx}) })
}

func TestASecondPassFindsWhatWasCommittedBehindTheFirst(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		attend(t, w)
		w.Decree(acttest.Leave("2024-10-08", "2024-10-07"))
		attend(t, w)
		aware, almanac := w.Acts.Store, w.Acts.Almanac
		w.Acts.Store, w.Acts.Almanac = unaware{aware}, nil
		r := reviewed(w, "2024-10-03")
		w.Acts.Store, w.Acts.Almanac = aware, almanac
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-10-25")
		longAgo(t, w)
		attend(t, w)
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Running, "2024-10-28")
		if k := explained(t, r, "lead", "PX_MERIT_REVIEW"); len(k.Moved) != 1 || k.Moved[0].Decrees[0] != "Keputusan Contoh 1" {
			t.Errorf("moved %+v", k.Moved)
		}
		w.Verify()
	})
}

// longAgo makes the first pass one of an hour ago, which is real time and does
// not stand still here.
func longAgo(t *testing.T, w *acttest.World) {
	t.Helper()
	const key = "calendar.counted"
	text, ok, err := w.Acts.Setting(t.Context(), key)
	if err != nil || !ok {
		t.Fatal("no pass is remembered: ", err)
	}
	var pass map[string]any
	acttest.JSON(t, text, &pass)
	if pass["settled"] != false {
		t.Fatalf("the first pass takes itself for the last: %s", text)
	}
	pass["pass"] = time.Now().Add(-time.Hour)
	out, err := json.Marshal(pass)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Acts.SetSetting(t.Context(), key, string(out)); err != nil {
		t.Fatal(err)
	}
}

// While replicas are brought up to date one by one, the one that knows less
// leaves the clocks as those count them that know more.
func TestABinaryWithAnOlderCalendarMovesNoClock(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := reviewed(w, "2024-10-03")
		attend(t, w)
		cal, err := deadline.ParseHolidays([]byte("date,name_id,name_en,kind,source,confidence,note\n" +
			"2024-10-08,Lama,Old,national_holiday,Keputusan Lama,high,\n"))
		if err != nil {
			t.Fatal(err)
		}
		older := *w.Acts
		older.Calendar = cal
		if err := older.Attend(t.Context()); err != nil {
			t.Fatal(err)
		}
		w.Advance("2024-10-25")
		at, _ := r.Clock("PX_MERIT_REVIEW").FiresAt(acttest.Zone)
		w.Set(at)
		if err := older.Lapse(t.Context(), act.Firing{Kind: "case", Subject: r.ID, Rule: "PX_MERIT_REVIEW", At: at}); err != nil {
			t.Fatal(err)
		}
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Overdue, "2024-10-25")
		if n := w.Count(r.ID, "RecomputeClock"); n != 0 {
			t.Errorf("%d clocks were moved back", n)
		}
	})
}
