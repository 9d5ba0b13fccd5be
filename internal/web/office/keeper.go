package office

import (
	"encoding/base64"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// keeperRoutes is the custodians' door: what waits for their lock, the sealed file,
// and what came out of it.
func keeperRoutes(s *kit.Site) {
	s.Get("/penjaga", kit.Staff, keeper)
	two(s, "/penjaga/{request}", handIn)
	two(s, "/penjaga/{request}/tolak", sayNo)
	s.Get("/penjaga/{request}/amplop", kit.Staff, envelope)
}

// waiting is what waits for the visitor; the API refuses who is no custodian.
func waiting(v *kit.Visit) ([]*pb.IdentityRequest, error) {
	a, err := v.API.Identity.ListIdentityRequests(v.Ctx(), &pb.ListIdentityRequestsRequest{})
	return a.GetIdentityRequests(), err
}

// keeper lists the requests: an office, a day, a word why. More a custodian never
// learns here.
func keeper(v *kit.Visit) error {
	list, err := waiting(v)
	if err != nil {
		return err
	}
	t := kit.Table{Caption: v.T("office.keeper.caption"), Empty: v.T("office.keeper.none"),
		Columns: []kit.Column{{Title: v.T("office.keeper.why")}, {Title: v.T("office.keeper.office")}, {Title: v.T("office.keeper.approved")}, {Title: v.T("office.keeper.until")}, {Title: v.T("office.keeper.lock")}}}
	for _, x := range list {
		id := strings.TrimPrefix(x.GetName(), "identityRequests/")
		t.Rows = append(t.Rows, []kit.Cell{{Text: v.T("office.keeper.code." + x.GetReasonCode()), Href: "/penjaga/" + id}, {Text: x.GetOffice()},
			{Text: kit.Date(v.Lang, x.GetApprovedOn())}, {Text: kit.Instant(v.Lang, x.GetUntil(), "")}, {Text: strings.ToUpper(x.GetLock())}})
	}
	return v.Show("office/keeper", kit.Page{Title: v.T("office.keeper.title"), Data: t})
}

// handIn is the page of one request: what to do, and where to paste what came out.
func handIn(v *kit.Visit) (*asking, error) {
	name := "identityRequests/" + v.R.PathValue("request")
	taken, err := v.API.Identity.TakeIdentityEnvelope(v.Ctx(), &pb.TakeIdentityEnvelopeRequest{Name: name})
	if err != nil {
		return nil, err
	}
	form := kit.NewForm(v.T("office.keeper.button"),
		&kit.Field{Name: "content", Kind: kit.Sheet, Bytes: true, Lines: 8, Label: v.T("office.keeper.content"), Hint: v.T("office.keeper.hint"), Audience: v.T("office.keeper.audience." + taken.GetLock())})
	form.Cancel = "/penjaga"
	a := &asking{Title: v.T("office.keeper.open", "lock", strings.ToUpper(taken.GetLock())), Lead: v.T("office.keeper.lead"), Back: "/penjaga", Form: form,
		need: []string{"content"}, to: "/penjaga", saved: v.T("office.keeper.saved"),
		Facts: []kit.Row{{Key: v.T("office.keeper.first"), Text: "amplop.age", Link: "/penjaga/" + v.R.PathValue("request") + "/amplop", LinkText: v.T("office.keeper.download")},
			{Key: v.T("office.keeper.second"), Text: "netra identity open --text --lock " + taken.GetLock() + " --key FILE < amplop.age > hasil.age"},
			{Key: v.T("office.keeper.no.otherwise"), Link: "/penjaga/" + v.R.PathValue("request") + "/tolak", LinkText: v.T("office.keeper.no.link")}},
		Means: []string{v.T("office.keeper.means1"), v.T("office.keeper.means2")}}
	a.do = func() error {
		_, err := v.API.Identity.HandInIdentity(v.Ctx(), &pb.HandInIdentityRequest{Name: name, Content: pasted(form.Value("content")), RequestId: form.Once})
		return err
	}
	return a, nil
}

// sayNo is the page on which a custodian declines.
func sayNo(v *kit.Visit) (*asking, error) {
	name := "identityRequests/" + v.R.PathValue("request")
	if _, err := v.API.Identity.TakeIdentityEnvelope(v.Ctx(), &pb.TakeIdentityEnvelopeRequest{Name: name}); err != nil {
		return nil, err // it does not wait for the visitor
	}
	form := kit.NewForm(v.T("office.keeper.no.button"),
		&kit.Field{Name: "reason", Kind: kit.TextArea, Lines: 3, Label: v.T("office.keeper.no.reason"), Hint: v.T("office.keeper.no.reasonhint"), Audience: v.T("office.keeper.no.audience")})
	form.Cancel, form.Danger = "/penjaga/"+v.R.PathValue("request"), true
	a := &asking{Title: v.T("office.keeper.no.title"), Lead: v.T("office.keeper.no.lead"), Back: form.Cancel, Form: form,
		need: []string{"reason"}, to: "/penjaga", saved: v.T("office.keeper.no.saved"), Means: []string{v.T("office.keeper.no.means")}}
	a.do = func() error {
		_, err := v.API.Identity.DeclineIdentityOpening(v.Ctx(), &pb.DeclineIdentityOpeningRequest{Name: name, Reason: form.Value("reason"), RequestId: form.Once})
		return err
	}
	return a, nil
}

// pasted is what was pasted: an opened identity as it is, an envelope from its text.
func pasted(s string) []byte {
	if b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), "")); err == nil {
		return b
	}
	return []byte(s)
}

// envelope hands out the sealed file.
func envelope(v *kit.Visit) error {
	taken, err := v.API.Identity.TakeIdentityEnvelope(v.Ctx(), &pb.TakeIdentityEnvelopeRequest{Name: "identityRequests/" + v.R.PathValue("request")})
	if err != nil {
		return err
	}
	h := v.W.Header()
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Disposition", `attachment; filename="amplop.age"`)
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'")
	_, err = v.W.Write(taken.GetContent())
	return err
}
