// Package bench measures how fast reports are received, beside the rate at
// which the same driver inserts the same rows and does nothing else.
//
// It is no test: machines differ, and one machine differs from minute to minute.
// Only the ratios of one run count, which is why the contenders take turns and
// the middle one of several rounds stands. Everything is measured on databases
// that are made for it and thrown away.
package bench

import (
	"context"
	"fmt"
	"os"
	"time"
)

// Config is what to measure.
type Config struct {
	Clients     []int         // how many at once, one after the other; empty: 1, 8, 32, 128
	Duration    time.Duration // of one contender at one number of clients, over all rounds; 0: 5 s
	Rounds      int           // into how many turns that is cut; 0: 5
	DatabaseURL string        // a PostgreSQL server on which a database may be made; empty: SQLite alone
	Dir         string        // where the SQLite database is made; empty: the system's for temporary files
}

func (c Config) filled() Config {
	if len(c.Clients) == 0 {
		c.Clients = []int{1, 8, 32, 128}
	}
	if c.Duration == 0 {
		c.Duration = 5 * time.Second
	}
	if c.Rounds == 0 {
		c.Rounds = 5
	}
	return c
}

// Result is what was measured, in the order of measuring.
type Result struct{ Rows []Row }

// Row is one contender on one store at one number of clients: the medians of
// its rounds.
type Row struct {
	Store     string
	Clients   int
	Contender string
	PerSecond float64
	P50, P99  time.Duration
	Ratio     float64 // to the raw inserts beside it, one transaction a report
}

// Run measures on SQLite, and on PostgreSQL where one is given.
func Run(ctx context.Context, cfg Config) (_ Result, err error) {
	cfg = cfg.filled()
	dir, err := os.MkdirTemp(cfg.Dir, "netra-bench-")
	if err != nil {
		return Result{}, fmt.Errorf("make a directory: %w", err)
	}
	defer os.RemoveAll(dir)
	var out Result
	for _, name := range stores(cfg) {
		rows, err := onStore(ctx, cfg, name, dir)
		if err != nil {
			return out, fmt.Errorf("measure on %s: %w", name, err)
		}
		out.Rows = append(out.Rows, rows...)
	}
	return out, nil
}

func stores(cfg Config) []string {
	if cfg.DatabaseURL == "" {
		return []string{"sqlite"}
	}
	return []string{"sqlite", "postgres"}
}

// onStore measures every contender on one store.
func onStore(ctx context.Context, cfg Config, name, dir string) ([]Row, error) {
	db, drop, err := open(ctx, name, cfg.DatabaseURL, dir)
	if err != nil {
		return nil, err
	}
	defer drop()
	g, err := newGround(ctx, db)
	if err != nil {
		return nil, err
	}
	defer g.close()
	var out []Row
	for _, n := range cfg.Clients {
		rows, err := compete(ctx, cfg, g.contenders, n)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			r.Store = name
			out = append(out, r)
		}
	}
	return out, nil
}
