package citizen

import "netra/internal/web/kit"

// statusRoutes is what the holder of a code can see and do after filing.
func statusRoutes(s *kit.Site) {
	s.Get("/lacak", kit.Anyone, trackPage)
	s.Post("/lacak", kit.Anyone, track)
	s.Get("/lacak/draf", kit.Anyone, unsent)
	s.Get("/laporan", kit.Anyone, statusPage)
	for _, d := range deeds() {
		s.Get("/laporan/"+d.Name, kit.Anyone, deedPage(d))
		s.Post("/laporan/"+d.Name, kit.Anyone, doDeed(d))
	}
	s.Post("/laporan/tutup", kit.Anyone, closeReport)
	s.Get("/laporan/selesai", kit.Anyone, plain("closed"))
}
