package act

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/record"
	"netra/internal/roster"
)

// draftRegister is the register of employees as it would be with a file.
type draftRegister struct {
	*work
	file  roster.File
	today deadline.Date
	all   bool // the caller may bring anybody, of any agency

	order   []string            // employee numbers, as the file brings them
	lines   map[string]int      // the row that says who is their superior today
	entries map[string]Entry    // what stands in the register
	was, is map[string]Employee // before and after
	changed []string
}

// make judges every row against the register. What is wrong stands in the file's
// mistakes.
func (d *draftRegister) make() error {
	if err := d.load(); err != nil {
		return err
	}
	rows := map[string][]roster.Row{}
	for _, r := range d.file.Rows {
		if rows[r.ID] == nil {
			d.order = append(d.order, r.ID)
		}
		rows[r.ID] = append(rows[r.ID], r)
	}
	d.is, d.lines = map[string]Employee{}, map[string]int{}
	for _, id := range d.order {
		d.enter(id, rows[id])
	}
	for _, id := range d.file.Mistaken { // is in the file too, and is told of there
		rows[id] = append(rows[id], roster.Row{})
	}
	for _, r := range d.file.Rows {
		if r.Superior == "" || len(rows[r.Superior]) > 0 || d.was[r.Superior].EmployeeID != "" {
			continue
		}
		d.file.Wrong(r.Line, "superior", "atasan ini tidak ada di berkas dan belum terdaftar; tambahkan barisnya, atau perbaiki nomornya",
			"this superior is neither in the file nor registered; add a row, or correct the number")
	}
	for _, id := range d.order {
		if !reflect.DeepEqual(d.was[id], d.is[id]) {
			d.changed = append(d.changed, id)
		}
	}
	if len(d.file.Mistakes) > 0 {
		return nil
	}
	return d.circles()
}

// load reads what the register knows of everybody whom the file names.
func (d *draftRegister) load() (err error) {
	var numbers []string
	for _, r := range d.file.Rows {
		numbers = append(numbers, r.ID)
		if r.Superior != "" {
			numbers = append(numbers, r.Superior)
		}
	}
	slices.Sort(numbers)
	d.was, d.entries, err = d.employeesByNumber(slices.Compact(numbers))
	return err
}

// enter puts the rows about one employee together: the past first, today's last.
func (d *draftRegister) enter(id string, rows []roster.Row) {
	slices.SortStableFunc(rows, func(a, b roster.Row) int {
		return cmp.Or(cmp.Compare(undated(a), undated(b)), a.From.Compare(b.From))
	})
	e := d.was[id]
	if !d.mine(e, rows[0]) {
		return
	}
	for i, r := range rows {
		if i > 0 && rows[i-1].From == r.From {
			d.file.Wrong(max(r.Line, rows[i-1].Line), "employee_id", fmt.Sprintf("pegawai ini sudah ada di baris %d dengan from_on yang sama; hapus salah satunya", min(r.Line, rows[i-1].Line)),
				"this employee is in that row already, with the same from_on; take one out")
			continue
		}
		a, known := d.Directory.Agency(r.Agency)
		if !known || !d.all && !d.ownAgency(a.Code, access.BkpsdmOfficer) {
			d.file.Wrong(r.Line, "agency_code", "tulis kode instansi dari pemerintah Anda, seperti di daftar lembaga", "write the code of an agency of your government, as in the list of agencies")
			continue
		}
		next, ok := e.with(d.posting(r), d.today)
		if !ok {
			d.file.Wrong(r.Line, "until_on", "masa ini berada di dalam masa jabatan lain yang sudah tercatat; periksa from_on dan until_on",
				"this lies within another post that is known; look at from_on and until_on")
			continue
		}
		e = next
		e.EmployeeID, e.Name = id, r.Name
	}
	d.is[id] = e
	d.lines[id] = rows[len(rows)-1].Line
}

// undated puts a row without a beginning, today's, after the dated ones.
func undated(r roster.Row) int {
	if r.From.IsZero() {
		return 1
	}
	return 0
}

// mine says whether the caller may say something of an employee: whom another
// government employs today is let go by it first.
func (d *draftRegister) mine(e Employee, r roster.Row) bool {
	left := !e.UntilOn.IsZero() && e.UntilOn.Before(d.today)
	if d.all || e.EmployeeID == "" || left || d.ownAgency(e.AgencyCode, access.BkpsdmOfficer) {
		return true
	}
	d.file.Wrong(r.Line, "employee_id", "pegawai ini tercatat di pemerintah lain; minta instansi lamanya mengisi until_on, atau hubungi administrator",
		"another government has this employee; have it fill until_on first, or ask an administrator")
	return false
}

// posting is a row as a post. The level is the agency's where the row says none.
func (d *draftRegister) posting(r roster.Row) Posting {
	return Posting{FromOn: r.From, UntilOn: r.Until, AgencyCode: r.Agency, Unit: r.Unit, EmploymentKind: r.Employment, Grade: r.Grade, Superior: r.Superior,
		Position: Position{Kind: r.Kind, Level: cmp.Or(r.Level, d.Directory.Level(r.Agency)), Title: r.Title}}
}

// write enters who changed.
func (d *draftRegister) write(actor record.Actor) error {
	m := newMoves()
	for _, id := range d.changed {
		x, err := EmployeeEntry(cmp.Or(d.entries[id].ID, d.EntryIndex(Employees, id)), d.is[id])
		if err != nil {
			return err
		}
		m.add(d.was[id], d.is[id])
		if err := d.enterOver(d.entries[id], x, importEmployees, actor); err != nil {
			return err
		}
	}
	return d.reunited(m, importEmployees)
}

func sortByRow(list []deadline.Mistake) {
	slices.SortStableFunc(list, func(a, b deadline.Mistake) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), strings.Compare(a.Column, b.Column))
	})
}
