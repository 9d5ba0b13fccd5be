package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"netra/internal/access"
	"netra/internal/act"
)

// shortToken is how many days a token made in passing lives.
const shortToken = 90

// userToken makes an API token.
type userToken struct {
	storage
	Account string              `arg:"" help:"Account the token stands for."`
	Scopes  []access.TokenScope `name:"scope" help:"What it may be used for." enum:"read,act,admin" default:"read,act"`
	Days    int                 `help:"How many days it lives, 1 to 366." default:"90"`
}

// Validate refuses a life that no token may have.
func (c *userToken) Validate() error {
	if c.Days < 1 || c.Days > 366 {
		return fmt.Errorf("--days %d: write 1 to 366", c.Days)
	}
	return nil
}

// Run prints the token with its secret, which is kept nowhere.
func (c *userToken) Run(ctx context.Context, out io.Writer) error {
	return c.asOperator(ctx, func(p *parts) error { return c.make(ctx, p, out) })
}

func (c *userToken) make(ctx context.Context, p *parts, out io.Writer) error {
	t, err := p.acts.CreateToken(ctx, act.Operator, act.Request{}, p.records,
		act.NewToken{Account: c.Account, Scopes: c.Scopes, Lasts: time.Duration(c.Days) * 24 * time.Hour})
	if err != nil {
		return err
	}
	return say(out, "token %s, until %s\nsecret %s\n(the secret is shown this once)",
		t.Token.ID, t.Token.Expires.Format(time.RFC3339), t.Secret)
}
