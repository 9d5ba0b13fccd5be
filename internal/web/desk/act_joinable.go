package desk

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/report"
	"netra/internal/web/kit"
)

// joinable is the reports that could join the case: those of its office that wait
// for a case, and the one that the address names, which may feed another already.
func (a *acting) joinable() []kit.Option {
	named := a.named()
	var out []kit.Option
	for _, state := range []report.State{report.Received, report.Incomplete, report.InitialInformation} {
		if !a.takes(state) {
			continue
		}
		list, err := a.API.Reports.ListReports(a.Ctx(), &pb.ListReportsRequest{Filter: `state = "` + string(state) + `"`, PageSize: most})
		if err != nil {
			return nil
		}
		for _, r := range list.GetReports() {
			if r.GetOffice() == a.c.GetResponsibleOffice() || a.c.GetState() == string(casefile.MeritReview) {
				out = append(out, reportOption(r))
			}
		}
	}
	has := func(o kit.Option) bool { return o.Value == named }
	if named == "" || slices.ContainsFunc(out, has) {
		return out
	}
	if r, err := a.lister.report(strings.TrimPrefix(named, "reports/")); err == nil {
		out = append([]kit.Option{reportOption(r)}, out...)
	}
	return out
}

// takes says whether one of the visitor's roles takes a report from a state into a case.
func (l *lister) takes(s report.State) bool {
	return slices.ContainsFunc(report.Machine, func(r report.Row) bool {
		if r.Act != report.AcceptReport || r.When != report.ByJoinReport || !slices.Contains(r.From, s) {
			return false
		}
		for _, who := range r.Who {
			if l.is(string(who)) {
				return true
			}
		}
		return false
	})
}

// named is the report that the address names; none for "". What was chosen is the
// form's to read, once: its body is a stream.
func (a *acting) named() string {
	if id := a.R.URL.Query().Get("laporan"); tame.MatchString(id) {
		return "reports/" + id
	}
	return ""
}

func reportOption(r *pb.Report) kit.Option {
	label := []string{r.GetNumber(), r.GetContents().GetConduct().GetOccurredOn()}
	for _, x := range r.GetContents().GetAccused() {
		label = append(label, x.GetName())
	}
	label = slices.DeleteFunc(label, func(s string) bool { return s == "" })
	return kit.Option{Value: r.GetName(), Label: kit.Plain(strings.Join(label, " · "))}
}
