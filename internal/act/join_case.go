package act

import (
	"strings"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// A report that came later joins the case that is open: one act of two events, the
// case's and the report's.

// joining fills in what joining a report means for the people of a case: from whom
// it is kept now, and which of them have it in hand. The report is one of the
// case's own office: the same people answer for both.
func (w *work) joining(m *casefile.JoinReportCmd, c casefile.Case) error {
	m.Report, m.Kept, m.Accounts = strings.TrimPrefix(m.Report, "reports/"), nil, nil
	if m.Report == "" {
		return nil
	}
	r, _, err := w.openReport(m.Report, true)
	if fault.Is(err, fault.Missing) {
		return unjoinable()
	}
	if err != nil {
		return err
	}
	reports, err := w.reportsOf(c)
	if err != nil {
		return err
	}
	list, err := w.aroundCase(c, append(reports, r))
	switch {
	case err != nil:
		return err
	case access.Near(list, w.caller.subject().Known()) != access.Far:
		return unjoinable()
	case r.Office != c.Office:
		return fault.New(fault.Denied, "ROLE", "laporan ini ada pada %[1]s; laporan digabungkan dengan perkara di kantornya sendiri (the report lies with %[1]s; a report joins a case of its own office)", r.Office)
	case access.Within(list, c.Kept):
		return nil
	}
	m.Kept = list
	then := c
	then.Kept = access.Union(c.Kept, list)
	m.Accounts, err = w.losing(then)
	return err
}

// unjoinable is all that somebody hears of a report they may not know of, and of
// one that hides from them: who would be kept from the case by it is not told that
// a reporter named them.
func unjoinable() error {
	return noSuchReport("report")
}

// losing is who has a case in hand and is kept from it.
func (w *work) losing(c casefile.Case) ([]string, error) {
	return w.inHand(c, func(a access.Account) (bool, error) { return w.keptFrom(a, access.BawasluInvestigator, c) })
}

// accepting does what an act on a case does to a report that joins it: both happen,
// or neither. For every other act that is nothing.
func (w *work) accepting(cmd casefile.Command, e record.Event) error {
	m, ok := cmd.(*casefile.JoinReportCmd)
	if !ok {
		return nil
	}
	r, _, err := w.openReport(m.Report, true)
	if err != nil {
		return err
	}
	_, err = w.takeReport(r, &report.AcceptReportCmd{Case: e.Subject, By: report.ByJoinReport}, e.Actor, report.Header{PerformedOn: e.PerformedOn})
	return err
}

// joins says whether an event tells that there is one more report. The merit
// authority decides, and is not told how many there are.
func joins(e record.Event) bool { return e.Act == string(casefile.JoinReport) }
