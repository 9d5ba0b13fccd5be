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
)

// CaseAct is one act on an existing case.
type CaseAct struct {
	Request
	Case    string
	Etag    string
	Command casefile.Command
	Header  casefile.Header
}

// OnCase does one act of the machine on a case and answers with the case as the
// caller then sees it. It refuses as casefile.Take does, with fault.Missing for
// whoever may not know of the case, and with fault.Conflict STALE_ETAG when the
// case has moved since it was read.
func (s *Service) OnCase(ctx context.Context, caller Caller, a CaseAct) (CaseView, error) {
	return perform(ctx, s, caller, a.Request, func(w *work) (CaseView, error) {
		c, clauses, err := w.open(a.Case, true)
		if err != nil {
			return CaseView{}, err
		}
		actors, err := w.as(clauses, a.Command.Act())
		if err != nil {
			return CaseView{}, err
		}
		if err := fresh(a.Etag, tail(c, clauses)); err != nil {
			return CaseView{}, err
		}
		return w.onCase(c, clauses, actors, a)
	})
}

func (w *work) onCase(c casefile.Case, clauses []access.Clause, actors []record.Actor, a CaseAct) (CaseView, error) {
	after, err := w.takeAs(c, a, actors)
	if f, ok := fault.Of(err); ok && a.ValidateOnly && f.Kind == fault.Illegal {
		return w.rehearsed(c, clauses, actors[0], a, err)
	}
	if err != nil {
		return CaseView{}, err
	}
	if after, err = w.follow(after, a.Command.Act()); err != nil {
		return CaseView{}, err
	}
	if after, err = w.followSignature(after, a.Command.Act()); err != nil {
		return CaseView{}, err
	}
	v := w.see(after, clauses)
	w.handOut(&v, a)
	err = w.seeQueue(after, clauses, &v)
	return v, err
}

// rehearsed answers a proposal that is only tried with the case and what stands
// in its way; every other act that is only tried is refused as it would be.
func (w *work) rehearsed(c casefile.Case, clauses []access.Clause, actor record.Actor, a CaseAct, refusal error) (CaseView, error) {
	cmd, ok := a.Command.(*casefile.ProposeSanctionCmd)
	if !ok {
		return CaseView{}, refusal
	}
	env, err := w.env(c, actor, a.Header)
	if err != nil {
		return CaseView{}, err
	}
	v := w.see(c, clauses)
	v.Signing = w.signingOf(c, cmd.Type, clauses)
	v.Defects, err = casefile.Defects(c, cmd, env)
	if err != nil {
		return CaseView{}, err
	}
	return v, nil
}

// open is a case that the caller may know of, locked for who will change it, and
// the clauses by which they know. For everybody else it does not exist.
func (w *work) open(id string, lock bool) (casefile.Case, []access.Clause, error) {
	c, ok, err := w.Tx.Case(id, w.scope(w.caller, w.now), lock)
	if err != nil {
		return c, nil, err
	}
	clauses := access.Knows(w.caller.subject(), object(c), w.places(w.now))
	if !ok || len(clauses) == 0 {
		return c, nil, fault.NotFound()
	}
	return c, clauses, nil
}

// object is what the access table must know of a case.
func object(c casefile.Case) access.Object {
	return access.Object{Office: c.Office, Merit: c.MeritKnows(), Employer: c.Employer, Signer: c.Signer,
		Owner: c.Owner, Assigned: c.Assigned, Barred: access.Barred(c.Blocked, c.Recused), Accused: c.Accused.EmployeeID, Kept: c.Kept}
}

// as is the roles and offices in which the caller could do an act: those of the
// grants by which they know of the case that the machine lets do it somewhere.
func (w *work) as(clauses []access.Clause, act casefile.Act) ([]record.Actor, error) {
	if err := w.caller.mayAct(); err != nil {
		return nil, err
	}
	if actors := w.actors(clauses, act); len(actors) > 0 {
		return actors, nil
	}
	return []record.Actor{w.actor(clauses[0].Grant)}, nil // Take says whose act it is
}

// actors is the caller in every role of theirs that may ever do an act.
func (w *work) actors(clauses []access.Clause, act casefile.Act) []record.Actor {
	var out []record.Actor
	for _, c := range clauses {
		if slices.Contains(casefile.Roles(act), c.Grant.Role) {
			out = append(out, w.actor(c.Grant))
		}
	}
	return out
}

// takeAs does an act in the first role whose office it belongs to: who sits in
// two offices need not say in which of them they act. A signatory need not say in
// which capacity either: the secretary who acts for the regent is both.
func (w *work) takeAs(c casefile.Case, a CaseAct, actors []record.Actor) (after casefile.Case, err error) {
	for _, actor := range actors {
		next, why := w.take(c, a.Command, actor, a.Header)
		f, refused := fault.Of(why)
		if !refused {
			return next, why
		}
		if err == nil || f.Reason != "ROLE" {
			after, err = next, why // of several refusals the one that is not about the place
		}
		if f.Reason != "ROLE" && (f.Reason != "GUARD" || actor.Role != access.Signatory) {
			break
		}
	}
	return after, err
}

