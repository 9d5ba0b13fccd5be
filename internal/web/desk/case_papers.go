package desk

import (
	"mime"
	"strconv"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// dossierPage is the dossier: exactly what the employer side reads, so that who
// writes it can look at it with their eyes. It is made to be printed.
func dossierPage(v *kit.Visit) error {
	k, err := openCase(v)
	if err != nil {
		return err
	}
	d, err := v.API.Cases.ExportDossier(v.Ctx(), &pb.ExportDossierRequest{Name: k.c.GetName()})
	if err != nil {
		return err
	}
	view := *k
	view.c = &pb.Case{Name: k.c.GetName(), Rulebook: k.c.GetRulebook(), Accused: d.GetAccused(), Allegations: d.GetAllegations()}
	what := kit.Row{Key: v.T("desk.case.rec.violations")}
	for _, code := range d.GetViolations() {
		what.Lines = append(what.Lines, capital(k.violation(k.c.GetRulebook(), code))+" ("+code+")")
	}
	var asked []kit.Row
	if d.GetLevel() != "" {
		asked = []kit.Row{{Key: v.T("desk.case.rec.level"), Text: capital(v.Word("level", d.GetLevel()))}, what,
			{Key: v.T("desk.case.rec.to"), Text: k.office(d.GetAuthorityOffice())}}
	}
	person := view.accused()
	return v.Show("desk/dossier", kit.Page{Title: v.T("desk.case.dossier.title") + ": " + k.title(), Back: k.path(""), Wide: true, Data: map[string]any{
		"Head": k.head(k.T("desk.case.dossier.title")), "Facts": d.GetFacts(), "Approved": d.GetApproved(), "Hash": d.GetHash(), "Accused": person[:len(person)-1],
		"Alleged": view.allegations(), "Asked": asked, "Papers": d.GetDocuments(), "Snapshot": d.GetAccused().GetSnapshotOn()}})
}

// caseFile gives one paper of the case back as it came, always as a download: a
// page of somebody's making never runs here.
func caseFile(v *kit.Visit) error {
	stream, err := v.API.Reports.ReadEvidence(v.Ctx(), &pb.ReadEvidenceRequest{Parent: "cases/" + v.R.PathValue("case"), Evidence: v.R.PathValue("evidence")})
	if err != nil {
		return err
	}
	first, err := stream.Recv()
	if err != nil {
		return err
	}
	e := first.GetEvidence()
	h := v.W.Header()
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Length", strconv.Itoa(int(e.GetSize()))) // what is cut in the middle is seen to be cut
	h.Set("Content-Disposition", or(mime.FormatMediaType("attachment", map[string]string{"filename": kit.Plain(e.GetFileName())}), "attachment"))
	for {
		part, err := stream.Recv()
		if err != nil {
			return nil //nolint:nilerr // the end, or a reader who went away: what began cannot become a page
		}
		if _, err := v.W.Write(part.GetChunk()); err != nil {
			return nil //nolint:nilerr // the reader went away
		}
	}
}
