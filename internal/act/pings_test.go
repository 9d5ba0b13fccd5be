package act_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
)

// post notes what it is given, and fails as often as it is told to.
type post struct {
	fails int
	sent  []string
}

func (p *post) Send(_ context.Context, to string) error {
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
