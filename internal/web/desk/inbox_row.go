package desk

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// inboxRow is one report as the inbox shows it.
type inboxRow struct {
	Href, Number string
	Due          kit.Tag
	DueOn, Next  string
	Received     string
	Names        []string
	State, Track kit.Tag
	Office       string
	Missing      []string
	Whole        bool
	Open         int
	Said, Zone   string
	Cases        int
	Withdrawn    bool
	Cluster      int // how many hang together with it
	Whose        string
}

func (l *lister) inboxRow(r *pb.Report) inboxRow {
	c := r.GetContents()
	said := reporterSaid{}.with(r)
	row := inboxRow{Href: "/meja/laporan/" + r.GetName()[len("reports/"):], Number: r.GetNumber(), Received: c.GetReceivedOn(),
		State: kit.Tag{Text: l.Word("state", r.GetState())}, Track: l.track(r), Office: l.office(r.GetOffice()),
		Open: said.open, Said: said.last, Zone: l.place(r.GetOffice()).GetTimeZone(), Cases: len(r.GetCases()), Withdrawn: c.GetWithdrawn(),
		Cluster: int(c.GetClusterSize()), Whose: "/meja/laporan?rumpun=" + r.GetName()[len("reports/"):]}
	for _, a := range c.GetAccused() {
		row.Names = append(row.Names, joined(", ", a.GetName(), a.GetUnit()))
	}
	for _, i := range append(r.GetCompleteness().GetFormal(), r.GetCompleteness().GetMaterial()...) {
		if !i.GetMet() {
			row.Missing = append(row.Missing, l.T("desk.item."+i.GetItem()))
		}
	}
	row.Whole = len(row.Missing) == 0
	if n := r.GetNextStep(); n != nil {
		row.Due, row.DueOn, row.Next = l.chip(n.GetDueOn(), r.GetOffice()), n.GetDueOn(), l.Word("act", n.GetWhat())
	} else {
		row.Due = kit.Tag{Kind: "ok", Text: l.T("desk.due.done")}
	}
	return row
}

// track is how much the office learns about the reporter.
func (l *lister) track(r *pb.Report) kit.Tag {
	t := kit.Tag{Text: l.Word("track", r.GetTrack().String())}
	if r.GetTrack() != pb.Report_NAMED {
		t.Kind = "warn"
	}
	return t
}
