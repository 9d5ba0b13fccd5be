package store

import "netra/internal/casefile"

// putControl writes the rung of the control ladder, where it changed: the only
// column of a case that lists need and hardly any act moves.
func (t *records) putControl(old, c casefile.Case) error {
	if rung(old) == rung(c) {
		return nil
	}
	var is any // NULL for none
	if r := rung(c); r != "" {
		is = r
	}
	return one(t.Exec(`UPDATE cases SET control = $2 WHERE id = $1`, c.ID, is))
}

// rung is the rung a case stands on, or none.
func rung(c casefile.Case) string {
	if c.Control == nil {
		return ""
	}
	return c.Control.Rung
}
