package main

import (
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"netra/internal/store"
	"netra/internal/store/pgtest"
)

// How much there is to catch up with, and how long one replica is frozen. Where
// everything is proven it is ten thousand and a minute, which is longer than any
// patience of the database; elsewhere fewer, and longer than the patience that it
// has with the calendar's hand.
type ordeal struct {
	reports, cases, late int
	freeze               time.Duration
}

func howHard() ordeal {
	if os.Getenv("CI") == "true" || os.Getenv("NETRA_TEST_ORDEAL") == "full" {
		return ordeal{reports: 10_000, cases: 25, late: 20, freeze: time.Minute}
	}
	return ordeal{reports: 2_000, cases: 25, late: 20, freeze: 8 * time.Second}
}

// Ten days nobody served. Then three replicas catch up together on one database;
// one is killed amid its work, another stops without dying and comes back.
func TestThreeReplicasDrawEveryConsequenceOnce(t *testing.T) {
	url, data := pgtest.URL(t), t.TempDir()
	g := newBacklog(t, data, url, howHard())
	g.fill(t)
	binary := build(t)
	replicas := make([]*server, 3)
	for i := range replicas {
		replicas[i] = &server{binary: binary, data: data, database: url, flags: []string{"--hand-every", "1s"}}
		replicas[i].start(t)
	}
	began, all := time.Now(), g.reports+g.cases

	g.waitFor(t, "a quarter to be drawn", all*3/4)
	replicas[0].kill(t)
	g.waitFor(t, "half to be drawn", all/2)
	caught := g.stopWithin(t, replicas[1].cmd.Process)
	thaw := time.After(g.freeze)
	g.waitFor(t, "the third to finish beside a frozen one", 0)
	alone := time.Since(began)
	<-thaw
	must(t, replicas[1].cmd.Process.Signal(syscall.SIGCONT))
	replicas[2].stop(t)
	g.file(t, g.late) // which only the thawed one is left to see
	g.waitFor(t, "the thawed one to draw what came after", 0)
	replicas[1].stop(t)

	for _, c := range complaints(t, g.db()) {
		t.Error(c)
	}
	g.complete(t)
	if said := replicas[2].verified(t); !strings.HasSuffix(said, "clean\n") {
		t.Errorf("verify says %q", said)
	}
	t.Logf("%d consequences drawn in %v by three replicas, one killed and one frozen (with a transaction open: %v)",
		all, alone.Round(time.Millisecond), caught)
}

// stopWithin stops a process, if it can be met there in the middle of a
// transaction: its session then says nothing for longer than any that works.
func (g *backlog) stopWithin(t *testing.T, p *os.Process) (caught bool) {
	t.Helper()
	for range 20 {
		must(t, p.Signal(syscall.SIGSTOP))
		time.Sleep(300 * time.Millisecond) // what is looked for is that nothing happens
		if g.silent(t) {
			return true
		}
		must(t, p.Signal(syscall.SIGCONT))
	}
	must(t, p.Signal(syscall.SIGSTOP))
	return false
}

// silent says whether a session has a transaction open and says nothing.
func (g *backlog) silent(t *testing.T) bool {
	t.Helper()
	var n int
	must(t, g.db().View(t.Context(), func(tx *store.Tx) error {
		return tx.QueryRow(`
			SELECT COUNT(*) FROM pg_stat_activity
			WHERE  datname = current_database() AND state = 'idle in transaction'
			AND    state_change < clock_timestamp() - INTERVAL '250 milliseconds'`).Scan(&n)
	}))
	return n > 0
}
