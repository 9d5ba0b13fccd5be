package desk

import (
	"slices"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// reportActData is the page of one act on a report.
type reportActData struct {
	Title, Number string
	Does          []string
	Form          *kit.Form
	Changed       []kit.Row // what is there now, when it was changed while somebody wrote
}

// reportAct is a form for one act on one report.
type reportAct struct {
	*lister
	act    string
	report *pb.Report
	form   *kit.Form
}

// openReportAct makes the form. An act without a page, or that the machine has no
// row for, from here or for the visitor, is a page that does not exist.
func openReportAct(v *kit.Visit) (*reportAct, error) {
	l, r, err := openReport(v)
	if err != nil {
		return nil, err
	}
	a := &reportAct{lister: l, act: v.R.PathValue("act"), report: r}
	if !slices.Contains(reportActs, a.act) {
		return nil, status.Error(codes.NotFound, "")
	}
	fields, err := l.reportFields(a.act, r)
	if err != nil {
		return nil, err
	}
	fields = append(fields, &kit.Field{Name: "etag", Kind: kit.Hidden, Value: r.GetEtag()})
	a.form = asksToCheck(kit.NewForm(v.Word("act", a.act), fields...))
	a.form.Cancel, a.form.Danger = a.back(), slices.Contains(final, a.act)
	return a, nil
}

func (a *reportAct) back() string { return "/meja/laporan/" + a.report.GetName()[len("reports/"):] }

func (a *reportAct) page(changed []kit.Row) kit.Page {
	return kit.Page{Title: a.Word("act", a.act), Back: a.back(), Data: reportActData{Title: a.Word("act", a.act), Number: a.report.GetNumber(),
		Does: a.does(), Form: a.form, Changed: changed}}
}

// does is what the act will do, one sentence each.
func (a *reportAct) does() []string {
	return strings.Split(a.T("desk.report.does."+a.act), "\n")
}

func reportActPage(v *kit.Visit) error {
	a, err := openReportAct(v)
	if err != nil {
		return err
	}
	if !a.offered(a.act, a.report) {
		return v.Show("desk/reportnot", kit.Page{Title: v.T("desk.report.not.title"), Back: a.back(), Data: a.page(nil).Data})
	}
	return v.Show("desk/reportact", a.page(nil))
}

// reportActDone takes the answers: first to be read again, where the act is final,
// then to the API.
func reportActDone(v *kit.Visit) error {
	a, err := openReportAct(v)
	if err != nil {
		return err
	}
	meant, err := a.form.Read(v)
	if err != nil {
		return err
	}
	checked := a.form.Value(checkField) == "ya"
	a.form.Field(checkField).Value = ""
	if a.form.Pressed == backPress {
		return v.Show("desk/reportact", a.page(nil))
	}
	if meant {
		a.form.Need(v, needs(a.form)...)
		a.form.CheckDates(v)
	}
	if !meant || !a.form.OK() {
		return v.Again("desk/reportact", a.page(nil))
	}
	only := slices.Contains(final, a.act) && !checked
	switch err := a.send(only); {
	case status.Code(err) == codes.Aborted:
		return a.conflict()
	case err != nil && a.form.Refuse(v, err):
		return v.Again("desk/reportact", a.page(nil))
	case err != nil:
		return err
	case !a.form.OK():
		return v.Again("desk/reportact", a.page(nil))
	case only:
		return check(v, a.form, v.T("desk.check.title", "act", v.Word("act", a.act)), v.Word("act", a.act), a.back(), a.does()...)
	case a.act == "TransferReport": // whoever handed it on may not know of it any more
		return v.See("/meja/laporan")
	}
	return v.See(a.back() + "?sudah=" + a.act)
}

// conflict shows what was written beside what is there now. The form carries the
// new version: to send it again is to have read it.
func (a *reportAct) conflict() error {
	a.form.Field("etag").Value = a.report.GetEtag()
	a.form.Renew()
	a.form.Button = a.T("desk.report.changed.again")
	now := []kit.Row{{Key: a.T("desk.queue.state"), Text: a.Word("state", a.report.GetState())}, {Key: a.T("desk.inbox.cases"), Text: kit.Number(a.Lang, int64(len(a.report.GetCases())))}}
	said := dialogue(a.Lang, a.report.GetContents())
	for _, s := range said[max(0, len(said)-3):] {
		who := "desk.report.byreporter"
		if s.Office {
			who = "desk.report.byoffice"
		}
		now = append(now, kit.Row{Key: a.T(who), Long: s.Text})
	}
	return a.Conflict("desk/reportact", a.page(now))
}

// needs is the names of the questions that must be answered.
func needs(f *kit.Form) []string {
	var out []string
	for _, x := range f.Fields {
		if x.Kind != kit.Hidden && x.Kind != kit.Rows {
			out = append(out, x.Name)
		}
	}
	return out
}
