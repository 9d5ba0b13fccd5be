package main

import (
	"context"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"netra/internal/access"
	"netra/internal/act"
)

// userList lists accounts.
type userList struct {
	storage
}

// Run prints one line an account, a role and a token; never a secret, which is
// kept nowhere.
func (c *userList) Run(ctx context.Context, out io.Writer) (err error) {
	if err := c.exists(); err != nil {
		return err
	}
	p, err := c.open(ctx, time.Now)
	if err != nil {
		return err
	}
	defer closing(p.db, &err)
	list, err := p.acts.Accounts(ctx, act.Operator)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, a := range list {
		describe(w, a)
	}
	return w.Flush()
}

func describe(w io.Writer, a access.Account) {
	ended := ""
	if a.Ended {
		ended = "ended"
	}
	fmt.Fprintf(w, "account %s\t%s\t%s\n", a.ID, a.Name, ended)
	for _, g := range a.Grants {
		until := "open"
		if !g.Until.IsZero() {
			until = g.Until.String()
		}
		fmt.Fprintf(w, "  role\t%s@%s\t%s – %s\n", g.Role, g.Office, g.From, until)
	}
	for _, t := range a.Tokens {
		state := "until " + t.Expires.Format(time.RFC3339)
		if !t.Live(time.Now()) {
			state = "over"
		}
		fmt.Fprintf(w, "  token\t%s\t%v, %s\n", t.ID, t.Scopes, state)
	}
}
