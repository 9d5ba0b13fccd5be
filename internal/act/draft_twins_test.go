package act_test

import (
	"sync"
	"testing"

	"github.com/google/uuid"

	"netra/internal/act"
	"netra/internal/act/acttest"
)

// one demands that of several filings of a draft one became the report.
func one(t *testing.T, w *acttest.World, code string, list []filed) {
	t.Helper()
	good := 0
	for _, f := range list {
		if f.err != nil {
			filedAlready(t, f.err)
			continue
		}
		good++
		if f.out.AccessCode != code || w.Lookup(code).Report.ID != f.out.Report.ID {
			t.Errorf("filed as %s with the code %s", f.out.Report.ID, f.out.AccessCode)
		}
	}
	if good != 1 {
		t.Errorf("%d of %d became a report", good, len(list))
	}
}

func TestTwinsOfADraftInOneBatchAreOneReport(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		v := save(t, w, "", "x", w.Upload("a.png"))
		other := save(t, w, "", "y")
		list := []act.Filing{filing(v.Code), filing(v.Code), filing(other.Code)}
		out := behind(t, w, &gate{}, list, []string{uuid.NewString(), uuid.NewString(), uuid.NewString()})
		one(t, w, v.Code, out[:2])
		kept(t, w, out[2:])
		if n := reports(t, w); n != 3 { // the one that held the lane among them
			t.Errorf("there are %d reports", n)
		}
	})
}

func TestTwinsOfADraftAtOnceAreOneReport(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Acts.Queue = act.NewQueue(4)
		file := w.Upload("a.png")
		v := save(t, w, "", "x", file)
		out := make([]filed, 6)
		var all sync.WaitGroup
		for i := range out {
			all.Go(func() {
				out[i].out, out[i].err = w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: uuid.NewString()}, filing(v.Code, file))
			})
		}
		all.Wait()
		one(t, w, v.Code, out)
		if n := reports(t, w); n != 1 {
			t.Errorf("there are %d reports", n)
		}
	})
}

// A save that comes while the draft is being filed either comes before, or hears
// that it is filed; never is there a draft beside its report.
func TestADraftIsNotSavedBesideItsReport(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		file := w.Upload("a.png")
		v := save(t, w, "", "x", file)
		var all sync.WaitGroup
		saved := make([]error, 4)
		for i := range saved {
			all.Go(func() {
				_, saved[i] = w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Code: v.Code, Evidence: []string{file}})
			})
		}
		all.Go(func() {
			if _, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, filing(v.Code, file)); err != nil {
				t.Errorf("filing: %v", err)
			}
		})
		all.Wait()
		for _, err := range saved {
			if err != nil {
				filedAlready(t, err)
			}
		}
		if n := number(t, w, `SELECT COUNT(*) FROM drafts`); n != 0 || reports(t, w) != 1 {
			t.Errorf("%d drafts stand beside the report", n)
		}
	})
}
