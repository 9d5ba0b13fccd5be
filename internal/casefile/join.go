package casefile

import (
	"slices"

	"netra/internal/access"
)

// JoinReportCmd makes a report that came later part of the case that is open about
// the same conduct: its facts lie before who investigates, and its reporter hears
// what becomes of it. It is possible until the recommendation. After it the facts
// are judged, and a report that tells of them is answered, or opens another case.
//
// From whom the report is kept the case is kept from then on, and whoever of them
// has it in hand loses it by the same act.
type JoinReportCmd struct {
	Report   string        `json:"report"`             // id
	Kept     []access.Keep `json:"kept,omitempty"`     // from whom else the case is kept now
	Accounts []string      `json:"accounts,omitempty"` // theirs, so that none of them owns it
}

// Act is JoinReport.
func (*JoinReportCmd) Act() Act { return JoinReport }

func (m *JoinReportCmd) check(t *Trial) {
	t.need("report", m.Report)
	if slices.Contains(t.Case.Reports, m.Report) {
		t.bad("report", "laporan ini sudah menjadi bagian dari perkara ini (the report is part of this case already)")
	}
}

// apply forgets what of the dossier was allowed to be a reporter's own: who allowed
// it had not read this one.
func (m *JoinReportCmd) apply(c *Case, _ Event) {
	c.Reports = append(c.Reports, m.Report)
	if len(m.Kept) > 0 {
		c.Kept = access.Union(c.Kept, m.Kept)
	}
	c.leave(m.Accounts)
	if c.Dossier != nil {
		c.Dossier.Overridden = nil
	}
}

// leave takes a case out of the hands of some accounts.
func (c *Case) leave(accounts []string) {
	theirs := func(a string) bool { return slices.Contains(accounts, a) }
	c.Assigned = slices.DeleteFunc(c.Assigned, theirs)
	if theirs(c.Owner) {
		c.Owner = ""
	}
}

// PartSince is where in the history of a case a report became part of it: at the
// event that joined it, and at the first where the case was opened with it. What
// lies before is not for its reporter: it would tell when others reported.
func PartSince(events []Event, report string) (int, error) {
	for i, e := range events {
		if Act(e.Act) != JoinReport {
			continue
		}
		cmd, err := Decode(JoinReport, e.Payload)
		if err != nil {
			return 0, err
		}
		if m, ok := cmd.(*JoinReportCmd); ok && m.Report == report {
			return i, nil
		}
	}
	return 0, nil
}
