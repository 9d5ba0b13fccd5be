package desk

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// savedViews is the links to the views that a visitor has a use for, each with
// how many cases it holds.
func (l *lister) savedViews(now caseView, all look, told reportersSaid) ([]savedView, error) {
	names := []string{viewOpen, viewWaiting}
	if l.is(seesOwners...) {
		names = append(names, viewMine, viewQueue)
	}
	names = append(names, viewLate, viewClosed, viewAll)
	var out []savedView
	for _, name := range names {
		count := l.tally(l.count(name, all.cases), all.further)
		if name == viewWaiting {
			waits, err := l.look(caseView{Name: viewWaiting})
			if err != nil {
				return nil, err
			}
			count = l.tally(len(waits.cases), waits.further)
		}
		out = append(out, savedView{Text: l.T("desk.queue.view." + name), Href: "/meja?tampilan=" + name, Count: count, Now: name == now.Name && len(now.Chosen) == 0})
	}
	if l.is(inBawaslu...) {
		out = append(out, savedView{Text: l.T("desk.queue.view.unanswered"), Href: "/meja/laporan?tanya=belum", Count: kit.Number(l.Lang, int64(told.open))})
	}
	return out, nil
}

// chooser is one select of the filter form.
type chooser struct {
	Name, Label string
	Options     []kit.Option
	Value       string
}

// choosers offers what the visitor's cases have: nothing that would find none.
func (l *lister) choosers(view caseView, cases []*pb.Case) []chooser {
	choose := func(name string, of func(*pb.Case) string, says func(string) string) chooser {
		c := chooser{Name: name, Label: l.T("desk.queue.by." + name), Value: view.Chosen[name], Options: []kit.Option{{Label: l.T("desk.queue.any")}}}
		var have []string
		for _, x := range cases {
			if t := of(x); t != "" && !slices.Contains(have, t) {
				have = append(have, t)
			}
		}
		if c.Value != "" && !slices.Contains(have, c.Value) {
			have = append(have, c.Value)
		}
		slices.Sort(have)
		for _, t := range have {
			c.Options = append(c.Options, kit.Option{Value: t, Label: says(t)})
		}
		return c
	}
	term := func(vocabulary string) func(string) string {
		return func(t string) string { return l.Word(vocabulary, t) }
	}
	return []chooser{
		choose("tahap", (*pb.Case).GetStage, term("stage")),
		choose("status", (*pb.Case).GetState, term("state")),
		choose("hasil", (*pb.Case).GetOutcome, term("outcome")),
		choose("kantor", (*pb.Case).GetResponsibleOffice, l.office),
		choose("pemilu", (*pb.Case).GetContest, l.contest),
		choose("langkah", func(c *pb.Case) string { return c.GetControl().GetRung() }, term("control")),
	}
}
