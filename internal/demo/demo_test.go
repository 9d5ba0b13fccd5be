package demo

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/report"
)

// story is what the examples come to, in the order of their names.
var story = []string{"clarification", "closed not_proven", "merit_review", "plenary", "recommended"}

func (g *ground) story(cfg Config) []string {
	var out []string
	for _, c := range g.cases(cfg) {
		word := string(c.State)
		if c.Outcome != "" {
			word += " " + string(c.Outcome)
		}
		out = append(out, word)
	}
	slices.Sort(out)
	return out
}

func TestTheSameStoryIsToldAtAnyTime(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, from string }{
		{"the default", usual},
		{"the first day on which the law reaches back far enough", "2022-10-16T09:00:00+07:00"},
		{"before a Pemilu", "2023-03-01T09:00:00+07:00"},
		{"after its candidates were determined", "2023-12-15T23:59:00+09:00"},
		{"on the day of their determination", "2023-11-03T00:00:00Z"},
		{"while the merit authority changes hands", "2024-09-02T09:00:00+07:00"},
		{"across a Pilkada's determination", "2024-10-08T09:00:00+07:00"},
		{"long after the vote", "2026-02-01T12:00:00+07:00"},
		{"the last year", "2027-06-30T09:00:00+07:00"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			g := newGround(t)
			cfg := g.start(tt.from)
			if past := cfg.Clock.Now().Sub(cfg.From); past < 0 || past > 10*time.Second {
				t.Errorf("the clock reads %s", cfg.Clock.Now())
			}
			if got := g.story(cfg); !slices.Equal(got, story) {
				t.Errorf("the cases are %q, want %q", got, story)
			}
			var states []string
			for _, r := range g.reports(cfg) {
				if r.State != report.Accepted {
					states = append(states, string(r.State))
				}
			}
			if slices.Sort(states); !slices.Equal(states, []string{"initial_information", "received"}) {
				t.Errorf("the reports without a case are %q", states)
			}
			neverStuck(t, g.cases(cfg))
		})
	}
}

// neverStuck demands of every open case an office and a dated next step, and of
// the silent employer that its time is over.
func neverStuck(t *testing.T, cases []act.CaseView) {
	t.Helper()
	offices := map[string]bool{}
	for _, c := range cases {
		offices[c.Accused.AgencyCode] = true
		if c.State == casefile.Closed {
			continue
		}
		if c.NextAct == "" || c.NextDue.IsZero() || c.ResponsibleOffice == "" {
			t.Errorf("%s: next is %q by %s at %q", c.State, c.NextAct, c.NextDue, c.ResponsibleOffice)
		}
		if k, _ := deadline.Newest(c.Clocks, "DL_PPK"); c.State == casefile.Recommended && (k.Status != deadline.Overdue || c.Control == nil) {
			t.Errorf("the silent employer's time is %q and the control ladder at %v", k.Status, c.Control)
		}
	}
	if len(offices) < 3 {
		t.Errorf("the cases are of %v only", offices)
	}
}

func TestOutsideTheLawsTimeThereAreOnlyPeople(t *testing.T) {
	t.Parallel()
	for _, from := range []string{"2020-01-01T09:00:00+07:00", "2022-10-15T09:00:00+07:00", "2035-01-01T09:00:00+07:00"} {
		g := newGround(t)
		cfg := g.start(from)
		list, err := cfg.Acts.Accounts(t.Context(), act.Operator)
		if err != nil || len(list) != len(g.tokens()) || len(g.people()) < 24 {
			t.Errorf("%s: %d accounts, %d tokens, %d people, %v", from, len(list), len(g.tokens()), len(g.people()), err)
		}
		page := act.CasePage{}
		if err := g.records.View(t.Context(), func(tx act.Tx) (err error) {
			list, err := tx.Cases(act.CaseQuery{Scope: act.System, Limit: 1})
			page.Cases = make([]act.CaseView, len(list))
			return err
		}); err != nil || len(page.Cases) != 0 {
			t.Errorf("%s: there are cases: %v", from, err)
		}
		if !cfg.Clock.Now().After(cfg.From.Add(-time.Second)) {
			t.Errorf("%s: the clock reads %s", from, cfg.Clock.Now())
		}
	}
}

