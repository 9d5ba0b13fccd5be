package act

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/record"
)

// nobodyHome is the chore that keeps every open case with somebody who is there:
// its owner, or the office whose queue it is in.
var nobodyHome = chore{"hand over", func(ctx context.Context, s *Service) error {
	var was, is watch
	list, err := view(ctx, s, Anonymous, func(w *work) (list []string, err error) {
		if was, is, err = w.watches(); err != nil || was == is {
			return nil, err
		}
		return w.deserted()
	})
	if err == nil && len(list) == 0 && was != is {
		err = s.watched(ctx, is)
	}
	why := []error{err}
	for _, id := range list {
		_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) { return struct{}{}, w.handOver(id) })
		if err != nil {
			why = append(why, fmt.Errorf("case %s: %w", id, err))
		}
	}
	return errors.Join(why...)
}}

// away is why a case leaves its owner. It says the same of a leave, a role that
// ended and an account that was shut: which it was is nobody's who reads the case.
const away = "pemegang perkara tidak sedang bertugas di kantor ini; the case's owner is not on duty at this office"

// handOver takes one case from an owner who is not there, and sees where it goes
// from here. It looks again under the lock.
func (w *work) handOver(id string) error {
	c, ok, err := w.Tx.Case(id, System, true)
	if err != nil || !ok || !c.Open() || c.Office == "" {
		return err
	}
	if c.Owner != "" {
		if c, err = w.relieve(c); err != nil {
			return err
		}
	}
	_, err = w.settle(c)
	return err
}

// relieve takes the case from its owner, unless they are there and may hold it.
func (w *work) relieve(c casefile.Case) (casefile.Case, error) {
	c, err := w.freed(c)
	if err != nil || c.Owner == "" {
		return c, err
	}
	a, known, err := w.Account(c.Owner, false)
	if err != nil || known && a.Available(access.BawasluInvestigator, c.Office, w.capitalDay()) {
		return c, err
	}
	on, err := w.left(a, c)
	if err != nil {
		return c, err
	}
	return w.take(c, &casefile.HandOverCmd{Account: c.Owner}, system, casefile.Header{Reason: away, PerformedOn: on})
}

// left is the day on which the owner was no longer there; the zero date, which is
// today, where nothing tells it. It is never before the case was opened.
func (w *work) left(a access.Account, c casefile.Case) (deadline.Date, error) {
	on := a.Since(access.BawasluInvestigator, c.Office, w.capitalDay())
	if a.Ended {
		events, err := w.Events(a.ID)
		if err != nil {
			return on, err
		}
		i := slices.IndexFunc(events, func(e record.Event) bool { return e.Act == endUser })
		on = events[max(i, 0)].PerformedOn
	}
	if !on.IsZero() && on.Before(c.Opened) {
		on = c.Opened
	}
	return on, nil
}

// deserted is the cases that lie with nobody: whose owner is not there, or in
// whose office nobody is left though there is one above. It goes through
// every open case, and opens one only where it cannot tell from outside; watch
// says when there is no need to.
func (w *work) deserted() ([]string, error) {
	desks, err := w.Desks()
	if err != nil {
		return nil, err
	}
	staff := map[string][]access.Account{}
	var out []string
	for _, d := range desks {
		here, asked := staff[d.Office]
		if !asked {
			if here, err = w.people(access.BawasluInvestigator, []string{d.Office}, casefile.Case{}); err != nil {
				return nil, err
			}
			staff[d.Office] = here
		}
		switch lost, err := w.lost(d, here); {
		case err != nil:
			return nil, err
		case lost:
			out = append(out, d.Case)
		}
	}
	return out, nil
}

// lost says whether a case lies with nobody, given the investigators of its office.
func (w *work) lost(d Desk, here []access.Account) (bool, error) {
	if d.Owner != "" && !slices.ContainsFunc(here, func(a access.Account) bool { return a.ID == d.Owner }) {
		return true, nil
	}
	if _, above := w.Directory.BawasluAbove(d.Office); !above {
		return false, nil // at the top it stays, and says so
	}
	free := map[string]bool{}
	for _, a := range here {
		keys, err := w.keys(a)
		if err != nil {
			return false, err
		}
		near := slices.ContainsFunc(w.Handles(keys), func(h string) bool { return slices.Contains(d.Kept, h) })
		if !near && !slices.Contains(d.Barred, a.Person) {
			free[a.Person] = true
		}
	}
	if d.State != casefile.Plenary && len(free) > 2 {
		return false, nil // one of them at most registered it, and one is its accused
	}
	c, ok, err := w.Tx.Case(d.Case, System, false)
	if err != nil || !ok {
		return false, err
	}
	why, err := w.short(c)
	return why != "", err
}
