package desk

import (
	"slices"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/cluster"
	"netra/internal/web/kit"
)

// twinsData is the page on which a report stands beside one that may tell of the
// same conduct.
type twinsData struct {
	ID, Number string
	Rows       []twinRow
	Sides      []side
	Link, Not  string // where the two are linked, or told apart
	Joins      []task // open cases that the report could join
	Form       *kit.Form
}

// twinRow is one suggestion.
type twinRow struct {
	Href, Number string
	Score        kit.Tag
	Reasons      []string
	Now          bool
}

// side is one of two reports as they are compared.
type side struct {
	Href, Number string
	Accused      []kit.Row
	Facts        []kit.Row
	Links        []string
	Files        []*pb.Evidence
	Story        []cluster.Passage
}

// twins is a visit to that page.
type twins struct {
	*lister
	report *pb.Report
	list   []*pb.LinkSuggestion
	form   *kit.Form
}

func openTwins(v *kit.Visit) (*twins, error) {
	l, r, err := openReport(v)
	if err != nil {
		return nil, err
	}
	p := &twins{lister: l, report: r}
	answer, err := v.API.Reports.SuggestLinks(v.Ctx(), &pb.SuggestLinksRequest{Name: p.report.GetName(), PageSize: perPage})
	if err != nil {
		return nil, err
	}
	p.list = answer.GetSuggestions()
	p.form = p.bulk()
	return p, nil
}

// bulk is the form that links several at once, of those that hardly agree by chance.
func (p *twins) bulk() *kit.Form {
	which := &kit.Field{Name: "reports", Kind: kit.Checks, Label: p.T("desk.twins.which"), Audience: p.T("desk.reads.team")}
	for _, s := range p.list {
		if s.GetScore() == pb.LinkSuggestion_STRONG {
			which.Options = append(which.Options, kit.Option{Value: s.GetReport(), Label: s.GetNumber(), Hint: strings.Join(p.reasons(s), " ")})
		}
	}
	if len(which.Options) == 0 || !p.offered("LinkReport", p.report) {
		return nil
	}
	why := &kit.Field{Name: "reason", Kind: kit.TextArea, Label: p.T("desk.report.field.reason"), Audience: p.T("desk.reads.team"), Lines: 3}
	return kit.NewForm(p.T("desk.twins.link"), which, why, &kit.Field{Name: "etag", Kind: kit.Hidden, Value: p.report.GetEtag()})
}

func (p *twins) reasons(s *pb.LinkSuggestion) []string {
	var out []string
	for _, r := range s.GetReasons() {
		out = append(out, p.Said(r.GetText()))
	}
	return out
}

func (p *twins) back() string {
	return "/meja/laporan/" + strings.TrimPrefix(p.report.GetName(), "reports/")
}

// page is the page with one of the suggestions beside the report: the one that the
// address names, or the likeliest.
func (p *twins) page() kit.Page {
	d := twinsData{ID: strings.TrimPrefix(p.report.GetName(), "reports/"), Number: p.report.GetNumber(), Form: p.form}
	chosen := p.chosen()
	for _, s := range p.list {
		row := twinRow{Href: p.back() + "/serupa?dengan=" + strings.TrimPrefix(s.GetReport(), "reports/"), Number: s.GetNumber(),
			Score: kit.Tag{Text: p.T("desk.twins.medium")}, Reasons: p.reasons(s), Now: s.GetReport() == chosen}
		if s.GetScore() == pb.LinkSuggestion_STRONG {
			row.Score = kit.Tag{Kind: "warn", Text: p.T("desk.twins.strong")}
		}
		d.Rows = append(d.Rows, row)
	}
	other := p.other(chosen)
	d.Joins = p.joins(other)
	if other != nil {
		d.Sides = []side{p.side(p.report, other), p.side(other, p.report)}
		with := "?dengan=" + strings.TrimPrefix(chosen, "reports/")
		if p.offered("LinkReport", p.report) {
			d.Link, d.Not = p.back()+"/tindakan/LinkReport"+with, p.back()+"/tindakan/DismissLink"+with
		}
	}
	return kit.Page{Title: p.T("desk.twins.title", "number", p.report.GetNumber()), Wide: true, Back: p.back(), Data: d}
}

// other is the report that was chosen; nil where it cannot be read.
func (p *twins) other(chosen string) *pb.Report {
	r, err := p.lister.report(strings.TrimPrefix(chosen, "reports/"))
	if chosen == "" || err != nil {
		return nil
	}
	return r
}

func (p *twins) chosen() string {
	asked := "reports/" + p.R.URL.Query().Get("dengan")
	for _, s := range p.list {
		if s.GetReport() == asked {
			return asked
		}
	}
	if len(p.list) == 0 {
		return ""
	}
	return p.list[0].GetReport()
}

func (p *twins) side(r, other *pb.Report) side {
	c := r.GetContents()
	s := side{Href: "/meja/laporan/" + strings.TrimPrefix(r.GetName(), "reports/"), Number: r.GetNumber(), Facts: p.conductFacts(c), Files: r.GetEvidence(),
		Story: cluster.Common(c.GetConduct().GetNarrative(), other.GetContents().GetConduct().GetNarrative())}
	for _, a := range c.GetAccused() {
		s.Accused = append(s.Accused, kit.Row{Key: kit.Plain(a.GetName()), Lines: p.accusedLines(a)})
	}
	for _, l := range c.GetConduct().GetLinks() {
		s.Links = append(s.Links, l.GetUrl())
	}
	return s
}

func twinsPage(v *kit.Visit) error {
	p, err := openTwins(v)
	if err != nil {
		return err
	}
	return v.Show("desk/twins", p.page())
}

// twinsLinked links what was ticked by one act with one reason.
func twinsLinked(v *kit.Visit) error {
	p, err := openTwins(v)
	if err != nil {
		return err
	}
	if p.form == nil {
		return status.Error(codes.NotFound, "")
	}
	meant, err := p.form.Read(v)
	if err != nil {
		return err
	}
	if meant {
		p.form.Need(v, "reports", "reason")
	}
	if !meant || !p.form.OK() {
		return v.Again("desk/twins", p.page())
	}
	ticked := slices.Clone(p.form.Field("reports").Values)
	_, err = v.API.Reports.LinkReport(v.Ctx(), &pb.LinkReportRequest{Name: p.report.GetName(), Etag: p.form.Value("etag"), RequestId: p.form.Once,
		Reason: p.form.Value("reason"), Report: ticked[0], Reports: ticked[1:]})
	if err != nil && p.form.Refuse(v, err) {
		return v.Again("desk/twins", p.page())
	}
	if err != nil {
		return err
	}
	return v.See(p.back() + "?sudah=LinkReport")
}
