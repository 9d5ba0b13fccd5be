package main

import (
	"fmt"
	"io"
	"os"
	"slices"

	"netra/internal/rulebook"
)

// besideOthers asks whether an edition can stand beside those that come with
// netra; a draft of one of them takes its place.
func besideOthers(e *rulebook.Edition) error {
	books, err := rulebook.Load()
	if err != nil {
		return err
	}
	all := slices.DeleteFunc(books.Editions(), func(o *rulebook.Edition) bool { return o.ID == e.ID })
	_, err = rulebook.NewLibrary(append(all, e)...)
	return err
}

// rulebookCheck reads an edition as the service would.
type rulebookCheck struct {
	File string `arg:"" help:"The edition, as YAML." type:"existingfile"`
}

// Run prints every mistake; one is enough for exit code 1.
func (c *rulebookCheck) Run(out io.Writer) error {
	data, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	e, mistakes := rulebook.Check(c.File, data)
	if len(mistakes) == 0 {
		if err := besideOthers(e); err != nil {
			return err
		}
		_, err = fmt.Fprintf(out, "%s: %d violations, %d clocks, %d amendments, in force from %s\n", e.ID, len(e.Violations), len(e.Deadlines), len(e.Amendments), e.InForceFrom)
		return err
	}
	for _, m := range mistakes {
		if _, err := fmt.Fprintln(out, m); err != nil {
			return err
		}
	}
	return fmt.Errorf("%s is no edition: %d mistakes", c.File, len(mistakes))
}
