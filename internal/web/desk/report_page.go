package desk

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// reportData is the page of one report.
type reportData struct {
	ID, Number   string
	Due          kit.Tag
	DueOn, Next  string
	State        string
	Track        kit.Tag
	TrackText    string
	Office, Zone string
	Facts        []kit.Row
	Narrative    string
	Accused      []kit.Row
	Witnesses    []kit.Row
	Links        []*pb.Link
	Captures     []captureRow
	Items        []reportItem
	Files        []fileRow
	Talk         []said
	Cases        []task
	Linked       []task
	Cluster      int    // how many hang together, 0 for one by itself
	Twins        string // where those stand that may tell of the same; empty for who decides
	Openings     []kit.Row
	Protection   []kit.Moment
	Owed         string // by when an answer to retaliation is owed
	Challenges   []kit.Moment
	Acts         []task
	First        task
	Withdrawn    bool
	Done         string
	Open         bool // the contents are the visitor's to read
}

// reportItem is one line of the completeness meter.
type reportItem struct {
	What, Law, Left string
	Tag             kit.Tag
}

// reportPage is what a citizen told, and what the office may do with it.
func reportPage(v *kit.Visit) error {
	l, r, err := openReport(v)
	if err != nil {
		return err
	}
	d := l.reportData(r)
	if done := v.R.URL.Query().Get("sudah"); slices.Contains(reportActs, done) {
		d.Done = v.T("desk.report.done", "act", v.Word("act", done))
	}
	return v.Show("desk/report", kit.Page{Title: v.T("desk.report.title", "number", r.GetNumber()), Wide: true, Back: "/meja/laporan", Data: d})
}

// openReport is the report that the address names, and who asks for it. Whoever may
// not know of it gets the error of one that never was.
func openReport(v *kit.Visit) (*lister, *pb.Report, error) {
	l, err := newLister(v)
	if err != nil {
		return nil, nil, err
	}
	r, err := l.report(v.R.PathValue("report"))
	return l, r, err
}

func (l *lister) report(id string) (*pb.Report, error) {
	return l.API.Reports.GetReport(l.Ctx(), &pb.GetReportRequest{Name: "reports/" + id})
}

func (l *lister) reportData(r *pb.Report) reportData {
	c := r.GetContents()
	d := reportData{ID: strings.TrimPrefix(r.GetName(), "reports/"), Number: r.GetNumber(), State: l.Word("state", r.GetState()),
		Track: l.track(r), TrackText: l.T("desk.report.track." + r.GetTrack().String()), Office: l.office(r.GetOffice()), Zone: l.place(r.GetOffice()).GetTimeZone(),
		Narrative: c.GetConduct().GetNarrative(), Links: c.GetConduct().GetLinks(), Files: fileRows(r), Withdrawn: c.GetWithdrawn(), Open: c != nil}
	if n := r.GetNextStep(); n != nil {
		d.Due, d.DueOn, d.Next = l.chip(n.GetDueOn(), r.GetOffice()), n.GetDueOn(), l.Word("act", n.GetWhat())
	}
	d.Facts = l.conductFacts(c)
	for _, a := range c.GetAccused() {
		d.Accused = append(d.Accused, kit.Row{Key: kit.Plain(a.GetName()), Lines: l.accusedLines(a)})
	}
	for _, w := range c.GetConduct().GetWitnesses() {
		d.Witnesses = append(d.Witnesses, kit.Row{Key: kit.Plain(w.GetName()), Text: w.GetContact()})
	}
	d.Items = append(l.items(r.GetCompleteness().GetFormal()), l.items(r.GetCompleteness().GetMaterial())...)
	d.Talk, d.Captures = dialogue(l.Lang, c), captureRows(r)
	d.Cases = l.cases(r)
	for _, name := range shown(c.GetLinked()) {
		d.Linked = append(d.Linked, l.linked(name))
	}
	d.Openings = l.openings(r)
	d.Cluster = int(c.GetClusterSize())
	if l.is("clerk", "bawaslu_investigator") {
		d.Twins = "/meja/laporan/" + d.ID + "/serupa"
	}
	d.Protection, d.Owed, d.Challenges = l.protection(r), c.GetProtection().GetDueOn(), l.challenges(r)
	d.First, d.Acts = l.reportDoes(r)
	return d
}

// conductFacts is when and where, and when it came.
func (l *lister) conductFacts(c *pb.ReportContents) []kit.Row {
	at := c.GetConduct()
	date := func(s string) string {
		if s == "" {
			return ""
		}
		return kit.Date(l.Lang, s)
	}
	row := func(key, text string) kit.Row { return kit.Row{Key: l.T("desk.report." + key), Text: text} }
	out := []kit.Row{row("received", date(c.GetReceivedOn())), row("occurred", date(at.GetOccurredOn())), row("known", date(c.GetKnownOn())),
		row("place", at.GetPlace()), row("contest", l.contest(at.GetContest()))}
	var hints []string
	for _, h := range at.GetViolationHints() {
		hints = append(hints, l.violation("-", h))
	}
	if len(hints) > 0 {
		out = append(out, kit.Row{Key: l.T("desk.report.hints"), Lines: hints})
	}
	return out
}

func (l *lister) accusedLines(a *pb.Accused) []string {
	var out []string
	for _, s := range []string{a.GetPosition(), a.GetUnit(), or2(a.GetAgency(), l.office(a.GetAgencyCode())), a.GetEmployeeId()} {
		if s != "" {
			out = append(out, s)
		}
	}
	if k := a.GetEmploymentKind(); k != pb.Accused_UNSPECIFIED {
		out = append(out, l.Word("kind", k.String()))
	}
	return out
}

// items is the completeness meter: what is there, what is missing, under which
// article, and how many days are left.
func (l *lister) items(list []*pb.CompletenessItem) []reportItem {
	var out []reportItem
	for _, i := range list {
		x := reportItem{What: l.T("desk.item." + i.GetItem()), Law: i.GetLegalBasis(), Tag: kit.Tag{Kind: "warn", Text: l.T("desk.item.missing")}}
		if i.GetMet() {
			x.Tag = kit.Tag{Kind: "ok", Text: l.T("desk.item.met")}
		}
		if i.DaysLeft != nil {
			x.Left = l.T("desk.item.left", "n", i.GetDaysLeft())
		}
		out = append(out, x)
	}
	return out
}

// cases is the cases the report feeds, those that the visitor may know of.
func (l *lister) cases(r *pb.Report) []task {
	var out []task
	for _, name := range r.GetCases() {
		if c, err := l.API.Cases.GetCase(l.Ctx(), &pb.GetCaseRequest{Name: name}); err == nil {
			out = append(out, task{c.GetNumber() + " · " + l.Word("state", c.GetState()), "/meja/perkara/" + strings.TrimPrefix(name, "cases/")})
		}
	}
	return out
}

func (l *lister) linked(name string) task {
	id := strings.TrimPrefix(name, "reports/")
	// asked as a row of the list: only its number is shown, so that nothing of it is read
	answer, err := l.API.Reports.ListReports(l.Ctx(), &pb.ListReportsRequest{Filter: `name = "` + name + `"`, PageSize: 1})
	if err == nil && len(answer.GetReports()) == 1 {
		return task{answer.GetReports()[0].GetNumber(), "/meja/laporan/" + id}
	}
	return task{l.T("desk.report.other"), "/meja/laporan/" + id}
}

func or2(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
