package act

import (
	"context"
	"slices"
	"strings"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
)

// Colleague is somebody of one's own office, by the roles they hold there today.
type Colleague struct {
	Account string
	Name    string
	Roles   []access.Role
	Away    bool // on leave today
}

// working is the roles whose holders know their colleagues by name: those who
// hand work to each other.
var working = []access.Role{access.Clerk, access.BawasluInvestigator, access.BawasluCommissioner, access.MeritInvestigator, access.MeritLead}

// ListColleagues is who works in an office today, by name, for whoever works
// there; for everybody else there is no such office. With a case it is those
// investigators who could take that case over: whoever is kept from it is not
// offered, and not told apart from who is not there.
func (s *Service) ListColleagues(ctx context.Context, caller Caller, office, of string) ([]Colleague, error) {
	return view(ctx, s, caller, func(w *work) ([]Colleague, error) {
		if !slices.ContainsFunc(caller.Grants, func(g access.Grant) bool { return g.Office == office && slices.Contains(working, g.Role) }) {
			return nil, fault.NotFound()
		}
		list, err := w.staffOf(office)
		if err == nil && of != "" {
			list, err = w.takers(list, office, of)
		}
		if err != nil {
			return nil, err
		}
		today := w.capitalDay()
		out := make([]Colleague, 0, len(list))
		for _, a := range list {
			out = append(out, colleague(a, office, today))
		}
		slices.SortFunc(out, func(a, b Colleague) int { return strings.Compare(a.Name+"/"+a.Account, b.Name+"/"+b.Account) })
		return out, nil
	})
}

// staffOf is every account that works in an office today.
func (w *work) staffOf(office string) ([]access.Account, error) {
	today := w.capitalDay()
	known := map[string]bool{}
	var out []access.Account
	for _, r := range working {
		all, err := w.Holders(r, office)
		if err != nil {
			return nil, err
		}
		for _, a := range all {
			if !known[a.ID] && a.Holds(r, office, today) {
				known[a.ID] = true
				out = append(out, a)
			}
		}
	}
	return out, nil
}

// takers is those of some accounts who could take a case: what assigns it judges.
func (w *work) takers(list []access.Account, office, id string) ([]access.Account, error) {
	c, _, err := w.open(id, false)
	if err != nil {
		return nil, err
	}
	if c.Office != office {
		return nil, nil
	}
	can, err := w.investigators(c)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(list, func(a access.Account) bool {
		return !slices.ContainsFunc(can, func(o access.Account) bool { return o.ID == a.ID })
	}), nil
}

func colleague(a access.Account, office string, today deadline.Date) Colleague {
	out := Colleague{Account: a.ID, Name: a.Name, Away: true}
	for _, r := range working {
		if a.Holds(r, office, today) {
			out.Roles = append(out.Roles, r)
			out.Away = out.Away && !a.Available(r, office, today)
		}
	}
	return out
}
