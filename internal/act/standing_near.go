package act

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/report"
)

// standingNear is the chore that mends what two acts at the same moment could not
// see of each other: a report that came while a superior was entered, an office
// that lost the last who was free; and what an older netra never kept from anybody.
// It goes through everything when one of the registers it reads has changed, and
// once more at the next look, for what was under way at the first.
var standingNear = chore{"keep from those who stand near", func(ctx context.Context, s *Service) error {
	var was, is looked
	var cases, reports []string
	_, err := view(ctx, s, Anonymous, func(w *work) (n int, err error) {
		if was, is, err = w.looks(); err != nil || was.Times > 1 && was.same(is) {
			return 0, err
		}
		if cases, err = w.exposedCases(); err == nil {
			reports, err = w.exposedReports()
		}
		return 0, err
	})
	if err != nil || was.Times > 1 && was.same(is) {
		return err
	}
	var why []error
	mend := func(cases, reports []string) {
		_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) { return struct{}{}, w.shieldAll(cases, reports) })
		if err != nil {
			why = append(why, fmt.Errorf("%v%v: %w", cases, reports, err))
		}
	}
	for _, id := range reports {
		mend(nil, []string{id})
	}
	for _, id := range cases {
		mend([]string{id}, nil)
	}
	if len(why) > 0 {
		return errors.Join(why...)
	}
	is.Times = 1
	if was.same(is) {
		is.Times = was.Times + 1
	}
	return s.haveLooked(ctx, is)
}}

// looked is the registers that nearness follows from, as they were at a look that
// went through everything, and how often it did. It is a setting: it concerns
// nobody, and no event tells of it.
type looked struct {
	Employees int `json:"employees"`
	Recusals  int `json:"recusals"`
	Accounts  int `json:"accounts"`
	Times     int `json:"times"`
}

const lookedSetting = "kept.looked"

func (l looked) same(o looked) bool {
	l.Times, o.Times = 0, 0
	return l == o
}

func (w *work) looks() (was, is looked, err error) {
	if is.Employees, err = w.Edition(Employees); err != nil {
		return was, is, err
	}
	if is.Recusals, err = w.Edition(Recusals); err != nil {
		return was, is, err
	}
	if _, is.Accounts, err = w.Versions(); err != nil {
		return was, is, err
	}
	text, ok, err := w.Tx.Setting(lookedSetting)
	if err != nil || !ok {
		return was, is, err
	}
	if err := json.Unmarshal([]byte(text), &was); err != nil {
		return was, is, fmt.Errorf("read what was looked at: %w", err)
	}
	return was, is, nil
}

func (s *Service) haveLooked(ctx context.Context, is looked) error {
	text, err := json.Marshal(is)
	if err != nil {
		return fmt.Errorf("remember what was looked at: %w", err)
	}
	return s.SetSetting(ctx, lookedSetting, string(text))
}

// pageOf is how many cases or reports are held in memory at once.
const pageOf = 500

// exposedCases is the cases that somebody may know of who stands near.
func (w *work) exposedCases() ([]string, error) {
	q := CaseQuery{Scope: System, Order: "number", Limit: pageOf}
	var out []string
	for {
		list, err := w.Cases(q)
		if err != nil {
			return nil, err
		}
		for _, c := range list {
			exposed, err := w.exposedCase(c)
			if err != nil {
				return nil, err
			}
			if exposed {
				out = append(out, c.ID)
			}
		}
		if len(list) < pageOf {
			return out, nil
		}
		last := list[len(list)-1]
		q.After = &Cursor{Key: last.Number, ID: last.ID}
	}
}

func (w *work) exposedCase(c casefile.Case) (bool, error) {
	reports, err := w.reportsOf(c)
	if err != nil {
		return false, err
	}
	list, err := w.aroundCase(c, reports)
	return !access.Within(list, c.Kept), err
}

// exposedReports is the same of reports, and those that lie where nobody is free.
func (w *work) exposedReports() ([]string, error) {
	q := ReportQuery{Scope: System, Limit: pageOf}
	var out []string
	for {
		list, err := w.Reports(q)
		if err != nil {
			return nil, err
		}
		for _, r := range list {
			exposed, err := w.exposedReport(r)
			if err != nil {
				return nil, err
			}
			if exposed {
				out = append(out, r.ID)
			}
		}
		if len(list) < pageOf {
			return out, nil
		}
		last := list[len(list)-1]
		q.After = &Cursor{Key: "9999-12-31", ID: last.ID}
		if k, ok := last.NextClock(); ok {
			q.After.Key = k.DueOn.String()
		}
	}
}

func (w *work) exposedReport(r report.Report) (bool, error) {
	m, err := w.matterOf(report.Filing{Accused: r.Accused, Conduct: r.Conduct, HideFrom: r.HideFrom})
	if err != nil {
		return false, err
	}
	list, err := w.around(m)
	if err != nil || !access.Within(list, r.Kept) {
		return err == nil, err
	}
	office, _, err := w.receives(r.Office, r.Kept)
	return r.Open() && office != r.Office, err
}
