package office

import (
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// decreeForm asks for the days of a decree, as a file or typed.
func decreeForm(v *kit.Visit) *kit.Form {
	f := kit.NewForm(v.T("office.decree.check"),
		&kit.Field{Name: "csv", Kind: kit.Sheet, Label: v.T("office.decree.csv"), Hint: v.T("office.decree.hint"), Lines: 10, Audience: v.T("office.decree.audience")})
	f.Action, f.Cancel = "/kelola/libur/impor", "/kelola/libur"
	return f
}

// decree is the page on which a decree is brought: the form, and after the check
// each row with what is wrong with it.
type decree struct {
	Form    *kit.Form
	Rows    *kit.Table
	Wrong   int
	Confirm *kit.Form // when nothing is wrong
	Count   int
}

func (d decree) page(v *kit.Visit) kit.Page {
	return kit.Page{Title: v.T("office.decree.title"), Back: "/kelola/libur", Wide: true, Data: d}
}

func bring(v *kit.Visit) error {
	d := decree{Form: decreeForm(v)}
	return v.Show("office/decree", d.page(v))
}

// checkDecree asks the API what it would say, and writes nothing.
func checkDecree(v *kit.Visit) error {
	d := decree{Form: decreeForm(v)}
	meant, err := d.Form.Read(v)
	if err != nil {
		return err
	}
	if meant {
		d.Form.Need(v, "csv")
	}
	if !d.Form.OK() {
		return v.Again("office/decree", d.page(v))
	}
	text := d.Form.Field("csv").Value
	r, err := v.API.Directory.ImportHolidays(v.Ctx(), &pb.ImportHolidaysRequest{Csv: text, DryRun: true})
	if err != nil {
		if d.Form.Refuse(v, err) {
			return v.Again("office/decree", d.page(v))
		}
		return err
	}
	d.Count, d.Wrong, d.Rows = int(r.GetRows()), len(r.GetErrors()), rowTable(v, text, r.GetErrors())
	if d.Wrong > 0 {
		d.Form.Fail("csv", v.T("office.decree.wrong", "count", d.Wrong))
		return v.Again("office/decree", d.page(v))
	}
	d.Confirm = confirmForm(v, text, d.Count)
	return v.Show("office/decree", d.page(v))
}

func confirmForm(v *kit.Visit, text string, count int) *kit.Form {
	f := kit.NewForm(v.T("office.decree.apply", "count", count), &kit.Field{Name: "csv", Kind: kit.Hidden, Value: text})
	f.Action, f.Cancel = "/kelola/libur/berlakukan", "/kelola/libur"
	return f
}

// applyDecree enters the days that were checked. Where the check no longer holds
// (somebody entered one of them meanwhile), it is shown again.
func applyDecree(v *kit.Visit) error {
	f := confirmForm(v, "", 0)
	meant, err := f.Read(v)
	if err != nil {
		return err
	}
	text := f.Field("csv").Value
	d := decree{Form: decreeForm(v)}
	d.Form.Field("csv").Value = text
	if !meant {
		return v.Again("office/decree", d.page(v))
	}
	r, err := v.API.Directory.ImportHolidays(v.Ctx(), &pb.ImportHolidaysRequest{Csv: text, RequestId: f.Once})
	if err != nil {
		if d.Form.Refuse(v, err) {
			return v.Again("office/decree", d.page(v))
		}
		return err
	}
	if d.Wrong = len(r.GetErrors()); d.Wrong > 0 {
		d.Count, d.Rows = int(r.GetRows()), rowTable(v, text, r.GetErrors())
		d.Form.Fail("csv", v.T("office.decree.wrong", "count", d.Wrong))
		return v.Again("office/decree", d.page(v))
	}
	v.Saved(v.T("office.decree.saved", "count", r.GetImported()))
	return v.See("/kelola/libur?tahun=" + yearIn(text))
}

// yearIn is the year of the first day of a file, for the page that shows it.
func yearIn(text string) string {
	_, rows, _ := strings.Cut(text, "\n")
	year, _, _ := strings.Cut(strings.TrimSpace(rows), "-")
	if len(year) != 4 {
		return ""
	}
	return year
}

// rowTable is the rows of a file, each with what is wrong with it.
func rowTable(v *kit.Visit, text string, wrong []*pb.RowError) *kit.Table {
	said := map[int]string{}
	for _, e := range wrong {
		s := kit.Said(v.Lang, e.GetSentence())
		if e.GetColumn() != "" {
			s = e.GetColumn() + ": " + s
		}
		said[int(e.GetRow())] = strings.TrimSpace(said[int(e.GetRow())] + " " + s)
	}
	t := &kit.Table{Caption: v.T("office.decree.rows"), Columns: []kit.Column{{Title: v.T("office.decree.row")}, {Title: v.T("office.decree.content")}, {Title: v.T("office.decree.result")}}}
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	for n := 1; n <= mostRowsShown; n++ {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if n == 1 && said[1] == "" {
			continue // a heading that is as it should be
		}
		tag := kit.Tag{Kind: "ok", Text: v.T("office.decree.good")}
		if said[n] != "" {
			tag = kit.Tag{Kind: "stop", Text: v.T("office.decree.bad")}
		}
		t.Rows = append(t.Rows, []kit.Cell{{Text: strconv.Itoa(n)}, {Text: strings.Join(record, " · ")}, {Tag: tag, Under: said[n]}})
		delete(said, n)
		if err != nil {
			break
		}
	}
	for n, s := range said { // of no row that can be shown
		t.Rows = append(t.Rows, []kit.Cell{{Text: strconv.Itoa(n)}, {}, {Tag: kit.Tag{Kind: "stop", Text: v.T("office.decree.bad")}, Under: s}})
	}
	return t
}

// mostRowsShown is more than the free days of several years.
const mostRowsShown = 400
