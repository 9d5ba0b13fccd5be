package act

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// NewCase is what a case is opened with.
type NewCase struct {
	Reports     []string // ids
	Accused     casefile.Accused
	Allegations []casefile.Allegation
	Contest     string
	Reason      string
}

// RegisterCase opens a case on reports of the office, and accepts them (G1).
func (s *Service) RegisterCase(ctx context.Context, caller Caller, req Request, n NewCase) (CaseView, error) {
	return perform(ctx, s, caller, req, func(w *work) (CaseView, error) {
		actor, err := w.holds(casefile.Roles(casefile.RegisterCase)...)
		if err != nil {
			return CaseView{}, err
		}
		return w.openCase(n, casefile.RegisterCase, actor, func(o casefile.Opening) casefile.Command {
			return &casefile.RegisterCaseCmd{Opening: o}
		})
	})
}

// OpenFinding opens a case by an officer's own finding, which may take reports
// that were initial information. A merit investigator's finding begins at the
// merit review (the task-force line).
func (s *Service) OpenFinding(ctx context.Context, caller Caller, req Request, n NewCase) (CaseView, error) {
	return perform(ctx, s, caller, req, func(w *work) (CaseView, error) {
		actor, err := w.holds(casefile.Roles(casefile.OpenFinding)...)
		if err != nil {
			return CaseView{}, err
		}
		if actor.Role == access.MeritInvestigator && !w.places(w.now).IsMeritAuthority(actor.Office) {
			return CaseView{}, fault.New(fault.Denied, "ROLE", "%[1]s bukan otoritas merit hari ini (%[1]s is not the merit authority today)", actor.Office)
		}
		return w.openCase(n, casefile.OpenFinding, actor, func(o casefile.Opening) casefile.Command {
			if actor.Role == access.MeritInvestigator {
				o.Merit, o.Office = actor.Office, ""
			}
			return &casefile.OpenFindingCmd{Opening: o}
		})
	})
}

// openCase makes the case and its first event, and accepts its reports.
func (w *work) openCase(n NewCase, act casefile.Act, actor record.Actor, command func(casefile.Opening) casefile.Command) (CaseView, error) {
	reports, err := w.openReports(n.Reports, act, &actor)
	if err != nil {
		return CaseView{}, err
	}
	o, err := w.opening(n, actor.Office)
	if err != nil {
		return CaseView{}, err
	}
	if o.Kept, err = w.aroundCase(casefile.Case{Accused: o.Accused, Allegations: o.Allegations, Blocked: o.Blocked}, reports); err != nil {
		return CaseView{}, err
	}
	cmd := command(o)
	id, err := w.opaque()
	if err != nil {
		return CaseView{}, err
	}
	fresh := casefile.Case{ID: id, Office: o.Office, Rulebook: o.Rulebook}
	env, err := w.env(fresh, actor, casefile.Header{Reason: n.Reason})
	if err != nil {
		return CaseView{}, err
	}
	if env.Receipt, env.Incomplete, err = w.basis(reports, cmd.Act(), actor); err != nil {
		return CaseView{}, err
	}
	e, err := casefile.Take(fresh, cmd, env)
	if err != nil {
		return CaseView{}, err
	}
	c, err := w.keep(fresh, e)
	if err != nil {
		return CaseView{}, err
	}
	if err := w.accept(reports, c.ID, string(cmd.Act()), actor); err != nil {
		return CaseView{}, err
	}
	if c, err = w.follow(c, cmd.Act()); err != nil {
		return CaseView{}, err
	}
	clauses := access.Knows(w.caller.subject(), object(c), w.places(w.now))
	v := w.see(c, clauses)
	err = w.seeQueue(c, clauses, &v)
	return v, err
}

// openReports is the reports a case is made of; all must be of one office, in
// which the actor then acts.
func (w *work) openReports(ids []string, act casefile.Act, actor *record.Actor) ([]report.Report, error) {
	var out []report.Report
	for i, id := range ids {
		r, clauses, err := w.openReport(id, true)
		if err != nil {
			return nil, err
		}
		for _, c := range clauses {
			if i == 0 && r.Office != actor.Office && c.Grant.Office == r.Office && slices.Contains(casefile.Roles(act), c.Grant.Role) {
				*actor = w.actor(c.Grant)
			}
		}
		if r.Office != actor.Office {
			return nil, fault.New(fault.Denied, "ROLE", "reports[%[1]d] ada pada %[2]s; didaftarkan di sana (reports[%[1]d] lies with %[2]s; it is registered there)", i, r.Office)
		}
		out = append(out, r)
	}
	return out, nil
}

// opening is the case's first facts: number, edition of the day of conduct,
// snapshot of the accused.
func (w *work) opening(n NewCase, office string) (casefile.Opening, error) {
	o := casefile.Opening{Office: office, Reports: n.Reports, Accused: n.Accused, Allegations: n.Allegations, Contest: n.Contest}
	var err error
	if o.Number, err = w.number("PK"); err != nil {
		return o, err
	}
	if o.Rulebook, err = w.edition(n.Allegations, office); err != nil {
		return o, err
	}
	if err := w.snapshot(&o.Accused, occurred(n.Allegations)); err != nil {
		return o, err
	}
	o.Blocked, err = w.closeTo(o.Accused.EmployeeID)
	return o, err
}

// edition is the one in force at the date of conduct, which the case keeps for
// ever; without a date, the one of today.
func (w *work) edition(list []casefile.Allegation, office string) (string, error) {
	on := w.todayAt(office)
	if p, err := deadline.ParsePartial(occurred(list)); err == nil && !p.IsZero() && p.Last.Before(on) {
		on = p.Last
	}
	b, err := w.Books.InForce(on)
	if err != nil {
		return "", err
	}
	return b.ID, nil
}

// basis is the day the oldest report came in and what G1 still misses.
func (w *work) basis(reports []report.Report, act casefile.Act, actor record.Actor) (deadline.Date, string, error) {
	var receipt deadline.Date
	missing := ""
	for _, r := range reports {
		if receipt.IsZero() || r.ReceivedOn.Before(receipt) {
			receipt = r.ReceivedOn
		}
		env, err := w.reportEnv(r.Office, actor, report.Header{})
		if err != nil {
			return receipt, "", err
		}
		if m := r.Incomplete(env); m != "" && act == casefile.RegisterCase {
			missing = m
		}
	}
	return receipt, missing, nil
}

// accept ties the reports to the case, each by an event of its own.
func (w *work) accept(reports []report.Report, id, by string, actor record.Actor) error {
	for i, r := range reports {
		_, err := w.takeReport(r, &report.AcceptReportCmd{Case: id, By: by}, actor, report.Header{})
		if f, ok := errors.AsType[*fault.Fault](err); ok {
			f.Sentence = fmt.Sprintf("reports[%d]: %s", i, f.Sentence)
			return f
		}
		if err != nil {
			return err
		}
	}
	return nil
}
