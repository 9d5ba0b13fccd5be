package main

import (
	"context"
	"io"

	"netra/internal/act"
)

// userEmployee says whose account it is, when that was left open at its making.
type userEmployee struct {
	storage
	Account  string `arg:"" help:"An account of the person."`
	Employee string `arg:"" help:"The person's own NIP or NIK, so that no case against them exists for them, by any of their accounts."`
	Reason   string `help:"Why; kept with the event."`
}

// Run sets the number on every account of the person.
func (c *userEmployee) Run(ctx context.Context, out io.Writer) error {
	return c.asOperator(ctx, func(p *parts) error {
		on := act.OnAccount{Account: c.Account, Reason: c.Reason}
		if _, err := p.acts.SetEmployee(ctx, act.Operator, act.Request{}, on, c.Employee); err != nil {
			return err
		}
		return say(out, "done")
	})
}
