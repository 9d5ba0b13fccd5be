package main

import (
	"context"
	"io"

	"netra/internal/act"
)

// userGrant gives an account one more role.
type userGrant struct {
	storage
	period
	Account string `arg:"" help:"The account."`
	Role    post   `arg:"" help:"Role and office, such as clerk@BAWASLU-SLEMAN."`
	Reason  string `help:"Why; kept with the event."`
}

// Run gives the role.
func (c *userGrant) Run(ctx context.Context, out io.Writer) error {
	return c.asOperator(ctx, func(p *parts) error {
		on := act.OnAccount{Account: c.Account, Reason: c.Reason}
		if _, err := p.acts.GrantRole(ctx, act.Operator, act.Request{}, on, c.grant(c.Role, p.acts)); err != nil {
			return err
		}
		return say(out, "%s is %s in %s", c.Account, c.Role.role, c.Role.office)
	})
}
