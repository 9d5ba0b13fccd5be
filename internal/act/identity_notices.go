package act

import (
	"slices"
	"strings"

	"netra/internal/access"
	"netra/internal/notice"
	"netra/internal/report"
)

// withOpenings puts what requests to open an identity ask of the caller among their
// other notices. They are read off the requests themselves: one that was answered or
// has lapsed asks nothing any more.
func (w *work) withOpenings(list []notice.Notice, q NoticeQuery) ([]notice.Notice, error) {
	if q.Done {
		return list, nil
	}
	add := func(r report.Report, o report.Opening) {
		n, ok := notice.OfOpening(r, o, w.Directory)
		if ok && (q.After == nil || after(n, *q.After)) {
			list = append(list, n)
		}
	}
	if err := w.eachToApprove(add); err != nil {
		return nil, err
	}
	if actor, err := w.custodian(); err == nil {
		if err := w.eachAwaited(actor, add); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(list, func(a, b notice.Notice) int {
		if c := strings.Compare(a.DueOn.String(), b.DueOn.String()); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return list[:min(len(list), q.Limit)], nil
}

// after says whether a notice stands behind a cursor in the order of a page.
func after(n notice.Notice, c Cursor) bool {
	if due := n.DueOn.String(); due != c.Key {
		return due > c.Key
	}
	return n.ID > c.ID
}

// eachToApprove goes through the requests that wait for the caller as a commissioner
// of the report's own office, but for their own.
func (w *work) eachToApprove(do func(report.Report, report.Opening)) error {
	scope := w.scope(w.caller, w.now)
	scope.Clauses = slices.DeleteFunc(slices.Clone(scope.Clauses), func(c access.Clause) bool { return c.Grant.Role != access.BawasluCommissioner })
	if len(scope.Clauses) == 0 {
		return nil
	}
	list, err := w.WaitingForApproval(scope, w.now, mostWaiting)
	if err != nil {
		return err
	}
	for _, x := range list {
		r, ok, err := w.Report(x.Report, scope, false)
		if err != nil {
			return err
		}
		o, there := r.Opening(x.ID)
		own := slices.ContainsFunc(scope.Clauses, func(c access.Clause) bool { return c.Grant.Office == r.Office })
		if ok && there && own && !o.Bars(w.caller.Person) {
			do(r, o)
		}
	}
	return nil
}
