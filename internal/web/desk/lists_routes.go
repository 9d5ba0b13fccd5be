package desk

import "netra/internal/web/kit"

// listRoutes is the lists, the reports, and what begins a case.
func listRoutes(s *kit.Site) {
	s.Get("/meja", kit.Staff, queue)
	s.Get("/meja/beban", kit.Staff, load)
	s.Get("/meja/pemberitahuan", kit.Staff, notices)
	s.Get("/meja/laporan", kit.Staff, inbox)
	s.Get("/meja/laporan/{report}", kit.Staff, reportPage)
	s.Get("/meja/laporan/{report}/bukti/{evidence}", kit.Staff, reportFile)
	s.Get("/meja/laporan/{report}/bukti/{evidence}/lihat", kit.Staff, lookAt)
	s.Get("/meja/laporan/{report}/bukti/{evidence}/gambar", kit.Staff, picture)
	s.Get("/meja/laporan/{report}/serupa", kit.Staff, twinsPage)
	s.Post("/meja/laporan/{report}/serupa", kit.Staff, twinsLinked)
	s.Get("/meja/laporan/{report}/bukti/{evidence}/riwayat", kit.Staff, custodyPage)
	s.Get("/meja/laporan/{report}/bukti/{evidence}/riwayat.csv", kit.Staff, custodyFile)
	s.Get("/meja/laporan/{report}/tindakan/{act}", kit.Staff, reportActPage)
	s.Post("/meja/laporan/{report}/tindakan/{act}", kit.Staff, reportActDone)
	s.Get("/meja/laporan/{report}/identitas", kit.Staff, identityPage)
	s.Post("/meja/laporan/{report}/identitas", kit.Staff, identityRead)
	s.Get("/meja/daftarkan", kit.Staff, registerPage)
	s.Post("/meja/daftarkan", kit.Staff, registerDone)
	s.Get("/meja/temuan", kit.Staff, findingPage)
	s.Post("/meja/temuan", kit.Staff, findingDone)
	s.Get("/meja/rujuk-temuan", kit.Staff, referPage)
	s.Post("/meja/rujuk-temuan", kit.Staff, referDone)
}
