package main

import (
	"io"

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
	_, err = io.WriteString(out, rulebook.Diff(a, b))
	return err
}
