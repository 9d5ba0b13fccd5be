package main

import (
	"context"
	"encoding"
	"fmt"
	"io"
	"strings"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/demo"
)

// userGroup is the operator's own hand: the first administrator of a fresh
// installation is made here, when there is nobody yet to ask. Every subcommand
// is an act like any other and leaves its event.
type userGroup struct {
	Create userCreate `cmd:"" help:"Make an account with its roles."`
	List   userList   `cmd:"" help:"List accounts, roles and tokens."`
	Grant  userGrant  `cmd:"" help:"Give an account one more role."`
	Token  userToken  `cmd:"" help:"Make an API token for an account; its secret is printed once."`
	Revoke userRevoke `cmd:"" help:"End a token, a role, or the whole account."`

	Employee userEmployee `cmd:"" help:"Say the own NIP or NIK of an account's person."`
}

// post is a role in an office, written role@OFFICE.
type post struct {
	role   access.Role
	office string
}

var _ encoding.TextUnmarshaler = (*post)(nil)

// UnmarshalText reads role@OFFICE; whether both exist is for the act to say.
func (p *post) UnmarshalText(text []byte) error {
	role, office, ok := strings.Cut(string(text), "@")
	if !ok || role == "" || office == "" {
		return fmt.Errorf("%q: write a role and the code of an office, such as admin@BAWASLU-RI", text)
	}
	*p = post{access.Role(role), office}
	return nil
}

// day is a date on the command line.
type day struct{ deadline.Date }

// UnmarshalText reads YYYY-MM-DD.
func (d *day) UnmarshalText(text []byte) (err error) {
	d.Date, err = deadline.ParseDate(string(text))
	return err
}

// period is how long a role is held.
type period struct {
	From  day `help:"First day of the role; today when not said."`
	Until day `help:"Last day of the role; no end when not said."`
}

// grant is a post for a period that begins today, in the capital, unless it is said.
func (p period) grant(at post, acts *act.Service) access.Grant {
	g := access.Grant{Role: at.role, Office: at.office, From: p.From.Date, Until: p.Until.Date}
	if g.From.IsZero() {
		g.From = deadline.On(acts.Now(), acts.Directory.Zone(""))
	}
	return g
}

// asOperator opens the data and does one thing with it. A demonstration's
// database keeps another time, so nobody is made there by hand.
func (s storage) asOperator(ctx context.Context, do func(*parts) error) (err error) {
	p, err := s.open(ctx, time.Now)
	if err != nil {
		return err
	}
	defer closing(p.db, &err)
	shown, err := demo.Marked(ctx, p.acts)
	if err != nil {
		return err
	}
	if shown {
		return fmt.Errorf("%s is a demonstration; its tokens are in %s/demo/tokens.json", s.Data, s.Data)
	}
	return do(p)
}

// say prints one line.
func say(out io.Writer, format string, args ...any) error {
	_, err := fmt.Fprintf(out, format+"\n", args...)
	return err
}
