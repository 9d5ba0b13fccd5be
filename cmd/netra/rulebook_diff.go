package main

import (
	"fmt"
	"io"
	"strings"

	"netra/internal/rulebook"
)

// rulebookDiff compares two editions by what they say, not by how they are
// written.
type rulebookDiff struct {
	A string `arg:"" help:"Edition or file."`
	B string `arg:"" help:"Edition or file."`
}

// Run prints one line a fact; editions that say the same print nothing.
func (c *rulebookDiff) Run(out io.Writer) error {
	a, err := edition(c.A)
	if err != nil {
		return err
	}
	b, err := edition(c.B)
	if err != nil {
		return err
	}
	said := rulebook.Diff(a, b)
	if said == "" {
		return nil
	}
	facts := 0
	for line := range strings.Lines(said) {
		if !strings.HasPrefix(line, "#") {
			facts++
		}
	}
	_, err = fmt.Fprintf(out, "%s → %s: %d perbedaan, tiap edisi menurut bacaan terakhirnya (differences, each edition as it last read)\n%s", a.ID, b.ID, facts, said)
	return err
}
