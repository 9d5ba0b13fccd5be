package act

import (
	"fmt"

	"netra/internal/record"
)

// unstuck fails an act that would leave its case or report with nobody who has to
// do anything by a day. It is no refusal: no caller can help it, the machine is
// wrong, and nothing of the act is kept. What was stuck before may still be acted
// on, or nothing could ever free it; verify names it.
func unstuck(e record.Event, before, after string) error {
	if after == "" || before != "" {
		return nil
	}
	return fmt.Errorf("%s would leave %s %s stuck: %s", e.Act, e.Kind, e.Subject, after)
}
