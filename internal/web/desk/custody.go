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
	Entries       []kit.Row
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
	row := func(key, text string) kit.Row { return kit.Row{Key: v.T("desk.custody." + key), Text: text} }
	d := custodyData{Title: c.GetTitle(), Number: c.GetNumber(), File: v.R.URL.Path + ".csv", Facts: []kit.Row{row("received", kit.Instant(v.Lang, c.GetReceivedAt(), c.GetTimeZone())),
		row("hash", c.GetSha256()), row("size", kit.Number(v.Lang, int64(c.GetSize()))), row("kind", c.GetMediaType()), row("stored", v.Said(c.GetStoredAs()))}}
	if x := c.GetCapture(); x != nil {
		d.Facts = append(d.Facts, row("url", kit.Plain(x.GetUrl())), row("captured", kit.Date(v.Lang, x.GetCapturedOn())), row("method", kit.Plain(x.GetMethod())))
	}
	for _, e := range c.GetEntries() {
		d.Entries = append(d.Entries, kit.Row{Key: kit.Instant(v.Lang, e.GetAt(), c.GetTimeZone()), Lines: l.custodyLines(e)})
	}
	return v.Show("desk/custody", kit.Page{Title: v.T("desk.custody.title"), Back: "/meja/laporan/" + v.R.PathValue("report"), Data: d})
}

// custodyLines is one handling in words: what, by which function, and the check.
func (l *lister) custodyLines(e *pb.CustodyEntry) []string {
	out := []string{l.T("desk.custody.what." + e.GetWhat()), l.Word("role", e.GetRole())}
	if e.GetOffice() != "" {
		out[1] += ", " + l.office(e.GetOffice())
	}
	if e.GetCheck() != "" {
		out = append(out, l.T("desk.custody.check."+e.GetCheck()))
	}
	return out
}
