package desk

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/report"
)

// casesOffered is how many open cases a page of similar reports names.
const casesOffered = 10

// joins is the open cases that the report could join: those that the reports feed
// to which it is linked, and the one it stands beside.
func (p *twins) joins(beside *pb.Report) []task {
	if !p.takes(report.State(p.report.GetState())) {
		return nil
	}
	var out []task
	for _, name := range p.fed(beside) {
		if len(out) == casesOffered || slices.Contains(p.report.GetCases(), name) {
			continue
		}
		c, err := p.API.Cases.GetCase(p.Ctx(), &pb.GetCaseRequest{Name: name})
		if err != nil || !slices.Contains(casefile.Possible(casefile.State(c.GetState())), casefile.JoinReport) {
			continue
		}
		id := strings.TrimPrefix(name, "cases/")
		out = append(out, task{p.T("desk.twins.join", "number", c.GetNumber()),
			"/meja/perkara/" + id + "/tindakan/JoinReport?laporan=" + strings.TrimPrefix(p.report.GetName(), "reports/")})
	}
	return out
}

// fed is the cases of the report it stands beside and of those it is linked to, each
// once, as far as the visitor may know of them.
func (p *twins) fed(beside *pb.Report) []string {
	list := []*pb.Report{beside}
	if len(p.report.GetContents().GetLinked()) > 0 {
		filter := `cluster = "` + strings.TrimPrefix(p.report.GetName(), "reports/") + `"`
		if answer, err := p.API.Reports.ListReports(p.Ctx(), &pb.ListReportsRequest{Filter: filter, PageSize: perPage}); err == nil {
			list = append(list, answer.GetReports()...)
		}
	}
	var out []string
	for _, r := range list {
		for _, c := range r.GetCases() {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}
