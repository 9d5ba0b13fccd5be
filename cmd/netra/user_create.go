package main

import (
	"context"
	"io"

	"netra/internal/access"
	"netra/internal/act"
)

// userCreate makes an account.
type userCreate struct {
	storage
	period
	Name   string `arg:"" help:"Name of the person, as colleagues know it."`
	Roles  []post `name:"role" required:"" help:"Role and office, such as admin@BAWASLU-RI; may be repeated."`
	Person string `help:"Person of an earlier account, when this is the second one of the same person."`
	Token  bool   `help:"Make an API token too, with every scope the roles allow, for 90 days."`

	Employee string `help:"The person's own NIP or NIK, so that no case against them exists for them."`
}

// Run prints the new account, and its token's secret where one was asked for.
func (c *userCreate) Run(ctx context.Context, out io.Writer) error {
	return c.asOperator(ctx, func(p *parts) error {
		n := act.NewAccount{Name: c.Name, Person: c.Person, Employee: c.Employee}
		for _, r := range c.Roles {
			n.Grants = append(n.Grants, c.grant(r, p.acts))
		}
		a, err := p.acts.CreateUser(ctx, act.Operator, act.Request{}, n)
		if err != nil {
			return err
		}
		if err := say(out, "account %s", a.ID); err != nil || !c.Token {
			return err
		}
		t := userToken{storage: c.storage, Account: a.ID, Days: shortToken, Scopes: scopes(n.Grants)}
		return t.make(ctx, p, out)
	})
}

// scopes is what a token may do for somebody with these roles.
func scopes(grants []access.Grant) []access.TokenScope {
	out := []access.TokenScope{access.ScopeRead, access.ScopeAct}
	for _, g := range grants {
		if g.Role == access.Admin {
			return append(out, access.ScopeAdmin)
		}
	}
	return out
}
