package act

import (
	"time"

	"netra/internal/access"
	"netra/internal/custody"
	"netra/internal/report"
)

// asksIdentity fills in what a request to open an identity is about: a new id, and
// which envelope. Every other act passes.
func (w *work) asksIdentity(r report.Report, clauses []access.Clause, cmd report.Command) error {
	m, ok := cmd.(*report.RequestIdentityCmd)
	if !ok || w.asStaff(clauses, r, m.Act()).Role != access.BawasluInvestigator {
		return nil // whose act it is not hears so from the machine
	}
	if err := w.assigned(r); err != nil {
		return err
	}
	if r.Track != report.Confidential {
		return nil
	}
	raw, err := w.identityOf(r.ID)
	if err != nil {
		return err
	}
	if raw == nil {
		return nobodySaid("pelapor tidak menyebut identitas (the reporter gave no identity)")
	}
	e, ok := custody.Parse(raw)
	if !ok {
		return nobodySaid("laporan ini dari versi sebelum ada dua gembok; identitasnya tidak dibuka di sini (this report is from before there were two locks; its identity is not opened here)")
	}
	m.BodyA, m.BodyB, m.Inner = e.BodyA, e.BodyB, e.Inner
	m.ID, err = w.opaque()
	return err
}

// OpeningView is a request to open an identity, for those who ask and approve.
type OpeningView struct {
	State              report.OpeningStep
	ReasonCode, Reason string
	Requested, Until   time.Time
	Own                bool

	Declined, DeclinedBy string // why, and by which office; empty when it was not
}

// openingViews is the requests as the caller sees them. One whose step is over is
// told as ended, whether or not the calendar has been there.
func (w *work) openingViews(r report.Report) []OpeningView {
	var out []OpeningView
	for _, o := range r.Openings {
		v := OpeningView{o.State, o.ReasonCode, o.Reason, o.Requested, o.Until, o.Account == w.caller.Account, o.Declined, o.DeclinedBy}
		if !o.Lives(w.now) {
			v.State = report.Over
		}
		out = append(out, v)
	}
	return out
}
