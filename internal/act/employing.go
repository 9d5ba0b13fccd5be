package act

import "netra/internal/casefile"

// employing tells the acts that address an employer which agency employs the
// accused by the register of employees: what stands on the case may be a word
// that no table knows.
func (w *work) employing(cmd casefile.Command, c casefile.Case, env *casefile.Env) error {
	switch cmd.(type) {
	case *casefile.RecommendCmd, *casefile.DecidePlenaryCmd:
		e, _, err := w.employee(c.Accused.EmployeeID)
		env.Employing = e.AgencyCode
		return err
	}
	return nil
}
