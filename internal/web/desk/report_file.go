package desk

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// reportFile hands out one file of a report as it came: to be saved, never to be
// shown. Who may not read it gets the page of what never was.
func reportFile(v *kit.Visit) error {
	return sendFile(v, "reports/"+v.R.PathValue("report"), v.R.PathValue("evidence"))
}

// sendFile streams a file of a report or a case.
func sendFile(v *kit.Visit, parent, evidence string) error {
	stream, err := v.API.Reports.ReadEvidence(v.Ctx(), &pb.ReadEvidenceRequest{Parent: parent, Evidence: evidence})
	if err != nil {
		return err
	}
	first, err := stream.Recv()
	if err != nil {
		return err
	}
	h := v.W.Header()
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Disposition", attachment(first.GetEvidence().GetFileName()))
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'")
	h.Set("Content-Length", fmt.Sprint(first.GetEvidence().GetSize()))
	for {
		part, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			_, err = v.W.Write(part.GetChunk())
		}
		if err != nil {
			return nil //nolint:nilerr // the length was promised: a cut file says so by itself
		}
	}
}

// attachment names the file for the browser, in ASCII for the old and in UTF-8
// for the others.
func attachment(name string) string {
	plain := strings.Map(func(r rune) rune {
		if r < 0x20 || r > 0x7e || strings.ContainsRune(`"\/%;`, r) {
			return '_'
		}
		return r
	}, kit.Plain(name))
	if plain == "" {
		plain = "bukti"
	}
	return `attachment; filename="` + plain + `"; filename*=UTF-8''` + strings.ReplaceAll(url.QueryEscape(kit.Plain(name)), "+", "%20")
}
