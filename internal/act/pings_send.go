package act

import (
	"context"
	"errors"
	"fmt"
	"time"

	"netra/internal/fault"
)

// Mailer sends the one fixed mail to an address. An error says that it did not go.
type Mailer interface {
	Send(ctx context.Context, address string) error
}

// longestPause is the most that lies between two tries of a mail.
const longestPause = 6 * time.Hour

// SendPings sends the mails whose hour has come and destroys the addresses whose
// time is over. Of many hands one sends a mail: it holds it for as long as that may
// take. A mail that did not go is tried again, later each time; one whose sending
// was cut short by a crash is tried again too, for a mail too many is less than none.
func (s *Service) SendPings(ctx context.Context, m Mailer) error {
	var why []error
	for after := ""; ; {
		ids, err := view(ctx, s, Anonymous, func(w *work) ([]string, error) { return w.PingIDs(after, together) })
		if err != nil {
			return errors.Join(append(why, fmt.Errorf("look for mails: %w", err))...)
		}
		for _, id := range ids {
			if err := s.sendPing(ctx, m, id); err != nil {
				why = append(why, err)
			}
		}
		if len(ids) < together {
			return errors.Join(why...)
		}
		after = ids[len(ids)-1]
	}
}

func (s *Service) sendPing(ctx context.Context, m Mailer, id string) error {
	address, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (string, error) { return w.leasePing(id) })
	if err != nil || address == "" {
		return err
	}
	failed := m.Send(ctx, address)
	_, err = perform(context.WithoutCancel(ctx), s, Anonymous, Request{}, func(w *work) (struct{}, error) {
		return struct{}{}, w.pinged(id, failed == nil)
	})
	if failed != nil {
		err = errors.Join(errPing, ours(failed), err)
	}
	return err
}

// errPing says that a mail did not go, and nothing by which its reader is found.
var errPing = fault.New(fault.Unavailable, "MAIL", "surel belum terkirim; dicoba lagi (a mail did not go; it is tried again)")

// ours is what may be said of a failure: a fault is in our own words, but a server's
// may name the address.
func ours(err error) error {
	if f, ok := errors.AsType[*fault.Fault](err); ok {
		return f
	}
	return nil
}

// leasePing takes a mail whose hour has come into this hand; "" where there is none.
func (w *work) leasePing(id string) (string, error) {
	p, ok, err := w.Ping(id, true)
	if err != nil || !ok {
		return "", err
	}
	switch {
	case !p.Until.After(w.now):
		return "", w.DropPing(id)
	case p.Due.IsZero() || p.Due.After(w.now) || p.Leased.After(w.now):
		return "", nil
	}
	p.Leased = w.now.Add(lease)
	return p.Address, w.PutPing(id, p)
}

// pinged notes what became of a mail. Who looked in or ended it meanwhile is left
// alone.
func (w *work) pinged(id string, sent bool) error {
	p, ok, err := w.Ping(id, true)
	if err != nil || !ok || p.Due.IsZero() {
		return err
	}
	p.Leased = time.Time{}
	if sent {
		p.Due, p.Sent, p.Failed = time.Time{}, true, 0
		return w.PutPing(id, p)
	}
	p.Failed++
	p.Due = w.now.Add(min(longestPause, time.Minute<<min(p.Failed, 9)))
	return w.PutPing(id, p)
}