func TestASecondStartKeepsEverythingAndResumesAtTheTimeReached(t *testing.T) {
	t.Parallel()
	g := newGround(t)
	first := g.start(usual)
	tokens, people := g.read("tokens.json"), g.read("people.json")
	reached := first.From.AddDate(0, 0, 9)
	if _, err := first.Clock.Advance(t.Context(), reached); err != nil {
		t.Fatal(err)
	}
	events, told := g.events(first), g.story(first)
	last, _, err := first.Acts.LastEvent(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, from := range []string{usual, "2023-01-01T09:00:00+07:00", "2026-01-01T09:00:00+07:00"} {
		again := g.start(from)
		now := again.Clock.Now()
		if now.Before(reached) || now.Before(last) || now.Sub(reached) > time.Minute {
			t.Errorf("--now %s: the clock resumes at %s, was left at %s", from, now, reached)
		}
		if string(g.read("tokens.json")) != string(tokens) || string(g.read("people.json")) != string(people) {
			t.Errorf("--now %s: a file of the demonstration changed", from)
		}
		if g.events(again) != events || !slices.Equal(g.story(again), told) {
			t.Errorf("--now %s: %d events and %q, want %d and %q", from, g.events(again), g.story(again), events, told)
		}
	}
}

func TestTheClockNeverResumesBeforeTheLastEvent(t *testing.T) {
	t.Parallel()
	g := newGround(t)
	first := g.start(usual)
	first.Clock.Set(first.From.Add(5 * time.Hour)) // as if it had run, and nobody had kept the time
	if _, err := first.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, act.Filing{Report: anyFiling()}); err != nil {
		t.Fatal(err)
	}
	again := g.start(usual)
	if again.Clock.Now().Before(first.From.Add(5 * time.Hour)) {
		t.Errorf("the clock resumes at %s", again.Clock.Now())
	}
}

func anyFiling() report.Filing {
	return report.Filing{Track: report.Anonymous, Accused: []report.Accused{{Name: "Pegawai Peraga"}},
		Conduct: report.Conduct{Narrative: "Sesuatu terjadi."}}
}

func TestASeedingThatWasCutShortIsCompleted(t *testing.T) {
	t.Parallel()
	whole := newGround(t)
	counter := &cut{Store: whole.records, left: 1 << 20}
	cfg := whole.config(usual, counter)
	if err := Start(t.Context(), cfg); err != nil {
		t.Fatal(err)
	}
	writes, events := 1<<20-counter.left, whole.events(cfg)
	for i, left := range []int{0, 1, 2, 3, 4, 5, writes / 4, writes / 2, writes * 3 / 4, writes - 2, writes - 1} {
		after := i%2 == 1
		t.Run(fmt.Sprintf("after %d of %d writes, the next one done: %v", left, writes, after), func(t *testing.T) {
			t.Parallel()
			g := newGround(t)
			broken := g.config(usual, &cut{Store: g.records, left: left, after: after})
			if err := Start(t.Context(), broken); !errors.Is(err, errCut) {
				t.Fatalf("it went on without power: %v", err)
			}
			again := g.start("2026-01-01T09:00:00+07:00") // what was begun keeps its own time
			if got := g.story(again); !slices.Equal(got, story) || g.events(again) != events {
				t.Errorf("%q by %d events, want %q by %d", got, g.events(again), story, events)
			}
			everyTokenOpens(t, g, again)
		})
	}
}

func TestADatabaseWithAPastOfItsOwnIsRefusedAndLeftAlone(t *testing.T) {
	t.Parallel()
	pasts := map[string]func(ctx context.Context, s *act.Service) error{
		"a report": func(ctx context.Context, s *act.Service) error {
			_, err := s.FileReport(ctx, act.Anonymous, act.Request{}, act.Filing{Report: anyFiling()})
			return err
		},
		"an account": func(ctx context.Context, s *act.Service) error {
			_, err := s.CreateUser(ctx, act.Operator, act.Request{}, act.NewAccount{Name: "Somebody"})
			return err
		},
	}
	for name, happen := range pasts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := newGround(t)
			cfg := g.config(usual, g.records)
			if err := happen(t.Context(), cfg.Acts); err != nil {
				t.Fatal(err)
			}
			before, _, _ := cfg.Acts.LastEvent(t.Context())
			for range 2 { // the first refusal must not open the door for the second
				if err := Start(t.Context(), cfg); !errors.Is(err, ErrRealData) {
					t.Errorf("it was not refused: %v", err)
				}
			}
			if after, _, err := cfg.Acts.LastEvent(t.Context()); err != nil || !after.Equal(before) {
				t.Errorf("something happened at %s: %v", after, err)
			}
		})
	}
}
