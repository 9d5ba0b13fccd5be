package act_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
)

// post notes what it is given, and fails as often as it is told to.
type post struct {
	fails int
	never bool // the address takes no mail
	sent  []string
	marks []string // of every try
}

func (p *post) Send(_ context.Context, to, mark string) error {
	p.marks = append(p.marks, mark)
	if p.never {
		return fmt.Errorf("%w (550)", act.ErrNoMailbox)
	}
	if p.fails > 0 {
		p.fails--
		return errors.New("550 no such user " + to)
	}
	p.sent = append(p.sent, to)
	return nil
}

const mine = "seseorang@contoh.example"

func pinging(t *testing.T, w *acttest.World) act.Filed {
	t.Helper()
	w.Acts.Pinging = true
	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	if v, err := w.Acts.AskPings(t.Context(), act.Request{}, filed.AccessCode, mine); err != nil || !v.Pinged || !v.PingsOffered {
		t.Fatalf("%+v, %v", v, err)
	}
	return filed
}

func ask(t *testing.T, w *acttest.World, id string) {
	t.Helper()
	if _, err := w.Desk("clerk", id, "AskReporter", `{"question":"Kapan?"}`); err != nil {
		t.Fatal(err)
	}
}

func TestOneMailGoesUntilTheReporterLooksIn(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed, p := pinging(t, w), &post{}
		send := func(want int, when string) {
			t.Helper()
			if err := w.Acts.SendPings(t.Context(), p); err != nil || len(p.sent) != want {
				t.Errorf("%s: %d mails went, want %d: %v", when, len(p.sent), want, err)
			}
		}
		later := func() { w.Set(w.Now().Add(6 * time.Hour)) }
		send(0, "nothing waits")
		ask(t, w, filed.Report.ID)
		later()
		send(1, "a question waits")
		ask(t, w, filed.Report.ID)
		later()
		send(1, "a second question waits")
		w.Lookup(filed.AccessCode)
		later()
		send(1, "the reporter looked in")
		ask(t, w, filed.Report.ID)
		later()
		send(2, "a third question waits")
		if _, err := w.Acts.StopPings(t.Context(), act.Request{}, filed.AccessCode); err != nil {
			t.Fatal(err)
		}
		ask(t, w, filed.Report.ID)
		later()
		send(2, "the mails were ended")
		w.Verify()
	})
}

func TestAMailThatDoesNotGoIsTriedAgainAndItsAddressIsToldToNobody(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	filed, p := pinging(t, w), &post{fails: 2}
	ask(t, w, filed.Report.ID)
	for range 4 {
		w.Set(w.Now().Add(6 * time.Hour))
		if err := w.Acts.SendPings(t.Context(), p); err != nil && strings.Contains(err.Error(), "seseorang") {
			t.Errorf("the error names the reader: %v", err)
		}
	}
	if len(p.sent) != 1 || p.sent[0] != mine {
		t.Errorf("the mails that went: %v", p.sent)
	}
}

