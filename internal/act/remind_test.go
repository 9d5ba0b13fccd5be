package act_test

import (
	"context"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/store"
)

// writes is a store that counts the transactions that may write.
type writes struct {
	act.Store
	n int
}

func (s *writes) Do(ctx context.Context, fn func(act.Tx) error) error {
	s.n++
	return s.Store.Do(ctx, fn)
}

// tells demands that a look at the notices writes so many times.
func tells(t *testing.T, w *acttest.World, when string, want int) {
	t.Helper()
	counted := &writes{Store: w.Acts.Store}
	w.Acts.Store = counted
	err := w.Acts.Tell(t.Context())
	w.Acts.Store = counted.Store
	if err != nil || counted.n != want {
		t.Errorf("%s: %d transactions, %v; want %d", when, counted.n, err, want)
	}
}

// deliveries is the one transaction of every look.
const deliveries = 1

func TestASubjectOfWhichNobodyIsRemindedIsNotLocked(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		w.Sleep("2024-10-10")
		w.Set(w.Now().Add(14 * time.Hour)) // 23:00, and at midnight it has run out
		for range 2 {
			tells(t, w, "too late to remind anybody", deliveries)
		}
	})
}

func TestAReminderThatIsThereIsNotPlannedAtEveryLook(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		w.Sleep("2024-10-09")
		tells(t, w, "the day before", 1+deliveries)
		tells(t, w, "once more", deliveries)
		hears(t, w, "investigator", "before DL_HANDLE_PILKADA")
		for _, hours := range []int{-1, 1} { // as from one zone to another and back, with the same due date
			shift(t, w, r.ID, hours)
			tells(t, w, "its day ends at another instant", 1+deliveries)
			tells(t, w, "that is known now", deliveries)
			hears(t, w, "investigator", "before DL_HANDLE_PILKADA")
		}
		w.Verify()
	})
}

// shift moves the end of every clock of a subject.
func shift(t *testing.T, w *acttest.World, id string, hours int) {
	t.Helper()
	err := w.DB.Do(t.Context(), func(tx *store.Tx) error {
		_, err := tx.Exec(`UPDATE clocks SET fires_at = fires_at + $2 WHERE subject = $1`, id, (time.Duration(hours) * time.Hour).Microseconds())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Pages are looked through to the end, whatever stands at their beginning.
func TestEveryPageOfClocksIsLookedAt(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		for range 3 {
			w.Register(w.Hire(), acttest.Engage, "2024-10-03")
		}
		until := map[string]time.Time{"DL_HANDLE_PILKADA": w.Now().AddDate(0, 1, 0)}
		err := w.Records.View(t.Context(), func(tx act.Tx) error {
			all, err := tx.Unreminded(w.Now(), until, act.Firing{}, 100)
			if err != nil || len(all) != 3 {
				t.Errorf("%d clocks, %v", len(all), err)
			}
			var after act.Firing
			for i := range all {
				page, err := tx.Unreminded(w.Now(), until, after, 1)
				if err != nil || len(page) != 1 || page[0] != all[i] {
					t.Fatalf("page %d is %+v, %v; want %+v", i+1, page, err, all[i])
				}
				after = page[0]
			}
			rest, err := tx.Unreminded(w.Now(), until, after, 1)
			if len(rest) > 0 {
				t.Errorf("behind the last is %+v", rest)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
