package act

import (
	"encoding/json"
	"fmt"

	"netra/internal/deadline"
)

// Employee is one civil servant as the register of employees knows them.
type Employee struct {
	EmployeeID     string   `json:"employeeId"`
	Name           string   `json:"name"`
	AgencyCode     string   `json:"agencyCode"` // the employing government
	Unit           string   `json:"unit"`       // the place of work
	Position       Position `json:"position"`
	EmploymentKind string   `json:"employmentKind"`
	Grade          string   `json:"grade,omitempty"`
	Superior       string   `json:"superior,omitempty"` // employee number

	FromOn  deadline.Date `json:"fromOn,omitzero"`   // since when they hold this post; zero: since longer than is known
	UntilOn deadline.Date `json:"untilOn,omitzero"`  // its last day, where they left
	Earlier []Posting     `json:"earlier,omitempty"` // the posts before it, the newest first
}

// Position is a post: its kind and level as the law asks for them, and its title.
type Position struct {
	Kind  string `json:"kind"`
	Level string `json:"level"`
	Title string `json:"title"`
}

// The registers.
const (
	Employees  = "employees"
	Pacts      = "pacts"
	Signatures = "signatures"
	Holidays   = "holidays" // what decrees changed since the calendar that comes with the binary
)

// employee finds an employee by number, through the blind index.
func (w *work) employee(id string) (Employee, bool, error) {
	var out Employee
	if id == "" {
		return out, false, nil
	}
	e, ok, err := w.EntryByHandle(Employees, id)
	if err != nil || !ok {
		return out, false, err
	}
	if err := json.Unmarshal(e.Body, &out); err != nil {
		return out, false, fmt.Errorf("read employee: %w", err)
	}
	return out, true, nil
}
