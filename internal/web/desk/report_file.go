package desk

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"google.golang.org/grpc"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// reportFile hands out one file of a report: to be saved, never to be shown. Of a
// picture it is a clean copy unless the original is asked for. Who may not read it
// gets the page of what never was.
func reportFile(v *kit.Visit) error {
	return sendFile(v, "reports/"+v.R.PathValue("report"), v.R.PathValue("evidence"))
}

// sendFile streams a file of a report or a case.
func sendFile(v *kit.Visit, parent, evidence string) error {
	stream, err := v.API.Reports.ReadEvidence(v.Ctx(), &pb.ReadEvidenceRequest{Parent: parent, Evidence: evidence,
		Original: v.R.URL.Query().Get("asli") != ""})
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
	pass(v.W, stream)
	return nil
}

// pass hands on the bytes of a file until they end. The length was promised: a cut
// file says so by itself.
func pass(w io.Writer, stream grpc.ServerStreamingClient[pb.ReadEvidenceResponse]) {
	for {
		part, err := stream.Recv()
		if err == nil {
			_, err = w.Write(part.GetChunk())
		}
		if err != nil {
			return
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
