package act

import (
	"context"
	"slices"

	"netra/internal/access"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// ReportEvidence is what is known of an original that a report came with, for
// whoever may read the report: those whom GetReport answers, and the investigators
// to whom a case that it feeds is assigned. A file that never was, one of another
// report and one that the caller may not read are all the same fault.Missing.
func (s *Service) ReportEvidence(ctx context.Context, caller Caller, id, evidence string) (File, error) {
	return view(ctx, s, caller, func(w *work) (File, error) {
		r, clauses, err := w.openReport(id, false)
		if fault.Is(err, fault.Missing) {
			r, err = w.assignedReport(id)
		}
		if err != nil {
			return File{}, err
		}
		held := r.Files()
		at := slices.IndexFunc(held, func(e report.Evidence) bool { return e.ID == evidence })
		if at < 0 {
			return File{}, fault.NotFound()
		}
		original, err := w.originals(r, clauses)
		if err != nil {
			return File{}, err
		}
		u, err := w.held(evidence, r.ID)
		read := w.readOf(record.Report, r.ID, ReadsEvidence, clauses)
		read.Item = evidence
		return File{Upload: u, Number: at + 1, Original: original, Case: len(r.Cases) > 0, Read: read}, err
	})
}

// assignedReport is a report that lies in another office, for the investigators to
// whom one of its cases is assigned. From whom it is kept it stays kept.
func (w *work) assignedReport(id string) (report.Report, error) {
	r, ok, err := w.Report(id, System, false)
	if err != nil || !ok {
		return r, missing(err)
	}
	assigned := false
	for _, fed := range r.Cases {
		c, clauses, err := w.open(fed, false)
		if err != nil && !fault.Is(err, fault.Missing) {
			return r, err
		}
		mine := c.Owner == w.caller.Account || slices.Contains(c.Assigned, w.caller.Account)
		assigned = assigned || err == nil && mine && access.Opens(clauses, access.PartReport)
	}
	if r, ok, err = w.Report(id, w.asOf(r.Office), false); err != nil || !ok || !assigned {
		return r, missing(err)
	}
	return r, nil
}

// asOf is what the caller would know of reports if they were of an office: all but
// those that are kept from them.
func (w *work) asOf(office string) Scope {
	own := w.scope(w.caller, w.now)
	own.Clauses = []access.Clause{{Offices: []string{office}, Parts: []access.Part{access.PartReport}}}
	return own
}

// CaseDocument is what is known of a paper of a case, for whoever reads it among
// the documents of an event.
func (s *Service) CaseDocument(ctx context.Context, caller Caller, id, evidence string) (File, error) {
	return view(ctx, s, caller, func(w *work) (File, error) {
		c, clauses, err := w.open(id, false)
		if err != nil {
			return File{}, err
		}
		events, err := w.Events(c.ID)
		if err != nil {
			return File{}, err
		}
		seen, err := seeEvents(c, events, clauses)
		if err != nil {
			return File{}, err
		}
		f, ok := paperOf(seen, evidence)
		if !ok {
			return File{}, fault.NotFound()
		}
		f.Original, f.Case, f.Read = holds(clauses), true, w.readOf(record.Case, c.ID, ReadsEvidence, clauses)
		f.Read.Item = evidence
		f.Upload, err = w.held(evidence, c.ID)
		return f, err
	})
}

func (w *work) held(evidence, by string) (Upload, error) {
	u, ok, err := w.Held(evidence, by)
	if err != nil || !ok {
		return u, missing(err)
	}
	return u, nil
}

// missing is an error of ours, or else that there is no such thing.
func missing(err error) error {
	if err != nil {
		return err
	}
	return fault.NotFound()
}
