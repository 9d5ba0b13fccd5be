package desk

import (
	"net/url"
	"slices"
	"strconv"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// neighbours leads from a case to those before and behind it in the view that it
// was opened from, and says where it stands: "3 of 48". query is that view, as
// the link of the list carries it in ?dari=. A case that was opened from nowhere,
// or that has left the view since, has no neighbours.
func neighbours(v *kit.Visit, id, query string) (kit.Pager, error) {
	if query == "" {
		return kit.Pager{}, nil
	}
	q, err := url.ParseQuery(query)
	if err != nil {
		return kit.Pager{}, nil //nolint:nilerr // an address somebody cut: no pager
	}
	l, err := newLister(v)
	if err != nil {
		return kit.Pager{}, err
	}
	view := readView(q)
	found, err := l.look(view)
	if refused(err) || badFilter(err) {
		return kit.Pager{}, nil
	}
	if err != nil {
		return kit.Pager{}, err
	}
	i := slices.IndexFunc(found.cases, func(c *pb.Case) bool { return c.GetName() == "cases/"+id })
	if i < 0 {
		return kit.Pager{}, nil
	}
	p := kit.Pager{Where: l.T("desk.queue.where", "n", strconv.Itoa(i+1), "all", l.tally(len(found.cases), found.further))}
	if i > 0 {
		p.Before = caseLink(found.cases[i-1].GetName(), view)
	}
	if i+1 < len(found.cases) {
		p.After = caseLink(found.cases[i+1].GetName(), view)
	}
	return p, nil
}

// queueLink is the address of the view that a case was opened from.
func queueLink(query string) string {
	q, err := url.ParseQuery(query)
	if query == "" || err != nil {
		return "/meja"
	}
	return "/meja?" + readView(q).query()
}

// caseLink is a case's page as a view opens it.
func caseLink(name string, from caseView) string {
	return "/meja/perkara/" + name[len("cases/"):] + "?dari=" + url.QueryEscape(from.query())
}
