package office

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// rules is how a case finds an investigator, as the API spells it.
var rules = [...]string{"queue", "least_loaded"}

// officeList is every office with the one above.
func officeList(v *kit.Visit) error {
	by, list, err := offices(v)
	if err != nil {
		return err
	}
	places, err := regionsBy(v)
	if err != nil {
		return err
	}
	t := kit.Table{Caption: v.T("office.offices.caption"), Empty: v.T("office.offices.empty"), Columns: []kit.Column{{Title: v.T("office.offices.name")}, {Title: v.T("office.offices.code")},
		{Title: v.T("office.offices.region")}, {Title: v.T("office.offices.above")}}}
	for _, o := range list {
		above := kit.Cell{}
		if o.GetAbove() != "" {
			above = kit.Cell{Text: titleOf(by, o.GetAbove()), Href: officePath(o.GetAbove())}
		}
		t.Rows = append(t.Rows, []kit.Cell{{Text: o.GetTitle(), Href: officePath(o.GetCode())}, {Text: o.GetCode()}, {Text: regionOf(v, places, o.GetRegion())}, above})
	}
	return v.Show("office/table", kit.Page{Title: v.T("office.offices.title"), Back: "/kelola", Wide: true,
		Data: listed{Title: v.T("office.offices.title"), Lead: v.T("office.manage.offices"), Table: t}})
}

// listed is a page that is one table.
type listed struct {
	Title, Lead string
	Filter      []*kit.Field
	Table       kit.Table
	Pager       kit.Pager
}

func officePath(code string) string { return "/kelola/kantor/" + code }

// regionsBy is every region by its code.
func regionsBy(v *kit.Visit) (map[string]*pb.Region, error) {
	list, err := v.API.Directory.ListRegions(v.Ctx(), &pb.ListRegionsRequest{PageSize: 1000})
	if err != nil {
		return nil, err
	}
	by := map[string]*pb.Region{}
	for _, r := range list.GetRegions() {
		by[r.GetCode()] = r
	}
	return by, nil
}

// regionOf is a region's name; what has none is national.
func regionOf(v *kit.Visit, by map[string]*pb.Region, code string) string {
	if code == "" {
		return v.T("office.offices.national")
	}
	return or(by[code].GetTitle(), code)
}

// officePage is one office; how its cases find an investigator where it holds any.
func officePage(v *kit.Visit) error {
	o, err := v.API.Directory.GetOffice(v.Ctx(), &pb.GetOfficeRequest{Name: "offices/" + v.R.PathValue("office")})
	if err != nil {
		return err
	}
	who, err := whoAmI(v)
	if err != nil {
		return err
	}
	by, _, err := offices(v)
	if err != nil {
		return err
	}
	places, err := regionsBy(v)
	if err != nil {
		return err
	}
	facts := []kit.Row{{Key: v.T("office.offices.code"), Text: o.GetCode()}, {Key: v.T("office.offices.region"), Text: regionOf(v, places, o.GetRegion())},
		{Key: v.T("office.offices.zone"), Text: v.Word("office.zone", after(o.GetTimeZone(), "Asia/"))}}
	if o.GetAbove() != "" {
		facts = append(facts, kit.Row{Key: v.T("office.offices.above"), Text: titleOf(by, o.GetAbove()), Link: officePath(o.GetAbove()), LinkText: v.T("office.offices.open")})
	}
	return v.Show("office/office", kit.Page{Title: o.GetTitle(), Back: "/kelola/kantor", Wide: true, Data: map[string]any{
		"Office": o, "Facts": facts, "Rule": o.GetAssignmentRule(), "Path": officePath(o.GetCode()),
		"May": who.Is("admin") || who.at("bawaslu_commissioner", o.GetCode()), "Admin": who.Is("admin"),
	}})
}

// assignment is the page on which it is said how the cases of an office find an
// investigator.
func assignment(v *kit.Visit) (*asking, error) {
	o, err := v.API.Directory.GetOffice(v.Ctx(), &pb.GetOfficeRequest{Name: "offices/" + v.R.PathValue("office")})
	if err != nil {
		return nil, err
	}
	if o.GetAssignmentRule() == "" {
		return nil, kit.ErrMissing
	}
	rule := &kit.Field{Name: "rule", Kind: kit.Radios, Label: v.T("office.rule.label"), Value: o.GetAssignmentRule()}
	for _, r := range rules {
		rule.Options = append(rule.Options, kit.Option{Value: r, Label: v.Word("office.rule.is", r), Hint: v.Word("office.rule.hint", r)})
	}
	form := kit.NewForm(v.T("office.rule.button"), version(o.GetEtag()), rule)
	back := officePath(o.GetCode())
	form.Cancel = back
	a := &asking{Title: v.T("office.rule.title"), Back: back, Form: form, need: []string{"rule"}, to: back, saved: v.T("office.rule.saved"),
		Facts: []kit.Row{{Key: v.T("office.seat.office"), Text: o.GetTitle()}}, Means: []string{v.T("office.rule.means1"), v.T("office.rule.means2")}}
	a.renew = func() error {
		now, err := v.API.Directory.GetOffice(v.Ctx(), &pb.GetOfficeRequest{Name: o.GetName()})
		form.Field("etag").Value = now.GetEtag()
		return err
	}
	a.do = func() error {
		_, err := v.API.Directory.SetAssignmentRule(v.Ctx(), &pb.SetAssignmentRuleRequest{Name: o.GetName(), Etag: form.Value("etag"), RequestId: form.Once, Rule: form.Value("rule")})
		return err
	}
	return a, nil
}