func TestAnAddressIsDestroyedTwelveMonthsAfterTheLastThing(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	filed, p := pinging(t, w), &post{}
	w.Set(w.Now().AddDate(0, 12, 1))
	if err := w.Acts.SendPings(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if w.Lookup(filed.AccessCode).Pinged {
		t.Error("the address is still there")
	}
}

func TestAnAddressThatTheEmployerReadsIsRefused(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	_, err := w.Acts.AskPings(t.Context(), act.Request{}, filed.AccessCode, mine)
	acttest.Refusal(t, err, "PINGS_OFF")
	w.Acts.Pinging = true
	for _, address := range []string{"a@slemankab.go.id", "a@GO.ID", "a@x.Go.Id", "", "a", "A <a@contoh.example>", "a@contoh.example\r\nBcc: b@contoh.example"} {
		_, err := w.Acts.AskPings(t.Context(), act.Request{}, filed.AccessCode, address)
		acttest.Field(t, err, "address")
	}
}

func TestAnAddressThatTakesNoMailIsDestroyedAndItsReporterIsTold(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed, p := pinging(t, w), &post{never: true}
		kept := func() (p act.Ping) {
			if err := w.Records.View(t.Context(), func(tx act.Tx) (err error) { p, _, err = tx.Ping(filed.Report.ID, false); return err }); err != nil {
				t.Fatal(err)
			}
			return p
		}
		ask(t, w, filed.Report.ID)
		for range 4 {
			w.Set(w.Now().Add(7 * time.Hour))
			if err := w.Acts.SendPings(t.Context(), p); err != nil {
				t.Errorf("a refusal for good is no failure: %v", err)
			}
		}
		if len(p.marks) != 1 || kept().Address != "" {
			t.Errorf("%d tries, %+v is kept", len(p.marks), kept())
		}
		for range 2 { // to look does not make it go away
			if v := w.Lookup(filed.AccessCode); v.Pinged || !v.PingRefused || !v.PingsOffered {
				t.Errorf("the reporter reads %t, %t", v.Pinged, v.PingRefused)
			}
		}
		ask(t, w, filed.Report.ID)
		w.Set(w.Now().Add(7 * time.Hour))
		if err := w.Acts.SendPings(t.Context(), p); err != nil || len(p.marks) != 1 {
			t.Errorf("without an address %d mails go: %v", len(p.marks)-1, err)
		}
		v, err := w.Acts.AskPings(t.Context(), act.Request{}, filed.AccessCode, "lain@contoh.example")
		if err != nil || !v.Pinged || v.PingRefused {
			t.Errorf("another address: %t, %t, %v", v.Pinged, v.PingRefused, err)
		}
		ask(t, w, filed.Report.ID)
		w.Set(w.Now().Add(7 * time.Hour))
		p.never = false
		if err := w.Acts.SendPings(t.Context(), p); err != nil || len(p.sent) != 1 || p.sent[0] != "lain@contoh.example" {
			t.Errorf("the other address got %v, %v", p.sent, err)
		}
		w.Verify()
	})
}

// A mail that is tried again is the same mail to a mailbox; the next one is not,
// though it goes on the same day.
func TestEachMailHasANameOfItsOwn(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	w.Set(w.Now().Add(-8 * time.Hour))
	filed, p := pinging(t, w), &post{fails: 1}
	look := func() {
		w.Set(w.Now().Add(6 * time.Hour))
		_ = w.Acts.SendPings(t.Context(), p) // the first fails
	}
	ask(t, w, filed.Report.ID)
	look()
	look()
	w.Lookup(filed.AccessCode)
	ask(t, w, filed.Report.ID)
	look()
	if len(p.marks) != 3 || len(p.marks[0]) != 24 || p.marks[0] != p.marks[1] || p.marks[1] == p.marks[2] {
		t.Errorf("the names are %v", p.marks)
	}
}

// writing counts the transactions that may write.
type writing struct {
	act.Store
	n int
}

func (s *writing) Do(ctx context.Context, fn func(act.Tx) error) error {
	s.n++
	return s.Store.Do(ctx, fn)
}

func TestALookThatFindsNoMailToSendWritesNothing(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	filed, p := pinging(t, w), &post{}
	pinging(t, w)
	s := &writing{Store: w.Acts.Store}
	w.Acts.Store = s
	for range 3 {
		if err := w.Acts.SendPings(t.Context(), p); err != nil || s.n != 0 {
			t.Errorf("%d writing transactions, %v", s.n, err)
		}
	}
	ask(t, w, filed.Report.ID)
	w.Set(w.Now().Add(7 * time.Hour))
	s.n = 0
	if err := w.Acts.SendPings(t.Context(), p); err != nil || s.n != 2 || len(p.sent) != 1 {
		t.Errorf("for one mail of two wishes %d writing transactions, %v", s.n, err)
	}
}
