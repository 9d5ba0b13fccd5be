package act

import (
	"netra/internal/casefile"
	"netra/internal/report"
)

// summonsCode makes the code of the accused for a summons that has to carry one.
// The command, and so the event, holds its blind index; the code itself goes into
// the answer of this act and nowhere else.
func (w *work) summonsCode(cmd casefile.Command, c casefile.Case) error {
	at := casefile.BearsCode(cmd, &c)
	if at == nil {
		return nil
	}
	code, err := report.NewAccessCode(w.random())
	if err != nil {
		return err
	}
	*at, w.born = w.AccusedIndex(code), code.String()
	return nil
}

// handOut adds the code that was just made to the answer of the summons. A summons
// that was only tried has made none that will ever open anything.
func (w *work) handOut(v *CaseView, a CaseAct) {
	if !a.ValidateOnly {
		v.AccusedCode = w.born
	}
}
