package main

import (
	"context"
	"errors"
	"io"

	"netra/internal/act"
)

// userRevoke ends something of an account: one thing at a time, so that the
// event says what.
type userRevoke struct {
	storage
	Account string `arg:"" help:"The account."`
	Token   string `xor:"what" help:"End this token, at once."`
	Role    *post  `xor:"what" help:"Make today the last day of this role, such as clerk@BAWASLU-SLEMAN."`
	All     bool   `xor:"what" help:"End the account with everything it has, at once."`
	Reason  string `help:"Why; kept with the event."`
}

// Run ends it.
func (c *userRevoke) Run(ctx context.Context, out io.Writer) error {
	return c.asOperator(ctx, func(p *parts) error {
		if err := c.revoke(ctx, p.acts); err != nil {
			return err
		}
		return say(out, "done")
	})
}

func (c *userRevoke) revoke(ctx context.Context, acts *act.Service) (err error) {
	on := act.OnAccount{Account: c.Account, Reason: c.Reason}
	switch {
	case c.Token != "":
		_, err = acts.RevokeToken(ctx, act.Operator, act.Request{}, c.Account, c.Token)
	case c.Role != nil:
		_, err = acts.RevokeRole(ctx, act.Operator, act.Request{}, on, c.Role.role, c.Role.office)
	case c.All:
		_, err = acts.EndUser(ctx, act.Operator, act.Request{}, on)
	default:
		err = errors.New("say what ends: --token ID, --role ROLE@OFFICE, or --all")
	}
	return err
}
