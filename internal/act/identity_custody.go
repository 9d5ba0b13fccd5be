package act

import (
	"bytes"
	"context"
	"crypto/sha256"
	"time"

	"netra/internal/access"
	"netra/internal/custody"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// IdentityRequest is an approved request as a custodian knows it: of no case, no
// number and no word of the report.
type IdentityRequest struct {
	ID, Office string
	Approved   deadline.Date
	ReasonCode string
	Lock       custody.Lock
	Until      time.Time
}

// mostWaiting is how many requests one list shows; there are a handful in a year.
const mostWaiting = 200

// custodian is the caller as a custodian, who holds nothing else (S5).
func (w *work) custodian() (record.Actor, error) {
	actor, err := w.holds(access.IdentityCustodian)
	if err == nil && len(w.caller.Grants) != 1 {
		err = fault.New(fault.Denied, "ROLE", "pemegang kunci tidak memegang peran lain (a custodian holds no other role)")
	}
	return actor, err
}

// ListIdentityRequests is what waits for the caller's lock.
func (s *Service) ListIdentityRequests(ctx context.Context, caller Caller) ([]IdentityRequest, error) {
	return view(ctx, s, caller, func(w *work) ([]IdentityRequest, error) {
		actor, err := w.custodian()
		if err != nil {
			return nil, err
		}
		var out []IdentityRequest
		err = w.eachAwaited(actor, func(r report.Report, o report.Opening) {
			out = append(out, IdentityRequest{ID: o.ID, Office: r.Office, ReasonCode: o.ReasonCode, Until: o.Until, Lock: lockOf(o),
				Approved: deadline.On(o.Approved, w.Directory.AgencyZone(r.Office))})
		})
		return out, err
	})
}

// eachAwaited goes through what waits for a custodian.
func (w *work) eachAwaited(actor record.Actor, do func(report.Report, report.Opening)) error {
	list, err := w.Waiting(actor.Office, w.now, mostWaiting)
	if err != nil {
		return err
	}
	for _, x := range list {
		r, o, err := w.awaited(x.ID, actor, false)
		if fault.Is(err, fault.Missing) {
			continue
		}
		if err != nil {
			return err
		}
		do(r, o)
	}
	return nil
}

// lockOf is the lock that a request waits for.
func lockOf(o report.Opening) custody.Lock {
	if o.State == report.Passed {
		return custody.A
	}
	return custody.B
}

// awaited is a request that waits for a custodian; there is none for everybody else,
// for who had a part in it already, and for those from whom the report or a case of it
// is kept: the last lock shows its keeper who reported.
func (w *work) awaited(id string, actor record.Actor, lock bool) (report.Report, report.Opening, error) {
	x, ok, err := w.WaitingOf(id)
	if err != nil || !ok {
		return report.Report{}, report.Opening{}, orMissing(err)
	}
	r, ok, err := w.Report(x.Report, System, lock)
	if err != nil || !ok {
		return r, report.Opening{}, orMissing(err)
	}
	if _, ok, err = w.Report(r.ID, w.asOf(r.Office), false); err != nil || !ok {
		return r, report.Opening{}, orMissing(err)
	}
	o, ok := r.Opening(id)
	if !ok || !o.Lives(w.now) || o.Body() != actor.Office || o.Bars(actor.Person) {
		return r, o, fault.NotFound()
	}
	return r, o, nil
}

func orMissing(err error) error {
	if err != nil {
		return err
	}
	return fault.NotFound()
}

// TakeIdentityEnvelope is the sealed file that waits for the caller's key.
func (s *Service) TakeIdentityEnvelope(ctx context.Context, caller Caller, id string) ([]byte, custody.Lock, error) {
	lock := custody.B
	content, err := view(ctx, s, caller, func(w *work) ([]byte, error) {
		actor, err := w.custodian()
		if err != nil {
			return nil, err
		}
		r, o, err := w.awaited(id, actor, false)
		if err != nil {
			return nil, err
		}
		if lock = lockOf(o); lock == custody.B {
			e, err := w.envelope(r.ID, o.Inner)
			return e.Outer, err
		}
		inner, there, err := w.Content(o.ID, report.Passed)
		if err == nil && !there {
			err = fault.NotFound()
		}
		return inner, err
	})
	return content, lock, err
}

// HandInIdentity takes what a custodian opened. Of lock A that opens the identity to
// the requesting account, and tells the reporter, in one transaction.
func (s *Service) HandInIdentity(ctx context.Context, caller Caller, req Request, id string, content []byte) error {
	_, err := perform(ctx, s, caller, req, func(w *work) (string, error) {
		actor, err := w.custodian()
		if err != nil {
			return "", err
		}
		r, o, err := w.awaited(id, actor, true)
		if err != nil {
			return "", err
		}
		e, err := w.envelope(r.ID, o.Inner)
		if err != nil {
			return "", err
		}
		step, content, err := handed(e, o, content)
		if err != nil {
			return "", err
		}
		sealed, err := w.SealContent(o.ID, step, content)
		if err != nil {
			return "", err
		}
		sum := sha256.Sum256(sealed)
		if _, err := w.takeReport(r, &report.HandInIdentityCmd{ID: o.ID, Content: sum[:]}, actor, report.Header{}); err != nil {
			return "", err
		}
		return "", w.PutContent(o.ID, sealed)
	})
	return err
}

// handed is what was handed in, and the step it leads to: only what really lay in
// the envelope is taken.
func handed(e custody.Envelope, o report.Opening, content []byte) (report.OpeningStep, []byte, error) {
	if lockOf(o) == custody.B {
		if e.Within(content) {
			return report.Passed, content, nil
		}
		return "", nil, fault.BadField("content", "ini bukan isi amplop luar; serahkan berkas yang ditulis `netra identity open --lock b` apa adanya "+
			"(this is not what lay in the outer envelope; hand in what `netra identity open --lock b` wrote, as it is)")
	}
	identity, ok := e.Identity(bytes.TrimSpace(content))
	if !ok {
		return "", nil, fault.BadField("content", "ini bukan isi amplop dalam; serahkan yang ditulis `netra identity open --lock a` apa adanya "+
			"(this is not what lay in the inner envelope; hand in what `netra identity open --lock a` wrote, as it is)")
	}
	return report.Opened, identity, nil
}

// endOpenings ends the requests whose step is over, and destroys what was opened.
func endOpenings(ctx context.Context, s *Service) error {
	for {
		list, err := view(ctx, s, Anonymous, func(w *work) ([]Waiting, error) { return w.Waiting("", w.now, chunk) })
		if err != nil {
			return err
		}
		for _, x := range list {
			if _, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) { return struct{}{}, w.endOpening(x) }); err != nil {
				return err
			}
		}
		if len(list) < chunk {
			return nil
		}
	}
}

func (w *work) endOpening(x Waiting) error {
	r, ok, err := w.Report(x.Report, System, true)
	if err != nil || !ok {
		return err
	}
	if o, ok := r.Opening(x.ID); !ok || o.State == report.Over || w.now.Before(o.Until) {
		return nil // another hand was here
	}
	_, err = w.takeReport(r, &report.EndIdentityCmd{ID: x.ID}, system, report.Header{})
	return err
}
