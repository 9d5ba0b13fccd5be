package act

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"netra/internal/deadline"
)

// longestChain is how many superiors stand above one another at most: twice the
// steps from a village school to a minister. A longer chain is a mistake in the
// register and is not followed without end.
const longestChain = 20

// employeeOn finds an employee as they stood on a day (today, where it is zero);
// of a day that the register does not cover, by the nearest post it knows.
func (w *work) employeeOn(id string, on deadline.Date) (Employee, bool, error) {
	e, ok, err := w.employee(id)
	if err != nil || !ok {
		return e, false, err
	}
	e, _ = e.On(on)
	return e, true, nil
}

// superiors is the employee numbers above an employee on a day, the direct
// superior first. The last may be a number that the register does not hold. A
// circle ends where it would begin again, without the employee themself.
func (w *work) superiors(id string, on deadline.Date) ([]string, error) {
	var out []string
	for next := id; len(out) < longestChain; {
		e, ok, err := w.employeeOn(next, on)
		if err != nil {
			return nil, err
		}
		if !ok || e.Superior == "" || e.Superior == id || slices.Contains(out, e.Superior) {
			break
		}
		next = e.Superior
		out = append(out, next)
	}
	return out, nil
}

// colleagues is everybody who works today at a place of work of an agency, by
// employee number. Without a unit there is no such place.
func (w *work) colleagues(agency, unit string) ([]Employee, error) {
	if unitKey(agency, unit) == "" {
		return nil, nil
	}
	people, err := w.workingAt(unitKey(agency, unit))
	if err != nil {
		return nil, err
	}
	var out []Employee
	for _, e := range people {
		if unitKey(e.AgencyCode, e.Unit) == unitKey(agency, unit) {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b Employee) int { return strings.Compare(a.EmployeeID, b.EmployeeID) })
	return out, nil
}

// workingAt is everybody who may work at a unit. Until the register of units is
// made, that is everybody there is.
func (w *work) workingAt(key string) (map[string]Employee, error) {
	out := map[string]Employee{}
	_, built, err := w.Tx.Setting(unitsBuilt)
	if err != nil {
		return nil, err
	}
	if built {
		x, _, err := w.EntryByHandle(Units, key)
		if err != nil {
			return nil, err
		}
		u, err := unitOf(x)
		if err != nil {
			return nil, err
		}
		out, _, err = w.employeesByNumber(u.Employees)
		return out, err
	}
	entries, err := w.Entries(Employees)
	for _, x := range entries {
		e, err := employeeOf(x)
		if err != nil {
			return nil, err
		}
		out[e.EmployeeID] = e
	}
	return out, err
}

// unitKey is one place of work, however its name is spaced or capitalised; none
// where the agency or the unit is not said.
func unitKey(agency, unit string) string {
	unit = strings.ToLower(strings.Join(strings.Fields(unit), " "))
	if agency == "" || unit == "" {
		return ""
	}
	return agency + "/" + unit
}

// employeeOf is the employee of an entry.
func employeeOf(x Entry) (Employee, error) {
	var e Employee
	if err := json.Unmarshal(x.Body, &e); err != nil {
		return e, fmt.Errorf("read employee: %w", err)
	}
	return e, nil
}
