package act

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"netra/internal/casefile"
	"netra/internal/record"
	"netra/internal/report"
)

// recountAll goes through every clock when the calendar in force is another than
// the one they were counted with. It is done again from the start where it broke
// off: what was counted anew is counted right and left alone.
func recountAll(ctx context.Context, s *Service) error {
	began := time.Now()
	was, is, err := s.countedWith(ctx)
	if err != nil || !passDue(was, is, began) {
		return err
	}
	failed := errors.Join(s.recountKind(ctx, record.Case), s.recountKind(ctx, record.Report))
	if ctx.Err() != nil {
		return failed // broken off, not gone through
	}
	// One subject that fails must not have all the others opened at every look: the
	// pass counts as made, and is made again when it is time to settle.
	is.Pass, is.Settled = began, was.same(is) && failed == nil
	if !is.Settled {
		is.Days = was.Days // what was new stays new for the second pass
	}
	text, err := json.Marshal(is)
	if err != nil {
		return fmt.Errorf("remember the calendar: %w", err)
	}
	return errors.Join(failed, s.SetSetting(ctx, countedSetting, string(text)))
}

// recountPage is how many subjects are looked at together.
const recountPage = 100

// recountKind goes through the subjects of a kind. One that fails does not keep
// the others waiting; the pass is made again.
func (s *Service) recountKind(ctx context.Context, kind string) error {
	var why []error
	for after := ""; ctx.Err() == nil; {
		var moved []string
		last, err := view(ctx, s, Anonymous, func(w *work) (last string, err error) {
			moved, last, err = w.moved(kind, after)
			return last, err
		})
		if err != nil || last == "" {
			return errors.Join(append(why, err)...)
		}
		for _, id := range moved {
			if err := s.recount(ctx, kind, id); err != nil {
				why = append(why, fmt.Errorf("%s %s: %w", kind, id, err))
			}
		}
		after = last
	}
	return errors.Join(append(why, ctx.Err())...)
}

// moved is those of one page of subjects whose clocks are to be counted anew,
// and the last that was looked at.
func (w *work) moved(kind, after string) (list []string, last string, err error) {
	ids, err := w.Clocked(kind, after, recountPage)
	if err != nil || len(ids) == 0 {
		return nil, "", err
	}
	for _, id := range ids {
		n, err := w.recounts(kind, id)
		if err != nil {
			return nil, "", err
		}
		if n > 0 {
			list = append(list, id)
		}
	}
	return list, ids[len(ids)-1], nil
}

// recounts is how many clocks of a subject are to be counted anew.
func (w *work) recounts(kind, id string) (int, error) {
	if kind == record.Report {
		r, ok, err := w.Tx.Report(id, System, false)
		if err != nil || !ok || len(r.Clocks) == 0 {
			return 0, err
		}
		env, err := w.reportEnv(r.Office, system, report.Header{})
		return len(report.Recounts(r, env, nil)), err
	}
	c, ok, err := w.Tx.Case(id, System, false)
	if err != nil || !ok || len(c.Clocks) == 0 {
		return 0, err
	}
	env, err := w.env(c, system, casefile.Header{})
	if err != nil {
		return 0, err
	}
	return len(casefile.Recounts(c, env, nil)), nil
}

// recount counts the clocks of one subject anew, under its lock, each by an
// event of its own.
func (s *Service) recount(ctx context.Context, kind, id string) error {
	_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) {
		if kind == record.Report {
			r, ok, err := w.Tx.Report(id, System, true)
			if err == nil && ok {
				_, err = w.recountReport(r)
			}
			return struct{}{}, err
		}
		c, ok, err := w.Tx.Case(id, System, true)
		if err == nil && ok {
			_, err = w.recountCase(c)
		}
		return struct{}{}, err
	})
	return err
}

// recountCase counts the clocks of a case anew; most often there is nothing to do.
func (w *work) recountCase(c casefile.Case) (casefile.Case, error) {
	env, err := w.env(c, system, casefile.Header{})
	if err != nil {
		return c, err
	}
	if len(casefile.Recounts(c, env, nil)) == 0 {
		return c, nil
	}
	was, is, err := w.countedWith()
	if err != nil || is.older(was) {
		return c, err
	}
	for _, cmd := range casefile.Recounts(c, env, was.fresh(is)) {
		if c, err = w.take(c, cmd, system, casefile.Header{}); err != nil {
			return c, err
		}
	}
	return c, nil
}

// recountReport is recountCase for a report.
func (w *work) recountReport(r report.Report) (report.Report, error) {
	env, err := w.reportEnv(r.Office, system, report.Header{})
	if err != nil {
		return r, err
	}
	if len(report.Recounts(r, env, nil)) == 0 {
		return r, nil
	}
	was, is, err := w.countedWith()
	if err != nil || is.older(was) {
		return r, err
	}
	for _, cmd := range report.Recounts(r, env, was.fresh(is)) {
		if r, err = w.takeReport(r, cmd, system, report.Header{}); err != nil {
			return r, err
		}
	}
	return r, nil
}