func (w *work) actor(g access.Grant) record.Actor {
	return record.Actor{Account: w.caller.Account, Person: w.caller.Person, Role: g.Role, Office: g.Office, Seat: g.Seat, Employee: w.caller.Employee}
}

// take judges a command, appends its event and writes the rows: the one place
// where a case changes.
func (w *work) take(c casefile.Case, cmd casefile.Command, actor record.Actor, h casefile.Header) (casefile.Case, error) {
	if err := w.prepare(cmd, c); err != nil {
		return c, err
	}
	if err := w.summonsCode(cmd, c); err != nil {
		return c, err
	}
	env, err := w.env(c, actor, h)
	if err != nil {
		return c, err
	}
	if err := w.employing(cmd, c, &env); err != nil {
		return c, err
	}
	if err := w.narrate(cmd.Act(), c, &env); err != nil {
		return c, err
	}
	e, err := casefile.Take(c, cmd, env)
	if err != nil {
		return c, err
	}
	if err := w.accepting(cmd, e); err != nil {
		return c, err
	}
	return w.keep(c, e)
}

// keep appends a judged event and writes what follows from it.
func (w *work) keep(c casefile.Case, e record.Event) (casefile.Case, error) {
	if err := w.stamp(&e); err != nil {
		return c, err
	}
	after, err := casefile.Apply(c, e)
	if err != nil {
		return c, err
	}
	if err := unstuck(e, c.Stuck(), after.Stuck()); err != nil {
		return c, err
	}
	if err := w.claimDocuments(e.Documents, e.Subject); err != nil {
		return c, err
	}
	now := notice.OfCase(after)
	told, err := w.tell(&e, notice.OfCase(c), now)
	if err != nil {
		return c, err
	}
	if e.Boxes, err = w.outcomeBoxes(c, after, e); err != nil {
		return c, err
	}
	if err := w.Append(e); err != nil {
		return c, err
	}
	if err := w.PutReplies(e); err != nil {
		return c, err
	}
	if err := w.PutCase(c, after, w.Directory.AgencyZone(after.Office)); err != nil {
		return c, err
	}
	if c.Office != "" && after.Office != c.Office {
		if err := w.bring(c.Office, after); err != nil {
			return c, err
		}
	}
	return after, w.keepNotices(e, told, now)
}

// env is the circumstances of an act on a case.
func (w *work) env(c casefile.Case, actor record.Actor, h casefile.Header) (casefile.Env, error) {
	zone := w.Directory.AgencyZone(c.Office)
	book, err := w.book(c.Rulebook, deadline.On(w.now, zone))
	if err != nil {
		return casefile.Env{}, err
	}
	days, err := w.inForce()
	if err != nil {
		return casefile.Env{}, err
	}
	reviewer, err := w.reviewer(c)
	if err != nil {
		return casefile.Env{}, err
	}
	prior, err := w.prior(c)
	return casefile.Env{Now: w.now, Zone: zone, Actor: actor, Header: h, Book: book, Books: w.Books,
		Directory: w.Directory, Calendar: days, Prior: prior, Reviewer: reviewer}, err
}

// prior is the sanctions that stand against the same employee in other cases.
func (w *work) prior(c casefile.Case) ([]casefile.Prior, error) {
	others, err := w.CasesOf(c.Accused.EmployeeID, c.ID)
	if err != nil {
		return nil, err
	}
	var out []casefile.Prior
	for _, o := range others {
		if o.Stands() {
			out = append(out, casefile.Prior{Type: o.Sanction.Type, ImposedOn: o.Sanction.DecisionOn, Violations: o.Sanction.Violations,
				Allegations: o.Allegations})
		}
	}
	return out, nil
}

// claimDocuments hands uploaded files to a case or report. A file that is not
// there and one that is somebody else's look the same.
func (w *work) claimDocuments(ids []string, by string) error {
	if len(ids) == 0 {
		return nil
	}
	_, ok, err := w.Claim(ids, by)
	if err != nil {
		return err
	}
	if !ok {
		return unknownEvidence("documents")
	}
	return nil
}

func unknownEvidence(field string) error {
	return fault.New(fault.Invalid, "EVIDENCE_UNKNOWN", "%[1]s: salah satu berkas ini tidak ada atau sudah dipakai; unggah lagi (%[1]s: one of these uploads does not exist or was already used; upload the file again)", field).
		At(field, "unggah lagi berkasnya, lalu pakai pengenal yang baru (upload the file again and use the new id)")
}
