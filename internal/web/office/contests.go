package office

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// contests is every election with the day from which conduct is discipline.
func contests(v *kit.Visit) error {
	list, err := v.API.Directory.ListContests(v.Ctx(), &pb.ListContestsRequest{PageSize: 1000})
	if err != nil {
		return err
	}
	places, err := regionsBy(v)
	if err != nil {
		return err
	}
	t := kit.Table{Caption: v.T("office.contests.caption"), Columns: []kit.Column{{Title: v.T("office.contests.name")}, {Title: v.T("office.contests.kind")},
		{Title: v.T("office.offices.region")}, {Title: v.T("office.contests.determined")}, {Title: v.T("office.contests.voting")}}}
	for _, c := range list.GetContests() {
		t.Rows = append(t.Rows, []kit.Cell{{Text: c.GetTitle(), Href: "/kelola/pemilihan/" + c.GetId()}, {Text: v.Word("office.contest", c.GetKind())},
			{Text: regionOf(v, places, c.GetRegion())}, {Text: kit.Date(v.Lang, c.GetDeterminedOn())}, {Text: kit.Date(v.Lang, c.GetVotingOn())}})
	}
	return v.Show("office/table", kit.Page{Title: v.T("office.contests.title"), Back: "/kelola", Wide: true,
		Data: listed{Title: v.T("office.contests.title"), Lead: v.T("office.contests.lead"), Table: t}})
}

// contestPage is one election with its dates.
func contestPage(v *kit.Visit) error {
	c, err := v.API.Directory.GetContest(v.Ctx(), &pb.GetContestRequest{Name: "contests/" + v.R.PathValue("contest")})
	if err != nil {
		return err
	}
	places, err := regionsBy(v)
	if err != nil {
		return err
	}
	day := func(key, date string) kit.Row {
		return kit.Row{Key: v.T("office.contests." + key), Text: kit.Date(v.Lang, date)}
	}
	return v.Show("office/contest", kit.Page{Title: c.GetTitle(), Back: "/kelola/pemilihan", Data: map[string]any{"Title": c.GetTitle(), "Facts": []kit.Row{
		{Key: v.T("office.contests.kind"), Text: v.Word("office.contest", c.GetKind())}, {Key: v.T("office.offices.region"), Text: regionOf(v, places, c.GetRegion())},
		day("registration", c.GetRegistrationFrom()), day("determined", c.GetDeterminedOn()), day("campaignfrom", c.GetCampaignFrom()),
		day("campaignto", c.GetCampaignTo()), day("voting", c.GetVotingOn()),
	}}})
}

// agencies is every body of the State that the directory knows.
func agencies(v *kit.Visit) error {
	list, err := v.API.Directory.ListAgencies(v.Ctx(), &pb.ListAgenciesRequest{PageSize: 1000})
	if err != nil {
		return err
	}
	places, err := regionsBy(v)
	if err != nil {
		return err
	}
	t := kit.Table{Caption: v.T("office.agencies.caption"), Columns: []kit.Column{{Title: v.T("office.offices.name")}, {Title: v.T("office.offices.code")}, {Title: v.T("office.agencies.kind")}, {Title: v.T("office.offices.region")}}}
	for _, a := range list.GetAgencies() {
		t.Rows = append(t.Rows, []kit.Cell{{Text: a.GetTitle()}, {Text: a.GetCode()}, {Text: v.Word("office.agency", a.GetKind())}, {Text: regionOf(v, places, a.GetRegion())}})
	}
	return v.Show("office/table", kit.Page{Title: v.T("office.agencies.title"), Back: "/kelola", Wide: true,
		Data: listed{Title: v.T("office.agencies.title"), Lead: v.T("office.manage.agencies"), Table: t}})
}

// regions is the provinces, or the regencies and cities of one (?induk=34), or
// those whose name has the words of a search in it (?cari=).
func regions(v *kit.Visit) error {
	list, err := v.API.Directory.ListRegions(v.Ctx(), &pb.ListRegionsRequest{PageSize: 1000})
	if err != nil {
		return err
	}
	parent, search := v.R.URL.Query().Get("induk"), strings.ToLower(strings.TrimSpace(v.R.URL.Query().Get("cari")))
	found := slices.DeleteFunc(list.GetRegions(), func(r *pb.Region) bool {
		if search != "" {
			return !strings.Contains(strings.ToLower(r.GetTitle()), search)
		}
		return r.GetParent() != parent
	})
	rows, pager := part(v, found)
	t := kit.Table{Caption: v.T("office.regions.caption", "count", len(found)), Empty: v.T("office.regions.empty"),
		Columns: []kit.Column{{Title: v.T("office.offices.name")}, {Title: v.T("office.offices.code")}, {Title: v.T("office.regions.kind")}, {Title: v.T("office.offices.zone")}}}
	for _, r := range rows {
		name := kit.Cell{Text: r.GetTitle()}
		if r.GetKind() == "province" {
			name.Href = "/kelola/wilayah?induk=" + r.GetCode()
		}
		t.Rows = append(t.Rows, []kit.Cell{name, {Text: r.GetCode()}, {Text: v.Word("office.region", r.GetKind())}, {Text: v.Word("office.zone", after(r.GetTimeZone(), "Asia/"))}})
	}
	back := "/kelola"
	if parent != "" || search != "" {
		back = "/kelola/wilayah"
	}
	return v.Show("office/table", kit.Page{Title: v.T("office.regions.title"), Back: back, Wide: true, Data: listed{Title: v.T("office.regions.title"), Lead: v.T("office.manage.regions"), Table: t, Pager: pager,
		Filter: []*kit.Field{{Name: "cari", Kind: kit.Text, Label: v.T("office.regions.search"), Value: search}}}})
}
