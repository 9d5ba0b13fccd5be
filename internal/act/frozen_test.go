package act_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/store"
	"netra/internal/store/pgtest"
	"netra/internal/store/postgres"
)

// sleeper is a store whose first hand falls asleep with a case in its grip, as a
// process does that is stopped without dying.
type sleeper struct {
	act.Store
	once   sync.Once
	asleep chan struct{} // closed when it holds the case
	wake   chan struct{}
}

func (s *sleeper) Do(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.Do(ctx, func(tx act.Tx) error { return fn(drowsy{tx, s}) })
}

type drowsy struct {
	act.Tx
	s *sleeper
}

func (t drowsy) FreeCase(id string) (casefile.Case, bool, error) {
	c, ok, err := t.Tx.FreeCase(id)
	t.s.once.Do(func() {
		close(t.s.asleep)
		<-t.s.wake
	})
	return c, ok, err
}

// A hand that was frozen in the middle of a transaction holds up nobody: the
// others pass its case over and do the rest; the database takes the case from it
// after a while, and another draws the consequence; and when it wakes it finds
// nothing left to do and is as whole as before.
func TestAFrozenHandHoldsUpNobody(t *testing.T) {
	t.Parallel()
	url := pgtest.URL(t)
	first, err := postgres.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	w := acttest.New(t, first)
	overdueClocks(t, w)
	second, err := postgres.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = second.Close() })
	s := &sleeper{Store: store.NewRecords(second, w.Vault), asleep: make(chan struct{}), wake: make(chan struct{})}
	frozen := *w.Acts
	frozen.Store = s
	due, err := w.Acts.DueUntil(t.Context(), w.Now(), 1)
	if err != nil {
		t.Fatal(err)
	}
	woke := make(chan error, 1)
	go func() { woke <- frozen.Lapse(context.Background(), due[0]) }()
	<-s.asleep

	if err := w.Acts.Lapse(t.Context(), due[0]); !errors.Is(err, act.ErrHeld) {
		t.Errorf("the case that is held answers %v, want %v", err, act.ErrHeld)
	}
	hands(t, w.Acts)
	if n := number(t, w, `SELECT COUNT(*) FROM clocks WHERE rule = 'DL_PPK'`); n != 1 {
		t.Errorf("%d clocks are left, want the one that is held", n)
	}
	taken(t, w, due[0])
	onceEach(t, w)
	close(s.wake)
	if err := <-woke; err != nil {
		t.Errorf("when it wakes: %v", err)
	}
	onceEach(t, w)
}

// taken waits until the case is free and its consequence drawn.
func taken(t *testing.T, w *acttest.World, f act.Firing) {
	t.Helper()
	look, late := time.NewTicker(100*time.Millisecond), time.After(time.Minute)
	defer look.Stop()
	for {
		err := w.Acts.Lapse(t.Context(), f)
		if err == nil {
			return
		}
		if !errors.Is(err, act.ErrHeld) {
			t.Fatal(err)
		}
		select {
		case <-late:
			t.Fatal("the database never took the case from who had fallen asleep")
		case <-look.C:
		}
	}
}
