package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"netra/internal/rulebook"
)

// rulebookCases assesses written cases: those that come with netra, or a file
// of them against an edition.
type rulebookCases struct {
	Edition string `arg:"" optional:"" help:"Edition or file; all embedded ones when not said."`
	Cases   string `arg:"" optional:"" help:"File of cases; those that come with the edition when not said." type:"existingfile"`
}

// Run prints what came out otherwise than written, which makes the exit code 1.
func (c *rulebookCases) Run(out io.Writer) error {
	books, err := rulebook.Load()
	if err != nil {
		return err
	}
	list := books.Editions()
	if c.Edition != "" {
		e, err := edition(c.Edition)
		if err != nil {
			return err
		}
		list = []*rulebook.Edition{e}
	}
	var failed error
	for _, e := range list {
		failed = errors.Join(failed, c.one(e, out))
	}
	return failed
}

// one runs the cases of one edition.
func (c *rulebookCases) one(e *rulebook.Edition, out io.Writer) error {
	data, err := c.read(e)
	if err != nil {
		return err
	}
	results, err := rulebook.RunCases(e, data)
	if err != nil {
		return err
	}
	wrong := 0
	for _, r := range results {
		if len(r.Differences) > 0 {
			wrong++
			fmt.Fprintf(out, "line %d: %s\n", r.Line, r.Name)
		}
		for _, d := range r.Differences {
			fmt.Fprintf(out, "    %s\n", d)
		}
	}
	fmt.Fprintf(out, "%s: %d cases, %d come out otherwise\n", e.ID, len(results), wrong)
	if wrong > 0 {
		return fmt.Errorf("%d of %d cases of %s come out otherwise", wrong, len(results), e.ID)
	}
	return nil
}

func (c *rulebookCases) read(e *rulebook.Edition) ([]byte, error) {
	if c.Cases != "" {
		return os.ReadFile(c.Cases)
	}
	data, err := rulebook.Cases(e.ID)
	if err != nil {
		return nil, fmt.Errorf("no cases come with %s; name a file of them: %w", e.ID, err)
	}
	return data, nil
}
