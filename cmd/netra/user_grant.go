package main

import (
	"context"
	"io"

	"netra/internal/access"
	"netra/internal/act"
)

// userGrant gives an account one more role.
type userGrant struct {
	storage
	period
	Account string `arg:"" help:"The account."`
	Role    post   `arg:"" help:"Role and office, such as clerk@BAWASLU-SLEMAN."`
	Reason  string `help:"Why; kept with the event."`

	Capacity string `help:"Of a signatory: ACTING, DELEGATE or OFFICIAL; the definitive head when not said."`
	Post     string `help:"The official's own post, such as JPT_PRATAMA; of a DELEGATE or OFFICIAL."`
	Basis    string `help:"Number of the decree that appoints or delegates; for ACTING and DELEGATE."`
}

// Run gives the role.
func (c *userGrant) Run(ctx context.Context, out io.Writer) error {
	return c.asOperator(ctx, func(p *parts) error {
		on := act.OnAccount{Account: c.Account, Reason: c.Reason}
		g := c.grant(c.Role, p.acts)
		g.Seat = access.Seat{Capacity: access.Capacity(c.Capacity), Post: c.Post, Basis: c.Basis}
		if _, err := p.acts.GrantRole(ctx, act.Operator, act.Request{}, on, g); err != nil {
			return err
		}
		return say(out, "%s is %s in %s", c.Account, c.Role.role, c.Role.office)
	})
}
