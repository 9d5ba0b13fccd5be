package office

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// leaveTable is the times somebody is away, those to come first.
func leaveTable(v *kit.Visit, u *pb.User) kit.Table {
	t := kit.Table{Caption: v.T("office.leave.caption"), Quiet: true, Empty: v.T("office.leave.none"),
		Columns: []kit.Column{{Title: v.T("office.leave.period")}, {Title: v.T("office.leave.reason")}, {Title: v.T("office.leave.status")}}}
	for _, l := range slices.Backward(u.GetLeaves()) {
		t.Rows = append(t.Rows, []kit.Cell{{Text: period(v, l.GetFromOn(), l.GetToOn())}, {Text: l.GetReason()}, {Tag: leaveTag(v, l)}})
	}
	return t
}

func leaveTag(v *kit.Visit, l *pb.Leave) kit.Tag {
	switch today := v.Today(); {
	case l.GetToOn() < today:
		return kit.Tag{Text: v.T("office.leave.over")}
	case l.GetFromOn() > today:
		return kit.Tag{Kind: "ok", Text: v.T("office.leave.later")}
	}
	return kit.Tag{Kind: "warn", Text: v.T("office.leave.now")}
}

// coming is the first days of leaves that have not begun: only those can be
// taken out.
func coming(v *kit.Visit, u *pb.User) []kit.Option {
	var out []kit.Option
	for _, l := range u.GetLeaves() {
		if l.GetFromOn() > v.Today() {
			out = append(out, kit.Option{Value: l.GetFromOn(), Label: period(v, l.GetFromOn(), l.GetToOn())})
		}
	}
	return out
}

// takeLeave is the page on which a leave of a user is entered; back is that
// user's page.
func takeLeave(v *kit.Visit, u *pb.User, back string) *asking {
	form := kit.NewForm(v.T("office.leave.button"), version(u.GetEtag()),
		&kit.Field{Name: "from", Path: "fromOn", Kind: kit.Day, Label: v.T("office.leave.from"), Hint: v.T("office.leave.fromhint")},
		&kit.Field{Name: "to", Path: "toOn", Kind: kit.Day, Label: v.T("office.leave.to")},
		&kit.Field{Name: "reason", Kind: kit.Text, Label: v.T("office.leave.reason"), Optional: true, Audience: v.T("office.leave.audience")})
	form.Cancel = back
	a := &asking{Title: v.T("office.leave.title"), Back: back, Form: form, need: []string{"from", "to"}, to: back, saved: v.T("office.leave.saved"),
		Facts: []kit.Row{{Key: v.T("office.user.name"), Text: u.GetTitle()}},
		Means: []string{v.T("office.leave.means1"), v.T("office.leave.means2"), v.T("office.leave.means3")}}
	a.check = func() { checkLeave(v, form, u) }
	a.renew = renewed(v, u, form)
	a.do = func() error {
		_, err := v.API.Access.SetLeave(v.Ctx(), &pb.SetLeaveRequest{Name: u.GetName(), Etag: form.Value("etag"), RequestId: form.Once,
			FromOn: form.Value("from"), ToOn: form.Value("to"), Reason: form.Value("reason")})
		return err
	}
	return a
}

// checkLeave says in both languages what the API would refuse.
func checkLeave(v *kit.Visit, f *kit.Form, u *pb.User) {
	from, to := f.Value("from"), f.Value("to")
	if to < from {
		f.Fail("to", v.T("office.ask.order", "from", kit.Date(v.Lang, from)))
		return
	}
	for _, l := range u.GetLeaves() {
		if l.GetFromOn() != from && l.GetFromOn() <= to && from <= l.GetToOn() {
			f.Fail("from", v.T("office.leave.overlap", "period", period(v, l.GetFromOn(), l.GetToOn())))
			return
		}
	}
}

// dropLeave is the page on which one that has not begun is taken out.
func dropLeave(v *kit.Visit, u *pb.User, back string) *asking {
	form := kit.NewForm(v.T("office.leave.dropbutton"), version(u.GetEtag()),
		&kit.Field{Name: "from", Path: "fromOn", Kind: kit.Radios, Label: v.T("office.leave.which"), Options: coming(v, u)})
	form.Cancel = back
	a := &asking{Title: v.T("office.leave.droptitle"), Back: back, Form: form, need: []string{"from"}, to: back, saved: v.T("office.leave.dropped"),
		Facts: []kit.Row{{Key: v.T("office.user.name"), Text: u.GetTitle()}}, renew: renewed(v, u, form)}
	a.do = func() error {
		_, err := v.API.Access.SetLeave(v.Ctx(), &pb.SetLeaveRequest{Name: u.GetName(), Etag: form.Value("etag"), RequestId: form.Once,
			FromOn: form.Value("from"), Cancelled: true})
		return err
	}
	return a
}

// version carries the version of what was read, so that the API can tell whether
// somebody else changed it meanwhile.
func version(etag string) *kit.Field {
	return &kit.Field{Name: "etag", Kind: kit.Hidden, Value: etag}
}

// renewed puts a user's version of now into a form.
func renewed(v *kit.Visit, u *pb.User, f *kit.Form) func() error {
	return func() error {
		now, err := v.API.Access.GetUser(v.Ctx(), &pb.GetUserRequest{Name: u.GetName()})
		f.Field("etag").Value = now.GetEtag()
		return err
	}
}
