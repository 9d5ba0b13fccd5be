package act

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Units is the register of who works where today: one entry a place of work, so
// that a report asks for one unit and not for a country's civil servants.
const Units = "units"

// unitsBuilt is the setting that says that the register of units is whole; where
// employees were entered before there was one, it is made from all of them.
const unitsBuilt = "employees.units"

// unit is one place of work and the employee numbers of those who work there.
type unit struct {
	Employees []string `json:"employees"`
}

// moves is who comes to and leaves which unit.
type moves struct{ comes, leaves map[string]map[string]bool }

func newMoves() moves { return moves{map[string]map[string]bool{}, map[string]map[string]bool{}} }

func (m moves) note(into map[string]map[string]bool, key, number string) {
	if key == "" {
		return
	}
	if into[key] == nil {
		into[key] = map[string]bool{}
	}
	into[key][number] = true
}

// add notes what changes when an employee who was so is so now.
func (m moves) add(was, is Employee) {
	from, to := unitKey(was.AgencyCode, was.Unit), unitKey(is.AgencyCode, is.Unit)
	if from == to && was.EmployeeID == is.EmployeeID {
		return
	}
	m.note(m.leaves, from, was.EmployeeID)
	m.note(m.comes, to, is.EmployeeID)
}

// reunite writes the units that changed, each once.
func (w *work) reunite(m moves, act string) error {
	_, built, err := w.Tx.Setting(unitsBuilt)
	if err != nil {
		return err
	}
	if !built {
		if m, err = w.allUnits(); err != nil {
			return err
		}
		if w.planned == nil {
			if err := w.PutSetting(unitsBuilt, ""); err != nil {
				return err
			}
		}
	}
	keys := map[string]bool{}
	for k := range m.comes {
		keys[k] = true
	}
	for k := range m.leaves {
		keys[k] = true
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if err := w.regroup(key, m, act); err != nil {
			return err
		}
	}
	return nil
}

// allUnits is everybody coming to where they work.
func (w *work) allUnits() (moves, error) {
	m := newMoves()
	entries, err := w.Entries(Employees)
	for _, x := range entries {
		e, err := employeeOf(x)
		if err != nil {
			return m, err
		}
		m.add(Employee{}, e)
	}
	return m, err
}

// regroup writes one unit.
func (w *work) regroup(key string, m moves, act string) error {
	old, _, err := w.EntryByHandle(Units, key)
	if err != nil {
		return err
	}
	u, err := unitOf(old)
	if err != nil {
		return err
	}
	before := slices.Clone(u.Employees)
	u.Employees = slices.DeleteFunc(u.Employees, func(n string) bool { return m.leaves[key][n] })
	for n := range m.comes[key] {
		u.Employees = append(u.Employees, n)
	}
	slices.Sort(u.Employees)
	u.Employees = slices.Compact(u.Employees)
	if slices.Equal(before, u.Employees) {
		return nil
	}
	body, err := json.Marshal(u)
	if err != nil {
		return fmt.Errorf("record unit: %w", err)
	}
	if old.ID == "" {
		old.ID = w.EntryIndex(Units, key)
	}
	return w.entry(Entry{Register: Units, ID: old.ID, Handle: key, Body: body}, act, system)
}

func unitOf(x Entry) (unit, error) {
	var u unit
	if len(x.Body) == 0 {
		return u, nil
	}
	if err := json.Unmarshal(x.Body, &u); err != nil {
		return u, fmt.Errorf("read unit: %w", err)
	}
	return u, nil
}

// employeesByNumber is those of some employees that the register holds.
func (w *work) employeesByNumber(numbers []string) (map[string]Employee, map[string]Entry, error) {
	entries, err := w.EntriesByHandle(Employees, numbers)
	if err != nil {
		return nil, nil, err
	}
	people, rows := map[string]Employee{}, map[string]Entry{}
	for _, x := range entries {
		e, err := employeeOf(x)
		if err != nil {
			return nil, nil, err
		}
		people[e.EmployeeID], rows[e.EmployeeID] = e, x
	}
	return people, rows, nil
}

// relocates notes where an entry that is about to be written moves somebody; an entry
// of another register moves nobody.
func (w *work) relocates(x Entry, m moves) error {
	if x.Register != Employees {
		return nil
	}
	is, err := employeeOf(x)
	if err != nil {
		return err
	}
	var was Employee
	old, ok, err := w.Entry(x.Register, x.ID, false)
	if err == nil && ok {
		was, err = employeeOf(old)
	}
	m.add(was, is)
	return err
}

// reunited is reunite where anybody moved at all.
func (w *work) reunited(m moves, act string) error {
	if len(m.comes)+len(m.leaves) == 0 {
		return nil
	}
	return w.reunite(m, act)
}
