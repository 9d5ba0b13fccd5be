package mail_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"log"
	"math/big"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"netra/internal/mail"
)

// The account that the server asks for.
const user, password = "pengirim", "sandi-uji"

// office is a mail server: it keeps what it was given, and refuses as often as told.
type office struct {
	mu       sync.Mutex
	refuses  int
	never    *smtp.SMTPError // what every reader is refused with, for good
	cuts     int             // takes the mail, and hangs up before it says so
	bodies   []string
	readers  []string
	accounts []string
}

func (o *office) NewSession(*smtp.Conn) (smtp.Session, error) { return &visit{office: o}, nil }

type visit struct {
	*office
	to string
	in bool
}

func (*visit) AuthMechanisms() []string { return []string{sasl.Plain} }
func (v *visit) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, name, secret string) error {
		v.in = name == user && secret == password
		if !v.in {
			return smtp.ErrAuthFailed
		}
		v.mu.Lock()
		defer v.mu.Unlock()
		v.accounts = append(v.accounts, name)
		return nil
	}), nil
}
func (v *visit) Mail(string, *smtp.MailOptions) error {
	if !v.in {
		return smtp.ErrAuthRequired
	}
	return nil
}
func (v *visit) Rcpt(to string, _ *smtp.RcptOptions) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.never != nil {
		return v.never
	}
	if v.refuses > 0 {
		v.refuses--
		return &smtp.SMTPError{Code: 451, Message: "later, " + to + ", later"}
	}
	v.to = to
	return nil
}
func (v *visit) Data(r io.Reader) error {
	b, err := io.ReadAll(r)
	v.mu.Lock()
	defer v.mu.Unlock()
	v.readers, v.bodies = append(v.readers, v.to), append(v.bodies, string(b))
	if v.cuts > 0 {
		v.cuts--
		return errors.Join(err, &smtp.SMTPError{Code: 421, Message: "gone, " + v.to})
	}
	return err
}
func (*visit) Reset()        {}
func (*visit) Logout() error { return nil }

// got is the mails that came, and their readers.
func (o *office) got() (bodies, readers []string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return append([]string(nil), o.bodies...), append([]string(nil), o.readers...)
}

// way is how a test's server speaks.
type way int

const (
	startTLS way = iota
	implicit
	inTheClear
)

// opened is a server that listens, and the post that hands mails to it.
func opened(t *testing.T, how way) (*office, *mail.Post) {
	t.Helper()
	o := &office{}
	cert, roots := certificate(t)
	s := smtp.NewServer(o)
	s.Domain, s.AllowInsecureAuth = "localhost", true
	s.ErrorLog = log.New(io.Discard, "", 0)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := l.Addr().(*net.TCPAddr).Port
	conf := &tls.Config{Certificates: []tls.Certificate{cert}, MinVersion: tls.VersionTLS12}
	switch how {
	case startTLS:
		s.TLSConfig = conf
	case implicit:
		l = tls.NewListener(l, conf)
	}
	go func() { _ = s.Serve(l) }()
	t.Cleanup(func() { _ = s.Close() })
	return o, &mail.Post{Host: "127.0.0.1", Port: port, Implicit: how == implicit, From: "kabar@contoh.example", User: user, Password: password,
		Now: func() time.Time { return time.Date(2024, 10, 7, 22, 41, 13, 0, time.UTC) }, TLS: &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}}
}

// certificate is one for 127.0.0.1 that signs itself, and who trusts it.
func certificate(t *testing.T) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	form := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, form, form, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	own, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(own)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}
