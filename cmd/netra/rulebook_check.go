package main

import (
	"fmt"
	"io"
	"os"

	"netra/internal/rulebook"
)

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
		_, err = fmt.Fprintf(out, "%s: %d violations, %d clocks, in force from %s\n", e.ID, len(e.Violations), len(e.Deadlines), e.InForceFrom)
		return err
	}
	for _, m := range mistakes {
		if _, err := fmt.Fprintln(out, m); err != nil {
			return err
		}
	}
	return fmt.Errorf("%s is no edition: %d mistakes", c.File, len(mistakes))
}
