package intake

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// Summary is a report as its writer reads it once more. change makes the link to
// a part; files are those that the server holds.
func Summary(v *kit.Visit, r *pb.FilingReport, files []*pb.Evidence, change func(part string) string) []kit.Row {
	c := r.GetConduct()
	row := func(key, part, text string) kit.Row {
		return kit.Row{Key: v.T("intake.summary." + key), Text: text, Change: change(part)}
	}
	out := []kit.Row{accusedRow(v, r, change), row("what", "apa", conductText(v, r)),
		row("when", "kapan", kit.Date(v.Lang, c.GetOccurredOn())), row("known", "kapan", kit.Date(v.Lang, r.GetKnownOn()))}
	where := row("where", "kapan", "")
	where.Lines = some(c.GetPlace(), Region(v, c.GetRegion()))
	told := row("story", "cerita", "")
	told.Long = c.GetNarrative()
	out = append(out, where, row("contest", "kapan", contest(v, c.GetContest()).GetTitle()), told)
	out = append(out, seenRows(v, r, change)...)
	held := row("evidence", "bukti", "")
	for _, e := range files {
		held.Lines = append(held.Lines, e.GetFileName()+" ("+kit.Size(v.Lang, int64(e.GetSize()))+")")
		for _, f := range e.GetFindings() {
			held.Lines = append(held.Lines, "– "+v.Word("finding", f))
		}
		if len(e.GetFindings()) > 0 {
			held.Lines = append(held.Lines, v.T("kit.files.betrays"))
		}
	}
	secret := row("hidden", "rahasia", "")
	secret.Lines = r.GetHideFrom()
	out = append(out, held, secret, trackRow(v, r, change))
	if r.GetTrack() == pb.Report_CONFIDENTIAL || r.GetTrack() == pb.Report_NAMED {
		p := r.GetReporter()
		me := row("reporter", "identitas", "")
		me.Lines = some(p.GetName(), p.GetAddress(), p.GetPhone(), p.GetEmail())
		out = append(out, me)
	}
	return out
}

func accusedRow(v *kit.Visit, r *pb.FilingReport, change func(string) string) kit.Row {
	out := kit.Row{Key: v.T("intake.summary.who"), Change: change("siapa")}
	for _, a := range r.GetAccused() {
		line := strings.Join(some(a.GetName(), a.GetPosition(), a.GetUnit(), a.GetEmployeeId()), ", ")
		if line == "" {
			line = v.T("intake.summary.unknown")
		}
		out.Lines = append(out.Lines, line)
	}
	return out
}

func conductText(v *kit.Visit, r *pb.FilingReport) string {
	if Hint(r) == "" {
		return ""
	}
	return Conduct(v, Hint(r))
}

func seenRows(v *kit.Visit, r *pb.FilingReport, change func(string) string) []kit.Row {
	links := kit.Row{Key: v.T("intake.summary.links"), Change: change("tautan")}
	for _, l := range r.GetConduct().GetLinks() {
		links.Lines = append(links.Lines, strings.Join(some(l.GetUrl(), l.GetAccount()), ", "))
	}
	witnesses := kit.Row{Key: v.T("intake.summary.witnesses"), Change: change("tautan")}
	for _, w := range r.GetConduct().GetWitnesses() {
		witnesses.Lines = append(witnesses.Lines, strings.Join(some(w.GetName(), w.GetContact()), ", "))
	}
	return []kit.Row{links, witnesses}
}

func trackRow(v *kit.Visit, r *pb.FilingReport, change func(string) string) kit.Row {
	out := kit.Row{Key: v.T("intake.summary.track"), Change: change("tentang-anda")}
	if r.GetTrack() != pb.Report_UNSPECIFIED {
		out.Text = v.T("intake.track." + r.GetTrack().String() + ".label")
	}
	return out
}

// contest is a contest by its id; an empty one where there is none.
func contest(v *kit.Visit, id string) *pb.Contest {
	if id == "" {
		return nil
	}
	c, err := v.API.Directory.GetContest(v.R.Context(), &pb.GetContestRequest{Name: "contests/" + id})
	if err != nil {
		return nil
	}
	return c
}

// some is those that are not empty.
func some(all ...string) []string {
	var out []string
	for _, s := range all {
		if strings.TrimSpace(s) != "" {
			out = append(out, s)
		}
	}
	return out
}
