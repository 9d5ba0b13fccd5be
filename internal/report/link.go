package report

import "slices"

// LinkReportCmd says that another report tells of the same conduct. Both live on.
type LinkReportCmd struct {
	Report string `json:"report"` // id
}

// Act is LinkReport.
func (*LinkReportCmd) Act() Act { return LinkReport }

func (m *LinkReportCmd) check(t *Trial) {
	t.text("report", m.Report)
	switch {
	case m.Report == t.Report.ID:
		t.bad("report", "laporan tidak dikaitkan dengan dirinya sendiri (a report is not linked to itself)")
	case slices.Contains(t.Report.Linked, m.Report):
		t.bad("report", "kaitan ini sudah ada (they are linked already)")
	}
}

func (m *LinkReportCmd) apply(r *Report, _ Event) { r.Linked = append(r.Linked, m.Report) }

// UnlinkReportCmd takes a link back.
type UnlinkReportCmd struct {
	Report string `json:"report"` // id
}

// Act is UnlinkReport.
func (*UnlinkReportCmd) Act() Act { return UnlinkReport }

func (m *UnlinkReportCmd) check(t *Trial) {
	if !slices.Contains(t.Report.Linked, m.Report) {
		t.bad("report", "kaitan ini tidak ada (they are not linked)")
	}
}

func (m *UnlinkReportCmd) apply(r *Report, _ Event) {
	r.Linked = slices.DeleteFunc(r.Linked, func(id string) bool { return id == m.Report })
}

// AcceptReportCmd is what RegisterCase and OpenFinding do to a report they take.
// It is recorded beside them, in one transaction, by the same hand.
type AcceptReportCmd struct {
	Case string `json:"case"` // id
	By   string `json:"by"`   // the act on the case: RegisterCase or OpenFinding
}

// Act is AcceptReport.
func (*AcceptReportCmd) Act() Act                   { return AcceptReport }
func (m *AcceptReportCmd) decision(*Trial) string   { return m.By }
func (m *AcceptReportCmd) apply(r *Report, _ Event) { r.Cases = append(r.Cases, m.Case) }

func (m *AcceptReportCmd) check(t *Trial) {
	t.text("case", m.Case)
	if slices.Contains(t.Report.Cases, m.Case) {
		t.bad("case", "perkara ini sudah memuat laporan ini (this case has the report already)")
	}
}
