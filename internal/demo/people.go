package demo

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"netra/internal/act"
	"netra/internal/directory"
)

// Person is an employee as people.json lists them, for whoever tries things out
// and needs somebody to accuse.
type Person struct {
	EmployeeID     string       `json:"employeeId"`
	Name           string       `json:"name"`
	AgencyCode     string       `json:"agencyCode"` // the employing government
	Unit           string       `json:"unit"`       // the place of work
	Position       act.Position `json:"position"`
	EmploymentKind string       `json:"employmentKind"`
	Superior       string       `json:"superior"` // employee number; empty at the top
}

// governments is the regional governments of the directory.
func governments(dir *directory.Directory) []directory.Agency {
	var out []directory.Agency
	for _, a := range dir.Agencies() {
		if a.Kind == directory.Government {
			out = append(out, a)
		}
	}
	return out
}

// employees is the staff of all demo governments, each with a superior but the
// regional secretaries.
func employees(dir *directory.Directory) []act.Employee {
	var out []act.Employee
	for _, gov := range governments(dir) {
		posts, called := postsOf(dir, gov)
		first := len(out)
		for i, p := range posts {
			n := len(out)
			e := act.Employee{EmployeeID: employeeID(p.employed, gov.Region, 1966+2*i, n), Name: nameOf(namesOfEmployees + n), AgencyCode: gov.Code,
				Unit: p.unit(called), Position: act.Position{Kind: p.kind, Level: dir.Level(gov.Code), Title: p.title},
				EmploymentKind: p.employed, Grade: p.grade}
			if p.superior >= 0 {
				e.Superior = out[first+p.superior].EmployeeID
			}
			out = append(out, e)
		}
	}
	return out
}

// employeeID is a number of the right form that was given to nobody: everybody
// here is born on 1 January and has a serial number of 900 or more (a PNS or
// PPPK) or lives in a sub-district 99 (everybody else).
func employeeID(kind, region string, born, n int) string {
	switch kind {
	case "PNS": // date of birth, month of appointment, sex, serial number
		return fmt.Sprintf("%d0101%d01%d%03d", born, born+24, 1+n%2, 900+n)
	case "PPPK": // the same with the year and 21
		return fmt.Sprintf("%d0101202121%d%03d", born, 1+n%2, 900+n)
	}
	place := (strings.ReplaceAll(region, ".", "") + "00")[:4]
	return fmt.Sprintf("%s990101%02d%04d", place, born%100, n)
}

// register enters all employees, those whom the example cases accuse too, into
// the register, once.
func (cfg Config) register(ctx context.Context, s seeding) error {
	dir := cfg.Acts.Directory
	var list []act.Entry
	for i, e := range append(employees(dir), accusable(dir)...) {
		entry, err := act.EmployeeEntry(fmt.Sprintf("demo-%03d", i+1), e)
		if err != nil {
			return err
		}
		list = append(list, entry)
	}
	if err := cfg.Acts.PutEntries(ctx, act.Operator, s.asked("employees"), "ImportEmployees", list); err != nil {
		return fmt.Errorf("enter the employees: %w", err)
	}
	return nil
}

func (cfg Config) peopleFile() string { return filepath.Join(cfg.Dir, "demo", "people.json") }

// listPeople writes people.json unless it is there.
func (cfg Config) listPeople() error {
	_, err := os.Stat(cfg.peopleFile())
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	var out []Person
	for _, e := range employees(cfg.Acts.Directory) {
		out = append(out, Person{e.EmployeeID, e.Name, e.AgencyCode, e.Unit, e.Position, e.EmploymentKind, e.Superior})
	}
	return writeJSON(cfg.peopleFile(), out)
}
