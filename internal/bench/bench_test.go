package bench

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"netra/internal/store/pgtest"
)

func TestEveryContenderIsMeasuredOnBothStores(t *testing.T) {
	t.Parallel()
	r, err := Run(t.Context(), Config{Clients: []int{1, 3}, Duration: 20 * time.Millisecond, Rounds: 2, DatabaseURL: pgtest.URL(t), Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Rows) != 2*2*4 {
		t.Fatalf("%d rows, want 16", len(r.Rows))
	}
	for _, x := range r.Rows {
		if x.PerSecond <= 0 || x.P50 <= 0 || x.P99 < x.P50 || x.Ratio <= 0 {
			t.Errorf("measured nothing: %+v", x)
		}
	}
	var table bytes.Buffer
	if err := r.Write(&table); err != nil || strings.Count(table.String(), "\n") != 17 {
		t.Errorf("table of %d lines, %v:\n%s", strings.Count(table.String(), "\n"), err, &table)
	}
}

func TestAMedianIsTheMiddleRound(t *testing.T) {
	t.Parallel()
	list := []sample{{perSecond: 9}, {perSecond: 1}, {perSecond: 5}}
	if m := middle(list, func(s sample) float64 { return s.perSecond }); m != 5 {
		t.Errorf("the median of 9, 1 and 5 is %v", m)
	}
}

// BenchmarkFileReport measures the same contenders with Go's own counting; one
// operation is one report. For ratios, and for what they mean, see netra bench.
func BenchmarkFileReport(b *testing.B) {
	for _, name := range []string{"sqlite", "postgres"} {
		b.Run(name, func(b *testing.B) {
			server := ""
			if name == "postgres" {
				server = durable(b)
			}
			db, drop, err := open(b.Context(), name, server, b.TempDir())
			if err != nil {
				b.Fatal(err)
			}
			defer drop()
			g, err := newGround(b.Context(), db)
			if err != nil {
				b.Fatal(err)
			}
			defer g.close()
			for _, c := range g.contenders {
				for _, n := range []string{"1", "8", "32", "128"} {
					b.Run(strings.ReplaceAll(c.name, " ", "-")+"/clients="+n, func(b *testing.B) { spread(b, c, number[n]) })
				}
			}
		})
	}
}

var number = map[string]int{"1": 1, "8": 8, "32": 32, "128": 128}

// durable is a server that waits for the disk, as production does.
func durable(b *testing.B) string {
	if url := os.Getenv("NETRA_TEST_DATABASE_URL"); url != "" {
		return url
	}
	return pgtest.Cluster(b, pgtest.Durable).Admin()
}

// spread divides b.N reports among clients.
func spread(b *testing.B, c contender, clients int) {
	b.ReportAllocs()
	var left atomic.Int64
	left.Store(int64(b.N))
	var g sync.WaitGroup
	for i := range clients {
		g.Go(func() {
			for left.Add(-int64(max(c.size, 1))) > -int64(max(c.size, 1)) {
				if err := c.do(b.Context(), i); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	g.Wait()
}
