package act

import (
	"context"
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
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
		if err := fresh(a.Etag, c.Tail); err != nil {
			return CaseView{}, err
		}
		return w.onCase(c, clauses, actors, a)
	})
}

func (w *work) onCase(c casefile.Case, clauses []access.Clause, actors []record.Actor, a CaseAct) (CaseView, error) {
	after, err := w.takeAs(c, a, actors)
	if f, ok := fault.Of(err); ok && a.ValidateOnly && a.Command.Act() == casefile.ProposeSanction && f.Reason == "GUARD" {
		v := w.see(c, clauses)
		v.Defects = f.Refusals
		return v, nil
	}
	if err != nil {
		return CaseView{}, err
	}
	if after, err = w.follow(after, a.Command.Act()); err != nil {
		return CaseView{}, err
	}
	return w.see(after, clauses), nil
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
	return access.Object{Office: c.Office, Merit: c.MeritKnows(), Employer: c.Employer,
		Owner: c.Owner, Assigned: c.Assigned, Barred: access.Barred(c.Blocked, c.Recused)}
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
// two offices need not say in which of them they act.
func (w *work) takeAs(c casefile.Case, a CaseAct, actors []record.Actor) (after casefile.Case, err error) {
	for _, actor := range actors {
		after, err = w.take(c, a.Command, actor, a.Header)
		if f, refused := fault.Of(err); !refused || f.Reason != "ROLE" {
			break
		}
	}
	return after, err
}

func (w *work) actor(g access.Grant) record.Actor {
	return record.Actor{Account: w.caller.Account, Person: w.caller.Person, Role: g.Role, Office: g.Office}
}

// take judges a command, appends its event and writes the rows: the one place
// where a case changes.
func (w *work) take(c casefile.Case, cmd casefile.Command, actor record.Actor, h casefile.Header) (casefile.Case, error) {
	if err := w.prepare(cmd, c); err != nil {
		return c, err
	}
	env, err := w.env(c, actor, h)
	if err != nil {
		return c, err
	}
	e, err := casefile.Take(c, cmd, env)
	if err != nil {
		return c, err
	}
	return w.keep(c, e, env)
}

// keep appends a judged event and writes what follows from it.
func (w *work) keep(c casefile.Case, e record.Event, env casefile.Env) (casefile.Case, error) {
	if err := w.stamp(&e); err != nil {
		return c, err
	}
	after, err := casefile.Apply(c, e)
	if err != nil {
		return c, err
	}
	if err := w.claimDocuments(e.Documents, e.Subject); err != nil {
		return c, err
	}
	if err := w.Append(e); err != nil {
		return c, err
	}
	return after, w.PutCase(c, after, env.Zone)
}

// env is the circumstances of an act on a case.
func (w *work) env(c casefile.Case, actor record.Actor, h casefile.Header) (casefile.Env, error) {
	zone := w.Directory.AgencyZone(c.Office)
	book, err := w.book(c.Rulebook, deadline.On(w.now, zone))
	if err != nil {
		return casefile.Env{}, err
	}
	prior, err := w.prior(c)
	return casefile.Env{Now: w.now, Zone: zone, Actor: actor, Header: h, Book: book,
		Directory: w.Directory, Calendar: w.Calendar, Prior: prior}, err
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
	return fault.New(fault.Invalid, "EVIDENCE_UNKNOWN", "%s: one of these uploads does not exist or was already used; upload the file again", field).
		At(field, "upload the file again and use the new id")
}
