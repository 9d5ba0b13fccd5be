package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/report"
)

// tooNear is why a case is kept from more people than before. It names nobody, and
// says nothing of how many.
const tooNear = "perkara ini dijauhkan dari pihak yang berhubungan dekat; the case is kept from those who stand near"

// passed is why a report leaves an office by itself.
const passed = "kantor ini tidak dapat menangani laporan ini; this office cannot handle the report" //nolint:gosec // a sentence, no password

// nearTo is how near the person of an account stands to something.
func (w *work) nearTo(a access.Account, list []access.Keep) (access.Nearness, error) {
	if len(list) == 0 {
		return access.Far, nil
	}
	keys, err := w.keys(a)
	return access.Near(list, keys), err
}

// receives is the office that takes a matter: the first choice, or the nearest
// above that is not to be kept from it altogether. The top always can. over is the
// offices that were passed over.
func (w *work) receives(first string, kept []access.Keep) (office string, over []string, err error) {
	for office = first; ; {
		can, err := w.canHold(office, kept)
		if err != nil || can {
			return office, over, err
		}
		above, ok := w.Directory.BawasluAbove(office)
		if !ok {
			return office, over, nil
		}
		over, office = append(over, office), above.Code
	}
}

// canHold says whether an office may have a matter: it is not the one to be hidden
// from, and of its people at least one is free. Where nobody works yet, nobody
// stands near.
func (w *work) canHold(office string, kept []access.Keep) (bool, error) {
	if access.Near(kept, []access.Key{access.SeatKey(office)}) != access.Far {
		return false, nil
	}
	staffed, today := false, w.capitalDay()
	for _, role := range []access.Role{access.Clerk, access.BawasluInvestigator} {
		list, err := w.Holders(role, office)
		if err != nil {
			return false, err
		}
		for _, a := range list {
			if !a.Holds(role, office, today) {
				continue
			}
			staffed = true
			if near, err := w.nearTo(a, kept); err != nil || near == access.Far {
				return err == nil, err
			}
		}
	}
	return !staffed, nil
}

// placed is where a new report goes, and from whom it is kept.
func (w *work) placed(f report.Filing) (office string, out report.Routing, err error) {
	m, err := w.matterOf(f)
	if err != nil {
		return "", out, err
	}
	if out.Kept, err = w.around(m); err != nil {
		return "", out, err
	}
	office, out.PassedOver, err = w.receives(m.office, out.Kept)
	return office, out, err
}

// shieldReport keeps a report from whoever is found to stand near it by now, and
// brings it to an office that may have it.
func (w *work) shieldReport(r report.Report) (report.Report, error) {
	m, err := w.matterOf(report.Filing{Accused: r.Accused, Conduct: r.Conduct, HideFrom: r.HideFrom})
	if err != nil {
		return r, err
	}
	more, err := w.around(m)
	if err != nil {
		return r, err
	}
	if !access.Within(more, r.Kept) {
		if r, err = w.takeReport(r, &report.StandAsideCmd{Kept: more}, system, report.Header{Reason: tooNear}); err != nil {
			return r, err
		}
	}
	if !r.Open() {
		return r, nil // it lies where its case does, or nowhere
	}
	office, _, err := w.receives(r.Office, r.Kept)
	if err != nil || office == r.Office {
		return r, err
	}
	return w.takeReport(r, &report.TransferReportCmd{Office: office}, system, report.Header{Reason: passed})
}

// reportsOf is the reports of a case, as they are.
func (w *work) reportsOf(c casefile.Case) ([]report.Report, error) {
	var out []report.Report
	for _, id := range c.Reports {
		r, ok, err := w.Tx.Report(id, System, false)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, r)
		}
	}
	return out, nil
}

// shield keeps a case from whoever is found to stand near it by now, and takes it
// out of their hands. anew is for a case whose accused was found to be another.
func (w *work) shield(c casefile.Case, anew bool) (casefile.Case, error) {
	reports, err := w.reportsOf(c)
	if err != nil {
		return c, err
	}
	list, err := w.aroundCase(c, reports)
	if err != nil {
		return c, err
	}
	if access.Within(list, c.Kept) && (!anew || access.Within(c.Kept, list)) {
		return c, nil
	}
	cmd := &casefile.StandAsideCmd{Kept: list, Anew: anew}
	then := c
	if then.Kept = list; !anew {
		then.Kept = access.Union(c.Kept, list)
	}
	if cmd.Accounts, err = w.losing(then); err != nil {
		return c, err
	}
	cmd.Accounts = slices.DeleteFunc(cmd.Accounts, func(id string) bool { return id == c.Owner }) // see freed
	if c, err = w.take(c, cmd, system, casefile.Header{Reason: tooNear}); err != nil {
		return c, err
	}
	return w.freed(c)
}

// shieldAll does both for some cases and reports.
func (w *work) shieldAll(cases, reports []string) error {
	for _, id := range reports {
		r, ok, err := w.Tx.Report(id, System, true)
		if err != nil || !ok {
			return err
		}
		if _, err := w.shieldReport(r); err != nil {
			return err
		}
	}
	for _, id := range cases {
		c, ok, err := w.Tx.Case(id, System, true)
		if err != nil || !ok {
			return err
		}
		before := c.Version
		if c, err = w.shield(c, false); err == nil && c.Version != before {
			_, err = w.settle(c)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// rehoused follows what was written into the register of employees: who has another
// superior or another unit now is near to others than before.
func (w *work) rehoused() error {
	if len(w.touched) == 0 {
		return nil
	}
	keys := make([]access.Key, len(w.touched))
	for i, number := range w.touched {
		keys[i] = access.NumberKey(number)
	}
	w.touched = nil
	cases, reports, err := w.KeptFrom(keys)
	if err != nil {
		return err
	}
	return w.shieldAll(cases, reports)
}
