package report

import "netra/internal/access"

// Routing is what the act layer found out about who stands near: it goes into the
// event that brings the report, and is told to nobody.
type Routing struct {
	Kept       []access.Keep `json:"kept,omitempty"`
	PassedOver []string      `json:"passedOver,omitempty"` // offices that could not hold it, the first choice first
}

func (m Routing) apply(r *Report) { r.Kept = m.Kept }

// StandAsideCmd keeps a report from more people than it was kept from when it
// came: a superior who came later, a word of closeness that was given since.
type StandAsideCmd struct {
	Kept []access.Keep `json:"kept"`
}

// Act is StandAside.
func (*StandAsideCmd) Act() Act                   { return StandAside }
func (m *StandAsideCmd) apply(r *Report, _ Event) { r.Kept = access.Union(r.Kept, m.Kept) }

func (m *StandAsideCmd) check(t *Trial) {
	if access.Within(m.Kept, t.Report.Kept) {
		t.bad("kept", "laporan ini sudah tertutup bagi mereka (the report is kept from them already)")
	}
}
