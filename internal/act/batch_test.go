package act_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
)

// gate is a store whose first transaction waits, so that a queue builds up
// behind it, and whose second one, the batch, may be made to end badly.
type gate struct {
	act.Store
	entered, open chan struct{}
	full          func()            // called when everybody waits
	ending        func(error) error // what the batch says at its end

	mu    sync.Mutex
	calls int
}

func (g *gate) Do(ctx context.Context, fn func(act.Tx) error) error {
	g.mu.Lock()
	g.calls++
	call := g.calls
	g.mu.Unlock()
	if call == 1 {
		close(g.entered)
		<-g.open
	}
	err := g.Store.Do(ctx, fn)
	if call == 2 && g.ending != nil {
		return g.ending(err)
	}
	return err
}

// filed is what became of one report.
type filed struct {
	out act.Filed
	err error
}

// behind files one report that holds the only lane, queues the others behind
// it, lets them through as one batch, and answers with what became of each.
func behind(t *testing.T, w *acttest.World, g *gate, list []act.Filing, ids []string) []filed {
	t.Helper()
	g.Store, g.entered, g.open = w.Records, make(chan struct{}), make(chan struct{})
	w.Acts.Store, w.Acts.Queue = g, act.NewQueue(1)
	out := make([]filed, len(list))
	file := func(ctx context.Context, id string, f act.Filing) (filed, error) {
		x, err := w.Acts.FileReport(ctx, act.Anonymous, act.Request{ID: id}, f)
		return filed{x, err}, err
	}
	var all sync.WaitGroup
	all.Go(func() {
		if _, err := file(t.Context(), uuid.NewString(), good()); err != nil {
			t.Errorf("the first: %v", err)
		}
	})
	<-g.entered
	for i := range list {
		all.Go(func() { out[i], _ = file(t.Context(), ids[i], list[i]) })
	}
	waiting(t, w, len(list))
	if g.full != nil {
		g.full()
	}
	close(g.open)
	all.Wait()
	return out
}

// waiting returns when n reports wait.
func waiting(t *testing.T, w *acttest.World, n int) {
	t.Helper()
	look := time.NewTicker(time.Millisecond)
	defer look.Stop()
	for w.Acts.Queue.Waiting() < n {
		select {
		case <-t.Context().Done():
			t.Fatal("nobody waits")
		case <-look.C:
		}
	}
}

func good() act.Filing {
	return acttest.Filing(acttest.Camat, "dis_social_media_engage_candidate", "2024-10-03")
}

// many is n good reports with an id each.
func many(n int) (list []act.Filing, ids []string) {
	for range n {
		list, ids = append(list, good()), append(ids, uuid.NewString())
	}
	return list, ids
}

// reports is how many reports there are, each as the events say.
func reports(t *testing.T, w *acttest.World) int {
	t.Helper()
	tally, err := w.Records.Verify(t.Context(), w.Acts.Directory.AgencyZone)
	if err != nil {
		t.Fatalf("verify: %v", err)
	}
	return tally.Reports
}

// kept demands that each report was acknowledged and is found by its code.
func kept(t *testing.T, w *acttest.World, list []filed) {
	t.Helper()
	for i, f := range list {
		if f.err != nil {
			t.Fatalf("report %d: %v", i, f.err)
		}
		v, err := w.Acts.LookupReport(t.Context(), f.out.AccessCode)
		if err != nil || v.Report.ID != f.out.Report.ID {
			t.Fatalf("report %d is not found by its code: %v", i, err)
		}
	}
}

func TestReportsThatQueuedUpAreFiledInOneTransaction(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		g := &gate{}
		list, ids := many(40)
		kept(t, w, behind(t, w, g, list, ids))
		if g.calls != 2 {
			t.Errorf("%d transactions, want 2: the first report alone and the others together", g.calls)
		}
		if n := reports(t, w); n != 41 {
			t.Errorf("%d reports, want 41", n)
		}
	})
}

func TestOneBadReportDoesNotFailItsBatch(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		list, ids := many(10)
		list[4].Evidence = []string{"nobody-uploaded-this"}
		out := behind(t, w, &gate{}, list, ids)
		if !fault.Is(out[4].err, fault.Invalid) {
			t.Errorf("the bad one: %v", out[4].err)
		}
		kept(t, w, append(out[:4:4], out[5:]...))
		if n := reports(t, w); n != 10 {
			t.Errorf("%d reports, want 10", n)
		}
	})
}

func TestTwinsInOneBatchAreOneReport(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		list, ids := many(6)
		ids[3] = ids[0]
		out := behind(t, w, &gate{}, list, ids)
		kept(t, w, out)
		if out[3].out.AccessCode != out[0].out.AccessCode {
			t.Error("the same request id was given two codes")
		}
		if n := reports(t, w); n != 6 {
			t.Errorf("%d reports, want 6", n)
		}
	})
}

func TestARequestAnsweredBeforeIsAnsweredAgainInABatch(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		list, ids := many(5)
		before, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: ids[2]}, list[2])
		if err != nil {
			t.Fatal(err)
		}
		g := &gate{}
		out := behind(t, w, g, list, ids)
		kept(t, w, out)
		if out[2].out.AccessCode != before.AccessCode || g.calls != 2 {
			t.Errorf("another code, or %d transactions instead of 2", g.calls)
		}
	})
}

func TestABatchThatEndsBadlyLosesAndDoublesNothing(t *testing.T) {
	t.Parallel()
	lost := errors.New("the connection was lost")
	for _, x := range []struct {
		name   string
		ending func(error) error
	}{
		{"after the commit, whose answer was lost", func(error) error { return lost }},
		{"in a panic", func(error) error { panic("on purpose") }},
	} {
		t.Run(x.name, func(t *testing.T) {
			t.Parallel()
			acttest.Each(t, func(t *testing.T, w *acttest.World) {
				list, ids := many(8)
				kept(t, w, behind(t, w, &gate{ending: x.ending}, list, ids))
				if n := reports(t, w); n != 9 {
					t.Errorf("%d reports, want 9", n)
				}
			})
		})
	}
}

func TestAFullQueueTurnsAwayInsteadOfGrowing(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	list, ids := many(act.Bound)
	g := &gate{full: func() {
		_, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: uuid.NewString()}, good())
		if !fault.Is(err, fault.Exhausted) {
			t.Errorf("one more than may wait: %v", err)
		}
	}}
	kept(t, w, behind(t, w, g, list, ids))
	if n := reports(t, w); n != act.Bound+1 {
		t.Errorf("%d reports, want %d", n, act.Bound+1)
	}
}
