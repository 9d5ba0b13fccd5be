package main

import (
	"fmt"
	"os"

	"netra/internal/fault"
	"netra/internal/rulebook"
)

// rulebookGroup is what can be asked of editions without a database: whoever
// drafts one needs no installation.
type rulebookGroup struct {
	Check   rulebookCheck   `cmd:"" help:"Read an edition and name every mistake in it by line and key."`
	Explain rulebookExplain `cmd:"" help:"Say what an edition holds under a code: a violation, a clock, a rule or a sanction type."`
	Diff    rulebookDiff    `cmd:"" help:"Say what changed from one edition to another."`
	Test    rulebookCases   `cmd:"" help:"Assess the written cases of an edition and compare."`
}

// edition is an edition by its id, or the one in a file.
func edition(name string) (*rulebook.Edition, error) {
	books, err := rulebook.Load()
	if err != nil {
		return nil, err
	}
	e, err := books.Edition(name)
	if err == nil || !fault.Is(err, fault.Missing) {
		return e, err
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%s is neither an edition (%s) nor a file that can be read: %w", name, ids(books), err)
	}
	return rulebook.Parse(name, data)
}

// ids is the editions there are, newest last.
func ids(books *rulebook.Library) string {
	out := ""
	for i, e := range books.Editions() {
		if i > 0 {
			out += ", "
		}
		out += e.ID
	}
	return out
}

// newest is the id of the edition that came last.
func newest(books *rulebook.Library) *rulebook.Edition {
	all := books.Editions()
	return all[len(all)-1]
}
