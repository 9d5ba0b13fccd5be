package office

import (
	"slices"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// tokenTable is somebody's API tokens, without their secrets.
func tokenTable(v *kit.Visit, list []*pb.Token) kit.Table {
	t := kit.Table{Caption: v.T("office.token.caption"), Quiet: true, Empty: v.T("office.token.none"),
		Columns: []kit.Column{{Title: v.T("office.token.name")}, {Title: v.T("office.token.scopes")}, {Title: v.T("office.token.expires")}, {Title: v.T("office.token.status")}, {Title: v.T("office.token.do")}}}
	for _, k := range list {
		row := []kit.Cell{{Text: or(k.GetTitle(), v.T("office.token.unnamed"))}, {Text: scopes(v, k.GetScopes())}, {Text: kit.Instant(v.Lang, k.GetExpiresAt(), "")}, {Tag: tokenTag(v, k)}, {}}
		if live(v, k) {
			row[4] = kit.Cell{Text: v.T("office.token.revoke"), Href: "/akun/" + tokenPath(k.GetName()) + "/cabut"}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// tokenPath is tokens/ID as it stands in an address of ours.
func tokenPath(name string) string { return "token/" + after(name, "tokens/") }

// live says whether a token opens anything; tokens age in real time.
func live(v *kit.Visit, k *pb.Token) bool {
	ends, err := time.Parse(time.RFC3339, k.GetExpiresAt())
	return !k.GetRevoked() && err == nil && v.Real().Before(ends)
}

func tokenTag(v *kit.Visit, k *pb.Token) kit.Tag {
	switch {
	case k.GetRevoked():
		return kit.Tag{Kind: "stop", Text: v.T("office.token.revoked")}
	case !live(v, k):
		return kit.Tag{Text: v.T("office.token.expired")}
	}
	return kit.Tag{Kind: "ok", Text: v.T("office.token.live")}
}

// tokenScopes is what a token may do, as the API spells it.
var tokenScopes = [...]string{"read", "act", "admin"}

func scopes(v *kit.Visit, list []string) string {
	text := ""
	for _, s := range list {
		if text != "" {
			text += ", "
		}
		text += v.Word("office.scope", s)
	}
	return text
}

// tokenForm asks for a new token.
func tokenForm(v *kit.Visit) *asking {
	form := kit.NewForm(v.T("office.token.button"),
		&kit.Field{Name: "title", Kind: kit.Text, Label: v.T("office.token.name"), Hint: v.T("office.token.namehint"), Audience: v.T("office.token.audience")},
		&kit.Field{Name: "scopes", Kind: kit.Checks, Label: v.T("office.token.scopes"), Hint: v.T("office.token.scopeshint"), Optional: true},
		&kit.Field{Name: "expires", Path: "expiresOn", Kind: kit.Day, Label: v.T("office.token.last"), Hint: v.T("office.token.lasthint"), Optional: true})
	for _, s := range tokenScopes {
		form.Field("scopes").Options = append(form.Field("scopes").Options, kit.Option{Value: s, Label: v.Word("office.scope", s)})
	}
	form.Cancel = "/akun"
	return &asking{Title: v.T("office.token.title"), Lead: v.T("office.token.lead"), Back: "/akun", Form: form, need: []string{"title"}}
}

func newToken(v *kit.Visit) error { return tokenForm(v).show(v) }

// makeToken answers with the secret, in this page and nowhere else. The same
// sending brings the same answer, so a refresh makes no second token.
func makeToken(v *kit.Visit) error {
	a := tokenForm(v)
	a.check = func() {
		if last := a.Form.Value("expires"); last != "" && !lastsAtMost(v.Real(), last) {
			a.Form.Fail("expires", v.T("office.token.year"))
		}
	}
	var made *pb.CreateTokenResponse
	a.do = func() (err error) {
		made, err = v.API.Access.CreateToken(v.Ctx(), &pb.CreateTokenRequest{Title: a.Form.Value("title"), Scopes: picked(a.Form.Field("scopes")),
			ExpiresOn: a.Form.Value("expires"), RequestId: a.Form.Once})
		return err
	}
	a.then = func() error {
		return v.Show("office/token", kit.Page{Title: v.T("office.token.made"), Back: "/akun", Data: made})
	}
	return a.answer(v)
}

// lastsAtMost says whether a day lies between today and a year on, in real time.
func lastsAtMost(now time.Time, day string) bool {
	return day >= now.AddDate(0, 0, -1).Format(time.DateOnly) && day <= now.AddDate(1, 0, 0).Format(time.DateOnly)
}

// picked is the ticked answers that were offered.
func picked(f *kit.Field) []string {
	return slices.DeleteFunc(slices.Clone(f.Values), func(s string) bool { return !slices.Contains(tokenScopes[:], s) })
}

// endToken is the page on which a token is revoked.
func endToken(v *kit.Visit) (*asking, error) {
	list, err := v.API.Access.ListTokens(v.Ctx(), &pb.ListTokensRequest{PageSize: 1000})
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(list.GetTokens(), func(k *pb.Token) bool { return k.GetName() == "tokens/"+v.R.PathValue("token") })
	if i < 0 {
		return nil, kit.ErrMissing
	}
	k := list.GetTokens()[i]
	form := kit.NewForm(v.T("office.token.revoke"))
	form.Danger, form.Cancel = true, "/akun"
	a := &asking{Title: v.T("office.token.endtitle"), Back: "/akun", Form: form, to: "/akun", saved: v.T("office.token.ended"),
		Facts: []kit.Row{{Key: v.T("office.token.name"), Text: or(k.GetTitle(), v.T("office.token.unnamed"))}, {Key: v.T("office.token.expires"), Text: kit.Instant(v.Lang, k.GetExpiresAt(), "")}},
		Means: []string{v.T("office.token.means1"), v.T("office.token.means2")}}
	if v.Demo && k.GetTitle() == "" { // handed out with the demonstration; its sign-in uses it
		a.Means = append(a.Means, v.T("office.token.demo"))
	}
	a.do = func() error {
		_, err := v.API.Access.RevokeToken(v.Ctx(), &pb.RevokeTokenRequest{Name: k.GetName()})
		return err
	}
	return a, nil
}
