package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/report"
)

// ProtectionView is what is done for a reporter who is made to pay.
type ProtectionView struct {
	Due     deadline.Date             `json:"due,omitzero"` // by when an answer is owed; zero when none is
	Answers []report.ProtectionAnswer `json:"answers,omitempty"`
	Checks  []report.SafetyCheck      `json:"checks,omitempty"`
}

// watchesOver says whether the caller sits in the office that watches over the reporter
// and is none of those who handle the report. A report that nobody watches over yet,
// because its words are from before there was a watch, is read there too.
func (w *work) watchesOver(r report.Report) bool {
	office := report.Watcher(w.Directory, r.Office)
	sits := slices.ContainsFunc(w.caller.Grants, func(g access.Grant) bool {
		return g.Role == access.BawasluCommissioner && g.Office == office
	})
	return sits && r.MayWatch(w.caller.Person)
}

// tailOf is the last event of a report that the caller may know of.
func (w *work) tailOf(r report.Report) string {
	if w.watchesOver(r) {
		return r.Tail
	}
	return r.DeskTail()
}

// seeProtection is what was done; nil where nobody is watched over.
func (w *work) seeProtection(r report.Report) *ProtectionView {
	if r.Protection == nil {
		return nil
	}
	out := &ProtectionView{Answers: r.Protection.Answers, Checks: r.Protection.Checks}
	if k, ok := deadline.Newest(r.Clocks, "PX_RETALIATION"); ok && k.Active() {
		out.Due = k.DueOn
	}
	return out
}
