package citizen

import (
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// reportRoutes is the way to a filed report.
func reportRoutes(s *kit.Site) {
	for _, name := range []string{"keamanan", "bantuan", "batas"} {
		s.Get("/"+name, kit.Anyone, plain(name))
	}
	s.Get("/lapor", kit.Anyone, func(v *kit.Visit) error { return v.See("/keamanan") })
	for _, p := range intake.Parts() {
		s.Get(path(p.Name), kit.Anyone, ask(p))
		s.Post(path(p.Name), kit.Anyone, answer(p))
	}
	s.Get("/lapor/diperbolehkan", kit.Anyone, allowed)
	s.Get("/lapor/simpan", kit.Anyone, saved)
	s.Get("/lapor/lanjut", kit.Anyone, resumePage)
	s.Post("/lapor/lanjut", kit.Anyone, resume)
	s.Post("/lapor/mulai", kit.Anyone, anew)
	s.Get("/lapor/kode", kit.Anyone, codePage)
	s.Post("/lapor/kode", kit.Anyone, confirmCode)
	s.Post("/lapor/kode/unduh", kit.Anyone, downloadCode)
	s.Get("/lapor/periksa", kit.Anyone, check)
	s.Post("/lapor/periksa", kit.Anyone, send)
	s.Get("/lapor/diterima", kit.Anyone, received)
	s.Post("/lapor/berkas", kit.Anyone, downloadReceipt)
	s.Post("/lapor/selesai", kit.Anyone, finish)
}

// plain is a page that only tells.
func plain(name string) kit.Handler {
	return func(v *kit.Visit) error {
		return v.Show("citizen/"+name, kit.Page{Title: v.T("citizen." + name + ".title"), Back: "/"})
	}
}
