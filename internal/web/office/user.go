package office

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// after is what stands behind a prefix.
func after(name, prefix string) string { return strings.TrimPrefix(name, prefix) }

// userPath is where the page of users/ID is.
func userPath(name string) string { return "/kelola/pengguna/" + after(name, "users/") }

// theUser is the user that an address names, for whoever may read them.
func theUser(v *kit.Visit) (*pb.User, error) {
	return v.API.Access.GetUser(v.Ctx(), &pb.GetUserRequest{Name: "users/" + v.R.PathValue("user")})
}

// userPage is one user with every role, past ones too, and their leaves.
func userPage(v *kit.Visit) error {
	u, err := theUser(v)
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
	return v.Show("office/user", kit.Page{Title: u.GetTitle(), Back: "/kelola/pengguna", Wide: true, Data: map[string]any{
		"User": u, "Path": userPath(u.GetName()), "Seats": seatTable(v, u.GetGrants(), by), "Leaves": leaveTable(v, u), "Drops": len(coming(v, u)) > 0,
		"Admin": who.Is("admin"), "Self": who.GetName() == u.GetName(), "Ends": len(ending(v, u)) > 0, "Status": userTag(v, u),
	}})
}

func userTag(v *kit.Visit, u *pb.User) kit.Tag {
	if u.GetDisabled() {
		return kit.Tag{Kind: "stop", Text: v.T("office.user.disabled")}
	}
	return kit.Tag{Kind: "ok", Text: v.T("office.user.active")}
}

// onUser is a page of an administrator on one user.
func onUser(page func(*kit.Visit, *pb.User, string) (*asking, error)) func(*kit.Visit) (*asking, error) {
	return func(v *kit.Visit) (*asking, error) {
		u, err := theUser(v)
		if err != nil {
			return nil, err
		}
		return page(v, u, userPath(u.GetName()))
	}
}

// easy makes a page that asks nothing of the API.
func easy(page func(*kit.Visit, *pb.User, string) *asking) func(*kit.Visit, *pb.User, string) (*asking, error) {
	return func(v *kit.Visit, u *pb.User, back string) (*asking, error) { return page(v, u, back), nil }
}

// newUser is the page on which a person is entered, who may do nothing yet.
func newUser(v *kit.Visit) (*asking, error) {
	form := kit.NewForm(v.T("office.user.create"),
		&kit.Field{Name: "title", Kind: kit.Text, Label: v.T("office.user.name"), Audience: v.T("office.user.audience")},
		&kit.Field{Name: "employeeId", Kind: kit.Text, Label: v.T("office.user.number"), Hint: v.T("office.user.numberhint"), Optional: true, Width: "short", Mode: "numeric", Audience: v.T("office.user.audience")})
	form.Cancel = "/kelola/pengguna"
	a := &asking{Title: v.T("office.user.newtitle"), Lead: v.T("office.user.newlead"), Back: "/kelola/pengguna", Form: form, need: []string{"title"}}
	a.check = func() {
		if n := len(digits(form.Value("employeeId"))); n != 0 && n != 16 && n != 18 {
			form.Fail("employeeId", v.T("office.ask.employee"))
		}
	}
	a.do = func() error {
		u, err := v.API.Access.CreateUser(v.Ctx(), &pb.CreateUserRequest{Title: form.Value("title"), EmployeeId: digits(form.Value("employeeId")), RequestId: form.Once})
		a.to, a.saved = userPath(u.GetName()), v.T("office.user.created")
		return err
	}
	return a, nil
}

// shutOut is the page on which a user is disabled.
func shutOut(v *kit.Visit, u *pb.User, back string) *asking {
	form := kit.NewForm(v.T("office.user.disable"), version(u.GetEtag()),
		&kit.Field{Name: "reason", Kind: kit.TextArea, Label: v.T("office.user.reason"), Lines: 3, Audience: v.T("office.user.audience")})
	form.Danger, form.Cancel = true, back
	a := &asking{Title: v.T("office.user.disabletitle"), Back: back, Form: form, need: []string{"reason"}, to: back, saved: v.T("office.user.isdisabled"),
		Facts: []kit.Row{{Key: v.T("office.user.name"), Text: u.GetTitle()}}, renew: renewed(v, u, form),
		Means: []string{v.T("office.user.means1"), v.T("office.user.means2"), v.T("office.user.means3"), v.T("office.user.means4")}}
	a.do = func() error {
		_, err := v.API.Access.DisableUser(v.Ctx(), &pb.DisableUserRequest{Name: u.GetName(), Etag: form.Value("etag"), RequestId: form.Once, Reason: form.Value("reason")})
		return err
	}
	return a
}
