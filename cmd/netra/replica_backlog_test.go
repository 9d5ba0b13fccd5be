package main

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/store"
)

// backlog is a database on which nobody served for ten days: reports that nobody
// reviewed and cases that nobody handled, all filed then by real acts.
type backlog struct {
	ordeal
	parts *parts
	then  time.Time
	ids   []string // of the reports
}

const away = 10 * 24 * time.Hour

func newBacklog(t *testing.T, data, url string, o ordeal) *backlog {
	t.Helper()
	g := &backlog{ordeal: o, then: time.Now().Add(-away)}
	var err error
	g.parts, err = storage{Data: data, DatabaseURL: url}.open(t.Context(), func() time.Time { return g.then })
	must(t, err)
	t.Cleanup(func() { must(t, g.parts.close()) })
	return g
}

func (g *backlog) db() *store.DB { return g.parts.db }

// fill files the reports and registers some of them.
func (g *backlog) fill(t *testing.T) {
	t.Helper()
	g.file(t, g.reports+g.cases)
	clerk := g.clerk(t)
	day := deadline.On(g.then, acttest.Zone).String()
	for _, id := range g.ids[:g.cases] {
		_, err := g.parts.acts.RegisterCase(t.Context(), clerk, act.Request{}, act.NewCase{
			Reports: []string{id}, Contest: "pilkada-2024", Accused: casefile.Accused{Name: "Terlapor Contoh"},
			Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: day, Place: "Sleman"}}})
		must(t, err)
	}
	if n := g.due(t); n != g.reports+g.cases {
		t.Fatalf("%d clocks have run out, want %d", n, g.reports+g.cases)
	}
}

// file files that many reports, ten days ago.
func (g *backlog) file(t *testing.T, n int) {
	t.Helper()
	day := deadline.On(g.then, acttest.Zone).String()
	ids := make([]string, n)
	var all errgroup.Group
	all.SetLimit(64)
	for i := range n {
		all.Go(func() error {
			filed, err := g.parts.acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: uuid.NewString()}, acttest.Filing("", acttest.Engage, day))
			ids[i] = filed.Report.ID
			return err
		})
	}
	must(t, all.Wait())
	g.ids = append(g.ids, ids...)
}

// clerk is somebody who registers. An investigator is there as well, or the cases
// would go to the office above by themselves.
func (g *backlog) clerk(t *testing.T) act.Caller {
	t.Helper()
	_, err := g.parts.acts.CreateUser(t.Context(), act.Operator, act.Request{}, act.NewAccount{
		Name: "Penyidik Contoh", Grants: []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}})
	must(t, err)
	a, err := g.parts.acts.CreateUser(t.Context(), act.Operator, act.Request{}, act.NewAccount{
		Name: "Petugas Contoh", Grants: []access.Grant{acttest.Grant(access.Clerk, "BAWASLU-SLEMAN")}})
	must(t, err)
	return act.Caller{Account: a.ID, Person: a.Person, Name: a.Name, Grants: a.Grants,
		Token: access.Token{Scopes: []access.TokenScope{access.ScopeRead, access.ScopeAct}}}
}

// due is how many clocks have run out and were not attended to.
func (g *backlog) due(t *testing.T) (n int) {
	t.Helper()
	must(t, g.db().View(t.Context(), func(tx *store.Tx) error {
		return tx.QueryRow(`SELECT COUNT(*) FROM clocks WHERE fires_at <= $1`, time.Now().UnixMicro()).Scan(&n)
	}))
	return n
}

// waitFor waits until no more than that many clocks are due.
func (g *backlog) waitFor(t *testing.T, what string, most int) {
	t.Helper()
	look, late := time.NewTicker(20*time.Millisecond), time.After(3*time.Minute)
	defer look.Stop()
	for g.due(t) > most {
		select {
		case <-late:
			t.Fatalf("waited in vain for %s: %d are due", what, g.due(t))
		case <-look.C:
		}
	}
}

// complete demands a consequence for every clock and a notice for every seat: of
// a report the desk, the investigators and two levels of commissioners, of a
// case nobody knows an owner of the investigators and the same commissioners.
func (g *backlog) complete(t *testing.T) {
	t.Helper()
	reports := g.reports + g.late
	for query, want := range map[string]int{
		`SELECT COUNT(DISTINCT subject) FROM events WHERE kind = 'report' AND effect LIKE 'DL_INITIAL_REVIEW % LapseClock'`: reports,
		`SELECT COUNT(DISTINCT subject) FROM events WHERE kind = 'case' AND effect LIKE 'DL_HANDLE_PILKADA % LapseClock'`:   g.cases,
		`SELECT COUNT(*) FROM events WHERE effect IS NOT NULL`:                                                              reports + g.cases,
		`SELECT COUNT(*) FROM notices WHERE kind = 'report'`:                                                                4 * reports,
		`SELECT COUNT(*) FROM notices WHERE kind = 'case'`:                                                                  3 * g.cases,
		`SELECT COUNT(*) FROM notices WHERE moment <> 'overdue'`:                                                            0,
		`SELECT COUNT(*) FROM clocks WHERE rule IN ('DL_INITIAL_REVIEW', 'DL_HANDLE_PILKADA')`:                              0,
	} {
		var n int
		must(t, g.db().View(t.Context(), func(tx *store.Tx) error { return tx.QueryRow(query).Scan(&n) }))
		if n != want {
			t.Errorf("%s: %d, want %d", query, n, want)
		}
	}
}

// complaints is every consequence that was drawn more than once, and every seat
// that was told the same more than once.
func complaints(t *testing.T, db *store.DB) []string {
	t.Helper()
	var out []string
	for what, query := range map[string]string{
		"the consequence": `SELECT subject, effect, COUNT(*) FROM events WHERE effect IS NOT NULL GROUP BY subject, effect HAVING COUNT(*) > 1`,
		"the notice": `SELECT subject, moment || ' of clock ' || place || ', due ' || due_on || ', to ' || role || '@' || office, COUNT(*)
			FROM notices GROUP BY subject, moment, place, due_on, role, office HAVING COUNT(*) > 1`,
		"the event": `SELECT subject, 'number ' || sequence, COUNT(*) FROM events GROUP BY subject, sequence HAVING COUNT(*) > 1`,
	} {
		must(t, db.View(t.Context(), func(tx *store.Tx) error {
			rows, err := tx.Query(query)
			if err != nil {
				return err
			}
			defer rows.Close()
			for rows.Next() {
				var subject, of string
				var n int
				if err := rows.Scan(&subject, &of, &n); err != nil {
					return err
				}
				out = append(out, fmt.Sprintf("%s %s of %s is there %d times", what, of, subject, n))
			}
			return rows.Err()
		}))
	}
	return out
}
