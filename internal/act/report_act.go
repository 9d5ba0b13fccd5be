package act

import (
	"context"
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/notice"
	"netra/internal/record"
	"netra/internal/report"
)

// ReportAct is one act of the office on a report.
type ReportAct struct {
	Request
	Report  string
	Etag    string
	Command report.Command
	Header  report.Header
}

// OnReport does one act of the office on a report.
func (s *Service) OnReport(ctx context.Context, caller Caller, a ReportAct) (ReportView, error) {
	return perform(ctx, s, caller, a.Request, func(w *work) (ReportView, error) {
		r, clauses, err := w.openReport(a.Report, true)
		if err != nil {
			return ReportView{}, err
		}
		if err := caller.mayAct(); err != nil {
			return ReportView{}, err
		}
		if err := fresh(a.Etag, w.tailOf(r)); err != nil {
			return ReportView{}, err
		}
		if err := w.linked(a.Command); err != nil {
			return ReportView{}, err
		}
		if err := w.asksIdentity(r, clauses, a.Command); err != nil {
			return ReportView{}, err
		}
		if err := w.captured(r, a.Command); err != nil {
			return ReportView{}, err
		}
		actor := w.asStaff(clauses, r, a.Command.Act())
		after, err := w.takeReport(r, a.Command, actor, a.Header)
		if err != nil {
			return ReportView{}, err
		}
		if err := w.mirror(after, a.Command, actor, a.Header.Reason); err != nil {
			return ReportView{}, err
		}
		return w.staffViewOf(after)
	})
}

// asStaff is the role and office in which the caller does an act on a report:
// if they can, one of the office that holds it.
func (w *work) asStaff(clauses []access.Clause, r report.Report, act report.Act) record.Actor {
	best := clauses[0].Grant // Take says whose act it is
	may := func(g access.Grant) bool { return slices.Contains(report.Roles(act), g.Role) }
	home := r.Office
	if act == report.AnswerRetaliation {
		home = report.Watcher(w.Directory, r.Office)
	}
	for _, c := range clauses {
		if may(c.Grant) && (!may(best) || c.Grant.Office == home && best.Office != home) {
			best = c.Grant
		}
	}
	return w.actor(best)
}

// takeReport judges a command, appends its event and writes the rows: the one
// place where a report changes.
func (w *work) takeReport(r report.Report, cmd report.Command, actor record.Actor, h report.Header) (report.Report, error) {
	env, err := w.reportEnv(r.Office, actor, h)
	if err != nil {
		return r, err
	}
	e, err := report.Take(r, cmd, env)
	if err != nil {
		return r, err
	}
	return w.keepReport(r, e, h.Documents)
}

// keepReport appends a judged event and writes what follows from it.
func (w *work) keepReport(r report.Report, e record.Event, documents []string) (report.Report, error) {
	if err := w.stamp(&e); err != nil {
		return r, err
	}
	after, err := report.Apply(r, e)
	if err != nil {
		return r, err
	}
	if err := unstuck(e, r.Stuck(), after.Stuck()); err != nil {
		return r, err
	}
	// The act's own papers; the evidence among the event's documents was claimed
	// when the command was made, and nothing is claimed twice.
	if err := w.claimDocuments(documents, e.Subject); err != nil {
		return r, err
	}
	if err := w.sealed(&e, after.Track); err != nil {
		return r, err
	}
	now := notice.OfReport(after)
	told, err := w.tell(&e, notice.OfReport(r), now)
	if err != nil {
		return r, err
	}
	if e.Boxes, err = w.boxes(after, report.Written(r, after)); err != nil {
		return r, err
	}
	if err := w.Append(e); err != nil {
		return r, err
	}
	if err := w.PutReplies(e); err != nil {
		return r, err
	}
	if after.AsksSafety() && !r.AsksSafety() {
		if err := w.nudge(r.ID); err != nil {
			return r, err
		}
	}
	if err := w.PutReport(r, after, e.Identity, w.Directory.AgencyZone(after.Office)); err != nil {
		return r, err
	}
	return after, w.keepNotices(e, told, now)
}

// reportEnv is the circumstances of an act on a report.
func (w *work) reportEnv(office string, actor record.Actor, h report.Header) (report.Env, error) {
	zone := w.Directory.AgencyZone(office)
	days, err := w.inForce()
	if err != nil {
		return report.Env{}, err
	}
	book, err := w.book("", deadline.On(w.now, zone))
	return report.Env{Now: w.now, Zone: zone, Actor: actor, Header: h, Book: book, Directory: w.Directory, Calendar: days}, err
}

// evidenceLimit is what all files of one filing may weigh together, in bytes.
const evidenceLimit = 100 << 20

// claimEvidence hands uploads to a report and lists them; what it holds already
// counts.
func (w *work) claimEvidence(ids []string, r report.Report, field string) ([]report.Evidence, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	list, ok, err := w.Claim(ids, r.ID)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, unknownEvidence(field)
	}
	return weighed(list, r.Evidence, field)
}

// weighed lists the files of one filing, unless they weigh too much together with
// what is there already.
func weighed(list []Upload, already []report.Evidence, field string) ([]report.Evidence, error) {
	var out []report.Evidence
	var total int64
	for _, e := range already {
		total += e.Size
	}
	for _, u := range list {
		total += u.Size
		out = append(out, report.Evidence{ID: u.ID, FileName: u.FileName, Size: u.Size, SHA256: u.SHA256, MediaType: u.MediaType, Findings: u.Findings})
	}
	if total > evidenceLimit {
		return nil, fault.BadField(field, "berkas satu laporan paling besar 100 MB seluruhnya; kurangi, atau sebut tautannya saja (the files of one report may weigh 100 MB together; leave some out, or name a link instead)")
	}
	return out, nil
}

// challenge is what a challenge of a closure does to the cases: it starts
// the review of every one that can still be challenged.
func (w *work) challenge(r report.Report, grounds string) error {
	taken := false
	var last error
	for _, id := range slices.Sorted(slices.Values(r.Cases)) { // all lock cases in one order
		c, ok, err := w.Tx.Case(id, System, true)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		actor := record.Actor{Role: access.Citizen}
		if _, err := w.take(c, &casefile.ChallengeClosureCmd{Grounds: grounds}, actor, casefile.Header{}); err != nil {
			if _, refused := fault.Of(err); !refused {
				return err
			}
			last = err
			continue
		}
		taken = true
	}
	switch {
	case taken:
		return nil
	case last != nil:
		return last
	}
	return fault.New(fault.Illegal, "REPORT_STATE", "tidak ada perkara dari laporan ini yang ditutup; keberatan dapat diajukan dalam 14 hari sesudah penutupan (no case of this report was closed; a challenge is possible for 14 days after a closure)")
}
