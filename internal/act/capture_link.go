package act

import (
	"netra/internal/report"
)

// captured takes the file of a capture in: from here on it is the report's, with the
// hash that it had when it arrived. The address itself is opened by nobody here.
func (w *work) captured(r report.Report, cmd report.Command) error {
	m, ok := cmd.(*report.CaptureLinkCmd)
	if !ok {
		return nil
	}
	m.File = nil // what a caller says of the file does not count
	if m.Evidence == "" {
		return nil // Take says what is missing
	}
	list, err := w.claimEvidence([]string{m.Evidence}, report.Report{ID: r.ID, Evidence: r.Files()}, "evidence")
	if err != nil || len(list) == 0 {
		return err
	}
	m.File = &list[0]
	return nil
}
