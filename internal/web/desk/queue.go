package desk

import (
	"net/url"
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// perPage is how many rows one page shows.
const perPage = 50

// queueData is the page of the queue.
type queueData struct {
	Seats  []string
	View   string
	Views  []savedView
	Choose []chooser
	Hidden []kit.Pair // what the filter form carries along
	Number string
	Chosen bool // something is chosen beside the saved view
	Clear  string
	Rows   []queueRow
	Shown  string
	Pager  kit.Pager
	Owners bool // the visitor may see who owns a case
	Told   bool // and what its reporter wrote
	Load   bool
	Acts   []task
}

// savedView is a link to a view with how many cases it holds.
type savedView struct {
	Text, Href, Count string
	Now               bool
}

// task is a link to something a role can begin from here.
type task struct{ Text, Href string }

// queue is the list of cases, the visitor's next legal breach first.
func queue(v *kit.Visit) error {
	l, err := newLister(v)
	if err != nil {
		return err
	}
	if !l.works() {
		return v.Show("desk/nocases", kit.Page{Title: v.T("desk.nocases.title"), Data: l.elsewhere()})
	}
	if to := reportNumber(v.R.URL.Query()); to != "" {
		return v.See("/meja/laporan?nomor=" + to)
	}
	view := readView(v.R.URL.Query())
	all, err := l.look(caseView{Name: viewAll})
	if err != nil {
		return err
	}
	found, err := l.found(view, all)
	if badFilter(err) { // a token of another list, or one that somebody cut
		return v.See("/meja?" + view.whole().query())
	}
	if err != nil {
		return err
	}
	d, err := l.queueData(view, all, found)
	if err != nil {
		return err
	}
	return v.Show("desk/queue", kit.Page{Title: v.T("desk.queue.title." + view.Name), Wide: true, Data: d})
}

// found is the cases of a view; those that one look brought already are not
// asked for again.
func (l *lister) found(view caseView, all look) (look, error) {
	if view.Further != "" || len(view.Chosen) > 0 || view.Name != viewAll && view.Name != viewOpen {
		return l.look(view)
	}
	return look{cases: slices.DeleteFunc(slices.Clone(all.cases), func(c *pb.Case) bool { return !view.holds(c) }), further: all.further}, nil
}

func (l *lister) queueData(view caseView, all, found look) (queueData, error) {
	told, err := l.told()
	if err != nil {
		return queueData{}, err
	}
	d := queueData{Seats: l.seats(), View: view.Name, Number: view.Chosen["nomor"], Chosen: len(view.Chosen) > 0,
		Clear: "/meja?tampilan=" + view.Name, Owners: l.is(seesOwners...), Told: l.is(inBawaslu...), Load: l.is(supervisors...), Acts: l.begins()}
	if d.Views, err = l.savedViews(view, all, told); err != nil {
		return d, err
	}
	d.Choose = l.choosers(view, all.cases)
	d.Hidden = []kit.Pair{{Name: "tampilan", Value: view.Name}}
	from := min((view.Page-1)*perPage, len(found.cases))
	to := min(from+perPage, len(found.cases))
	for _, c := range found.cases[from:to] {
		d.Rows = append(d.Rows, l.queueRow(c, view, told.of[c.GetName()]))
	}
	d.Shown = l.shown(from, to, len(found.cases), found.further)
	if from > 0 {
		d.Pager.Before = "/meja?" + view.at(view.Page-1).query()
	}
	switch {
	case to < len(found.cases):
		d.Pager.After = "/meja?" + view.at(view.Page+1).query()
	case found.further != "":
		next := view.whole()
		next.Further = found.further
		d.Pager.After = "/meja?" + next.query()
	}
	return d, nil
}

// shown says which of how many rows stand on the page.
func (l *lister) shown(from, to, all int, further string) string {
	if all == 0 {
		return ""
	}
	return l.T("desk.queue.shown", "from", kit.Number(l.Lang, int64(from+1)), "to", kit.Number(l.Lang, int64(to)), "all", l.tally(all, further))
}

// begins is what the visitor's roles can begin without a case.
func (l *lister) begins() []task {
	var out []task
	if l.is("clerk", "bawaslu_investigator") {
		out = append(out, task{l.T("desk.begin.reports"), "/meja/laporan?status=received"})
	}
	if l.is("bawaslu_investigator", "merit_investigator") {
		out = append(out, task{l.T("desk.begin.finding"), "/meja/temuan"})
	}
	if l.is("bkpsdm_officer") {
		out = append(out, task{l.T("desk.begin.refer"), "/meja/rujuk-temuan"})
	}
	if l.is(supervisors...) {
		out = append(out, task{l.T("desk.begin.load"), "/meja/beban"})
	}
	return out
}

// reportNumber is a report's number that was searched for among the cases.
func reportNumber(q url.Values) string {
	if n := caseNumber(q.Get("nomor")); strings.HasPrefix(n, "LP-") && tame.MatchString(n) {
		return n
	}
	return ""
}
