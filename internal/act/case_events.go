package act

import (
	"context"
	"slices"
	"time"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
)

// EventView is an event as one viewer may see it: who did what by role and
// office, never by name.
type EventView struct {
	Sequence    int
	Act         string
	When        string
	Role        access.Role
	Office      string
	At          time.Time
	PerformedOn deadline.Date
	From, To    string
	Law         []string
	Reason      string
	Documents   []string          // those that the viewer may read
	Details     []casefile.Detail // what the act carried, as far as they may read it
}

// ListCaseEvents is the history of a case. Who may read a case reads all of it;
// the employer side's begins at the recommendation, and a working note is read
// on the writer's side only.
func (s *Service) ListCaseEvents(ctx context.Context, caller Caller, id string) ([]EventView, error) {
	return view(ctx, s, caller, func(w *work) ([]EventView, error) {
		c, clauses, err := w.open(id, false)
		if err != nil {
			return nil, err
		}
		events, err := w.Events(c.ID)
		if err != nil {
			return nil, err
		}
		return seeEvents(c, events, clauses)
	})
}

func seeEvents(c casefile.Case, events []record.Event, clauses []access.Clause) ([]EventView, error) {
	var out []EventView
	reader := casefile.ReaderOf(&c, clauses)
	inside := access.Opens(clauses, access.PartBefore)
	open, untold := inside, 0
	for _, e := range events {
		open = open || casefile.Begins(e)
		if joins(e) && !access.Opens(clauses, access.PartReport) {
			untold++
			continue
		}
		if !open || e.Act == string(casefile.AddNote) && !sameSide(e.Actor.Role, clauses) || !inside && !casefile.EmployerSees(e) {
			continue
		}
		seq := e.Sequence - untold
		if !inside {
			seq = len(out) + 1 // how much lay before the recommendation is not theirs to know
		}
		details, err := reader.Details(&c, e)
		if err != nil {
			return nil, err
		}
		out = append(out, EventView{Sequence: seq, Act: e.Act, When: e.When, Role: e.Actor.Role, Office: e.Actor.Office,
			At: e.At, PerformedOn: e.PerformedOn, From: e.From, To: e.To, Law: e.Law, Reason: e.Reason,
			Documents: reader.Papers(&c, e), Details: details})
	}
	return out, nil
}

func sameSide(r access.Role, clauses []access.Clause) bool {
	return slices.ContainsFunc(clauses, func(c access.Clause) bool { return c.Grant.Role.Side() == r.Side() })
}

// AvailableAct is one act and whether the caller could do it now.
type AvailableAct struct {
	Act      casefile.Act
	Allowed  bool
	Refusals []fault.Refusal
}

// ListAvailableActs is every act that the caller's roles can ever do on this
// case: whether it is possible now, and if not, which guard refuses and what
// would satisfy it.
func (s *Service) ListAvailableActs(ctx context.Context, caller Caller, id string) ([]AvailableAct, error) {
	return view(ctx, s, caller, func(w *work) ([]AvailableAct, error) {
		c, clauses, err := w.open(id, false)
		if err != nil {
			return nil, err
		}
		env, err := w.env(c, record.Actor{}, casefile.Header{})
		if err != nil {
			return nil, err
		}
		var out []AvailableAct
		if !c.EmployerKnows() {
			if err := w.narrate(casefile.ApproveDossier, c, &env); err != nil {
				return nil, err
			}
		}
		for _, a := range casefile.Acts() {
			if refusals, ok := closest(c, a, env, w.actors(clauses, a)); ok {
				out = append(out, AvailableAct{Act: a, Allowed: len(refusals) == 0, Refusals: refusals})
			}
		}
		return out, nil
	})
}

// closest is what stands between the caller and an act in that of their roles
// which comes closest to it; ok is false where none ever does it.
func closest(c casefile.Case, a casefile.Act, env casefile.Env, actors []record.Actor) (best []fault.Refusal, ok bool) {
	for _, actor := range actors {
		env.Actor = actor
		if found := casefile.Refusals(c, a, env); !ok || len(found) < len(best) {
			best, ok = found, true
		}
	}
	return best, ok
}
