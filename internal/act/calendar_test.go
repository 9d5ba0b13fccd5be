package act_test

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/calendar"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/store"
	"netra/internal/store/pgtest"
	"netra/internal/store/postgres"
)

const lapses = 200

// overdueClocks is a world in which that many clocks ran out overnight.
func overdueClocks(t *testing.T, w *acttest.World) {
	t.Helper()
	due := deadline.MustDate("2024-10-06")
	err := w.Records.Do(t.Context(), func(tx act.Tx) error {
		for i := range lapses {
			if err := seedCase(tx, i, due); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := number(t, w, `SELECT COUNT(*) FROM clocks`); n != lapses {
		t.Fatalf("%d clocks run", n)
	}
}

// seedCase is a case at the employer whose time ran out: the consequence is two
// events, the lapse and the reminder.
func seedCase(tx act.Tx, i int, due deadline.Date) error {
	c := casefile.Case{ID: fmt.Sprintf("case-%03d", i), Number: fmt.Sprintf("PK-%03d", i), Version: 1, State: casefile.Recommended,
		Office: "BAWASLU-SLEMAN", Merit: "BKN", Employer: "PEMKAB-SLEMAN", Contest: "pilkada-2024", Rulebook: "skb-2022",
		Since: due.AddDays(-14), Opened: due.AddDays(-20), Rounds: []casefile.Round{{On: due.AddDays(-14), ReceivedOn: due.AddDays(-14)}},
		Clocks: []casefile.Clock{{Rule: "DL_PPK", StartedOn: due.AddDays(-14), DueOn: due, Status: deadline.Running, Employer: true}}}
	return tx.PutCase(casefile.Case{}, c, acttest.Zone)
}

// hands lets several hands draw the consequences at once.
func hands(t *testing.T, services ...*act.Service) {
	t.Helper()
	var all sync.WaitGroup
	errs := make([]error, len(services))
	for i, s := range services {
		all.Go(func() {
			h := calendar.Hand{Acts: s, Log: slog.New(slog.DiscardHandler), Now: s.Now}
			errs[i] = h.RunDue(context.Background(), s.Now())
		})
	}
	all.Wait()
	for i, err := range errs {
		if err != nil {
			t.Fatalf("hand %d: %v", i, err)
		}
	}
}

// onceEach demands one lapse and one reminder for every case.
func onceEach(t *testing.T, w *acttest.World) {
	t.Helper()
	for i := range lapses {
		id := fmt.Sprintf("case-%03d", i)
		if n, m := w.Count(id, "LapseClock"), w.Count(id, "RemindAuthority"); n != 1 || m != 1 {
			t.Errorf("%s lapsed %d times and reminded %d times", id, n, m)
		}
	}
	if n := number(t, w, `SELECT COUNT(*) FROM clocks WHERE rule = 'DL_PPK'`); n != 0 {
		t.Errorf("%d clocks still ask for the calendar", n)
	}
	if n := number(t, w, `SELECT COUNT(*) FROM clocks WHERE rule = 'PX_LADDER'`); n != lapses {
		t.Errorf("%d ladders run", n)
	}
}

func TestManyHandsDrawEveryConsequenceOnce(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		overdueClocks(t, w)
		hands(t, w.Acts, w.Acts)
		onceEach(t, w)
	})
}

func TestTwoServersOnOneDatabaseDrawEveryConsequenceOnce(t *testing.T) {
	t.Parallel()
	url := pgtest.URL(t)
	first, err := postgres.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	w := acttest.New(t, first)
	second, err := postgres.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = second.Close() })
	overdueClocks(t, w)
	other := *w.Acts
	other.Store = store.NewRecords(second, w.Vault)
	hands(t, w.Acts, &other)
	onceEach(t, w)
}

func TestTheCalendarIsNeverEarlyAndLeavesWhatWasDone(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	k := r.Clock("DL_HANDLE_PILKADA")
	at, _ := k.FiresAt(acttest.Zone)
	f := act.Firing{Kind: "case", Subject: r.ID, Rule: k.Rule, At: at}
	before := w.Count(r.ID, "")
	if err := w.Acts.Lapse(t.Context(), f); err != nil { // a hand whose clock is fast
		t.Fatal(err)
	}
	if due, err := w.Acts.DueUntil(t.Context(), at.Add(-time.Microsecond), 10); err != nil || len(due) != 0 {
		t.Errorf("a moment before midnight %v are due, %v", due, err)
	}
	r.ToMerit(acttest.Engage, "2024-10-03")
	w.Advance(k.DueOn.AddDays(1).String())
	if err := w.Acts.Lapse(t.Context(), f); err != nil { // the act stopped it in time
		t.Fatal(err)
	}
	if n := w.Count(r.ID, "LapseClock"); n != 0 {
		t.Errorf("%d lapses of a clock that was stopped; %d events before", n, before)
	}
	w.Verify()
}
