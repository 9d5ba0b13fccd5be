package act

import (
	"context"
	"slices"
	"strconv"
	"time"

	"netra/internal/access"
	"netra/internal/fault"
	"netra/internal/report"
)

// Custody is what happened to one file of a report from the day it came: for a
// hearing, where somebody will ask whether it is still what was handed in. It tells
// functions and offices and no persons.
type Custody struct {
	Report, Number string // id; for people
	Evidence       report.Evidence
	Title          string // a name that tells nothing of who sent it
	ReceivedAt     time.Time
	Office         string // of the report, in whose zone instants are told
	Entries        []CustodyEntry
	Capture        *report.Capture
}

// CustodyEntry is one handling of the file.
type CustodyEntry struct {
	At     time.Time
	What   string // CustodyReceived, CustodyCaptured, PartOriginal or PartCopy
	Role   access.Role
	Office string
	Check  string // of an original, Intact or Broken
	Event  string
	Before string // the event of the read before it
}

// How a file came.
const (
	CustodyReceived = "received"
	CustodyCaptured = "captured"
)

// CustodyOf is the record of one file, for whoever may know of it as ReportEvidence
// answers them.
func (s *Service) CustodyOf(ctx context.Context, caller Caller, id, evidence string) (Custody, error) {
	f, err := s.ReportEvidence(ctx, caller, id, evidence)
	if err != nil {
		return Custody{}, err
	}
	return view(ctx, s, caller, func(w *work) (Custody, error) {
		r, ok, err := w.Report(id, System, false)
		if err != nil || !ok {
			return Custody{}, missing(err)
		}
		held := r.Files()
		at := slices.IndexFunc(held, func(e report.Evidence) bool { return e.ID == evidence })
		if at < 0 {
			return Custody{}, fault.NotFound()
		}
		e := held[at]
		c := Custody{Report: r.ID, Number: r.Number, Evidence: e, Title: "lampiran-" + strconv.Itoa(at+1) + ending(e.MediaType), ReceivedAt: f.UploadedAt, Office: r.Office}
		if err := w.came(r, &c); err != nil {
			return c, err
		}
		return c, w.handled(r, &c)
	})
}

// came is how the file came to the report: by the event that names it first.
func (w *work) came(r report.Report, c *Custody) error {
	events, err := w.Events(r.ID)
	if err != nil {
		return err
	}
	entry := CustodyEntry{At: c.ReceivedAt, What: CustodyReceived, Role: access.Citizen}
	for _, e := range events {
		if slices.Contains(e.Documents, c.Evidence.ID) {
			entry.At, entry.Role, entry.Office, entry.Event = e.At, e.Actor.Role, e.Actor.Office, e.ID
			break
		}
	}
	for _, x := range r.Captures {
		if x.File.ID == c.Evidence.ID {
			entry.What, c.Capture = CustodyCaptured, &x
		}
	}
	c.Entries = append(c.Entries, entry)
	return nil
}

// handled is every read of the file, as the events of reading tell it.
func (w *work) handled(r report.Report, c *Custody) error {
	events, err := w.Events(ReadsOf(r.ID))
	if err != nil {
		return err
	}
	for _, e := range events {
		x, err := ReadOf(e)
		if err != nil {
			return err
		}
		if x.What == ReadsEvidence && x.Item == c.Evidence.ID {
			c.Entries = append(c.Entries, CustodyEntry{At: x.At, What: x.Part, Role: x.Role, Office: x.Office, Check: x.Check, Event: x.ID, Before: x.Before})
		}
	}
	return nil
}
