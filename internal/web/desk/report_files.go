package desk

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// fileRow is one file of a report and the ways in which the visitor may have it.
type fileRow struct {
	*pb.Evidence
	Look, Copy, Original string
	History              string
}

// fileRows offers what the API would give: a picture as a clean copy, to look at
// and to save; the original, and what has no copy, where it is theirs to read.
func fileRows(r *pb.Report) []fileRow {
	var out []fileRow
	for _, e := range r.GetEvidence() {
		row := fileRow{Evidence: e}
		at := "/meja/laporan/" + strings.TrimPrefix(r.GetName(), "reports/") + "/bukti/" + e.GetId()
		row.History = at + "/riwayat"
		if pictured(e) {
			row.Look, row.Copy = at+"/lihat", at
		}
		if r.GetContents().GetOriginals() {
			row.Original = at + "?asli=ya"
		}
		out = append(out, row)
	}
	return out
}

// pictured says whether there are clean copies of a kind of file.
func pictured(e *pb.Evidence) bool {
	switch e.GetMediaType() {
	case "image/jpeg", "image/png", "image/webp", "image/gif":
		return true
	}
	return false
}

// lookAt is a page with the clean copy of a picture.
func lookAt(v *kit.Visit) error {
	_, r, err := openReport(v)
	if err != nil {
		return err
	}
	for n, row := range fileRows(r) {
		if row.GetId() == v.R.PathValue("evidence") && row.Look != "" {
			return v.Show("desk/look", kit.Page{Title: v.T("desk.file.title", "n", n+1, "number", r.GetNumber()), Wide: true,
				Back: "/meja/laporan/" + v.R.PathValue("report"), Data: map[string]any{"File": row, "N": n + 1, "Image": row.Copy + "/gambar"}})
		}
	}
	return kit.ErrMissing
}

// picture is the clean copy itself, made of pixels alone and so the one file that a
// page may show in place.
func picture(v *kit.Visit) error {
	stream, err := v.API.Reports.ReadEvidence(v.Ctx(), &pb.ReadEvidenceRequest{Parent: "reports/" + v.R.PathValue("report"), Evidence: v.R.PathValue("evidence")})
	if err != nil {
		return err
	}
	first, err := stream.Recv()
	if err != nil {
		return err
	}
	e := first.GetEvidence()
	if !pictured(e) || !strings.HasPrefix(e.GetFileName(), "lampiran-") || len(e.GetFindings()) > 0 {
		return kit.ErrMissing
	}
	h := v.W.Header()
	h.Set("Content-Type", e.GetMediaType())
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'")
	pass(v.W, stream)
	return nil
}
