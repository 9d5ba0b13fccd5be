package act

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"netra/internal/access"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// WhoReported is who filed a report, for the eyes of one account.
type WhoReported struct {
	Identity report.Identity
	Until    time.Time // zero on the NAMED track
}

// ReadIdentity says who filed a report. The event is committed before anything is
// shown, and the answer is kept nowhere: a repeated request reads it again, if it
// still may.
func (s *Service) ReadIdentity(ctx context.Context, caller Caller, req Request, id, reason string) (WhoReported, error) {
	_, err := perform(ctx, s, caller, req, func(w *work) (string, error) {
		r, clauses, err := w.openReport(id, true)
		if err != nil {
			return "", err
		}
		if err := caller.mayAct(); err != nil {
			return "", err
		}
		actor := w.asStaff(clauses, r, report.OpenIdentity)
		if actor.Role == access.BawasluInvestigator { // others hear ROLE from the machine
			if err := w.assigned(r); err != nil {
				return "", err
			}
		}
		if _, err := w.takeReport(r, &report.OpenIdentityCmd{}, actor, report.Header{Reason: reason}); err != nil {
			return "", err
		}
		if _, err = w.whoReported(r); err != nil {
			return "", err
		}
		return r.ID, w.looked(w.readOf(record.Report, r.ID, ReadsIdentity, clauses))
	})
	if err != nil {
		return WhoReported{}, err
	}
	return view(ctx, s, caller, func(w *work) (WhoReported, error) {
		r, _, err := w.openReport(id, false)
		if err != nil {
			return WhoReported{}, err
		}
		if err := w.assigned(r); err != nil {
			return WhoReported{}, err
		}
		return w.whoReported(r)
	})
}

// assigned refuses who investigates nothing that the report feeds. While it feeds
// no case, or one that nobody owns, every eligible investigator of the office may.
func (w *work) assigned(r report.Report) error {
	scope := w.scope(w.caller, w.now)
	own := Scope{Person: scope.Person, Employee: scope.Employee}
	for _, c := range scope.Clauses {
		if c.Grant.Role == access.BawasluInvestigator {
			own.Clauses = append(own.Clauses, c)
		}
	}
	known := len(r.Cases) == 0 && len(own.Clauses) > 0
	for _, id := range r.Cases {
		_, ok, err := w.Tx.Case(id, own, false)
		if err != nil {
			return err
		}
		known = known || ok
	}
	if !known {
		return fault.New(fault.Denied, "NOT_ASSIGNED", "hanya penyelidik yang ditugasi pada perkara ini (only an investigator to whom the case is assigned)")
	}
	return nil
}

// whoReported opens what the vault alone holds, or what two custodians opened.
func (w *work) whoReported(r report.Report) (WhoReported, error) {
	var out WhoReported
	var raw json.RawMessage
	var err error
	if r.Track == report.Named {
		raw, err = w.identityOf(r.ID)
	} else {
		raw, out.Until, err = w.handedIn(r)
	}
	switch {
	case err != nil:
		return out, err
	case raw == nil:
		return out, nobodySaid("pelapor tidak menyebut identitas (the reporter gave no identity)")
	}
	if err := json.Unmarshal(raw, &out.Identity); err != nil {
		return out, fmt.Errorf("read who reported: %w", err)
	}
	return out, nil
}

// handedIn is what the custodians opened for the caller, while it may be read.
func (w *work) handedIn(r report.Report) (json.RawMessage, time.Time, error) {
	o, ok := r.OpenFor(w.caller.Account, w.now)
	if !ok {
		return nil, time.Time{}, fault.New(fault.Illegal, "GUARD", "identitas ini tidak terbuka (the identity is not open)").
			Because(fault.Refusal{Guard: "IDENTITY_OPEN", Article: "UU 31/2014 art. 10", Remedy: "mintalah dibuka (request its opening)"})
	}
	raw, there, err := w.Content(o.ID, report.Opened)
	if err != nil || !there {
		return nil, o.Until, err
	}
	return raw, o.Until, nil
}
