package main

import (
	"bufio"
	"errors"
	"fmt"
	"log/slog"
	"net"
	netmail "net/mail"
	"os"
	"strconv"
	"strings"

	"netra/internal/mail"
)

// mailing is how mails leave, if they do at all. Without a server they are not
// offered to anybody.
type mailing struct {
	SMTP        string `name:"smtp" help:"Mail server, host:port, that takes the mails \"something waits\"; TLS always (port 465: from the first byte). Without it no reporter is offered a mail." env:"NETRA_SMTP"`
	SMTPFrom    string `name:"smtp-from" help:"Address those mails come from; choose a neutral one." env:"NETRA_SMTP_FROM"`
	SMTPAccount string `name:"smtp-account" help:"File with the account at the mail server: the name on its first line, the password on its second." env:"NETRA_SMTP_ACCOUNT" type:"path"`
}

// implicitTLS is the port on which a mail server speaks TLS from the first byte.
const implicitTLS = 465

// check refuses what contradicts itself, by name.
func (m *mailing) check() error {
	if m.SMTP == "" {
		if m.SMTPFrom != "" || m.SMTPAccount != "" {
			return errors.New("--smtp-from and --smtp-account belong to --smtp host:port; give it too")
		}
		return nil
	}
	host, port, err := net.SplitHostPort(m.SMTP)
	if n, wrong := strconv.ParseUint(port, 10, 16); err != nil || wrong != nil || n == 0 || host == "" {
		return fmt.Errorf("--smtp %q: write host:port, such as mail.example:587", m.SMTP)
	}
	if a, err := netmail.ParseAddress(m.SMTPFrom); err != nil || a.Address != m.SMTPFrom {
		return fmt.Errorf("--smtp-from %q: write one address, such as kabar@mail.example", m.SMTPFrom)
	}
	return nil
}

// hand makes what sends mails, and has them offered; nil without a server.
func (m *mailing) hand(s *serve, p *parts, log *slog.Logger) (*mail.Hand, error) {
	if m.SMTP == "" {
		return nil, nil //nolint:nilnil // no hand is an answer
	}
	host, port, err := net.SplitHostPort(m.SMTP)
	if err != nil {
		return nil, fmt.Errorf("--smtp: %w", err)
	}
	n, err := strconv.Atoi(port)
	if err != nil {
		return nil, fmt.Errorf("--smtp: %w", err)
	}
	post := &mail.Post{Host: host, Port: n, Implicit: n == implicitTLS, From: m.SMTPFrom, Now: p.acts.Now}
	if post.User, post.Password, err = m.account(); err != nil {
		return nil, err
	}
	p.acts.Pinging = true
	return &mail.Hand{Acts: p.acts, Post: post, Log: log, Every: s.HandEvery}, nil
}

// account reads the two lines. What they say stands in no error.
func (m *mailing) account() (user, password string, err error) {
	if m.SMTPAccount == "" {
		return "", "", nil
	}
	f, err := os.Open(m.SMTPAccount)
	if err != nil {
		return "", "", fmt.Errorf("--smtp-account: %w", err)
	}
	defer func() { _ = f.Close() }()
	var lines []string
	for in := bufio.NewScanner(f); in.Scan(); {
		lines = append(lines, strings.TrimRight(in.Text(), "\r"))
	}
	if len(lines) < 2 || lines[0] == "" || lines[1] == "" {
		return "", "", fmt.Errorf("--smtp-account %s: the name stands on the first line and the password on the second", m.SMTPAccount)
	}
	return lines[0], lines[1], nil
}
