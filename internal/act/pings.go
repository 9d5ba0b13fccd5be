package act

import (
	"context"
	"crypto/rand"
	"fmt"
	"math/big"
	"net/mail"
	"strings"
	"time"

	"netra/internal/fault"
	"netra/internal/report"
)

// Ping is a reporter's wish to be told by mail that something waits, and where the
// next mail stands. No event tells of it: that somebody can be reached by mail is
// nobody's business in an office, and one that was ended leaves no trace.
type Ping struct {
	Address string    `json:"-"`                 // sealed apart
	Due     time.Time `json:"due,omitzero"`      // of the mail that waits; zero when none does
	Sent    bool      `json:"sent,omitempty"`    // one was, since they last looked in: there is no second
	Leased  time.Time `json:"leased,omitzero"`   // until when a hand is sending it
	Failed  int       `json:"failed,omitempty"`  // tries of the mail that waits
	Until   time.Time `json:"until"`             // when the address is destroyed
	Mark    string    `json:"mark,omitempty"`    // of the mail that waits: each has another, each try of it the same
	Refused bool      `json:"refused,omitempty"` // the address took no mail, and is destroyed
}

// Pings keeps them. A row is found by its report alone, never by an address.
type Pings interface {
	Ping(report string, lock bool) (Ping, bool, error)
	PutPing(report string, p Ping) error
	DropPing(report string) error
	// PingIDs is the reports whose reporter asked for mails, in order.
	PingIDs(after string, limit int) ([]string, error)
}

const (
	longestDelay = 6 * time.Hour    // so that the hour of a mail tells nothing of the hour of an act
	lease        = 10 * time.Minute // a mail that takes longer was lost with its server
	keptFor      = 12               // months after the last thing that happened
)

// AskPings keeps an address to which one fixed mail goes when something waits.
func (s *Service) AskPings(ctx context.Context, req Request, code, address string) (ReporterView, error) {
	if !s.Pinging {
		return ReporterView{}, fault.New(fault.Illegal, "PINGS_OFF", "server ini tidak mengirim surel (this server sends no mail)")
	}
	address, err := pingAddress(address)
	if err != nil {
		return ReporterView{}, err
	}
	return s.onPings(ctx, req, code, func(w *work, id string) error {
		return w.PutPing(id, Ping{Address: address, Until: w.now.AddDate(0, keptFor, 0)})
	})
}

// StopPings destroys the address.
func (s *Service) StopPings(ctx context.Context, req Request, code string) (ReporterView, error) {
	return s.onPings(ctx, req, code, func(w *work, id string) error { return w.DropPing(id) })
}

func (s *Service) onPings(ctx context.Context, req Request, typed string, do func(*work, string) error) (ReporterView, error) {
	code, err := report.ParseAccessCode(typed)
	if err != nil {
		return ReporterView{}, err
	}
	return perform(ctx, s, Anonymous, req, func(w *work) (ReporterView, error) {
		r, ok, err := w.ReportByCode(code, true)
		if err != nil {
			return ReporterView{}, err
		}
		if !ok {
			return ReporterView{}, fault.NotFound()
		}
		if err := do(w, r.ID); err != nil {
			return ReporterView{}, err
		}
		return w.seeReporter(r, code)
	})
}

// pingAddress reads an address. One of the government is refused: the employer can
// read that mail, and a mail from here would tell on its reader.
func pingAddress(typed string) (string, error) {
	const wrong = "tulis satu alamat surel, misalnya nama@contoh.id (write one e-mail address, such as nama@contoh.id)"
	typed = strings.TrimSpace(typed)
	a, err := mail.ParseAddress(typed)
	if err != nil || a.Name != "" || a.Address != typed || strings.ContainsAny(typed, "\r\n") || len(typed) > 254 {
		return "", fault.BadField("address", "%s", wrong)
	}
	host := strings.ToLower(strings.TrimRight(typed[strings.LastIndexByte(typed, '@')+1:], "."))
	if host == "go.id" || strings.HasSuffix(host, ".go.id") {
		return "", fault.BadField("address", "%s", "surel kantor pemerintah dapat dibaca atasan Anda; pakailah alamat pribadi, demi keamanan Anda "+
			"(your superiors can read the mail of a government office; use a private address, for your own safety)")
	}
	return typed, nil
}

// nudge plans the one mail to a reporter for whom something new waits.
func (w *work) nudge(id string) error {
	p, ok, err := w.Ping(id, true)
	if err != nil || !ok {
		return err
	}
	if p.Refused {
		return nil // there is no address, until another is given
	}
	p.Until = w.now.AddDate(0, keptFor, 0)
	if !p.Sent && p.Due.IsZero() {
		n, err := rand.Int(w.random(), big.NewInt(int64(longestDelay)))
		if err != nil {
			return fmt.Errorf("draw a delay: %w", err)
		}
		p.Due, p.Failed, p.Mark = w.now.Add(time.Duration(n.Int64())), 0, ""
	}
	return w.PutPing(id, p)
}

// lookedIn notes that the reporter was here: a mail that has not gone yet need not.
func (w *work) lookedIn(id string) error {
	p, ok, err := w.Ping(id, true)
	if err != nil || !ok || p.Refused {
		return err
	}
	return w.PutPing(id, Ping{Address: p.Address, Until: w.now.AddDate(0, keptFor, 0)})
}

func (s *Service) looked(ctx context.Context, id string) error {
	_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) { return struct{}{}, w.lookedIn(id) })
	return err
}

// seePings says to the reporter whether mails are sent here, and to them.
func (w *work) seePings(id string, v *ReporterView) error {
	p, ok, err := w.Ping(id, false)
	v.PingsOffered, v.Pinged, v.PingRefused = w.Pinging, ok && !p.Refused, p.Refused
	return err
}
