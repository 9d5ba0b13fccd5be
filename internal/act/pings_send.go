package act

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"time"

	"netra/internal/fault"
)

// Mailer sends the one fixed mail to an address, under a mark of its own. An error
// says that it did not go; one that is ErrNoMailbox, that it never will.
type Mailer interface {
	Send(ctx context.Context, address, mark string) error
}

// ErrNoMailbox marks that an address takes no mail, as its server said for good.
var ErrNoMailbox = errors.New("the address takes no mail")

// longestPause is the most that lies between two tries of a mail.
const longestPause = 6 * time.Hour

// SendPings sends the mails whose hour has come and destroys the addresses whose
// time is over. Of many hands one sends a mail: it holds it for as long as that may
// take. A mail that did not go is tried again, later each time; one whose sending
// was cut short by a crash is tried again too, for a mail too many is less than none.
func (s *Service) SendPings(ctx context.Context, m Mailer) error {
	var why []error
	for after := ""; ; {
		page, err := view(ctx, s, Anonymous, func(w *work) (pingPage, error) { return w.pingPage(after) })
		if err != nil {
			return errors.Join(append(why, fmt.Errorf("look for mails: %w", err))...)
		}
		for _, id := range page.due {
			if err := s.sendPing(ctx, m, id); err != nil {
				why = append(why, err)
			}
		}
		if page.last == "" {
			return errors.Join(why...)
		}
		after = page.last
	}
}

// pingPage is which of some wishes ask for something now. They are only read: a
// look that finds nothing to do writes nothing and waits for nobody.
type pingPage struct {
	due  []string
	last string // where the next page begins; "" when this was the last
}

func (w *work) pingPage(after string) (pingPage, error) {
	var page pingPage
	ids, err := w.PingIDs(after, together)
	if err != nil {
		return page, err
	}
	for _, id := range ids {
		p, ok, err := w.Ping(id, false)
		if err != nil {
			return page, err
		}
		if ok && (p.ends(w.now) || p.goes(w.now)) {
			page.due = append(page.due, id)
		}
	}
	if len(ids) == together {
		page.last = ids[len(ids)-1]
	}
	return page, nil
}

// ends says whether the time of an address is over, and goes whether the hour of a
// mail has come that nobody is sending.
func (p Ping) ends(now time.Time) bool { return !p.Until.After(now) }
func (p Ping) goes(now time.Time) bool {
	return !p.Refused && !p.Due.IsZero() && !p.Due.After(now) && !p.Leased.After(now)
}

func (s *Service) sendPing(ctx context.Context, m Mailer, id string) error {
	p, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (Ping, error) { return w.leasePing(id) })
	if err != nil || p.Address == "" {
		return err
	}
	failed := m.Send(ctx, p.Address, p.Mark)
	_, err = perform(context.WithoutCancel(ctx), s, Anonymous, Request{}, func(w *work) (struct{}, error) {
		return struct{}{}, w.pinged(id, p.Mark, failed)
	})
	if failed != nil && !errors.Is(failed, ErrNoMailbox) {
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

// leasePing takes a mail whose hour has come into this hand; none is without address.
func (w *work) leasePing(id string) (Ping, error) {
	p, ok, err := w.Ping(id, true)
	if err != nil || !ok {
		return Ping{}, err
	}
	if p.ends(w.now) {
		return Ping{}, w.DropPing(id)
	}
	if !p.goes(w.now) {
		return Ping{}, nil
	}
	if p.Mark == "" {
		if p.Mark, err = w.mark(); err != nil {
			return Ping{}, err
		}
	}
	p.Leased = w.now.Add(lease)
	return p, w.PutPing(id, p)
}

// mark is a random name for one mail: two of one day must not be taken for one, and
// it must not be made of anything by which its reader is found.
func (w *work) mark() (string, error) {
	b := make([]byte, 12)
	if _, err := io.ReadFull(w.random(), b); err != nil {
		return "", fmt.Errorf("draw the name of a mail: %w", err)
	}
	return hex.EncodeToString(b), nil
}

// pinged notes what became of a mail. Who looked in, ended it or gave another
// address meanwhile is left alone.
func (w *work) pinged(id, mark string, failed error) error {
	p, ok, err := w.Ping(id, true)
	if err != nil || !ok || p.Due.IsZero() || p.Mark != mark {
		return err
	}
	p.Leased = time.Time{}
	switch {
	case failed == nil:
		p.Due, p.Sent, p.Failed = time.Time{}, true, 0
	case errors.Is(failed, ErrNoMailbox):
		p = Ping{Refused: true, Until: p.Until}
	default:
		p.Failed++
		p.Due = w.now.Add(min(longestPause, time.Minute<<min(p.Failed, 9)))
	}
	return w.PutPing(id, p)
}
