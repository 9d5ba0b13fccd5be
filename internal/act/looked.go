package act

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
)

// again is how long a read of the same by the same account is the same read: a page
// that is opened, acted on and shown again is one look, not four.
const again = 10 * time.Minute

// Looked writes down that the caller reads something, before they get it: an error
// here is to be answered instead of what was asked for. A check that failed is
// always written; a read within ten minutes of one of the same by the same account,
// in the same role, is that one.
//
// It is filed apart from the case or report: nobody's version, etag or list moves
// because somebody looked.
func (s *Service) Looked(ctx context.Context, caller Caller, r Read) error {
	r.Account = caller.Account
	known, err := view(ctx, s, caller, func(w *work) (bool, error) { return w.readAlready(r) })
	if err != nil || known {
		return err
	}
	return s.Store.Do(ctx, func(tx Tx) error { return s.work(ctx, tx, caller).looked(r) })
}

func (w *work) readAlready(r Read) (bool, error) {
	if r.Check == Broken {
		return false, nil
	}
	return w.ReadSince(r, w.now.Add(-again))
}

// looked appends the event and its row, unless there is one from just before.
func (w *work) looked(r Read) error {
	r.Account = w.caller.Account
	last, _, err := w.LastRead(r.Kind, r.Subject)
	if err != nil {
		return err
	}
	if known, err := w.readAlready(r); err != nil || known {
		return err
	}
	r.Before, r.Sequence, r.At = last.ID, last.Sequence+1, w.now
	payload, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("write down a read: %w", err)
	}
	e := record.Event{Kind: record.Read, Subject: ReadsOf(r.Subject), Sequence: r.Sequence, Act: "Read", At: r.At,
		PerformedOn: deadline.On(w.now, w.Directory.Zone("")), Payload: payload,
		Actor: record.Actor{Account: r.Account, Person: w.caller.Person, Role: r.Role, Office: r.Office}}
	if err := w.stamp(&e); err != nil {
		return err
	}
	r.ID = e.ID
	if err := w.Append(e); err != nil {
		return err
	}
	return w.PutRead(r)
}

// readOf is a read by the caller, in the role and office by which they know of it. An
// investigator of another office to whom a case is assigned knows of the report by
// no clause of their own; then it is the first of their grants.
func (w *work) readOf(kind, subject, what string, clauses []access.Clause) Read {
	r := Read{Kind: kind, Subject: subject, What: what, Account: w.caller.Account}
	for _, g := range w.caller.Grants {
		if g.Role == access.BawasluInvestigator || r.Role == "" {
			r.Role, r.Office = g.Role, g.Office
		}
	}
	if len(clauses) > 0 {
		r.Role, r.Office = clauses[0].Grant.Role, clauses[0].Grant.Office
	}
	return r
}

// ReadPage is one page of a list of reads.
type ReadPage struct {
	Reads []Read
	Next  *ReadCursor
}

// ListReads is one page of who read what. Auditors and data officers see it of
// every office, and a commissioner of the office's own; nobody sees it of what does
// not exist for them. Others are refused with ROLE.
func (s *Service) ListReads(ctx context.Context, caller Caller, q ReadQuery) (ReadPage, error) {
	offices, err := mayListReads(caller)
	if err != nil {
		return ReadPage{}, err
	}
	return view(ctx, s, caller, func(w *work) (ReadPage, error) {
		limit := q.Limit
		q.Offices, q.Limit = offices, limit+1
		// A scope without a clause knows of nothing, so that nothing need be kept from
		// it; these eyes have none, and what is kept from them they do not see here.
		q.Scope = Scope{Clauses: []access.Clause{{}}, Person: w.caller.Person, Employee: w.caller.Employee, Keys: w.caller.subject().Known()}
		list, err := w.Tx.ListReads(q)
		if err != nil {
			return ReadPage{}, err
		}
		var page ReadPage
		if len(list) > limit {
			list = list[:limit]
			page.Next = &ReadCursor{At: list[limit-1].At.UnixMicro(), ID: list[limit-1].ID}
		}
		page.Reads = list
		return page, nil
	})
}

// mayListReads is the offices of whose cases and reports a caller is told who read
// them; nil is all.
func mayListReads(caller Caller) ([]string, error) {
	offices := []string{}
	s := caller.subject()
	for _, g := range s.Grants {
		if g.Role == access.BawasluCommissioner {
			offices = append(offices, g.Office)
		}
	}
	switch reads := caller.Token.May(access.ScopeRead) || caller.Token.May(access.ScopeAct); {
	case reads && (s.Has(access.Auditor) || s.Has(access.DataOfficer)):
		return nil, nil
	case reads && len(offices) > 0:
		return offices, nil
	}
	return nil, fault.New(fault.Denied, "ROLE", "siapa membaca apa ditunjukkan kepada auditor, data_officer dan bawaslu_commissioner kantor itu "+
		"(who read what is shown to an auditor, a data_officer and the bawaslu_commissioner of the office)")
}
