package office

import (
	"strconv"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// rosterForm asks for a file of employees.
func rosterForm(v *kit.Visit) *kit.Form {
	f := kit.NewForm(v.T("office.roster.check"),
		&kit.Field{Name: "csv", Kind: kit.Sheet, Only: true, Label: v.T("office.roster.file"), Hint: v.T("office.roster.hint"), Audience: v.T("office.roster.audience")})
	f.Action, f.Cancel = "/kelola/pegawai/impor", "/kelola/pegawai"
	return f
}

// brought is the page on which a file is brought: the form, and after the check
// what is wrong, or what will be entered.
type brought struct {
	Form, Confirm *kit.Form
	Wrong         *kit.Table
	Rows, New     int
	Remarks       []string
}

func (b brought) page(v *kit.Visit) kit.Page {
	return kit.Page{Title: v.T("office.roster.title"), Back: "/kelola/pegawai", Wide: true, Data: b}
}

func bringRoster(v *kit.Visit) error {
	if err := registrar(v); err != nil {
		return err
	}
	return v.Show("office/roster", brought{Form: rosterForm(v)}.page(v))
}

// checkRoster asks the API what it would say, and writes nothing.
func checkRoster(v *kit.Visit) error {
	b := brought{Form: rosterForm(v)}
	meant, err := b.Form.Read(v)
	if err != nil {
		return err
	}
	if meant {
		b.Form.Need(v, "csv")
	}
	if !b.Form.OK() {
		return v.Again("office/roster", b.page(v))
	}
	return b.ask(v, &pb.ImportEmployeesRequest{Csv: b.Form.Field("csv").Value, DryRun: true})
}

// enterRoster enters the file that was checked. Where the check no longer holds,
// it is shown again.
func enterRoster(v *kit.Visit) error {
	f := confirmRoster(v, "", 0)
	meant, err := f.Read(v)
	if err != nil {
		return err
	}
	return brought{Form: rosterForm(v)}.ask(v, &pb.ImportEmployeesRequest{Csv: f.Field("csv").Value, DryRun: !meant, RequestId: f.Once})
}

// ask sends the file and shows the answer.
func (b brought) ask(v *kit.Visit, r *pb.ImportEmployeesRequest) error {
	out, err := v.API.Directory.ImportEmployees(v.Ctx(), r)
	if err != nil {
		if b.Form.Refuse(v, err) {
			return v.Again("office/roster", b.page(v))
		}
		return err
	}
	b.Rows, b.New = int(out.GetRows()), int(out.GetImported())
	for _, x := range out.GetRemarks() {
		b.Remarks = append(b.Remarks, kit.Said(v.Lang, x))
	}
	if wrong := out.GetErrors(); len(wrong) > 0 {
		b.Wrong = wrongRows(v, wrong)
		b.Form.Fail("csv", v.T("office.roster.wrong", "count", len(wrong)))
		return v.Again("office/roster", b.page(v))
	}
	if !r.GetDryRun() {
		v.Saved(v.T("office.roster.saved", "count", b.New))
		return v.See("/kelola/pegawai")
	}
	b.Confirm = confirmRoster(v, r.GetCsv(), b.New)
	return v.Show("office/roster", b.page(v))
}

func confirmRoster(v *kit.Visit, text string, count int) *kit.Form {
	f := kit.NewForm(v.T("office.roster.enter", "count", count), &kit.Field{Name: "csv", Kind: kit.Hidden, Value: text})
	f.Action, f.Cancel = "/kelola/pegawai/masukkan", "/kelola/pegawai"
	return f
}

// wrongRows is what is to be mended, row by row; the first of very many.
func wrongRows(v *kit.Visit, wrong []*pb.RowError) *kit.Table {
	t := &kit.Table{Caption: v.T("office.roster.rows"), Stack: true, Columns: []kit.Column{{Title: v.T("office.roster.row"), Number: true}, {Title: v.T("office.roster.column")}, {Title: v.T("office.roster.mend")}}}
	for _, e := range wrong[:min(len(wrong), mostRowsShown)] {
		t.Rows = append(t.Rows, []kit.Cell{{Text: strconv.Itoa(int(e.GetRow()))}, {Text: e.GetColumn()}, {Text: kit.Said(v.Lang, e.GetSentence())}})
	}
	return t
}
