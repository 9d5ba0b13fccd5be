package act

import (
	"cmp"
	"context"
	"slices"

	"netra/internal/access"
	"netra/internal/cluster"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// Reports of the same conduct are linked both ways: what somebody does at one
// happens to the other in the same transaction, by an event of its own.

// others is the other reports of a link or of a comparison, and the field that
// names them.
func others(cmd report.Command) []string {
	switch m := cmd.(type) {
	case *report.LinkReportCmd:
		return m.Others()
	case *report.UnlinkReportCmd:
		return []string{m.Report}
	case *report.DismissLinkCmd:
		return []string{m.Report}
	}
	return nil
}

// linked checks that the other reports of a link are ones the caller knows of.
func (w *work) linked(cmd report.Command) error {
	if _, ok := cmd.(*report.UnlinkReportCmd); ok {
		return nil // the link is there to be seen, or Take says that there is none
	}
	list := others(cmd)
	if len(list) == 0 {
		return nil
	}
	known, err := w.KnownReports(list, w.scope(w.caller, w.now))
	if err != nil {
		return err
	}
	for i, id := range list {
		if slices.Contains(known, id) {
			continue
		}
		path := "report"
		if i > 0 {
			path = "reports"
		}
		return noSuchReport(path)
	}
	return nil
}

// mirror does at the others what was done at a report. What stands there already,
// for an older netra linked one way, is left.
func (w *work) mirror(r report.Report, cmd report.Command, actor record.Actor, reason string) error {
	for _, id := range slices.Sorted(slices.Values(others(cmd))) { // all lock reports in one order
		o, ok, err := w.Report(id, System, true)
		if err != nil {
			return err
		}
		back := mirrored(cmd, r, o)
		if !ok || back == nil {
			continue
		}
		if _, err := w.takeReport(o, back, actor, report.Header{Reason: reason}); err != nil {
			return err
		}
	}
	return nil
}

// mirrored is the other side of an act, or nil where there is nothing to do.
func mirrored(cmd report.Command, r, other report.Report) report.Command {
	linked := slices.Contains(other.Linked, r.ID)
	switch cmd.(type) {
	case *report.LinkReportCmd:
		if !linked {
			return &report.LinkReportCmd{Report: r.ID, Mirrored: true}
		}
	case *report.UnlinkReportCmd:
		if linked {
			return &report.UnlinkReportCmd{Report: r.ID, Mirrored: true}
		}
	case *report.DismissLinkCmd:
		if !linked {
			return &report.DismissLinkCmd{Report: r.ID, Mirrored: true}
		}
	}
	return nil
}

// Suggestion is a report that may tell of the same conduct.
type Suggestion struct {
	Report, Number string // id, and number for people
	cluster.Match
}

// most of what is asked of the store for one answer.
const twinsCompared = 200

// SuggestLinks is reports that may tell of the same conduct, the likeliest first.
// Whoever decides is not told how many there are: for them there is no such thing.
func (s *Service) SuggestLinks(ctx context.Context, caller Caller, id string, limit int) ([]Suggestion, error) {
	return view(ctx, s, caller, func(w *work) ([]Suggestion, error) {
		r, _, err := w.openReport(id, false)
		if err != nil {
			return nil, err
		}
		if !caller.SeesClusters() {
			return nil, fault.NotFound()
		}
		twins, err := w.Twins(r, w.scope(caller, w.now), twinsCompared)
		if err != nil {
			return nil, err
		}
		list := alike(r, twins)
		return list[:min(len(list), limit)], nil
	})
}

// alike compares a report with each, and keeps of what hangs together the one that
// is most like it.
func alike(r report.Report, twins []Twin) []Suggestion {
	mine := cluster.Of(r)
	best := map[string]Suggestion{}
	for _, t := range twins {
		m := cluster.Score(mine, cluster.Of(t.Report))
		if m.Class == cluster.None {
			continue
		}
		s := Suggestion{Report: t.Report.ID, Number: t.Report.Number, Match: m}
		if was, ok := best[t.Cluster]; !ok || before(s, was) < 0 {
			best[t.Cluster] = s
		}
	}
	out := make([]Suggestion, 0, len(best))
	for _, s := range best {
		out = append(out, s)
	}
	slices.SortFunc(out, before)
	return out
}

// before orders suggestions: what is most alike first; the rest is only to be the
// same every time.
func before(a, b Suggestion) int {
	return cmp.Or(cmp.Compare(b.Class, a.Class), cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Report, b.Report))
}

// SeesClusters says whether the caller works on reports as they come in, and so may
// know which of them tell of the same conduct, and how many. Whoever decides may not.
func (c Caller) SeesClusters() bool {
	return c.subject().Has(access.Clerk) || c.subject().Has(access.BawasluInvestigator)
}

// clustered adds to reports what those who see clusters see of them.
func (w *work) clustered(list []report.Report, views []ReportView) error {
	if !w.caller.SeesClusters() {
		return nil
	}
	var linked, with []string
	for _, r := range list {
		if len(r.Linked) > 0 {
			linked, with = append(linked, r.Linked...), append(with, r.ID)
		}
	}
	if len(with) == 0 {
		return nil
	}
	scope := w.scope(w.caller, w.now)
	known, err := w.KnownReports(linked, scope)
	if err != nil {
		return err
	}
	sizes, err := w.ClusterSizes(with, scope)
	if err != nil {
		return err
	}
	is := make(map[string]bool, len(known))
	for _, id := range known {
		is[id] = true
	}
	for i, r := range list {
		views[i].Staff.ClusterSize = sizes[r.ID]
		for _, id := range r.Linked {
			if is[id] {
				views[i].Staff.Linked = append(views[i].Staff.Linked, id)
			}
		}
	}
	return nil
}

// merged tells a reporter whose report waits, and tells of what a case is about
// already, that it was put together with others: not how many, whose, or when.
const merged = "Laporan Anda digabung dengan laporan lain tentang kejadian yang sama. (Your report was put together with another about the same conduct.)"

// together adds to a report without a case of its own what becomes of the case
// that others of its cluster feed: the stage, and none of its dates.
func (w *work) together(r report.Report, v *ReporterView) error {
	if len(r.Cases) > 0 || len(r.Linked) == 0 || !r.Open() {
		return nil
	}
	fed, err := w.FedByCluster(r.ID)
	if err != nil || len(fed) == 0 {
		return err
	}
	v.Sentences = append(v.Sentences, merged)
	v.StageText += " " + merged
	return nil
}

// noSuchReport is all that is said of a report in a field that is not there, and
// of one that the caller may not know of.
func noSuchReport(field string) error {
	return fault.BadField(field, "laporan itu tidak ada, atau bukan untuk Anda ketahui (there is no such report, or it is not for you to know of)")
}
