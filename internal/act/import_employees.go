package act

import (
	"context"
	"errors"
	"fmt"

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

const importEmployees = "ImportEmployees"

// ImportEmployees enters employees with their posts and superiors, each who
// changes by an event of their own: all, or none where a row is mistaken. An
// administrator may, and a bkpsdm_officer for the agencies of their own
// government. The same file a second time changes nothing.
func (s *Service) ImportEmployees(ctx context.Context, caller Caller, req Request, csv string) (EmployeesImported, error) {
	if !req.ValidateOnly { // what was answered already is not judged again
		var before EmployeesImported
		known, err := view(ctx, s, caller, func(w *work) (bool, error) { return w.recall(req, &before) })
		if known || err != nil {
			return before, err
		}
	}
	var file *roster.File // read once, however often it is judged
	for range importTries {
		p, err := view(ctx, s, caller, func(w *work) (*importPlan, error) {
			if _, err := w.registrar(); err != nil {
				return nil, err
			}
			if file == nil {
				f := roster.Read(csv, w.capitalDay())
				file = &f
			}
			return w.planImport(*file, !req.ValidateOnly)
		})
		if err != nil {
			return EmployeesImported{}, err
		}
		if req.ValidateOnly {
			return p.out, nil
		}
		out, err := perform(ctx, s, caller, req, func(w *work) (EmployeesImported, error) { return p.out, w.carryOut(p) })
		if !errors.Is(err, errRegisterMoved) {
			return out, err
		}
	}
	return EmployeesImported{}, fault.New(fault.Conflict, "STALE_ETAG", "daftar pegawai terus berubah; kirim berkas itu lagi (the register of employees keeps changing; bring the file again)")
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
