package act

import (
	"fmt"

	"netra/internal/record"
)

// StuckError is an act that was not done because it would have left a case or
// report stuck. Ref is the id the event would have had: whoever met it can name
// it to the operator, who finds it in the log.
type StuckError struct {
	Ref string
	Why string
}

// Error is for the log.
func (e *StuckError) Error() string { return e.Why + " (" + e.Ref + ")" }

// unstuck fails an act that would leave its case or report with nobody who has to
// do anything by a day. It is no refusal: no caller can help it, the machine is
// wrong, and nothing of the act is kept. What was stuck before may still be acted
// on, or nothing could ever free it; verify names it.
func unstuck(e record.Event, before, after string) error {
	if after == "" || before != "" {
		return nil
	}
	return &StuckError{e.ID, fmt.Sprintf("%s would leave %s %s stuck: %s", e.Act, e.Kind, e.Subject, after)}
}
