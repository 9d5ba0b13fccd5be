package act_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/deadline"
)

const newYear = "2028-01-01,Tahun Baru 2028,New Year's Day,national_holiday,Keputusan Contoh 3,2027-09-10,\n" +
	"2028-05-01,Hari Buruh,Labour Day,national_holiday,Keputusan Contoh 3,2027-09-10,\n" +
	"2028-06-01,Hari Lahir Pancasila,Pancasila Day,national_holiday,Keputusan Contoh 3,2027-09-10,\n" +
	"2028-08-17,Hari Kemerdekaan,Independence Day,national_holiday,Keputusan Contoh 3,2027-09-10,\n" +
	"2028-12-25,Hari Natal,Christmas,national_holiday,Keputusan Contoh 3,2027-09-10,\n"

func TestAClockBeyondTheTableGetsItsDateWithTheYear(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Advance("2027-12-20")
		r := reviewed(w, "2027-12-17")
		dueOn(t, r, "PX_MERIT_REVIEW", deadline.Unknown, "")
		out, err := w.Acts.ImportHolidays(t.Context(), w.As("admin"), act.Request{}, []byte(acttest.DecreeHead+newYear[:strings.Index(newYear, "\n")+1]))
		if err != nil || len(out.Mistakes) != 1 || out.Written != 0 {
			t.Errorf("a year by a part of its list: %+v, %v", out, err)
		}
		w.Decree(strings.SplitAfter(strings.TrimSuffix(newYear, "\n"), "\n")[:5]...)
		attend(t, w)
		k := explained(t, r, "lead", "PX_MERIT_REVIEW")
		if k.Status != deadline.Running || len(k.Moved) != 1 || !slices.Contains(k.Moved[0].Decrees, "Keputusan Contoh 3") {
			t.Errorf("%+v, moved %+v", k.Clock, k.Moved)
		}
		wholeCount(t, k, 14)
		w.Verify()
	})
}

func TestADryRunAndAMistakeAndAStrangerWriteNothing(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		file := []byte(acttest.DecreeHead + acttest.Leave("2024-10-08", "2024-10-07"))
		for _, who := range []string{"clerk", "lead", "desk"} {
			_, err := w.Acts.ImportHolidays(t.Context(), w.As(who), act.Request{}, file)
			acttest.Refusal(t, err, "ROLE")
		}
		out, err := w.Acts.ImportHolidays(t.Context(), w.As("admin"), act.Request{ValidateOnly: true}, file)
		if err != nil || out.Rows != 1 || out.Written != 1 {
			t.Errorf("the dry run says %+v, %v", out, err)
		}
		out, err = w.Acts.ImportHolidays(t.Context(), w.As("admin"), act.Request{}, append(slices.Clone(file), "2024-10-09,x,x,fun,x,2024-10-07,\n"...))
		if err != nil || len(out.Mistakes) != 1 || out.Mistakes[0].Row != 3 || out.Mistakes[0].Column != "kind" {
			t.Errorf("a mistake is answered by %+v, %v", out, err)
		}
		if n := number(t, w, `SELECT COUNT(*) FROM entries WHERE register = 'holidays'`); n != 0 {
			t.Errorf("%d days were written", n)
		}
		if working(t, w, "2024-10-08") != true {
			t.Error("the calendar in force changed")
		}
		w.Decree(acttest.Leave("2024-10-08", "2024-10-07"))
		if working(t, w, "2024-10-08") {
			t.Error("the calendar in force did not change")
		}
	})
}

func working(t *testing.T, w *acttest.World, d string) bool {
	t.Helper()
	days, err := w.Acts.InForce(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ok, _, err := days.IsWorkingDay(day(d))
	if err != nil {
		t.Fatal(err)
	}
	return ok
}

func day(s string) deadline.Date { return deadline.MustDate(s) }

func TestTheSameFileTwiceIsKnownAlreadyAlsoAtTheSameTime(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		file := []byte(acttest.DecreeHead + acttest.Leave("2024-10-08", "2024-10-07") + acttest.Leave("2024-10-09", "2024-10-07"))
		var all sync.WaitGroup
		outs, errs := make([]act.Imported, 4), make([]error, 4)
		for i := range outs {
			all.Go(func() {
				outs[i], errs[i] = w.Acts.ImportHolidays(context.Background(), w.As("admin"), act.Request{}, file)
			})
		}
		all.Wait()
		written := 0
		for i, out := range outs {
			if errs[i] != nil || out.Written == 0 && len(out.Mistakes) != 2 {
				t.Errorf("import %d: %+v, %v", i, out, errs[i])
			}
			written += out.Written
		}
		if n := w.Count("holidays/2024-10-08", ""); written != 2 || n != 1 {
			t.Errorf("%d rows written, %d events of one day", written, n)
		}
		w.Verify()
	})
}

// asking counts how often the edition of the register is asked for.
type asking struct {
	act.Store
	n atomic.Int64
}

type askingTx struct {
	act.Tx
	n *atomic.Int64
}

func (t askingTx) Edition(register string) (int, error) {
	if register == act.Holidays {
		t.n.Add(1)
	}
	return t.Tx.Edition(register)
}

func (a *asking) Do(ctx context.Context, fn func(act.Tx) error) error {
	return a.Store.Do(ctx, func(tx act.Tx) error { return fn(askingTx{tx, &a.n}) })
}

func TestABatchAsksForTheCalendarOnce(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		count := &asking{Store: w.Records}
		g := &gate{}
		g.full = func() { g.Store = count }
		list, ids := many(8)
		for _, f := range behind(t, w, g, list, ids) {
			if f.err != nil {
				t.Fatal(f.err)
			}
		}
		if n := count.n.Load(); n != 2 {
			t.Errorf("asked %d times in two transactions", n)
		}
	})
}
