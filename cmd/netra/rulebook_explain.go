package main

import (
	"fmt"
	"io"

	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/rulebook"
)

// rulebookExplain says in words what stands under a code.
type rulebookExplain struct {
	Code    string `arg:"" help:"Code of a violation, a clock, a rule or a sanction type."`
	Edition string `help:"Edition or file; when not said, the one in force on the day, or the newest."`
	On      string `help:"Day to read it on, YYYY-MM-DD; its newest reading when not said."`
}

// Run prints the explanation, Indonesian first.
func (c *rulebookExplain) Run(out io.Writer) error {
	var day deadline.Date
	if c.On != "" {
		var err error
		if day, err = deadline.ParseDate(c.On); err != nil {
			return fmt.Errorf("--on: %w", err)
		}
	}
	e, err := c.edition(day)
	if err != nil {
		return err
	}
	text, err := e.On(day).Explain(c.Code)
	if guard := casefile.ExplainGuard(c.Code); fault.Is(err, fault.Missing) && guard != "" {
		text, err = guard, nil
	}
	if fault.Is(err, fault.Missing) {
		return fmt.Errorf("%s holds no violation, clock, rule or sanction type %q, and no guard is called so", e.ID, c.Code)
	}
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, text)
	return err
}

func (c *rulebookExplain) edition(day deadline.Date) (*rulebook.Edition, error) {
	if c.Edition != "" {
		return edition(c.Edition)
	}
	books, err := rulebook.Load()
	if err != nil {
		return nil, err
	}
	if !day.IsZero() {
		return books.InForce(day)
	}
	return newest(books), nil
}
