package desk

import "netra/internal/web/kit"

// actRoutes is a form for every act of the machine, and the preview of what a
// decision will say.
func actRoutes(s *kit.Site) {
	s.Get("/meja/perkara/{case}/tindakan/{act}", kit.Staff, actForm)
	s.Post("/meja/perkara/{case}/tindakan/{act}", kit.Staff, actSend)
	s.Get("/meja/perkara/{case}/pratinjau", kit.Staff, preview)
	s.Get("/meja/perkara/{case}/lampiran-panggilan", kit.Staff, enclosure)
}

// Done is what a page says after an act was recorded: it is named in the
// address, and only the name of an act of the contract is believed.
func Done(v *kit.Visit) *kit.Note {
	act := v.R.URL.Query().Get("sudah")
	if method(act) == nil {
		return nil
	}
	return &kit.Note{Title: v.T("desk.done.title", "act", v.Word("done", act)), Text: v.T("desk.done.text")}
}
