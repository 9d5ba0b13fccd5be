package desk

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// inboxView is which reports are shown; like a caseView it is all in the address.
type inboxView struct {
	State, Track, Number string
	Cluster              string // id of a report whose cluster is shown; empty: one line a cluster
	clusters             bool   // whether the visitor sees clusters
	Unanswered           bool
	Page                 int
	Further              string
}

// reportStates and tracks are what the inbox can be narrowed to.
var (
	reportStates = []string{"received", "incomplete", "initial_information", "accepted", "not_registered", "referred", "withdrawn"}
	tracks       = []string{"NAMED", "CONFIDENTIAL", "ANONYMOUS"}
)

func readInbox(q url.Values) inboxView {
	i := inboxView{Page: 1, Unanswered: q.Get("tanya") == "belum", Further: q.Get("sesudah")}
	if s := q.Get("status"); slices.Contains(reportStates, s) {
		i.State = s
	}
	if t := q.Get("jalur"); slices.Contains(tracks, t) {
		i.Track = t
	}
	if n := reportNumberOf(q.Get("nomor")); tame.MatchString(n) {
		i.Number = n
	}
	if c := q.Get("rumpun"); tame.MatchString(c) {
		i.Cluster = c
	}
	if n, err := strconv.Atoi(q.Get("hal")); err == nil && n > 1 {
		i.Page = n
	}
	return i
}

// reportNumberOf is a report's number as people type it, spelt as the API keeps it.
func reportNumberOf(typed string) string {
	n := caseNumber(typed)
	if strings.HasPrefix(n, "PK-") && !strings.HasPrefix(strings.ToUpper(strings.TrimSpace(typed)), "PK") {
		return "LP" + n[2:] // the eight characters alone
	}
	return n
}

func (i inboxView) query() string {
	q := url.Values{}
	set := func(name, x string) {
		if x != "" {
			q.Set(name, x)
		}
	}
	set("status", i.State)
	set("jalur", i.Track)
	set("nomor", i.Number)
	set("sesudah", i.Further)
	set("rumpun", i.Cluster)
	if i.Unanswered {
		q.Set("tanya", "belum")
	}
	if i.Page > 1 {
		q.Set("hal", strconv.Itoa(i.Page))
	}
	return q.Encode()
}

func (i inboxView) filter() string {
	var terms []string
	for _, t := range [][2]string{{"state", i.State}, {"track", i.Track}, {"number", i.Number}} {
		if t[1] != "" {
			terms = append(terms, t[0]+` = "`+t[1]+`"`)
		}
	}
	switch {
	case !i.clusters || i.Number != "": // whoever looks for one report finds it
	case i.Cluster != "":
		terms = append(terms, `cluster = "`+i.Cluster+`"`)
	default:
		terms = append(terms, `cluster = "head"`)
	}
	return strings.Join(terms, " AND ")
}

// holds is what the API has no filter for.
func (i inboxView) holds(r *pb.Report) bool { return !i.Unanswered || openQuestions(r) > 0 }

// inboxData is the page of reports.
type inboxData struct {
	Seats  []string
	Views  []savedView
	Choose []chooser
	Number string
	Asked  bool
	Chosen bool
	Rows   []inboxRow
	Shown  string
	Pager  kit.Pager
	Acts   []task
}

// inbox is the reports of the visitor's office, the next legal breach first.
func inbox(v *kit.Visit) error {
	l, err := newLister(v)
	if err != nil {
		return err
	}
	if !l.is(inBawaslu...) {
		return v.Show("desk/noreports", kit.Page{Title: v.T("desk.inbox.title"), Data: noCases{Seats: l.seats(), Links: l.begins()}})
	}
	view := readInbox(v.R.URL.Query())
	view.clusters = l.is("clerk", "bawaslu_investigator")
	answer, err := v.API.Reports.ListReports(v.Ctx(), &pb.ListReportsRequest{Filter: view.filter(), PageSize: most, PageToken: view.Further})
	if badFilter(err) {
		view.Further = ""
		return v.See("/meja/laporan?" + view.query())
	}
	if err != nil {
		return err
	}
	all := answer
	if whole := (inboxView{clusters: view.clusters}).filter(); view.filter() != whole || view.Further != "" {
		if all, err = v.API.Reports.ListReports(v.Ctx(), &pb.ListReportsRequest{Filter: whole, PageSize: most}); err != nil {
			return err
		}
	}
	found := slices.DeleteFunc(slices.Clone(answer.GetReports()), func(r *pb.Report) bool { return !view.holds(r) })
	d := l.inboxData(view, found, answer.GetNextPageToken())
	d.Views = l.inboxViews(view, all)
	return v.Show("desk/inbox", kit.Page{Title: v.T("desk.inbox.title"), Wide: true, Data: d})
}

func (l *lister) inboxData(view inboxView, found []*pb.Report, further string) inboxData {
	d := inboxData{Seats: l.seats(), Number: view.Number, Asked: view.Unanswered, Acts: l.begins(),
		Chosen: view.query() != "" && view.query() != "hal="+strconv.Itoa(view.Page)}
	d.Choose = []chooser{
		l.choice("status", "desk.inbox.by.status", view.State, "state", reportStates),
		l.choice("jalur", "desk.inbox.by.track", view.Track, "track", tracks),
	}
	from := min((view.Page-1)*perPage, len(found))
	to := min(from+perPage, len(found))
	for _, r := range found[from:to] {
		d.Rows = append(d.Rows, l.inboxRow(r))
	}
	d.Shown = l.shown(from, to, len(found), further)
	at := func(page int, further string) string {
		view.Page, view.Further = page, further
		return "/meja/laporan?" + view.query()
	}
	now, was := view.Page, view.Further
	if from > 0 {
		d.Pager.Before = at(now-1, was)
	}
	switch {
	case to < len(found):
		d.Pager.After = at(now+1, was)
	case further != "":
		d.Pager.After = at(1, further)
	}
	return d
}

// choice is a select of a vocabulary.
func (l *lister) choice(name, label, value, vocabulary string, terms []string) chooser {
	c := chooser{Name: name, Label: l.T(label), Value: value, Options: []kit.Option{{Label: l.T("desk.queue.any")}}}
	for _, t := range terms {
		c.Options = append(c.Options, kit.Option{Value: t, Label: l.Word(vocabulary, t)})
	}
	return c
}

// inboxViews is the links above the inbox.
func (l *lister) inboxViews(now inboxView, all *pb.ListReportsResponse) []savedView {
	views := []struct {
		key string
		inboxView
	}{
		{"all", inboxView{}}, {"received", inboxView{State: "received"}}, {"incomplete", inboxView{State: "incomplete"}},
		{"information", inboxView{State: "initial_information"}}, {"unanswered", inboxView{Unanswered: true}},
	}
	var out []savedView
	for _, x := range views {
		n := 0
		for _, r := range all.GetReports() {
			if (x.State == "" || r.GetState() == x.State) && x.holds(r) {
				n++
			}
		}
		x.Page, now.Page = 1, 1
		out = append(out, savedView{Text: l.T("desk.inbox.view." + x.key), Href: "/meja/laporan?" + x.query(),
			Count: l.tally(n, all.GetNextPageToken()), Now: x.query() == now.query()})
	}
	return out
}
