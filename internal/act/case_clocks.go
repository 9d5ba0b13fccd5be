package act

import (
	"context"
	"time"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/record"
	"netra/internal/rulebook"
)

// ClockView is a clock with everything that explains its due date.
type ClockView struct {
	casefile.Clock
	Label    string
	Law      []string
	Conflict string // the other reading of the sources
	Days     []deadline.Day
	Moved    []Moved
}

// Moved is one time that a decree moved a clock.
type Moved struct {
	On, From, To deadline.Date
	Decrees      []string
}

// ListCaseClocks is the clocks of a case as its caller may know of them, oldest
// first, each with the count that led to its due date; fault.Missing for whoever
// may not know of the case. Of a clock that the holiday table does not reach
// there is no count, and none is guessed.
func (s *Service) ListCaseClocks(ctx context.Context, caller Caller, id string) ([]ClockView, error) {
	return view(ctx, s, caller, func(w *work) ([]ClockView, error) {
		c, clauses, err := w.open(id, false)
		if err != nil {
			return nil, err
		}
		events, err := w.Events(c.ID)
		if err != nil {
			return nil, err
		}
		before := access.Opens(clauses, access.PartBefore)
		pasts := pasts(events)
		var out []ClockView
		for i, k := range c.Clocks {
			if !before && !k.Employer {
				continue
			}
			v, err := w.seeClock(c, k, pasts[i])
			if err != nil {
				return nil, err
			}
			out = append(out, v)
		}
		return out, nil
	})
}

func (w *work) seeClock(c casefile.Case, k casefile.Clock, p past) (ClockView, error) {
	d, err := w.clockRule(c, k)
	if err != nil {
		return ClockView{}, err
	}
	if k.Unit == "" {
		k.Value, k.Unit = d.Value, deadline.Unit(d.Unit)
	}
	v := ClockView{Clock: k, Label: casefile.ClockLabel(k.Rule), Law: d.Law, Conflict: d.Conflict, Moved: p.moved}
	v.Days, err = w.counted(k, w.todayAt(c.Office), p.counted)
	if !k.PausedOn.IsZero() {
		v.Pauses = append(v.Pauses[:len(v.Pauses):len(v.Pauses)], deadline.Pause{From: k.PausedOn, Until: k.StoppedOn})
	}
	return v, err
}

// clockRule is the rule of a clock as it read when the clock began: to run is
// procedure, and not of the edition that judges the conduct. That one serves
// where none was in force, or the one in force does not have the rule.
func (w *work) clockRule(c casefile.Case, k casefile.Clock) (rulebook.Deadline, error) {
	if book, err := w.Books.InForce(k.StartedOn); err == nil {
		if d, ok := book.Deadline(k.Rule); ok {
			return d, nil
		}
	}
	book, err := w.book(c.Rulebook, w.todayAt(c.Office))
	if err != nil {
		return rulebook.Deadline{}, err
	}
	d, _ := book.Deadline(k.Rule)
	return d, nil
}

// past is what the history tells of one clock: when its due date was counted
// last, and what moved it.
type past struct {
	counted time.Time
	moved   []Moved
}

// pasts is the past of every clock, in the order of the case's clocks.
func pasts(events []record.Event) []past {
	var out []past
	newest := map[string]int{}
	for _, e := range events {
		for _, ch := range e.Clocks {
			i, known := newest[ch.Rule]
			if ch.Was == "" {
				newest[ch.Rule] = len(out)
				out = append(out, past{counted: e.At})
				continue
			}
			if !known {
				continue // unreachable: nothing is turned that was not started
			}
			if casefile.Act(e.Act) == casefile.ReleaseHold {
				out[i].counted = e.At
			}
			if m, ok := moved(e); ok {
				out[i].counted, out[i].moved = e.At, append(out[i].moved, m)
			}
		}
	}
	return out
}

// moved is what an event says of a clock that a decree moved.
func moved(e record.Event) (Moved, bool) {
	cmd, err := casefile.Decode(casefile.Act(e.Act), e.Payload)
	m, ok := cmd.(*casefile.RecomputeClockCmd)
	if err != nil || !ok {
		return Moved{}, false
	}
	return Moved{On: e.PerformedOn, From: m.From, To: m.To, Decrees: m.Decrees}, true
}
