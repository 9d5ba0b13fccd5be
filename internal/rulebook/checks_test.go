package rulebook_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"netra/internal/deadline"
	"netra/internal/rulebook"
)

// A check holds an edition, as Parse gives it, against what was written by hand.
// It is a function and no test, so that the mutation run can call it on an
// edition from which something was taken away.
type check struct {
	name string
	run  func(*rulebook.Edition) error
}

// law is what was written by hand of one edition, the quick checks first: the
// mutation run stops at the first that is red.
type law struct {
	file       string
	determined string            // of the candidates in the table of answers
	occurred   map[string]string // the day of each phase of that table
	newest     string            // a day on which every amendment has come
	checks     []check
}

func laws() map[string]law {
	old := law{file: "editions/skb-2020.yaml", determined: "2020-09-23", newest: "2022-09-21",
		occurred: map[string]string{"2020": "2020-10-15", "2022": "2022-01-15"}}
	old.checks = []check{
		{"grounds", func(e *rulebook.Edition) error { return groundsOf(e, "grounds-2020.csv", old.newest) }},
		{"clocks", func(e *rulebook.Edition) error { return clocks(e, "clocks-2020.csv", old.newest) }},
		{"moderate types", func(e *rulebook.Edition) error { return moderate(e, moderate2020) }},
		{"closed window", func(e *rulebook.Edition) error {
			return errors.Join(window(e, "2020-10-15", "akhir masa jabatan"), window(e, "2022-09-20", "SE Mendagri 821/5492/SJ"))
		}},
		{"incomplete", incomplete},
		{"whom no post decides", func(e *rulebook.Edition) error {
			return persons(e, old.occurred["2022"], old.determined, everyAccusation(e))
		}},
		{"answers", func(e *rulebook.Edition) error { return answers(e, old, "expected-2020.csv") }},
		{"who signs", func(e *rulebook.Edition) error {
			return errors.Join(signers(e, "2020-10-15", "authority-2020.csv"), signers(e, "2021-08-30", "authority-2020.csv"),
				signers(e, "2021-08-31", "authority.csv"), signers(e, "2022-09-21", "authority.csv"))
		}},
		{"cases", cases},
	}
	now := law{file: "editions/skb-2022.yaml", determined: "2024-09-22", newest: "2030-01-01",
		occurred: map[string]string{"pre": "2024-06-15", "post": "2024-10-15"}}
	now.checks = []check{
		{"grounds", func(e *rulebook.Edition) error { return groundsOf(e, "grounds.csv", now.newest) }},
		{"clocks", func(e *rulebook.Edition) error { return clocks(e, "clocks.csv", now.newest) }},
		{"moderate types", func(e *rulebook.Edition) error { return moderate(e, moderate2022) }},
		{"closed window", func(e *rulebook.Edition) error { return window(e, "2024-06-01", "SE Mendagri 821/5492/SJ") }},
		{"whom no post decides", func(e *rulebook.Edition) error {
			return persons(e, now.occurred["post"], now.determined, undecided2022)
		}},
		{"answers", func(e *rulebook.Edition) error { return answers(e, now, "expected.csv") }},
		{"who signs", func(e *rulebook.Edition) error {
			return errors.Join(signers(e, "2022-10-01", "authority.csv"), signers(e, "2024-10-15", "authority.csv"))
		}},
		{"cases", cases},
	}
	return map[string]law{"skb-2020": old, "skb-2022": now}
}

func TestTheEditionsSayWhatWasWrittenByHand(t *testing.T) {
	t.Parallel()
	for id, l := range laws() {
		e := parsed(t, l.file)
		if e.ID != id {
			t.Fatalf("%s holds %s", l.file, e.ID)
		}
		for _, c := range l.checks {
			t.Run(id+" "+c.name, func(t *testing.T) {
				t.Parallel()
				if err := c.run(e); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func parsed(t *testing.T, file string) *rulebook.Edition {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	e, err := rulebook.Parse(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// wrong collects what a check finds.
type wrong []error

func (w *wrong) add(format string, args ...any) { *w = append(*w, fmt.Errorf(format, args...)) }

func (w *wrong) err() error { return errors.Join(*w...) }

// rows reads a hand-written CSV without its header.
func rows(name string) ([][]string, error) {
	f, err := os.Open("testdata/" + name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	all, err := r.ReadAll()
	if err != nil || len(all) < 2 {
		return nil, fmt.Errorf("%s has no rows: %w", name, err)
	}
	return all[1:], nil
}

// since is a table's "from": the edition's first day where it is empty.
func since(e *rulebook.Edition, text string) deadline.Date {
	if text == "" {
		return e.InForceFrom
	}
	return on(text)
}

// stretches calls each with the edition as it read on the first day on which a row
// of a table holds, and on the last: before the next row about the same thing, or
// newest.
func stretches(e *rulebook.Edition, table [][]string, newest string, each func(row []string, read [2]*rulebook.Edition)) {
	readings := map[deadline.Date]*rulebook.Edition{}
	read := func(d deadline.Date) *rulebook.Edition {
		if readings[d] == nil {
			readings[d] = e.On(d)
		}
		return readings[d]
	}
	for i, row := range table {
		last := on(newest)
		if i+1 < len(table) && table[i+1][0] == row[0] {
			last = on(table[i+1][1]).AddDays(-1)
		}
		each(row, [2]*rulebook.Edition{read(since(e, row[1])), read(last)})
	}
}

// cited is provisions in one line, as the tables write them.
func cited(list []string) string { return strings.Join(list, "; ") }
