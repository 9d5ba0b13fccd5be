package act

import (
	"context"
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// ReportView is a report as one viewer may see it.
type ReportView struct {
	ID           string              `json:"id"`
	Number       string              `json:"number"`
	Etag         string              `json:"etag"`
	State        report.State        `json:"state"`
	Track        report.Track        `json:"track"`
	Office       string              `json:"office"`
	Completeness report.Completeness `json:"completeness"`
	Evidence     []report.Evidence   `json:"evidence,omitempty"`
	Cases        []string            `json:"cases,omitempty"`

	// For the office alone.
	Staff *ReportContents `json:"staff,omitempty"`
	Next  *report.Next    `json:"next,omitempty"`
}

// ReportContents is what the citizen told, for the staff of the office.
type ReportContents struct {
	Accused    []report.Accused  `json:"accused"`
	Conduct    report.Conduct    `json:"conduct"`
	KnownOn    string            `json:"knownOn,omitempty"`
	ReceivedOn deadline.Date     `json:"receivedOn"`
	Questions  []report.Question `json:"questions,omitempty"`
	Messages   []report.Message  `json:"messages,omitempty"`
	Linked     []string          `json:"linked,omitempty"`
	Withdrawn  bool              `json:"withdrawn,omitempty"`

	ClusterSize int      `json:"clusterSize,omitempty"` // how many hang together with it; for those who do not decide
	Originals   bool     `json:"originals,omitempty"`   // of the files are the viewer's to read
	HideFrom    []string `json:"hideFrom,omitempty"`    // for who holds it: what fits nobody binds nobody by itself

	Openings   []OpeningView      `json:"openings,omitempty"`   // for those who request and approve
	Challenges []report.Statement `json:"challenges,omitempty"` // what the reporter says against a closure

	Captures []report.Capture `json:"captures,omitempty"` // of links, oldest first

	// Retaliation and Protection are for the office that watches over the reporter, and
	// for nobody in the office that handles the report.
	Retaliation []report.Statement `json:"retaliation,omitempty"`
	Protection  *ProtectionView    `json:"protection,omitempty"`
}

// seeReport is a report as everybody who holds it sees it.
func (w *work) seeReport(r report.Report) (ReportView, error) {
	env, err := w.reportEnv(r.Office, system, report.Header{})
	if err != nil {
		return ReportView{}, err
	}
	return ReportView{ID: r.ID, Number: r.Number, Etag: etag(r.Tail), State: r.State, Track: r.Track,
		Office: r.Office, Completeness: r.Completeness(env), Evidence: r.Evidence}, nil
}

// staffView adds what only the office sees. Of the cases it feeds, those that
// the viewer may know of.
func (w *work) staffView(list []report.Report) ([]ReportView, error) {
	var ids []string
	for _, r := range list {
		ids = append(ids, r.Cases...)
	}
	known, err := w.KnownCases(ids, w.scope(w.caller, w.now))
	if err != nil {
		return nil, err
	}
	out := make([]ReportView, 0, len(list))
	for _, r := range list {
		v, err := w.seeReport(r)
		if err != nil {
			return nil, err
		}
		for _, id := range r.Cases {
			if slices.Contains(known, id) {
				v.Cases = append(v.Cases, id)
			}
		}
		v.Staff = &ReportContents{Accused: r.Accused, Conduct: r.Conduct, KnownOn: r.KnownOn, ReceivedOn: r.ReceivedOn,
			Questions: r.Questions, Messages: r.Messages, Withdrawn: r.Withdrawn, HideFrom: r.HideFrom, Challenges: r.Challenges, Captures: r.Captures}
		v.Etag = etag(w.tailOf(r))
		if v.Staff.Originals, err = w.originals(r, w.reportClauses(r)); err != nil {
			return nil, err
		}
		if !v.Staff.Originals {
			v.Evidence = unnamed(v.Evidence)
		}
		if w.watchesOver(r) {
			v.Staff.Retaliation, v.Staff.Protection = r.Retaliation, w.seeProtection(r)
		}
		if s := w.caller.subject(); s.Has(access.BawasluInvestigator) || s.Has(access.BawasluCommissioner) {
			v.Staff.Openings = w.openingViews(r)
		}
		v.Next = r.NextStep()
		out = append(out, v)
	}
	return out, w.clustered(list, out)
}

func (w *work) staffViewOf(r report.Report) (ReportView, error) {
	list, err := w.staffView([]report.Report{r})
	if err != nil {
		return ReportView{}, err
	}
	return list[0], nil
}

// openReport is a report that the caller may know of, and the grants by which
// they know; for everybody else it does not exist.
func (w *work) openReport(id string, lock bool) (report.Report, []access.Clause, error) {
	r, ok, err := w.Report(id, w.scope(w.caller, w.now), lock)
	if err != nil {
		return r, nil, err
	}
	clauses := w.reportClauses(r)
	if !ok || len(clauses) == 0 {
		return r, nil, fault.NotFound()
	}
	return r, clauses, nil
}

// reportClauses is the clauses by which the caller knows of a report.
func (w *work) reportClauses(r report.Report) []access.Clause {
	var out []access.Clause
	if slices.Contains(r.Blocked, w.caller.Person) || access.Near(r.Kept, w.caller.subject().Known()) != access.Far {
		return nil
	}
	for _, c := range w.scope(w.caller, w.now).Clauses {
		if access.Opens([]access.Clause{c}, access.PartReport) && slices.Contains(c.Offices, r.Office) {
			out = append(out, c)
		}
	}
	return out
}

// unspoken takes the reporter's words out of a row of a list: whoever wants to read
// them opens the report, and that is written down.
func (c *ReportContents) unspoken() {
	c.Conduct.Narrative = ""
	c.Messages = slices.Clone(c.Messages)
	for i := range c.Messages {
		c.Messages[i].Text = ""
	}
	c.Retaliation, c.Challenges = nil, nil
}

// GetReport is one report, for the office that holds it. That it was read is written
// down before it is answered.
func (s *Service) GetReport(ctx context.Context, caller Caller, id string) (ReportView, error) {
	var read Read
	v, err := view(ctx, s, caller, func(w *work) (ReportView, error) {
		r, clauses, err := w.openReport(id, false)
		if err != nil {
			return ReportView{}, err
		}
		read = w.readOf(record.Report, r.ID, ReadsNarrative, clauses)
		return w.staffViewOf(r)
	})
	if err == nil {
		err = s.Looked(ctx, caller, read)
	}
	if err != nil {
		return ReportView{}, err
	}
	return v, nil
}

// ReportPage is one page of a list of reports.
type ReportPage struct {
	Reports []ReportView
	Next    *Cursor
}

// ListReports is one page of the reports the caller may know of, with the next
// legal breach first.
func (s *Service) ListReports(ctx context.Context, caller Caller, q ReportQuery) (ReportPage, error) {
	return view(ctx, s, caller, func(w *work) (ReportPage, error) {
		limit := q.Limit
		q.Scope, q.Limit = w.scope(w.caller, w.now), limit+1
		list, err := w.Reports(q)
		if err != nil {
			return ReportPage{}, err
		}
		var page ReportPage
		if len(list) > limit {
			last := list[limit-1]
			page.Next = &Cursor{Key: "9999-12-31", ID: last.ID}
			if k, ok := last.NextClock(); ok {
				page.Next.Key = k.DueOn.String()
			}
			list = list[:limit]
		}
		page.Reports, err = w.staffView(list)
		for i := range page.Reports {
			page.Reports[i].Staff.unspoken()
		}
		return page, err
	})
}
