package office

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// roles is every role that an account may hold, in the order of a case's way.
var roles = [...]string{"clerk", "bawaslu_investigator", "bawaslu_commissioner", "merit_investigator", "merit_lead", "bkpsdm_officer",
	"examiner", "signatory", "identity_custodian", "data_officer", "auditor", "admin"}

// capacities is how a signatory may hold the seat; HEAD is the definitive one.
var capacities = [...]string{"HEAD", "ACTING", "DELEGATE", "OFFICIAL"}

// posts is the posts of officials, as the law measures them.
var posts = [...]string{"JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS", "PELAKSANA", "JF_AHLI_UTAMA", "JF_AHLI_MADYA", "JF_OTHER"}

// choices is the words of a vocabulary as options.
func choices(v *kit.Visit, vocabulary string, terms []string) []kit.Option {
	var out []kit.Option
	for _, t := range terms {
		out = append(out, kit.Option{Value: t, Label: v.Word(vocabulary, t)})
	}
	return out
}

// optional puts an empty answer before options.
func optional(v *kit.Visit, list []kit.Option) []kit.Option {
	return append([]kit.Option{{Label: v.T("office.ask.nothing")}}, list...)
}

func officeOptions(list []*pb.Office) []kit.Option {
	var out []kit.Option
	for _, o := range list {
		out = append(out, kit.Option{Value: o.GetCode(), Label: o.GetTitle()})
	}
	return out
}

// giveRole is the page on which a user gets a role in an office, for a period.
func giveRole(v *kit.Visit, u *pb.User, back string) (*asking, error) {
	_, list, err := offices(v)
	if err != nil {
		return nil, err
	}
	form := kit.NewForm(v.T("office.grant.button"), version(u.GetEtag()),
		&kit.Field{Name: "role", Kind: kit.Select, Label: v.T("office.seat.role"), Options: optional(v, choices(v, "role", roles[:]))},
		&kit.Field{Name: "office", Kind: kit.Select, Label: v.T("office.seat.office"), Options: optional(v, officeOptions(list))},
		&kit.Field{Name: "from", Path: "fromOn", Kind: kit.Day, Label: v.T("office.grant.from"), Hint: v.T("office.grant.fromhint"), Optional: true},
		&kit.Field{Name: "to", Path: "toOn", Kind: kit.Day, Label: v.T("office.grant.to"), Hint: v.T("office.grant.tohint"), Optional: true},
		&kit.Field{Name: "capacity", Kind: kit.Select, Label: v.T("office.grant.capacity"), Hint: v.T("office.grant.capacityhint"), Optional: true, Options: optional(v, choices(v, "capacity", capacities[:]))},
		&kit.Field{Name: "post", Kind: kit.Select, Label: v.T("office.grant.post"), Hint: v.T("office.grant.posthint"), Optional: true, Options: optional(v, choices(v, "post", posts[:]))},
		&kit.Field{Name: "basis", Kind: kit.Text, Label: v.T("office.grant.basis"), Hint: v.T("office.grant.basishint"), Optional: true, Audience: v.T("office.user.audience")})
	form.Cancel = back
	a := &asking{Title: v.T("office.grant.title"), Lead: v.T("office.grant.lead"), Back: back, Form: form, need: []string{"role", "office"}, to: back, saved: v.T("office.grant.saved"),
		Facts: []kit.Row{{Key: v.T("office.user.name"), Text: u.GetTitle()}}, renew: renewed(v, u, form)}
	a.check = func() { checkSeat(v, form) }
	a.do = func() error {
		_, err := v.API.Access.GrantRole(v.Ctx(), &pb.GrantRoleRequest{Name: u.GetName(), Etag: form.Value("etag"), RequestId: form.Once,
			Role: form.Value("role"), Office: form.Value("office"), FromOn: form.Value("from"), ToOn: form.Value("to"),
			Capacity: form.Value("capacity"), Post: form.Value("post"), Basis: form.Value("basis")})
		return err
	}
	return a, nil
}

// checkSeat says in both languages what the API would refuse.
func checkSeat(v *kit.Visit, f *kit.Form) {
	capacity, lower := f.Value("capacity"), f.Value("capacity") == "DELEGATE" || f.Value("capacity") == "OFFICIAL"
	from := or(f.Value("from"), v.Today())
	if to := f.Value("to"); to != "" && to < from {
		f.Fail("to", v.T("office.ask.order", "from", kit.Date(v.Lang, from)))
	}
	if f.Value("role") != "signatory" && capacity+f.Value("post")+f.Value("basis") != "" {
		f.Fail("capacity", v.T("office.grant.onlysignatory"))
		return
	}
	if lower && f.Value("post") == "" {
		f.Fail("post", v.T("office.grant.needpost"))
	}
	if !lower && f.Value("post") != "" {
		f.Fail("post", v.T("office.grant.nopost"))
	}
	if (capacity == "ACTING" || capacity == "DELEGATE") && f.Value("basis") == "" {
		f.Fail("basis", v.T("office.grant.needbasis"))
	}
}

// ending is the roles of a user that can be ended: those that hold beyond today.
func ending(v *kit.Visit, u *pb.User) []*pb.Grant {
	var out []*pb.Grant
	for _, g := range u.GetGrants() {
		if g.GetToOn() == "" || g.GetToOn() > v.Today() {
			out = append(out, g)
		}
	}
	return out
}

// takeRole is the page on which today becomes the last day of a role.
func takeRole(v *kit.Visit, u *pb.User, back string) (*asking, error) {
	by, _, err := offices(v)
	if err != nil {
		return nil, err
	}
	seat := &kit.Field{Name: "seat", Path: "role", Kind: kit.Radios, Label: v.T("office.revoke.which")}
	for _, g := range ending(v, u) {
		seat.Options = append(seat.Options, kit.Option{Value: g.GetRole() + "@" + g.GetOffice(),
			Label: v.Word("role", g.GetRole()) + ", " + titleOf(by, g.GetOffice()), Hint: period(v, g.GetFromOn(), g.GetToOn())})
	}
	form := kit.NewForm(v.T("office.revoke.button"), version(u.GetEtag()), seat,
		&kit.Field{Name: "reason", Kind: kit.TextArea, Label: v.T("office.user.reason"), Lines: 3, Optional: true, Audience: v.T("office.user.audience")})
	form.Danger, form.Cancel = true, back
	a := &asking{Title: v.T("office.revoke.title"), Back: back, Form: form, need: []string{"seat"}, to: back, saved: v.T("office.revoke.saved"),
		Facts: []kit.Row{{Key: v.T("office.user.name"), Text: u.GetTitle()}}, renew: renewed(v, u, form),
		Means: []string{v.T("office.revoke.means1"), v.T("office.revoke.means2"), v.T("office.revoke.means3")}}
	a.do = func() error {
		role, office, _ := strings.Cut(form.Value("seat"), "@")
		_, err := v.API.Access.RevokeRole(v.Ctx(), &pb.RevokeRoleRequest{Name: u.GetName(), Etag: form.Value("etag"), RequestId: form.Once,
			Role: role, Office: office, Reason: form.Value("reason")})
		return err
	}
	return a, nil
}
