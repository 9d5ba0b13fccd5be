// Package mail sends the one mail there is: that something waits.
//
// Everybody gets the same bytes but for their own address, which stand in for the
// day alone: no number, no link, no name of an office and no word of a report. It
// is not a way to write to anybody, keeps no address, reads no answer and draws no
// conclusion from a mail that comes back. Whom to write to, and when, is act's.
package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	"netra/internal/act"
	"netra/internal/fault"
)

// Post is the server that mails are handed to.
type Post struct {
	Host     string
	Port     int
	From     string // the address that mails come from
	User     string // empty: the server asks for no account
	Password string
	Implicit bool             // TLS from the first byte; else by STARTTLS, and never without
	Now      func() time.Time // for the day of a mail
	TLS      *tls.Config      // nil: the machine's own authorities
}

// patience is how long one mail may take; it lies well inside the time for which
// act holds it for this hand.
const patience = 2 * time.Minute

// Send hands over the mail for one address, under a mark: a mail that is sent twice,
// because its sending was cut short, is one mail to a mailbox. What it fails with says how far it came
// and holds no word of the server's: servers repeat the address.
func (p *Post) Send(ctx context.Context, address, mark string) error {
	m, err := p.letter(address, mark)
	if err != nil {
		return err
	}
	c, err := p.client()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if err := c.DialWithContext(ctx); err != nil {
		return fault.New(fault.Unavailable, "MAIL_SERVER", "server surel tidak terjangkau, tidak memakai TLS yang dipercaya di sini, atau menolak akunnya (the mail server cannot be reached, speaks no TLS that is trusted here, or does not take the account)")
	}
	err = c.Send(m)
	_ = c.Close() // the mail was taken or refused by now
	if noMailbox(err) {
		return fmt.Errorf("%w (%s)", act.ErrNoMailbox, stage(err))
	}
	if err != nil {
		return fault.New(fault.Unavailable, "MAIL_REFUSED", "server surel menolak sebuah surel, %[1]s (the mail server did not take a mail (%[1]s))", stage(err))
	}
	return nil
}

// client speaks TLS or not at all, and does not tell the name of this machine.
func (p *Post) client() (*gomail.Client, error) {
	_, domain, _ := strings.Cut(p.From, "@")
	opts := []gomail.Option{gomail.WithPort(p.Port), gomail.WithHELO(domain), gomail.WithTimeout(patience / 4),
		gomail.WithTLSPolicy(gomail.TLSMandatory), gomail.WithTLSConfig(p.tls())}
	if p.Implicit {
		opts = append(opts, gomail.WithSSL())
	}
	if p.User != "" {
		opts = append(opts, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover), gomail.WithUsername(p.User), gomail.WithPassword(p.Password))
	}
	c, err := gomail.NewClient(p.Host, opts...)
	if err != nil {
		return nil, fmt.Errorf("speak to the mail server: %w", err)
	}
	return c, nil
}

func (p *Post) tls() *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	if p.TLS != nil {
		c = p.TLS.Clone()
	}
	c.ServerName = p.Host
	return c
}

// stage is how far a mail came, in the library's fixed words and the server's number.
func stage(err error) string {
	e, ok := errors.AsType[*gomail.SendError](err)
	if !ok {
		return "no reason known"
	}
	return fmt.Sprintf("%s, %d", e.Reason, e.ErrorCode())
}

// noMailbox says whether a server refused the reader of a mail for good: by the
// words of RFC 3463 for an address that is none or a mailbox that is closed. By the
// code alone nobody can tell: a relay that takes no mail from here says 550 too, and
// then it is ours to mend and no reporter's address may be lost by it.
func noMailbox(err error) bool {
	e, ok := errors.AsType[*gomail.SendError](err)
	if !ok || e.Reason != gomail.ErrSMTPRcptTo || e.ErrorCode()/100 != 5 {
		return false
	}
	return slices.Contains([]string{"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"}, e.EnhancedStatusCode())
}
