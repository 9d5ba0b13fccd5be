package main

import (
	"fmt"
	"io"

	"netra/internal/fault"
	"netra/internal/rulebook"
)

// rulebookExplain says in words what stands under a code.
type rulebookExplain struct {
	Code    string `arg:"" help:"Code of a violation, a clock or a rule."`
	Edition string `help:"Edition or file; the newest when not said."`
}

// Run prints the explanation, Indonesian first.
func (c *rulebookExplain) Run(out io.Writer) error {
	e, err := c.edition()
	if err != nil {
		return err
	}
	text, err := e.Explain(c.Code)
	if fault.Is(err, fault.Missing) {
		return fmt.Errorf("%s holds no violation, clock or rule %q", e.ID, c.Code)
	}
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, text)
	return err
}

func (c *rulebookExplain) edition() (*rulebook.Edition, error) {
	if c.Edition != "" {
		return edition(c.Edition)
	}
	books, err := rulebook.Load()
	if err != nil {
		return nil, err
	}
	return newest(books), nil
}
