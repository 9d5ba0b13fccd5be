package office

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// users is the list of users. Office, role and status stand in the address; a
// name never does, so it is searched for by a form that is sent.
func users(v *kit.Visit) error {
	q := v.R.URL.Query()
	return listUsers(v, q.Get("kantor"), q.Get("peran"), q.Get("status"), "")
}

func findUser(v *kit.Visit) error {
	form, err := v.Sent()
	if err != nil {
		return err
	}
	return listUsers(v, "", "", "", strings.TrimSpace(form.Get("nama")))
}

func listUsers(v *kit.Visit, office, role, status, name string) error {
	by, list, err := offices(v)
	if err != nil {
		return err
	}
	if by[office] == nil {
		office = ""
	}
	if !slices.Contains(roles[:], role) {
		role = ""
	}
	found, err := matching(v, office, role, status, name)
	if err != nil {
		return err
	}
	page, pager := part(v, found)
	table := kit.Table{Caption: v.T("office.users.caption", "count", kit.Number(v.Lang, int64(len(found)))), Empty: v.T("office.users.empty"),
		Columns: []kit.Column{{Title: v.T("office.user.name")}, {Title: v.T("office.users.seats")}, {Title: v.T("office.users.status")}}}
	for _, u := range page {
		table.Rows = append(table.Rows, []kit.Cell{{Text: u.GetTitle(), Href: userPath(u.GetName())}, {Text: seats(v, u, by)}, {Tag: userTag(v, u)}})
	}
	filter := []*kit.Field{
		{Name: "kantor", Kind: kit.Select, Label: v.T("office.seat.office"), Value: office, Options: anything(v, officeOptions(list))},
		{Name: "peran", Kind: kit.Select, Label: v.T("office.seat.role"), Value: role, Options: anything(v, choices(v, "role", roles[:]))},
		{Name: "status", Kind: kit.Select, Label: v.T("office.users.status"), Value: status, Options: anything(v, []kit.Option{{Value: "aktif", Label: v.T("office.user.active")}, {Value: "nonaktif", Label: v.T("office.user.disabled")}})},
	}
	return v.Show("office/users", kit.Page{Title: v.T("office.users.title"), Back: "/kelola", Wide: true,
		Data: map[string]any{"Table": table, "Pager": pager, "Filter": filter, "Name": name}})
}

// matching is the users that a filter leaves, by name.
func matching(v *kit.Visit, office, role, status, name string) ([]*pb.User, error) {
	var out []*pb.User
	r := &pb.ListUsersRequest{Filter: conditions("office", office, "role", role, "disabled", map[string]string{"aktif": "false", "nonaktif": "true"}[status]), PageSize: 1000}
	for {
		list, err := v.API.Access.ListUsers(v.Ctx(), r)
		if err != nil {
			return nil, err
		}
		for _, u := range list.GetUsers() {
			if strings.Contains(strings.ToLower(u.GetTitle()), strings.ToLower(name)) {
				out = append(out, u)
			}
		}
		if r.PageToken = list.GetNextPageToken(); r.GetPageToken() == "" {
			break
		}
	}
	slices.SortFunc(out, func(a, b *pb.User) int { return strings.Compare(a.GetTitle()+a.GetName(), b.GetTitle()+b.GetName()) })
	return out, nil
}

// conditions is a filter of the API from pairs of field and value; what is empty
// is left out.
func conditions(pairs ...string) string {
	var out []string
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			out = append(out, pairs[i]+` = "`+pairs[i+1]+`"`)
		}
	}
	return strings.Join(out, " AND ")
}

// seats is the roles somebody holds today, in one line.
func seats(v *kit.Visit, u *pb.User, by map[string]*pb.Office) string {
	var out []string
	for _, g := range u.GetGrants() {
		if (g.GetToOn() == "" || g.GetToOn() >= v.Today()) && g.GetFromOn() <= v.Today() {
			out = append(out, v.Word("role", g.GetRole())+", "+titleOf(by, g.GetOffice()))
		}
	}
	if len(out) == 0 {
		return v.T("office.users.noseat")
	}
	return strings.Join(out, " · ")
}

// anything puts "all" before options of a filter.
func anything(v *kit.Visit, list []kit.Option) []kit.Option {
	return append([]kit.Option{{Label: v.T("office.users.all")}}, list...)
}
