package desk

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// look is what one look at the API brought of a view, in the API's order: the
// next legal breach first.
type look struct {
	cases   []*pb.Case
	further string // token of what lies beyond; empty when this is all
}

// look asks for the cases of a view.
func (l *lister) look(c caseView) (look, error) {
	var out look
	filters := c.filters(l)
	for _, f := range filters {
		answer, err := l.API.Cases.ListCases(l.Ctx(), &pb.ListCasesRequest{Filter: f, PageSize: most, PageToken: c.Further})
		if err != nil {
			return out, err
		}
		for _, x := range answer.GetCases() {
			if c.holds(x) && !slices.ContainsFunc(out.cases, func(y *pb.Case) bool { return len(filters) > 1 && y.GetName() == x.GetName() }) {
				out.cases = append(out.cases, x)
			}
		}
		out.further = answer.GetNextPageToken()
	}
	return out, nil
}

// count is how many of some cases a view holds, judged as its filter does.
// What a case waits for is not in a list; that view is looked at by itself.
func (l *lister) count(name string, all []*pb.Case) int {
	n := 0
	for _, x := range all {
		if (caseView{Name: name}).holds(x) && l.in(name, x) {
			n++
		}
	}
	return n
}

func (l *lister) in(name string, x *pb.Case) bool {
	switch name {
	case viewMine:
		return x.GetOwner() == l.id()
	case viewQueue:
		return x.Owner == nil
	case viewLate:
		return slices.ContainsFunc(x.GetClocks(), func(k *pb.Clock) bool { return k.GetStatus() == "overdue" })
	case viewClosed:
		return x.GetState() == "closed"
	}
	return true
}

// tally is a count for people: exact, or "1.000+".
func (l *lister) tally(n int, further string) string {
	if further != "" {
		return l.T("desk.queue.more", "n", kit.Number(l.Lang, int64(n)))
	}
	return kit.Number(l.Lang, int64(n))
}
