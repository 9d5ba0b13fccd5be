package act

import (
	"context"
	"errors"
	"fmt"
	"time"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/record"
	"netra/internal/report"
)

// system is the calendar's hand: it acts in no office and is no person.
var system = record.Actor{Role: access.Calendar}

// DueUntil is the clocks that run out by an instant and were not attended to,
// earliest first.
func (s *Service) DueUntil(ctx context.Context, until time.Time, limit int) ([]Firing, error) {
	return view(ctx, s, Anonymous, func(w *work) ([]Firing, error) { return w.Tx.Due(until, limit) })
}

// ErrHeld says that somebody else holds the subject of a clock at this moment:
// another hand, or a person who acts on it. It is looked at again later.
var ErrHeld = errors.New("somebody else holds it")

// Lapse draws the consequence of one clock that has run out, in a transaction
// of its own. It looks again under the lock: a clock that was stopped, or that
// somebody else attended to meanwhile, is left alone, so that each consequence
// comes exactly once however many hands there are. Should that ever fail, the
// name of the consequence is unique in the store (see effect). It waits for
// nobody: what another holds answers ErrHeld.
func (s *Service) Lapse(ctx context.Context, f Firing) error {
	_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) {
		if f.Kind == record.Report {
			return struct{}{}, w.lapseReport(f)
		}
		return struct{}{}, w.lapseCase(f)
	})
	if err != nil {
		return fmt.Errorf("clock %s: %w", f.Rule, err)
	}
	return nil
}

func (w *work) lapseCase(f Firing) error {
	c, ok, err := w.FreeCase(f.Subject)
	if err != nil {
		return err
	}
	if !ok {
		return ErrHeld
	}
	if c, err = w.recountCase(c); err != nil { // nothing follows from a count that a decree has overtaken
		return err
	}
	zone := w.Directory.AgencyZone(c.Office)
	k, running := deadline.Newest(c.Clocks, f.Rule)
	if at, fires := k.FiresAt(zone); !running || !fires || at.After(w.now) {
		return nil
	}
	h := dated(k, c.Since, zone)
	book, err := w.Books.InForce(h.PerformedOn) // what follows is procedure: that of its own day
	if err != nil {
		return err
	}
	w.drawing = effect(k, c.Clocks)
	for _, cmd := range casefile.Consequences(k.Rule, book) {
		if c, err = w.take(c, cmd, system, h); err != nil {
			return err
		}
	}
	return nil
}

// effect names the consequences of one clock of a subject: no other clock of it
// has that place and due date, so none of them is drawn twice.
func effect(k deadline.Clock, clocks []deadline.Clock) string {
	place := len(clocks) - 1
	for place > 0 && clocks[place].Rule != k.Rule {
		place-- // the newest of its rule
	}
	return fmt.Sprintf("%s %s %d.%d", k.Rule, k.DueOn, place, k.Recounted)
}

// dated is the day a consequence is dated: the day the clock ran out, however
// late the calendar comes, but never before the state it meets.
func dated(k casefile.Clock, since deadline.Date, zone *time.Location) casefile.Header {
	at, _ := k.FiresAt(zone)
	on := deadline.On(at, zone)
	if on.Before(since) {
		on = since
	}
	return casefile.Header{PerformedOn: on}
}

func (w *work) lapseReport(f Firing) error {
	r, ok, err := w.FreeReport(f.Subject)
	if err != nil {
		return err
	}
	if !ok {
		return ErrHeld
	}
	if r, err = w.recountReport(r); err != nil {
		return err
	}
	zone := w.Directory.AgencyZone(r.Office)
	k, running := deadline.Newest(r.Clocks, f.Rule)
	if at, fires := k.FiresAt(zone); !running || !fires || at.After(w.now) {
		return nil
	}
	w.drawing = effect(k, r.Clocks)
	_, err = w.takeReport(r, &report.LapseClockCmd{Rule: k.Rule}, system, report.Header{PerformedOn: dated(k, r.Since, zone).PerformedOn})
	return err
}
