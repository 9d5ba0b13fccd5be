package act

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
)

// EmployeeView is an employee as those see them who may: Index names them
// outside, Superiors is who stands above them.
type EmployeeView struct {
	Employee
	Index     string   `json:"index"`
	Superiors []string `json:"superiors,omitempty"`
}

// EmployeeFilter is what a list of employees is narrowed to.
type EmployeeFilter struct{ EmployeeID, AgencyCode, Unit string }

// Searches is the register of who searched the register of employees, and by
// what: never for whom.
const Searches = "searches"

// search is one entry of it. Who searched stands in its event.
type search struct {
	Fields []string `json:"fields,omitempty"`
}

const searchEmployees = "ListEmployees"

// mostLooked is how many entries one page looks through: what somebody may see is
// thinly spread in a register of the whole country.
const mostLooked = 5000

// GetEmployee is one employee with the chain of superiors; fault.Missing for
// whoever may not know of them.
func (s *Service) GetEmployee(ctx context.Context, caller Caller, index string) (EmployeeView, error) {
	return view(ctx, s, caller, func(w *work) (EmployeeView, error) {
		x, ok, err := w.EntryByIndex(Employees, index)
		if err != nil {
			return EmployeeView{}, err
		}
		var e Employee
		if ok {
			if e, err = employeeOf(x); err != nil {
				return EmployeeView{}, err
			}
			if ok, err = w.mayKnow(e); err != nil {
				return EmployeeView{}, err
			}
		}
		if !ok {
			return EmployeeView{}, fault.NotFound()
		}
		up, err := w.superiors(e.EmployeeID, deadline.Date{})
		return EmployeeView{Employee: e, Index: index, Superiors: up}, err
	})
}

// ListEmployees is one page of the employees whom the caller may know. That
// somebody searched is an event, with the fields they searched by and nothing
// that they wrote there. A page may be short although another follows.
func (s *Service) ListEmployees(ctx context.Context, caller Caller, f EmployeeFilter, after string, limit int) (list []EmployeeView, next string, err error) {
	type page struct {
		List []EmployeeView
		Next string
	}
	out, err := perform(ctx, s, caller, Request{}, func(w *work) (page, error) {
		if err := w.searched(f); err != nil {
			return page{}, err
		}
		found, next, err := w.searchEmployees(f, after, limit)
		return page{found, next}, err
	})
	return out.List, out.Next, err
}

// searched keeps that somebody searched.
func (w *work) searched(f EmployeeFilter) error {
	if len(w.caller.Grants) == 0 {
		return nil // finds nobody
	}
	s := search{}
	for _, x := range []struct{ name, value string }{{"employeeId", f.EmployeeID}, {"agencyCode", f.AgencyCode}, {"unit", f.Unit}} {
		if x.value != "" {
			s.Fields = append(s.Fields, x.name)
		}
	}
	body, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("record search: %w", err)
	}
	id, err := w.opaque()
	if err != nil {
		return err
	}
	return w.entry(Entry{Register: Searches, ID: id, Body: body}, searchEmployees, w.actor(w.caller.Grants[0]))
}

// searchEmployees looks where the filter leads: to one employee, to one unit, or
// through the register.
func (w *work) searchEmployees(f EmployeeFilter, after string, limit int) (out []EmployeeView, next string, err error) {
	switch {
	case f.EmployeeID != "":
		e, _, err := w.employee(f.EmployeeID)
		if err != nil {
			return nil, "", err
		}
		return w.pageOf([]Employee{e}, f, after, limit)
	case !w.readsRegister():
		return nil, "", nil // of a case of theirs they name the one they mean
	case f.AgencyCode != "" && f.Unit != "":
		people, err := w.colleagues(f.AgencyCode, f.Unit)
		if err != nil {
			return nil, "", err
		}
		return w.pageOf(people, f, after, limit)
	}
	for looked := 0; looked < mostLooked; {
		entries, err := w.EntriesAfter(Employees, after, lookAtOnce)
		if err != nil || len(entries) == 0 {
			return out, "", err
		}
		for _, x := range entries {
			e, err := employeeOf(x)
			if err != nil {
				return nil, "", err
			}
			v := EmployeeView{Employee: e, Index: w.EntryIndex(Employees, e.EmployeeID)}
			if f.holds(e) && w.ownEmployee(e) {
				if len(out) == limit {
					return out, after, nil
				}
				out = append(out, v)
			}
			after = v.Index
		}
		looked += len(entries)
	}
	return out, after, nil
}

const lookAtOnce = 500

// pageOf is one page of those of a short list whom the caller may know, in the
// order of their index, so that a token names nobody.
func (w *work) pageOf(people []Employee, f EmployeeFilter, after string, limit int) (out []EmployeeView, next string, err error) {
	for _, e := range people {
		if e.EmployeeID == "" || !f.holds(e) {
			continue
		}
		ok, err := w.mayKnow(e)
		if err != nil {
			return nil, "", err
		}
		if i := w.EntryIndex(Employees, e.EmployeeID); ok && i > after {
			out = append(out, EmployeeView{Employee: e, Index: i})
		}
	}
	slices.SortFunc(out, func(a, b EmployeeView) int { return strings.Compare(a.Index, b.Index) })
	if len(out) > limit {
		out = out[:limit]
		next = out[limit-1].Index
	}
	return out, next, nil
}

func (f EmployeeFilter) holds(e Employee) bool {
	return (f.EmployeeID == "" || f.EmployeeID == e.EmployeeID) && (f.AgencyCode == "" || f.AgencyCode == e.AgencyCode) &&
		(f.Unit == "" || unitKey("-", f.Unit) == unitKey("-", e.Unit))
}

// registerRoles is the staff of a government who read its employees.
var registerRoles = []access.Role{access.BkpsdmOfficer, access.Examiner, access.Signatory}

// readsRegister says whether the caller reads a register at all, and not only one
// accused.
func (w *work) readsRegister() bool {
	_, admin := w.caller.Administers()
	return admin || slices.ContainsFunc(w.caller.Grants, func(g access.Grant) bool { return slices.Contains(registerRoles, g.Role) })
}

// ownEmployee says whether the caller is staff of the employee's government, or
// keeps the register.
func (w *work) ownEmployee(e Employee) bool {
	_, admin := w.caller.Administers()
	return admin || w.ownAgency(e.AgencyCode, registerRoles...)
}

// investigating is the roles that may look up the accused of a case of theirs.
var investigating = []access.Role{access.BawasluInvestigator, access.BawasluCommissioner, access.MeritInvestigator, access.MeritLead}

// mayKnow says whether the caller may know of an employee: of their own
// government, or as the accused of an open case that they investigate.
func (w *work) mayKnow(e Employee) (bool, error) {
	if w.ownEmployee(e) {
		return true, nil
	}
	if !slices.ContainsFunc(w.caller.Grants, func(g access.Grant) bool { return slices.Contains(investigating, g.Role) }) {
		return false, nil
	}
	cases, err := w.CasesOf(e.EmployeeID, "")
	if err != nil {
		return false, err
	}
	for _, c := range cases {
		if !c.Open() {
			continue
		}
		_, clauses, err := w.open(c.ID, false)
		if _, hidden := fault.Of(err); hidden {
			continue
		}
		if err != nil {
			return false, err
		}
		if slices.ContainsFunc(clauses, func(k access.Clause) bool { return slices.Contains(investigating, k.Grant.Role) }) {
			return true, nil
		}
	}
	return false, nil
}
