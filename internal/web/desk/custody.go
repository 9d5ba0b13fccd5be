package desk

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// captureRow is a secured address as the report's page shows it.
type captureRow struct {
	*pb.LinkCapture
	File, History string
}

func captureRows(r *pb.Report) []captureRow {
	var out []captureRow
	for _, c := range r.GetContents().GetCaptures() {
		at := "/meja/laporan/" + strings.TrimPrefix(r.GetName(), "reports/") + "/bukti/" + c.GetEvidence()
		row := captureRow{LinkCapture: c, History: at + "/riwayat"}
		if r.GetContents().GetOriginals() {
			row.File = at + "?asli=ya"
		}
		out = append(out, row)
	}
	return out
}

// captureFields is the questions about a capture. Nothing here opens the address.
func (l *lister) captureFields(field func(name string, kind kit.Kind, who string) *kit.Field) []*kit.Field {
	team := l.T("desk.reads.team")
	address, on, how := field("url", kit.Text, team), field("capturedOn", kit.Day, team), field("method", kit.TextArea, team)
	file := field("evidence", kit.Files, team)
	how.Lines, file.Hint = 3, l.T("desk.report.hint.capture")
	return []*kit.Field{address, on, how, file}
}

// custodyData is the record of one file, made to be printed.
type custodyData struct {
	Title, Number string
	File          string // the same record for a spreadsheet
	Facts         []kit.Row
	Entries       []kit.Moment
}

func custodyOf(v *kit.Visit) (*pb.Custody, error) {
	return v.API.Reports.GetCustody(v.Ctx(), &pb.GetCustodyRequest{Parent: "reports/" + v.R.PathValue("report"), Evidence: v.R.PathValue("evidence")})
}

// custodyPage is what happened to one file of a report from the day it came.
func custodyPage(v *kit.Visit) error {
	l, err := newLister(v)
	if err != nil {
		return err
	}
	c, err := custodyOf(v)
	if err != nil {
		return err
	}
	when := func(at string) string { return kit.Instant(v.Lang, at, c.GetTimeZone()) }
	row := func(key, text string) kit.Row { return kit.Row{Key: v.T("desk.custody." + key), Text: text} }
	d := custodyData{Title: c.GetTitle(), Number: c.GetNumber(), File: v.R.URL.Path + ".csv", Facts: []kit.Row{row("received", when(c.GetReceivedAt())),
		row("hash", c.GetSha256()), row("size", kit.Number(v.Lang, int64(c.GetSize()))), row("kind", c.GetMediaType()), row("stored", v.Said(c.GetStoredAs()))}}
	if x := c.GetCapture(); x != nil {
		d.Facts = append(d.Facts, row("url", kit.Plain(x.GetUrl())), row("captured", kit.Date(v.Lang, x.GetCapturedOn())), row("method", kit.Plain(x.GetMethod())))
	}
	for _, e := range c.GetEntries() {
		m := kit.Moment{What: capital(l.T("desk.custody.what." + e.GetWhat())), When: when(e.GetAt()), About: worded(l.Word("role", e.GetRole()), l.office(e.GetOffice()))}
		if e.GetCheck() != "" {
			m.Said = append(m.Said, kit.Row{Text: capital(l.T("desk.custody.check." + e.GetCheck()))})
		}
		d.Entries = append(d.Entries, m)
	}
	return v.Show("desk/custody", kit.Page{Title: v.T("desk.custody.title"), Back: "/meja/laporan/" + v.R.PathValue("report"), Data: d})
}
