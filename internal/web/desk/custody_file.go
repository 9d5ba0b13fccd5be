package desk

import (
	"encoding/csv"
	"net/http"
	"strconv"
	"strings"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/statistics"
	"netra/internal/web/kit"
)

// custodyColumns are the columns of the record as a file, in words of the API, so
// that it reads the same in every language. What is said of the file stands on
// every line: a line that is cut out still says of what it tells.
var custodyColumns = []string{
	"report", "evidence", "sha256", "size", "media_type", "url", "captured_on",
	"at", "what", "role", "office", "check", "event", "before",
}

// custodyFile is the record of one file for a spreadsheet.
func custodyFile(v *kit.Visit) error {
	c, err := custodyOf(v)
	if err != nil {
		return err
	}
	h := v.W.Header()
	h.Set("Content-Type", "text/csv; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="netra-riwayat-`+c.GetTitle()+`.csv"`)
	v.W.WriteHeader(http.StatusOK)
	return csv.NewWriter(v.W).WriteAll(custodyTable(c))
}

// custodyTable is a head and a line for each handling, at the wall clock of the
// report's office, with its distance to UTC.
func custodyTable(c *pb.Custody) [][]string {
	zone, err := time.LoadLocation(c.GetTimeZone())
	if err != nil {
		zone = time.UTC
	}
	out := [][]string{custodyColumns}
	for _, e := range c.GetEntries() {
		line := []string{
			c.GetNumber(), c.GetEvidence(), c.GetSha256(), strconv.Itoa(int(c.GetSize())), c.GetMediaType(),
			c.GetCapture().GetUrl(), c.GetCapture().GetCapturedOn(),
			wall(e.GetAt(), zone), e.GetWhat(), e.GetRole(), e.GetOffice(), e.GetCheck(), e.GetEvent(), e.GetBefore(),
		}
		for i, cell := range line {
			line[i] = statistics.Inert(strings.ToValidUTF8(cell, "")) // an address is typed by people
		}
		out = append(out, line)
	}
	return out
}

// wall is an instant as the clock on a wall says it.
func wall(at string, zone *time.Location) string {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	return t.In(zone).Format(time.RFC3339)
}
