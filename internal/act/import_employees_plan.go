package act

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"netra/internal/access"
	"netra/internal/record"
	"netra/internal/roster"
)

// A file of a hundred thousand employees takes its time to be read, judged and
// sealed. On a database with one writer nobody could file a report meanwhile. So all
// of that is done on a picture of the register, outside of the writing transaction,
// and what is ready is then written at once, provided that the register has not moved
// since: then it is judged anew. Nothing of it stands anywhere until it all does, so
// that a crash leaves nothing and the file can simply be brought again.

// importPlan is an import that is ready to be written.
type importPlan struct {
	out     EmployeesImported
	turn    string
	actor   record.Actor
	changed []string
	sealed  SealedEntries
}

// importTries is how often a file is judged anew because the register moved.
const importTries = 3

var errRegisterMoved = errors.New("the register of employees moved")

// employeesDoor is the setting whose row is held by whoever writes employees until
// they are through, and employeesTurn counts them: two of them, each judged without
// the other, could together make a circle of superiors.
const (
	employeesDoor = "employees.door"
	employeesTurn = "employees.turn"
)

// turn says that the register of employees is another now.
func (w *work) turn() error {
	if err := w.PutSetting(employeesDoor, ""); err != nil {
		return err
	}
	text, _, err := w.Tx.Setting(employeesTurn)
	if err != nil {
		return err
	}
	n, _ := strconv.Atoi(text) // none is the first
	return w.PutSetting(employeesTurn, strconv.Itoa(n+1))
}

// planImport judges a file and, where it is to be written, makes ready what is.
func (w *work) planImport(file roster.File, write bool) (*importPlan, error) {
	actor, err := w.registrar()
	if err != nil {
		return nil, err
	}
	p := &importPlan{actor: actor}
	if p.turn, _, err = w.Tx.Setting(employeesTurn); err != nil {
		return nil, err
	}
	file.Mistakes = slices.Clip(file.Mistakes)
	d := &draftRegister{work: w, file: file, today: w.capitalDay(), all: actor.Role == access.Admin}
	if err := d.make(); err != nil {
		return nil, err
	}
	p.out, p.changed = d.result(), d.changed
	if !write || len(p.out.Mistakes) > 0 || len(p.changed) == 0 {
		return p, nil
	}
	var list []Written
	w.planned = &list
	if err := d.write(actor); err != nil {
		return nil, err
	}
	p.sealed, err = w.SealEntries(list)
	return p, err
}

// carryOut writes what was made ready, unless it was judged of another register.
func (w *work) carryOut(p *importPlan) error {
	actor, err := w.registrar()
	if err != nil || p.sealed == nil {
		return err
	}
	before, _, err := w.Tx.Setting(employeesTurn)
	if err != nil {
		return err
	}
	if err := w.turn(); err != nil { // from here on nobody else writes employees
		return err
	}
	now, _, err := w.Tx.Setting(employeesTurn)
	if err != nil {
		return err
	}
	if n, _ := strconv.Atoi(p.turn); before != p.turn || now != strconv.Itoa(n+1) || actor != p.actor {
		return errRegisterMoved
	}
	if err := w.PutSetting(unitsBuilt, ""); err != nil { // the plan made them where they were not
		return err
	}
	w.wrote, w.touched = true, slices.Clone(p.changed)
	if err := w.PutSealed(p.sealed); err != nil {
		return fmt.Errorf("enter employees: %w", err)
	}
	return nil
}
