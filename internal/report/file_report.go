package report

import "slices"

// FileReportCmd files a report, by the citizen or by a clerk at a counter. The
// act layer fills in what chance decides (Number) and, where conflicts moved
// it, the Office.
type FileReportCmd struct {
	Report Filing `json:"report"`
	Number string `json:"number,omitempty"`
	Office string `json:"office,omitempty"`
	Code   []byte `json:"code,omitempty"` // blind index of the access code
	// ReplyKey is the public half of the key that the access code opens.
	ReplyKey []byte `json:"replyKey,omitempty"`
	// Identified says that Reporter was complete. It is Take's word, never the
	// sender's, and outlives the identity itself.
	Identified bool     `json:"identified,omitempty"`
	Reporter   Identity `json:"-"`
	Routing
}

// Act is FileReport.
func (*FileReportCmd) Act() Act              { return FileReport }
func (m *FileReportCmd) identity() Identity  { return m.Reporter }
func (m *FileReportCmd) claimed() []Evidence { return m.Report.Evidence }

// decision keeps an anonymous or late report out of the register but in the
// office: initial information, which an investigator may turn into a finding.
func (m *FileReportCmd) decision(t *Trial) string {
	if m.Report.Track == Anonymous || m.Report.draft(t.On).bar(t.Env).late() {
		return AsInformation
	}
	return AsReport
}

func (m *FileReportCmd) check(t *Trial) {
	t.filing("report", m.Report)
	if m.Report.Track == Anonymous && m.Reporter.Given() {
		t.bad("report.reporter", "laporan anonim tidak memuat identitas; kosongkan, atau pilih jalur lain (an anonymous report carries no identity; leave it out or choose another track)")
	}
	t.bawaslu("office", t.office(m.Office, m.Report))
}

func (m *FileReportCmd) recorded(t *Trial) Command {
	c := *m
	c.Identified, c.Office = m.Reporter.Complete(), t.office(m.Office, m.Report)
	return &c
}

func (m *FileReportCmd) apply(r *Report, _ Event) {
	r.Number, r.Office, r.Identified, r.Code = m.Number, m.Office, m.Identified, m.Code
	r.ReplyKey = m.ReplyKey
	r.file(m.Report)
	m.Routing.apply(r)
}

func (r *Report) file(f Filing) {
	r.Track, r.Accused, r.Conduct = f.Track, f.Accused, f.Conduct
	r.KnownOn, r.HideFrom, r.Evidence = f.KnownOn, f.HideFrom, slices.Clone(f.Evidence)
}

// ReferFindingCmd hands a finding of the employer's internal team to Bawaslu.
// The body stands behind it as the reporter, and its author sees it only in the
// answer.
type ReferFindingCmd struct {
	Accused Accused `json:"accused"`
	Conduct Conduct `json:"conduct"`
	Number  string  `json:"number,omitempty"`
	Office  string  `json:"office,omitempty"`
	Routing
}

// Act is ReferFinding.
func (*ReferFindingCmd) Act() Act { return ReferFinding }

func (m *ReferFindingCmd) filing() Filing {
	return Filing{Track: Named, Accused: []Accused{m.Accused}, Conduct: m.Conduct}
}

func (m *ReferFindingCmd) check(t *Trial) {
	t.accused("accused", m.Accused)
	t.text("conduct.narrative", m.Conduct.Narrative)
	t.conduct("conduct", m.Conduct)
	t.bawaslu("office", t.office(m.Office, m.filing()))
}

func (m *ReferFindingCmd) recorded(t *Trial) Command {
	c := *m
	c.Office = t.office(m.Office, m.filing())
	return &c
}

func (m *ReferFindingCmd) apply(r *Report, e Event) {
	r.Number, r.Office, r.Identified = m.Number, m.Office, true
	r.Author, r.Body = e.Actor.Account, e.Actor.Office
	r.file(m.filing())
	m.Routing.apply(r)
}
