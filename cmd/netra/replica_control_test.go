package main

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/report"
	"netra/internal/store"
)

// A test that looks for doubled consequences must find one. Here two hands draw
// the same consequence at the same moment, on a store whose defences are taken
// away one after the other: any of them holds by itself, and without all of them
// the check of the replicas' test complains.

func TestTheCheckOfReplicasNoticesADoubledConsequence(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		name     string
		unlocked bool // who reads does not lock
		unminded bool // who writes does not mind the version they read
		dropped  int  // how many of the unique keys are gone
		want     string
	}{
		{"with every defence", false, false, 0, ""},
		{"without the lock", true, false, 0, ""},
		{"without the lock and the keys", true, false, len(keys), ""},
		{"without the lock and the version", true, true, 0, ""},
		{"with the name of the consequence alone", true, true, len(keys) - 1, ""},
		{"without any", true, true, len(keys), "is there 2 times"},
	} {
		t.Run(x.name, func(t *testing.T) {
			t.Parallel()
			w := acttest.Postgres(t)
			id := w.File(acttest.Filing("", acttest.Engage, "2024-10-03")).Report.ID
			for _, statement := range keys[:x.dropped] {
				must(t, w.DB.Do(t.Context(), func(tx *store.Tx) error { _, err := tx.Exec(statement); return err }))
			}
			late := *w.Acts
			late.Now = func() time.Time { return acttest.Start.AddDate(0, 0, 10) }
			var store_ act.Store = w.Records
			if x.unlocked {
				store_ = &careless{Store: w.Records, mindless: x.unminded, both: newBarrier()}
			}
			late.Store = store_
			twoHandsAtOnce(t, &late)
			found := strings.Join(complaints(t, w.DB), "\n")
			if x.want == "" && found != "" || !strings.Contains(found, x.want) {
				t.Errorf("complaints %q, want %q", found, x.want)
			}
			if n := w.Count(id, "LapseClock"); x.want == "" && n != 1 {
				t.Errorf("it was drawn %d times", n)
			}
		})
	}
}

// twoHandsAtOnce lets two hands draw the consequence of the one clock that has
// run out. That one of them is refused is as good as that it finds nothing to do.
func twoHandsAtOnce(t *testing.T, s *act.Service) {
	t.Helper()
	due, err := s.DueUntil(t.Context(), s.Now(), 10)
	must(t, err)
	if len(due) != 1 {
		t.Fatalf("%d clocks are due", len(due))
	}
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() { _ = s.Lapse(t.Context(), due[0]) })
	}
	both.Wait()
}

// keys takes away what makes events unique, the consequence's own name at the
// end. What makes notices so is no defence: what is told twice is told once.
var keys = []string{
	`ALTER TABLE events DROP CONSTRAINT events_subject_sequence_key`,
	`DROP INDEX events_effect`,
}

// careless is a store in which a hand reads without a lock, and both have read
// before either writes.
type careless struct {
	act.Store
	mindless bool
	both     *barrier
}

func (s *careless) Do(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.Do(ctx, func(tx act.Tx) error { return fn(unlocked{tx, s}) })
}

type unlocked struct {
	act.Tx
	store *careless
}

func (t unlocked) FreeReport(id string) (report.Report, bool, error) {
	r, ok, err := t.Report(id, act.System, false)
	t.store.both.meet()
	return r, ok, err
}

func (t unlocked) PutReport(old, r report.Report, identity []byte, zone *time.Location) error {
	if t.store.mindless {
		is, _, err := t.Report(r.ID, act.System, true)
		if err != nil {
			return err
		}
		old.Version = is.Version
	}
	return t.Tx.PutReport(old, r, identity, zone)
}

// barrier is where two meet, once; whoever comes again passes.
type barrier struct {
	mu      sync.Mutex
	waiting int
	open    chan struct{}
}

func newBarrier() *barrier { return &barrier{open: make(chan struct{})} }

func (b *barrier) meet() {
	b.mu.Lock()
	b.waiting++
	if b.waiting == 2 {
		close(b.open)
	}
	b.mu.Unlock()
	<-b.open
}
