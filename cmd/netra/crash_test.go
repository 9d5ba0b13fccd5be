package main

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"netra/internal/store/pgtest"
)

// How hard the crash test hits.
const (
	citizens = 1200
	clients  = 64
	kills    = 5
)

func TestNoAcknowledgedReportIsLostWhenTheServerIsKilled(t *testing.T) {
	binary := build(t)
	t.Run("sqlite", func(t *testing.T) { survive(t, &server{binary: binary, data: t.TempDir()}) })
	t.Run("postgres", func(t *testing.T) {
		survive(t, &server{binary: binary, data: t.TempDir(), database: pgtest.URL(t)})
	})
}

// survive kills the server again and again amid a storm of reports, lets the
// citizens try again with the ids they have, and then asks whether everything
// that was promised is there, once.
func survive(t *testing.T, s *server) {
	t.Helper()
	ctx := t.Context()
	c := &crowd{promises: map[string]told{}}
	for range citizens {
		c.waiting = append(c.waiting, uuid.NewString())
	}
	lost := 0
	for i := range kills {
		lost += c.cutShort(ctx, t, s, (i+1)*citizens/(kills+1))
	}
	s.start(t)
	d := newRest(s.base, clients)
	if cut := c.storm(ctx, d, clients, citizens+1, nil); cut > 0 {
		t.Errorf("%d calls failed on a server that nobody killed", cut)
	}
	c.noneRefused(t)
	for _, b := range broken(ctx, d, c.promises) {
		t.Error(b)
	}
	s.stop(t)
	said := s.verified(t)
	if want := fmt.Sprintf(" %d reports,", citizens); !strings.Contains(said, want) || !strings.HasSuffix(said, "clean\n") {
		t.Errorf("verify says %q, want %q and clean", said, want)
	}
	t.Logf("%d reports, %d kills, %d calls interrupted and repeated", len(c.promises), kills, lost)
}

// cutShort is one storm whose server is killed when n have been answered in
// all, while the others wait for their answer. It says how many were waiting.
func (c *crowd) cutShort(ctx context.Context, t *testing.T, s *server, n int) int {
	t.Helper()
	s.start(t)
	reached, dead := make(chan struct{}), make(chan struct{})
	lost := c.storm(ctx, newRest(s.base, clients), clients, n, func() {
		close(reached)
		go func() { s.kill(t); close(dead) }()
	})
	c.noneRefused(t)
	select {
	case <-reached:
		<-dead
	default:
		t.Fatalf("the storm was over before %d were answered", n)
	}
	if lost == 0 {
		t.Fatal("the kill interrupted nobody: the test proves nothing")
	}
	return lost
}

// noneRefused demands that every call was answered or cut off, nothing else.
func (c *crowd) noneRefused(t *testing.T) {
	t.Helper()
	if len(c.refused) > 0 {
		t.Fatalf("%d calls were refused, the first with: %v", len(c.refused), c.refused[0])
	}
}
