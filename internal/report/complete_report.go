package report

// CompleteReportCmd adds what was missing; all of it is optional, but not all
// of it together. An identity counts when it is complete by itself: the core
// never sees an earlier one.
type CompleteReportCmd struct {
	Conduct    Conduct    `json:"conduct,omitzero"`
	Evidence   []Evidence `json:"evidence,omitempty"`
	Identified bool       `json:"identified,omitempty"` // Take's word, as in FileReportCmd
	Reporter   Identity   `json:"-"`
}

// Act is CompleteReport.
func (*CompleteReportCmd) Act() Act              { return CompleteReport }
func (m *CompleteReportCmd) identity() Identity  { return m.Reporter }
func (m *CompleteReportCmd) claimed() []Evidence { return m.Evidence }

// decision asks whether the report would be complete with the addition.
func (m *CompleteReportCmd) decision(t *Trial) string {
	after := *t.Report
	m.recorded(t).apply(&after, Event{})
	if after.Completeness(t.Env).Met() {
		return Completes
	}
	return StillMissing
}

func (m *CompleteReportCmd) check(t *Trial) {
	t.conduct("conduct", m.Conduct)
	t.length("conduct.narrative", t.Report.Conduct.Join(m.Conduct).Narrative)
	if t.Report.Track == Anonymous && m.Reporter.Given() {
		t.bad("reporter", "laporan ini anonim; untuk memberi identitas, kirim laporan baru pada jalur lain (this report is anonymous; to be known, file anew on another track)")
	}
	if m.Conduct.Empty() && len(m.Evidence) == 0 && !m.Reporter.Given() {
		t.bad("conduct", "tambahkan keterangan, identitas atau bukti (add to the conduct, the reporter or the evidence)")
	}
}

func (m *CompleteReportCmd) recorded(*Trial) Command {
	c := *m
	c.Identified = m.Reporter.Complete()
	return &c
}

func (m *CompleteReportCmd) apply(r *Report, e Event) {
	r.Conduct = r.Conduct.Join(m.Conduct)
	r.addEvidence(m.Evidence)
	r.Identified = r.Identified || m.Identified
	if State(e.From) == Incomplete && State(e.To) == Received {
		r.Needed = nil
	}
}

// addEvidence grows a list of its own, so that a copy of r may be tried on.
func (r *Report) addEvidence(more []Evidence) {
	r.Evidence = append(r.Evidence[:len(r.Evidence):len(r.Evidence)], more...)
}
