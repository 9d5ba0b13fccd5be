package office

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

func accountRoutes(s *kit.Site) {
	s.Get("/akun", kit.Staff, account)
	two(s, "/akun/cuti", ownLeave(takeLeave))
	two(s, "/akun/cuti/batal", ownLeave(dropLeave))
	two(s, "/akun/benturan", declareRecusal)
	s.Get("/akun/token", kit.Staff, newToken)
	s.Post("/akun/token", kit.Staff, makeToken)
	two(s, "/akun/token/{token}/cabut", endToken)
}

// two registers a page with one form, for reading and for sending.
func two(s *kit.Site, path string, ask func(*kit.Visit) (*asking, error)) {
	s.Get(path, kit.Staff, func(v *kit.Visit) error {
		a, err := ask(v)
		if err != nil {
			return err
		}
		return a.show(v)
	})
	s.Post(path, kit.Staff, func(v *kit.Visit) error {
		a, err := ask(v)
		if err != nil {
			return err
		}
		return a.answer(v)
	})
}

// account is the page of who is signed in.
func account(v *kit.Visit) error {
	who, err := whoAmI(v)
	if err != nil {
		return err
	}
	by, _, err := offices(v)
	if err != nil {
		return err
	}
	recusals, err := v.API.Access.ListRecusals(v.Ctx(), &pb.ListRecusalsRequest{PageSize: 1000})
	if err != nil {
		return err
	}
	tokens, err := v.API.Access.ListTokens(v.Ctx(), &pb.ListTokensRequest{PageSize: 1000})
	if err != nil {
		return err
	}
	return v.Show("office/account", kit.Page{Title: v.T("office.account.title"), Wide: true, Data: map[string]any{
		"Name": who.GetTitle(), "Account": v.Staff.Account, "Manages": v.Staff.Desk() == "/kelola" || who.Is("bawaslu_commissioner") || who.Is("bkpsdm_officer"), "Auditor": who.Is("auditor"),
		"Seats": seatTable(v, who.GetGrants(), by), "Leaves": leaveTable(v, who.User), "Drops": len(coming(v, who.User)) > 0,
		"Recusals": recusalTable(v, recusals.GetRecusals(), who.Is("auditor")), "Tokens": tokenTable(v, tokens.GetTokens()),
		"Idle": int(kit.Idle.Minutes()), "Longest": int(kit.Longest.Hours()),
	}})
}

// ownLeave is a page on one's own leave.
func ownLeave(page func(*kit.Visit, *pb.User, string) *asking) func(*kit.Visit) (*asking, error) {
	return func(v *kit.Visit) (*asking, error) {
		who, err := whoAmI(v)
		return page(v, who.User, "/akun"), err
	}
}
