package fault

import "testing"

func TestASentenceIsTakenApartIntoItsLanguages(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, id, en string }{
		{"Periksa dulu. (Examine first.)", "Periksa dulu.", "Examine first."},
		{"catat dulu kajiannya (record the study first (RecordStudy))", "catat dulu kajiannya", "record the study first (RecordStudy)"},
		{"Hanya Indonesia.", "Hanya Indonesia.", "Hanya Indonesia."},
		{"Pasal 5 (ayat 2)", "Pasal 5 (ayat 2)", "Pasal 5 (ayat 2)"},
		{"Menurut PP 94 (2021) saja. (By PP 94 (2021) alone.)", "Menurut PP 94 (2021) saja.", "By PP 94 (2021) alone."},
		{"tulis alasannya (give a reason)", "tulis alasannya", "give a reason"},
		{"record the study first (RecordStudy)", "record the study first (RecordStudy)", "record the study first (RecordStudy)"},
		{"", "", ""},
	}
	for _, tt := range tests {
		if id, en := Halves(tt.text); id != tt.id || en != tt.en {
			t.Errorf("%q: %q and %q", tt.text, id, en)
		}
	}
	if id, en := Halves(Both("baca lagi (berkas)", "read it again (the dossier)")); id != "baca lagi (berkas)" || en != "read it again (the dossier)" {
		t.Errorf("what Both joins is parted as %q and %q", id, en)
	}
}

func TestARefusalByGuardsSpeaksBothLanguagesWhole(t *testing.T) {
	t.Parallel()
	var n Notes
	n.Refuse(Refusal{Guard: "G2", Article: "SKB 2022", Remedy: "catat kajiannya dulu (record the study first (RecordStudy))"},
		Refusal{Guard: "ONCE", Article: "SKB 2022", Remedy: "sudah dilakukan (it was done already)"})
	id, en := Halves(n.Verdict("ConvenePlenary").Error())
	if id != "ConvenePlenary ditolak oleh G2 (SKB 2022): catat kajiannya dulu; ONCE (SKB 2022): sudah dilakukan" {
		t.Errorf("in Indonesian: %q", id)
	}
	if en != "ConvenePlenary is refused by G2 (SKB 2022): record the study first (RecordStudy); ONCE (SKB 2022): it was done already" {
		t.Errorf("in English: %q", en)
	}
}
