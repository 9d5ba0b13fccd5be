package act

import (
	"context"
	"fmt"
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/roster"
)

// EmployeesImported is what an import of employees did, or with a dry run would do.
type EmployeesImported struct {
	Imported
	Unchanged int      `json:"unchanged,omitempty"` // employees about whom the file says nothing new
	Remarks   []string `json:"remarks,omitempty"`
}

// employeesDoor is the setting whose row one import of employees holds until it
// is through: two of them, each judged without the other, could together make a
// circle of superiors.
const employeesDoor = "employees.door"

const importEmployees = "ImportEmployees"

// ImportEmployees enters employees with their posts and superiors, each who
// changes by an event of their own: all, or none where a row is mistaken. An
// administrator may, and a bkpsdm_officer for the agencies of their own
// government. The same file a second time changes nothing.
func (s *Service) ImportEmployees(ctx context.Context, caller Caller, req Request, csv string) (EmployeesImported, error) {
	var file *roster.File // read once, however often the transaction is tried
	bring := func(w *work) (EmployeesImported, error) {
		actor, err := w.registrar()
		if err != nil {
			return EmployeesImported{}, err
		}
		today := w.capitalDay()
		if file == nil {
			f := roster.Read(csv, today)
			file = &f
		}
		file.Mistakes = slices.Clip(file.Mistakes)
		d := &draftRegister{work: w, file: *file, today: today, all: actor.Role == access.Admin}
		if !req.ValidateOnly {
			if err := w.PutSetting(employeesDoor, ""); err != nil {
				return EmployeesImported{}, err
			}
		}
		if err := d.make(); err != nil {
			return EmployeesImported{}, err
		}
		out := d.result()
		if len(out.Mistakes) > 0 || req.ValidateOnly {
			return out, nil
		}
		return out, d.write(actor)
	}
	if req.ValidateOnly { // a long look holds nobody up who writes
		return view(ctx, s, caller, bring)
	}
	return perform(ctx, s, caller, req, bring)
}

// registrar is who may bring employees.
func (w *work) registrar() (record.Actor, error) {
	if a, err := w.admin(); err == nil {
		return a, nil
	}
	actor, err := w.holds(access.BkpsdmOfficer)
	if f, refused := fault.Of(err); refused && f.Reason == "ROLE" {
		return actor, fault.New(fault.Denied, "ROLE", "ini dilakukan oleh %[1]s atau %[2]s (this is done by %[1]s or %[2]s)", access.BkpsdmOfficer, access.Admin)
	}
	return actor, err
}

// ownAgency says whether an agency belongs to a government in whose personnel
// agency, inspectorate or top the caller sits with one of some roles.
func (w *work) ownAgency(agency string, roles ...access.Role) bool {
	for _, g := range w.caller.Grants {
		for _, r := range roles {
			if g.Role == r && w.Directory.SameGovernment(g.Office, agency) {
				return true
			}
		}
	}
	return false
}

// result is what the caller is told.
func (d *draftRegister) result() EmployeesImported {
	out := EmployeesImported{Imported: Imported{Rows: d.file.Count, Mistakes: sortedMistakes(d.file.Mistakes)}}
	if n := d.file.Ignored; n > 0 {
		out.Remarks = append(out.Remarks, fmt.Sprintf("%d kolom lain dibiarkan. (%d other columns were left alone.)", n, n))
	}
	if len(out.Mistakes) > 0 {
		return out
	}
	out.Written = len(d.changed)
	if out.Unchanged = len(d.order) - len(d.changed); out.Unchanged > 0 {
		out.Remarks = append(out.Remarks, fmt.Sprintf("%d pegawai sudah tercatat sama. (%d employees are registered like this already.)", out.Unchanged, out.Unchanged))
	}
	return out
}

// sortedMistakes is the mistakes from the top of the file down.
func sortedMistakes(list []deadline.Mistake) []deadline.Mistake {
	out := append([]deadline.Mistake(nil), list...)
	sortByRow(out)
	return out
}
