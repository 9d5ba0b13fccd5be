package casefile

import "netra/internal/directory"

// employer is the employing government, to which the matter goes: of the
// accused's own agency, else of the agency that the recommendation names. It
// notes on the trial what is wrong. A host does not count: who works in a regency
// for a central body, or on secondment from elsewhere, is punished by the own PPK.
func (t *Trial) employer(named string) string {
	own, known := t.employing()
	if named == "" {
		if !known {
			t.refuse(identified, "sebut dulu instansi terlapor (state the accused's agencyCode (AmendAccused))")
		}
		return own.Code
	}
	to, ok := t.Directory.GovernmentOf(named)
	switch {
	case !ok:
		t.bad("authorityOffice", "tidak ada instansi %[1]q; sebut kode instansi yang mempekerjakannya (there is no agency %[1]q; name the employing agency by its code)", named)
	case known && to.Code != own.Code:
		t.refuse(g6, "PPK ditentukan oleh instansi induk, bukan tempat kerja: sebut %[1]s sebagai instansi yang berwenang, bukan %[2]s; instansi penerima mengirim berita acaranya kepada instansi induk dan mengusulkan di sana; bila %[1]s bukan instansi induknya, perbaiki data terlapor "+
			"(the employing agency decides the PPK, not the place of work: write authorityOffice %[1]s, not %[2]s; a host sends its examination minutes to the home agency and proposes there (if %[1]s is not the employer, mend agencyCode with AmendAccused))",
			own.Code, named)
	}
	return to.Code
}

// employing is the government that employs the accused, as far as it is known:
// by the agency code on the case, which the register of employees filled in or an
// officer gave, else by the register alone.
func (t *Trial) employing() (directory.Agency, bool) {
	if own, ok := t.Directory.GovernmentOf(t.Case.Accused.AgencyCode); ok {
		return own, true
	}
	return t.Directory.GovernmentOf(t.Employing)
}
