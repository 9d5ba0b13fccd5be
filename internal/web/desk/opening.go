package desk

import (
	"slices"
	"strconv"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// opening is a form that begins something: a case out of reports, a finding, a
// finding of the employer handed to Bawaslu.
type opening struct {
	*lister
	kind   string     // register, finding, refer
	report *pb.Report // that it comes from; nil for none
	form   *kit.Form
}

// openingData is its page.
type openingData struct {
	Kind  string
	From  string // number of the report
	Back  string
	Named []task // the accused that the report names, where there are several
	Form  *kit.Form
	Tells []string
}

// open makes the form, filled in from the report in the address.
func open(v *kit.Visit, kind string, who ...string) (*opening, error) {
	l, err := newLister(v)
	if err != nil {
		return nil, err
	}
	if !l.is(who...) {
		return nil, status.Error(codes.PermissionDenied, "peran Anda tidak boleh melakukan ini (your role may not do this)")
	}
	o := &opening{lister: l, kind: kind}
	if id := v.R.URL.Query().Get("laporan"); id != "" && kind != "refer" {
		if o.report, err = l.report(id); err != nil {
			return nil, err
		}
	}
	fields, err := o.fields()
	if err != nil {
		return nil, err
	}
	o.form = asksToCheck(kit.NewForm(v.T("desk.open.check"), fields...))
	o.form.Cancel = o.back()
	o.fill()
	return o, nil
}

func (o *opening) back() string {
	if o.report != nil {
		return "/meja/laporan/" + strings.TrimPrefix(o.report.GetName(), "reports/")
	}
	return "/meja"
}

func (o *opening) title() string { return o.T("desk.open.title." + o.kind) }

func (o *opening) page() kit.Page {
	d := openingData{Kind: o.kind, From: o.report.GetNumber(), Back: o.back(), Form: o.form, Tells: o.tells()}
	if named := o.report.GetContents().GetAccused(); len(named) > 1 {
		for i, a := range named {
			d.Named = append(d.Named, task{kit.Plain(a.GetName()), o.R.URL.Path + "?laporan=" + strings.TrimPrefix(o.report.GetName(), "reports/") + "&terlapor=" + strconv.Itoa(i+1)})
		}
	}
	return kit.Page{Title: o.title(), Back: o.back(), Data: d}
}

// tells is what will follow, one sentence each.
func (o *opening) tells() []string { return strings.Split(o.T("desk.open.does."+o.kind), "\n") }

// chosen is the accused of the report that the form is filled in for.
func (o *opening) chosen() *pb.Accused {
	named := o.report.GetContents().GetAccused()
	i, _ := strconv.Atoi(o.R.URL.Query().Get("terlapor"))
	if i < 1 || i > len(named) {
		i = 1
	}
	if len(named) == 0 {
		return nil
	}
	return named[i-1]
}

// fill puts what the report tells into the form.
func (o *opening) fill() {
	put := func(name, value string) {
		if f := o.form.Field(name); f != nil && value != "" {
			f.Value = value
		}
	}
	a, at := o.chosen(), o.report.GetContents().GetConduct()
	put("name", a.GetName())
	put("employeeId", a.GetEmployeeId())
	put("position", a.GetPosition())
	put("unit", a.GetUnit())
	put("agency", a.GetAgency())
	put("agencyCode", a.GetAgencyCode())
	if a.GetEmploymentKind() != pb.Accused_UNSPECIFIED {
		put("employmentKind", a.GetEmploymentKind().String())
	}
	put("contest", at.GetContest())
	o.fillAllegations(at.GetViolationHints(), at)
}

// read takes what was sent: ready when it can go to the API, checked when its
// answers were read again before.
func (o *opening) read() (ready, checked bool, err error) {
	meant, err := o.form.Read(o.Visit)
	if err != nil {
		return false, false, err
	}
	checked = o.form.Value(checkField) == "ya"
	o.form.Field(checkField).Value = ""
	if o.form.Pressed == backPress {
		return false, false, nil
	}
	if meant {
		o.form.Need(o.Visit, needs(o.form)...)
		o.form.CheckDates(o.Visit)
	}
	return meant && o.form.OK(), checked, nil
}

// done takes the answers: checked by the API first, then read again by who wrote
// them, then sent. send says where the new thing is.
func (o *opening) done(send func(only bool) (to string, err error)) error {
	ready, checked, err := o.read()
	if err != nil {
		return err
	}
	if !ready {
		if o.form.OK() && o.form.Pressed != "" {
			return o.Show("desk/opening", o.page())
		}
		return o.Again("desk/opening", o.page())
	}
	to, err := send(!checked)
	switch {
	case err != nil && o.form.Refuse(o.Visit, err):
		return o.Again("desk/opening", o.page())
	case err != nil:
		return err
	case !checked:
		return check(o.Visit, o.form, o.T("desk.check.title", "act", o.title()), o.T("desk.open.button."+o.kind), o.back(), o.tells()...)
	}
	return o.See(to)
}

// reports is the names of the reports a case comes from.
func (o *opening) reports() []string {
	if o.report == nil {
		return nil
	}
	return []string{o.report.GetName()}
}

// violations offers the rows of the rulebook by category, in everyday words.
// What is allowed is no violation and is not offered.
func (o *opening) violations() []kit.Option {
	out := []kit.Option{{Label: o.T("desk.open.later")}}
	rows := slices.DeleteFunc(slices.Clone(o.book("-").GetViolations()), func(r *pb.Violation) bool { return r.GetCategory() == "none" })
	for _, category := range []string{"ethics", "discipline", "employment", "criminal", "needs_human"} {
		group := o.Word("category", category)
		for _, r := range rows {
			if r.GetCategory() == category {
				out = append(out, kit.Option{Value: r.GetCode(), Label: o.words(r), Group: group})
				group = ""
			}
		}
	}
	return out
}
