package mail_test

import (
	"bytes"
	"context"
	"flag"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/mail"
)

var update = flag.Bool("update", false, "rewrite the mail that is compared")

// mark is the name of a mail.
const mark = "00112233445566778899aabb"

func TestEverybodyGetsTheSameBytes(t *testing.T) {
	t.Parallel()
	for name, how := range map[string]way{"STARTTLS": startTLS, "TLS from the first byte": implicit} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o, post := opened(t, how)
			for _, to := range []string{"seseorang@contoh.example", "yang.lain@lain.example"} {
				if err := post.Send(t.Context(), to, mark); err != nil {
					t.Fatal(err)
				}
			}
			bodies, readers := o.got()
			if len(bodies) != 2 || readers[0] != "seseorang@contoh.example" || readers[1] != "yang.lain@lain.example" {
				t.Fatalf("%d mails for %v", len(bodies), readers)
			}
			golden(t, alike(t, bodies[0], readers[0]))
			if alike(t, bodies[0], readers[0]) != alike(t, bodies[1], readers[1]) {
				t.Errorf("two readers get other words:\n%s\n%s", bodies[0], bodies[1])
			}
		})
	}
}

// alike is a mail without its reader and the mark of it.
func alike(t *testing.T, body, reader string) string {
	t.Helper()
	body = strings.ReplaceAll(body, reader, "READER")
	_, rest, ok := strings.Cut(body, "Message-ID: <")
	mark, _, ended := strings.Cut(rest, "@")
	if !ok || !ended || len(mark) != 24 {
		t.Fatalf("no mark in\n%s", body)
	}
	return strings.ReplaceAll(body, mark, "MARK")
}

func golden(t *testing.T, got string) {
	t.Helper()
	const path = "testdata/mail.golden"
	got = strings.ReplaceAll(got, "\r\n", "\n")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || got != string(want) {
		t.Errorf("the mail is %v\n%s", err, got)
	}
}

func TestNothingIsSaidToAServerWithoutTrustedTLSOrWithAnotherAccount(t *testing.T) {
	t.Parallel()
	o, clear := opened(t, inTheClear)
	p, stranger := opened(t, startTLS)
	stranger.TLS = nil
	q, other := opened(t, startTLS)
	other.Password = "lain"
	for name, post := range map[string]*mail.Post{"in the clear": clear, "a stranger's certificate": stranger, "another password": other} {
		acttest.Refusal(t, post.Send(t.Context(), "seseorang@contoh.example", mark), "MAIL_SERVER")
		_ = name
	}
	for _, x := range []*office{o, p, q} {
		if bodies, _ := x.got(); len(bodies) != 0 || len(x.accounts) != 0 {
			t.Errorf("the server was told %v and %v", x.accounts, bodies)
		}
	}
}

func TestAFailureDoesNotNameTheReader(t *testing.T) {
	t.Parallel()
	o, post := opened(t, startTLS)
	o.refuses = 1
	err := post.Send(t.Context(), "seseorang@contoh.example", mark)
	acttest.Refusal(t, err, "MAIL_REFUSED")
	if strings.Contains(err.Error(), "seseorang") || !strings.Contains(err.Error(), "451") {
		t.Errorf("it says %v", err)
	}
}

// waiting is a report whose reporter asked for mails and for whom something waits.
func waiting(t *testing.T, w *acttest.World) act.Filed {
	t.Helper()
	w.Acts.Pinging = true
	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	if _, err := w.Acts.AskPings(t.Context(), act.Request{}, filed.AccessCode, "seseorang@contoh.example"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Desk("clerk", filed.Report.ID, "AskReporter", `{"question":"Kapan?"}`); err != nil {
		t.Fatal(err)
	}
	return filed
}

func TestAMailIsNeitherLostNorSentTwiceThroughAServerThatFails(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		o, post := opened(t, startTLS)
		filed := waiting(t, w)
		o.refuses, o.cuts = 3, 1
		var said bytes.Buffer
		for range 8 { // more looks than failures
			w.Set(w.Now().Add(7 * time.Hour))
			if err := w.Acts.SendPings(t.Context(), post); err != nil {
				said.WriteString(err.Error())
			}
		}
		bodies, _ := o.got()
		if len(bodies) != 2 || alike(t, bodies[0], "seseorang@contoh.example") == "" { // the cut one, and the one that was taken
			t.Errorf("%d mails went", len(bodies))
		}
		number := w.Lookup(filed.AccessCode).Report.Number
		for _, never := range []string{"seseorang", filed.AccessCode, number, filed.Report.ID} {
			if strings.Contains(said.String(), never) || never != "seseorang" && strings.Contains(strings.Join(bodies, ""), never) {
				t.Errorf("%q is told in %s\n%s", never, said.String(), bodies)
			}
		}
		w.Verify()
	})
}

func TestTheHandSendsLogsNoReaderAndEndsWithItsContext(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	o, post := opened(t, startTLS)
	waiting(t, w)
	o.refuses = 1
	w.Set(w.Now().Add(7 * time.Hour))
	ctx, halt := context.WithCancel(t.Context())
	defer halt()
	var said bytes.Buffer
	h := &mail.Hand{Acts: later{w}, Post: post, Log: slog.New(slog.NewTextHandler(&said, nil)), Every: time.Millisecond}
	ended := make(chan struct{})
	go func() { h.Run(ctx); close(ended) }()
	for bodies := []string(nil); len(bodies) == 0; bodies, _ = o.got() {
		if ctx.Err() != nil {
			t.Fatal("no mail went")
		}
	}
	halt()
	<-ended
	if strings.Contains(said.String(), "seseorang") || !strings.Contains(said.String(), "451") {
		t.Errorf("the log says %s", said.String())
	}
}

// later is the acts, hours later at every look.
type later struct{ *acttest.World }

func (l later) SendPings(ctx context.Context, m act.Mailer) error {
	defer l.Set(l.Now().Add(7 * time.Hour))
	return l.Acts.SendPings(ctx, m)
}
