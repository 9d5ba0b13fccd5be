package act

import (
	"slices"

	"netra/internal/casefile"
	"netra/internal/report"
)

// bring takes the reports of a case along to its new office: who investigates
// must be able to read what was reported, and to ask. A report that also feeds
// a case of the old office stays there, and so does one that lies elsewhere.
func (w *work) bring(from string, c casefile.Case) error {
	for _, id := range slices.Sorted(slices.Values(c.Reports)) { // all lock reports in one order
		r, ok, err := w.Tx.Report(id, System, true)
		if err != nil {
			return err
		}
		if !ok || r.Office != from || r.State != report.Accepted {
			continue
		}
		if needed, err := w.needs(from, r, c.ID); needed || err != nil {
			if err != nil {
				return err
			}
			continue
		}
		_, err = w.takeReport(r, &report.TransferReportCmd{Office: c.Office}, system,
			report.Header{Reason: "mengikuti perkaranya; it goes with its case"})
		if err != nil {
			return err
		}
	}
	return nil
}

// needs says whether an office has another open case on a report.
func (w *work) needs(office string, r report.Report, but string) (bool, error) {
	for _, id := range r.Cases {
		if id == but {
			continue
		}
		c, ok, err := w.Tx.Case(id, System, false)
		if err != nil || ok && c.Open() && c.Office == office {
			return true, err
		}
	}
	return false, nil
}
