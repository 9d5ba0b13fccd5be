package desk

import (
	"slices"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// atEmployer stands for an owner where it is the employer's turn.
const atEmployer = "-"

// loadRow is the work of one owner in one office. Cases that are on hold are
// counted by themselves: nobody can work on them.
type loadRow struct {
	office, owner               string
	open, late, soon, held, own int
}

// load is the supervisors' view of who carries what.
func load(v *kit.Visit) error {
	l, err := newLister(v)
	if err != nil {
		return err
	}
	if !l.is(supervisors...) {
		return status.Error(codes.PermissionDenied, "beban kerja dilihat oleh anggota Bawaslu dan pimpinan otoritas merit (the load is for commissioners and leads)")
	}
	all, err := l.look(caseView{Name: viewOpen})
	if err != nil {
		return err
	}
	t := kit.Table{Caption: v.T("desk.load.title"), Quiet: true, Empty: v.T("desk.load.empty"), Columns: []kit.Column{
		{Title: v.T("desk.load.owner")}, {Title: v.T("desk.queue.office")}, {Title: v.T("desk.load.open"), Number: true}, {Title: v.T("desk.load.late"), Number: true},
		{Title: v.T("desk.load.soon"), Number: true}, {Title: v.T("desk.load.own"), Number: true}, {Title: v.T("desk.load.held"), Number: true}}}
	for i, r := range l.loads(all.cases) {
		number := func(n int) kit.Cell { return kit.Cell{Text: kit.Number(l.Lang, int64(n))} }
		late := number(r.late)
		if r.late > 0 {
			late = kit.Cell{Tag: kit.Tag{Kind: "stop", Text: late.Text}}
		}
		t.Rows = append(t.Rows, []kit.Cell{l.carrier(r, i+1), {Text: l.office(r.office)}, number(r.open), late, number(r.soon), number(r.own), number(r.held)})
	}
	return v.Show("desk/load", kit.Page{Title: v.T("desk.load.title"), Wide: true, Back: "/meja", Data: map[string]any{"Table": t, "Seats": l.seats(), "More": all.further != ""}})
}

// loads counts the open cases by owner, the heaviest load first.
func (l *lister) loads(cases []*pb.Case) []loadRow {
	var out []loadRow
	for _, c := range cases {
		owner := c.GetOwner()
		if withEmployer(c) {
			owner = atEmployer
		}
		i := slices.IndexFunc(out, func(r loadRow) bool { return r.office == c.GetResponsibleOffice() && r.owner == owner })
		if i < 0 {
			out = append(out, loadRow{office: c.GetResponsibleOffice(), owner: owner})
			i = len(out) - 1
		}
		l.carry(&out[i], c)
	}
	slices.SortStableFunc(out, func(a, b loadRow) int {
		if a.late != b.late {
			return b.late - a.late
		}
		if a.open != b.open {
			return b.open - a.open
		}
		return strings.Compare(a.office+a.owner, b.office+b.owner)
	})
	return out
}

func (l *lister) carry(r *loadRow, c *pb.Case) {
	if held(c) {
		r.held++
		return
	}
	r.open++
	if l.in(viewLate, c) {
		r.late++
	}
	if chip := l.chip(c.GetNextStep().GetDueOn(), c.GetResponsibleOffice()); chip.Kind == "warn" {
		r.soon++
	}
	if ownWork(c) {
		r.own++
	}
}

// ownWork says whether the next step is the owner's own, and not somebody else's
// that they wait for.
func ownWork(c *pb.Case) bool {
	return slices.Contains([]string{"bawaslu_investigator", "merit_investigator"}, c.GetNextStep().GetWho())
}

// carrier names whom a row is about. Of other offices the API tells accounts and
// no names: people are told apart, and whoever wants to know who it is opens the
// case.
func (l *lister) carrier(r loadRow, n int) kit.Cell {
	switch r.owner {
	case "":
		return kit.Cell{Text: l.T("desk.owner.queue"), Href: "/meja?tampilan=antrean&kantor=" + r.office}
	case atEmployer:
		return kit.Cell{Text: l.T("desk.owner.employer"), Href: "/meja?tampilan=terbuka&kantor=" + r.office}
	case l.id():
		return kit.Cell{Text: l.T("desk.owner.you"), Href: "/meja?tampilan=saya"}
	}
	if name := l.nameOf(r.office, r.owner); name != "" {
		return kit.Cell{Text: name, Href: "/meja?tampilan=terbuka&pemilik=" + r.owner}
	}
	return kit.Cell{Text: l.T("desk.load.officer", "n", n), Under: l.T("desk.load.account", "id", r.owner[:min(6, len(r.owner))]),
		Href: "/meja?tampilan=terbuka&pemilik=" + r.owner}
}
