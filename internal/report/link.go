package report

import "slices"

// ByHand and Mirrored choose between the row of who links, unlinks or dismisses,
// and that of the other report, to which the same happens in the same transaction,
// whatever state it is in.
const (
	ByHand   = "by hand"
	Mirrored = "mirrored"
)

// mostLinked is how many reports one act links.
const mostLinked = 100

// side says on which side of an act a report stands.
func side(mirrored bool) string {
	if mirrored {
		return Mirrored
	}
	return ByHand
}

// LinkReportCmd says that other reports tell of the same conduct. All live on.
type LinkReportCmd struct {
	Report   string   `json:"report"`            // id
	Reports  []string `json:"reports,omitempty"` // ids of further ones
	Mirrored bool     `json:"mirrored,omitempty"`
}

// Act is LinkReport.
func (*LinkReportCmd) Act() Act { return LinkReport }

// Others is every report that the act links to this one.
func (m *LinkReportCmd) Others() []string { return union([]string{m.Report}, m.Reports) }

func (m *LinkReportCmd) decision(*Trial) string { return side(m.Mirrored) }
func (m *LinkReportCmd) mirror() bool           { return m.Mirrored }

func (m *LinkReportCmd) check(t *Trial) {
	t.text("report", m.Report)
	if len(m.Reports) > mostLinked {
		t.bad("reports", "paling banyak 100 laporan sekaligus (at most 100 reports at once)")
	}
	for i, id := range append([]string{m.Report}, m.Reports...) {
		path := "report"
		if i > 0 {
			path = "reports"
		}
		switch {
		case id == t.Report.ID:
			t.bad(path, "laporan tidak dikaitkan dengan dirinya sendiri (a report is not linked to itself)")
		case slices.Contains(t.Report.Linked, id):
			t.bad(path, "kaitan ini sudah ada (they are linked already)")
		}
	}
}

func (m *LinkReportCmd) apply(r *Report, _ Event) {
	others := m.Others()
	r.Linked = union(r.Linked, others)
	r.Dismissed = slices.DeleteFunc(r.Dismissed, func(id string) bool { return slices.Contains(others, id) })
}

// UnlinkReportCmd takes a link back.
type UnlinkReportCmd struct {
	Report   string `json:"report"` // id
	Mirrored bool   `json:"mirrored,omitempty"`
}

// Act is UnlinkReport.
func (*UnlinkReportCmd) Act() Act { return UnlinkReport }

func (m *UnlinkReportCmd) decision(*Trial) string { return side(m.Mirrored) }
func (m *UnlinkReportCmd) mirror() bool           { return m.Mirrored }

func (m *UnlinkReportCmd) check(t *Trial) {
	if !slices.Contains(t.Report.Linked, m.Report) {
		t.bad("report", "kaitan ini tidak ada (they are not linked)")
	}
}

func (m *UnlinkReportCmd) apply(r *Report, _ Event) {
	r.Linked = slices.DeleteFunc(r.Linked, func(id string) bool { return id == m.Report })
}

// DismissLinkCmd says that another report does not tell of the same conduct, so
// that nobody is asked to look at the two again.
type DismissLinkCmd struct {
	Report   string `json:"report"` // id
	Mirrored bool   `json:"mirrored,omitempty"`
}

// Act is DismissLink.
func (*DismissLinkCmd) Act() Act { return DismissLink }

func (m *DismissLinkCmd) decision(*Trial) string { return side(m.Mirrored) }
func (m *DismissLinkCmd) mirror() bool           { return m.Mirrored }

func (m *DismissLinkCmd) check(t *Trial) {
	t.text("report", m.Report)
	switch {
	case m.Report == t.Report.ID:
		t.bad("report", "laporan tidak dibandingkan dengan dirinya sendiri (a report is not compared with itself)")
	case slices.Contains(t.Report.Linked, m.Report):
		t.bad("report", "keduanya dikaitkan; lepas kaitannya dahulu (they are linked; take the link back first)")
	case slices.Contains(t.Report.Dismissed, m.Report) && !m.Mirrored:
		t.bad("report", "ini sudah dicatat (this is on record already)")
	}
}

func (m *DismissLinkCmd) apply(r *Report, _ Event) {
	r.Dismissed = union(r.Dismissed, []string{m.Report})
}

// AcceptReportCmd is what RegisterCase, OpenFinding and JoinReport do to a report
// they take. A report that joins a case need not be complete by itself: another
// carries the case, and what this one misses can still be added.
// It is recorded beside them, in one transaction, by the same hand.
type AcceptReportCmd struct {
	Case string `json:"case"` // id
	By   string `json:"by"`   // the act on the case: RegisterCase, OpenFinding or JoinReport
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
