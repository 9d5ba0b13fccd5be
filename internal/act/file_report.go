package act

import (
	"context"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// Filing is a report as the citizen sends it.
type Filing struct {
	Report   report.Filing // without evidence, which comes as ids
	Reporter report.Identity
	Evidence []string
	Draft    string // the code of the draft it grew from; becomes its access code

	lost bool // one of the files is not where files are kept
}

// Filed is the answer to a filed report. The access code is in it and nowhere
// else, ever.
type Filed struct {
	Report     ReportView `json:"report"`
	AccessCode string     `json:"accessCode"`
}

// FileReport receives a report. Nobody needs an account; a clerk may file for a
// visitor at the counter, and is then named as the one who took it down.
func (s *Service) FileReport(ctx context.Context, caller Caller, req Request, f Filing) (Filed, error) {
	if !caller.subject().Has(access.Clerk) {
		caller = Anonymous // staff who report do so as citizens; nothing ties it to their account
	} else if err := caller.mayAct(); err != nil {
		return Filed{}, err
	}
	from, err := draftCode(f.Draft)
	if err != nil {
		return Filed{}, err
	}
	if f.lost, err = s.lost(ctx, f.Evidence); err != nil {
		return Filed{}, err
	}
	return s.Queue.perform(ctx, s, caller, req, func(w *work) (Filed, error) {
		actor := record.Actor{Role: access.Citizen}
		for _, g := range caller.Grants {
			if g.Role == access.Clerk {
				actor = w.actor(g)
			}
		}
		return w.file(f, from, actor)
	})
}

func (w *work) file(f Filing, from report.AccessCode, actor record.Actor) (Filed, error) {
	r := report.Report{}
	cmd := &report.FileReportCmd{Report: f.Report, Reporter: f.Reporter}
	var err error
	if f.Report.Track == report.Confidential && w.Locks == nil {
		return Filed{}, confidentialClosed()
	}
	if cmd.Office, cmd.Routing, err = w.placed(f.Report); err != nil {
		return Filed{}, err
	}
	if r.ID, err = w.opaque(); err != nil {
		return Filed{}, err
	}
	if cmd.Number, err = w.number("LP"); err != nil {
		return Filed{}, err
	}
	code, err := w.grown(from)
	if err != nil {
		return Filed{}, err
	}
	cmd.Code = w.CodeIndex(code)
	if cmd.ReplyKey, err = w.ReplyKey(code); err != nil {
		return Filed{}, err
	}
	if cmd.Report.Evidence, err = w.claimEvidence(f.Evidence, r, "report.evidence"); err != nil {
		return Filed{}, err
	}
	if f.lost {
		return Filed{}, unknownEvidence("report.evidence")
	}
	r.Office = cmd.Office
	if r, err = w.takeReport(r, cmd, actor, report.Header{}); err != nil {
		return Filed{}, err
	}
	v, err := w.seeReport(r)
	return Filed{Report: v, AccessCode: code.String()}, err
}

// route is the Bawaslu that a report goes to: of the place of conduct, else of
// the accused's agency, as the register of employees knows it.
func (w *work) route(f report.Filing) (office string, err error) {
	agency := ""
	if len(f.Accused) > 0 {
		agency = f.Accused[0].AgencyCode
		if _, placed := w.Directory.Region(f.Conduct.Region); !placed && agency == "" {
			e, _, err := w.employee(f.Accused[0].EmployeeID)
			if err != nil {
				return "", err
			}
			agency = e.AgencyCode // none, where the register does not know them
		}
	}
	return w.Directory.Route(f.Conduct.Region, agency, f.Conduct.Place).Code, nil
}

// ReferFinding lets the employer's own desk hand a finding of its internal team
// to Bawaslu (PP 94/2021 art. 28). It becomes a report whose author sees it in
// this answer and never again.
func (s *Service) ReferFinding(ctx context.Context, caller Caller, req Request, cmd *report.ReferFindingCmd, reason string) (ReportView, error) {
	return perform(ctx, s, caller, req, func(w *work) (ReportView, error) {
		actor, err := w.holds(report.Roles(report.ReferFinding)...)
		if err != nil {
			return ReportView{}, err
		}
		r := report.Report{}
		if r.ID, err = w.opaque(); err != nil {
			return ReportView{}, err
		}
		if cmd.Number, err = w.number("LP"); err != nil {
			return ReportView{}, err
		}
		if cmd.Office, cmd.Routing, err = w.placed(report.Filing{Accused: []report.Accused{cmd.Accused}, Conduct: cmd.Conduct}); err != nil {
			return ReportView{}, err
		}
		r.Office = cmd.Office
		if r, err = w.takeReport(r, cmd, actor, report.Header{Reason: reason}); err != nil {
			return ReportView{}, err
		}
		v, err := w.seeReport(r)
		if len(cmd.PassedOver) > 0 { // that an office was passed over is not for the employer's side
			v.Office = cmd.PassedOver[0]
		}
		return v, err
	})
}

// holds is the caller in a role they must have, in whatever office.
func (w *work) holds(roles ...access.Role) (record.Actor, error) {
	if err := w.caller.mayAct(); err != nil && w.caller.Account != "" {
		return record.Actor{}, err
	}
	for _, r := range roles {
		for _, g := range w.caller.Grants {
			if g.Role == r {
				return w.actor(g), nil
			}
		}
	}
	if w.caller.Account == "" {
		return record.Actor{}, fault.New(fault.Unauthenticated, "TOKEN", "kirim Authorization: Bearer TOKEN; ini dilakukan oleh %[1]v (send Authorization: Bearer TOKEN; this is done by %[1]v)", roles)
	}
	return record.Actor{}, fault.New(fault.Denied, "ROLE", "ini dilakukan oleh %[1]v (this is done by %[1]v)", roles)
}

// todayAt is the day in the zone of an office.
func (w *work) todayAt(office string) deadline.Date {
	return deadline.On(w.now, w.Directory.AgencyZone(office))
}
