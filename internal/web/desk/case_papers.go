package desk

import (
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
	return sendFile(v, "cases/"+v.R.PathValue("case"), v.R.PathValue("evidence"))
}
