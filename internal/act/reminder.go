package act

import (
	"time"

	"netra/internal/casefile"
	"netra/internal/notice"
	"netra/internal/record"
	"netra/internal/report"
)

// plan makes the reminders of one clock where their day has come, and says from
// when on they are due; the zero time where there are none to give.
func (w *work) plan(f Firing, write bool) (from time.Time, err error) {
	s, env, ok, err := w.subjectOf(f, write)
	if err != nil || !ok {
		return from, err
	}
	place := -1
	for i, k := range s.Clocks {
		if k.Rule == f.Rule {
			place = i
		}
	}
	if place < 0 {
		return from, nil
	}
	list, from := notice.Remind(s, place, env)
	if len(list) == 0 || !write || from.After(w.now) {
		return from, nil
	}
	for _, n := range list {
		if n.ID, err = w.opaque(); err != nil {
			return from, err
		}
		n.FiresAt = f.At
		if err := w.PlanNotice(n); err != nil {
			return from, err
		}
	}
	return from, nil
}

// subjectOf is the subject of a clock as notices see it, locked for who writes.
func (w *work) subjectOf(f Firing, lock bool) (s notice.Subject, env notice.Env, ok bool, err error) {
	if f.Kind == record.Report {
		r, found, err := w.freeReport(f.Subject, lock)
		if err != nil || !found {
			return s, env, false, err
		}
		s = notice.OfReport(r)
	} else {
		c, found, err := w.freeCase(f.Subject, lock)
		if err != nil || !found {
			return s, env, false, err
		}
		s = notice.OfCase(c)
	}
	env, err = w.telling()
	return s, env, err == nil, err
}

// freeCase and freeReport are a subject as the calendar sees it: locked for who
// writes, unless somebody else holds it.
func (w *work) freeCase(id string, lock bool) (casefile.Case, bool, error) {
	if lock {
		return w.FreeCase(id)
	}
	return w.Tx.Case(id, System, false)
}

func (w *work) freeReport(id string, lock bool) (report.Report, bool, error) {
	if lock {
		return w.FreeReport(id)
	}
	return w.Tx.Report(id, System, false)
}
