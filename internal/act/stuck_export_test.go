package act

import (
	"context"

	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/record"
	"netra/internal/report"
)

// Forgetful does an act of the calendar's kind of machine: the act is judged as
// ever, and then the clocks it should start are forgotten. With force the event is
// kept past the check, as a machine that was wrong would have kept it.
type Forgetful struct {
	*Service
	Force bool
}

func dropClock(e *record.Event) {
	var kept []deadline.Change
	for _, ch := range e.Clocks {
		if ch.Was != "" {
			kept = append(kept, ch)
		}
	}
	e.Clocks = kept
}

// OnCase does it on a case.
func (f Forgetful) OnCase(ctx context.Context, id string, cmd casefile.Command, actor record.Actor) error {
	_, err := perform(ctx, f.Service, Anonymous, Request{}, func(w *work) (bool, error) {
		c, _, err := w.Tx.Case(id, System, true)
		if err != nil {
			return false, err
		}
		env, err := w.env(c, actor, casefile.Header{Reason: "uji"})
		if err != nil {
			return false, err
		}
		e, err := casefile.Take(c, cmd, env)
		if err != nil {
			return false, err
		}
		dropClock(&e)
		if !f.Force {
			_, err = w.keep(c, e)
			return true, err
		}
		if err := w.stamp(&e); err != nil {
			return false, err
		}
		after, err := casefile.Apply(c, e)
		if err != nil {
			return false, err
		}
		if err := w.Append(e); err != nil {
			return false, err
		}
		return true, w.PutCase(c, after, env.Zone)
	})
	return err
}

// OnReport does it on a report.
func (f Forgetful) OnReport(ctx context.Context, id string, cmd report.Command, actor record.Actor) error {
	_, err := perform(ctx, f.Service, Anonymous, Request{}, func(w *work) (bool, error) {
		r, _, err := w.Report(id, System, true)
		if err != nil {
			return false, err
		}
		env, err := w.reportEnv(r.Office, actor, report.Header{})
		if err != nil {
			return false, err
		}
		e, err := report.Take(r, cmd, env)
		if err != nil {
			return false, err
		}
		dropClock(&e)
		if !f.Force {
			_, err = w.keepReport(r, e, nil)
			return true, err
		}
		if err := w.stamp(&e); err != nil {
			return false, err
		}
		after, err := report.Apply(r, e)
		if err != nil {
			return false, err
		}
		if err := w.Append(e); err != nil {
			return false, err
		}
		return true, w.PutReport(r, after, nil, env.Zone)
	})
	return err
}
