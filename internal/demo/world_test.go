package demo

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/custody"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/rulebook"
	"netra/internal/store"
	"netra/internal/store/sqlite"
	"netra/internal/vault"
)

// law is the law and the map as they come with the program; read once.
var law = sync.OnceValue(func() (w struct {
	books *rulebook.Library
	dir   *directory.Directory
	cal   *deadline.Calendar
	locks *custody.Locks
	err   error
}) {
	var errs [6]error
	w.books, errs[0] = rulebook.Load()
	w.dir, errs[1] = directory.Load()
	w.cal, errs[2] = deadline.Indonesia()
	var a, b custody.Key
	a, errs[3] = custody.NewKey("uji A", "BAWASLU-RI")
	b, errs[4] = custody.NewKey("uji B", "LPSK")
	w.locks, errs[5] = custody.ParseLocks("[a]\n" + a.Line("uji", "BAWASLU-RI") + "\n[b]\n" + b.Line("uji", "LPSK") + "\n")
	w.err = errors.Join(errs[:]...)
	return w
})

// ground is a data folder with its database, on which netra is started.
type ground struct {
	t       *testing.T
	dir     string
	records *store.Records
}

func newGround(t *testing.T) *ground {
	t.Helper()
	if law().err != nil {
		t.Fatal(law().err)
	}
	dir := t.TempDir()
	db, err := sqlite.Open(t.Context(), filepath.Join(dir, "netra.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	v, err := vault.FromKey("test", bytes.Repeat([]byte{7}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return &ground{t: t, dir: dir, records: store.NewRecords(db, v)}
}

// config is one start of netra on the ground, over a store that may break.
func (g *ground) config(from string, over act.Store) Config {
	g.t.Helper()
	at, err := time.Parse(time.RFC3339, from)
	if err != nil {
		g.t.Fatal(err)
	}
	clock := NewClock(at)
	acts := &act.Service{Store: over, Books: law().books, Directory: law().dir, Calendar: law().cal, Now: clock.Now, Locks: law().locks}
	return Config{Acts: acts, Clock: clock, Tokens: g.records, Dir: g.dir, From: at}
}

// start starts netra and fails the test when it refuses.
func (g *ground) start(from string) Config {
	g.t.Helper()
	cfg := g.config(from, g.records)
	if err := Start(g.t.Context(), cfg); err != nil {
		g.t.Fatal(err)
	}
	return cfg
}

// read is a file of the demonstration.
func (g *ground) read(name string) []byte {
	g.t.Helper()
	b, err := os.ReadFile(filepath.Join(g.dir, "demo", name))
	if err != nil {
		g.t.Fatal(err)
	}
	return b
}

// tokens is tokens.json.
func (g *ground) tokens() map[string]string {
	g.t.Helper()
	var out map[string]string
	if err := json.Unmarshal(g.read("tokens.json"), &out); err != nil {
		g.t.Fatal(err)
	}
	return out
}

// people is people.json, in which no field may be unknown.
func (g *ground) people() []Person {
	g.t.Helper()
	var out []Person
	d := json.NewDecoder(bytes.NewReader(g.read("people.json")))
	d.DisallowUnknownFields()
	if err := d.Decode(&out); err != nil {
		g.t.Fatal(err)
	}
	return out
}

// as is the caller behind a demo token.
func (g *ground) as(cfg Config, key string) act.Caller {
	g.t.Helper()
	c, ok, err := cfg.Acts.Authenticate(g.t.Context(), g.tokens()[key])
	if err != nil || !ok {
		g.t.Fatalf("%s: the token opens nothing: %v", key, err)
	}
	return c
}

// cases and reports are all there are, as Bawaslu RI sees them.
func (g *ground) cases(cfg Config) []act.CaseView {
	g.t.Helper()
	page, err := cfg.Acts.ListCases(g.t.Context(), g.as(cfg, "bawaslu_commissioner@BAWASLU-RI"), act.CaseQuery{Limit: 100})
	if err != nil {
		g.t.Fatal(err)
	}
	return page.Cases
}

func (g *ground) reports(cfg Config) []act.ReportView {
	g.t.Helper()
	page, err := cfg.Acts.ListReports(g.t.Context(), g.as(cfg, "bawaslu_commissioner@BAWASLU-RI"), act.ReportQuery{Limit: 100})
	if err != nil {
		g.t.Fatal(err)
	}
	return page.Reports
}

// events is how many things happened to cases and reports.
func (g *ground) events(cfg Config) (n int) {
	g.t.Helper()
	err := g.records.View(g.t.Context(), func(tx act.Tx) error {
		for _, c := range g.cases(cfg) {
			list, err := tx.Events(c.ID)
			if err != nil {
				return err
			}
			n += len(list)
		}
		for _, r := range g.reports(cfg) {
			list, err := tx.Events(r.ID)
			if err != nil {
				return err
			}
			n += len(list)
		}
		return nil
	})
	if err != nil {
		g.t.Fatal(err)
	}
	return n
}

var errCut = errors.New("the power was cut")

// cut is a store that lets some writing transactions through and then breaks:
// before the next one, or after it happened.
type cut struct {
	act.Store
	left  int
	after bool
}

func (c *cut) Do(ctx context.Context, fn func(act.Tx) error) error {
	c.left--
	if c.left >= 0 {
		return c.Store.Do(ctx, fn)
	}
	if c.left == -1 && c.after {
		return errors.Join(c.Store.Do(ctx, fn), errCut)
	}
	return errCut
}

const usual = "2024-10-07T09:00:00+07:00"

// holds says whether a caller has a role in an office today.
func holds(c act.Caller, role access.Role, office string) bool {
	for _, g := range c.Grants {
		if g.Role == role && g.Office == office {
			return true
		}
	}
	return false
}
