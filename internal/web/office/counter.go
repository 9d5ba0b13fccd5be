package office

import (
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// section is one part of the report on the clerk's one page.
type section struct {
	Name   string
	Fields []*kit.Field
}

// counter begins with the next visitor: what was held for the last one is gone.
func counter(v *kit.Visit) error {
	if err := clerk(v); err != nil {
		return err
	}
	v.Forget()
	f, sections, err := counterForm(v)
	if err != nil {
		return err
	}
	return v.Show("office/counter", counterPage(v, f, sections))
}

// clerk refuses whoever is none: what other staff tell, they tell as citizens.
func clerk(v *kit.Visit) error {
	me, err := v.API.Access.WhoAmI(v.Ctx(), &pb.WhoAmIRequest{})
	if err != nil {
		return err
	}
	for _, g := range me.GetGrants() {
		if g.GetRole() == "clerk" {
			return nil
		}
	}
	return status.Error(codes.PermissionDenied, v.T("office.counter.clerks"))
}

// counterForm is all questions of the citizen's form, in the same order, as one.
func counterForm(v *kit.Visit) (*kit.Form, []section, error) {
	var all []*kit.Field
	var sections []section
	for _, p := range intake.Parts() {
		fields, err := p.Fields(v)
		if err != nil {
			return nil, nil, err
		}
		for _, x := range fields {
			x.Audience = v.T("office.counter.audience")
			x.Optional = x.Optional || p.Name == "identitas" // a visitor may want no name
		}
		all = append(all, fields...)
		sections = append(sections, section{p.Name, fields})
	}
	f := kit.NewForm(v.T("office.counter.button"), all...)
	return f, sections, nil
}

func counterPage(v *kit.Visit, f *kit.Form, sections []section) kit.Page {
	return kit.Page{Title: v.T("office.counter.title"), Data: map[string]any{"Form": f, "Sections": sections}}
}

// file takes the report down and leads to the receipt. The form's own id makes a
// double press one report.
func file(v *kit.Visit) error {
	if err := clerk(v); err != nil {
		return err
	}
	f, sections, err := counterForm(v)
	if err != nil {
		return err
	}
	meant, err := f.Read(v)
	if err != nil {
		return err
	}
	if !meant {
		if f.OK() {
			return v.Show("office/counter", counterPage(v, f, sections))
		}
		return v.Again("office/counter", counterPage(v, f, sections))
	}
	r := taken(v, f)
	if !f.OK() {
		return v.Again("office/counter", counterPage(v, f, sections))
	}
	answer, err := v.API.Reports.FileReport(v.Ctx(), &pb.FileReportRequest{Report: intake.Ready(r), RequestId: f.Once})
	switch {
	case err == nil:
	case f.Refuse(v, err):
		return v.Again("office/counter", counterPage(v, f, sections))
	default:
		return err
	}
	v.Citizen = &kit.Memory{Code: answer.GetAccessCode(), Fresh: true}
	v.Remember()
	return v.See("/konter/tanda-terima")
}

// taken is the report that the form tells, with its mistakes marked.
func taken(v *kit.Visit, f *kit.Form) *pb.FilingReport {
	r := intake.Empty()
	for _, p := range intake.Parts() {
		if p.Name != "identitas" || f.Value("track") != pb.Report_ANONYMOUS.String() && f.Value("track") != "" {
			p.Check(v, f)
		}
		p.Take(f, r)
	}
	return r
}

// receipt is what the visitor takes home. The code is in the clerk's browser, and
// only until the next visitor.
func receipt(v *kit.Visit) error {
	if v.Citizen.Code == "" {
		return v.See("/konter")
	}
	view, err := v.API.Reports.LookupReport(v.R.Context(), &pb.LookupReportRequest{AccessCode: v.Citizen.Code})
	if err != nil {
		return err
	}
	r, err := intake.Receive(v, view)
	if err != nil {
		return err
	}
	r.Code = strings.TrimSpace(v.Citizen.Code)
	return v.Show("office/receipt", kit.Page{Title: v.T("office.receipt.title"), Data: r})
}
