package desk

import "netra/internal/web/kit"

// caseRoutes is a case as its people see it: the page, and what is too long for it.
func caseRoutes(s *kit.Site) {
	s.Get("/meja/perkara/{case}", kit.Staff, casePage)
	s.Get("/meja/perkara/{case}/mesin", kit.Staff, machinePage)
	s.Get("/meja/perkara/{case}/tenggat", kit.Staff, clocksPage)
	s.Get("/meja/perkara/{case}/berkas", kit.Staff, dossierPage)
	s.Get("/meja/perkara/{case}/dokumen/{evidence}", kit.Staff, caseFile)
}
