package office

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// me is who is signed in, as the API knows them. Pages ask it only to leave out
// what would be refused anyway; it guards nothing.
type me struct{ *pb.User }

func whoAmI(v *kit.Visit) (me, error) {
	u, err := v.API.Access.WhoAmI(v.Ctx(), &pb.WhoAmIRequest{})
	return me{u}, err
}

// Is says whether they hold a role anywhere today.
func (m me) Is(role string) bool { return m.at(role, "") }

// at says whether they hold it at an office.
func (m me) at(role, office string) bool {
	for _, g := range m.GetGrants() {
		if g.GetRole() == role && (office == "" || g.GetOffice() == office) {
			return true
		}
	}
	return false
}

// offices is the name of every office by its code.
func offices(v *kit.Visit) (map[string]*pb.Office, []*pb.Office, error) {
	list, err := v.API.Directory.ListOffices(v.Ctx(), &pb.ListOfficesRequest{PageSize: 1000})
	if err != nil {
		return nil, nil, err
	}
	by := map[string]*pb.Office{}
	for _, o := range list.GetOffices() {
		by[o.GetCode()] = o
	}
	return by, list.GetOffices(), nil
}

// titleOf is an office's name, or its code where the directory has none.
func titleOf(by map[string]*pb.Office, code string) string { return or(by[code].GetTitle(), code) }
