package demo

// Everybody in the demonstration is invented: a common first name and the name
// of a plant, which together are nobody's. The two lists have lengths without a
// common divisor, so that a number below their product is one pair only.
var (
	firstNames = []string{
		"Adi", "Ani", "Bagas", "Bela", "Candra", "Dewi", "Eka", "Fajar", "Gita", "Hana", "Indra", "Jaka",
		"Kirana", "Laras", "Mega", "Nanda", "Oki", "Putri", "Rani", "Surya", "Tari", "Wira", "Yudi",
	}
	lastNames = []string{
		"Akasia", "Anggrek", "Bambu", "Beringin", "Cemara", "Cendana", "Delima", "Embun", "Flamboyan", "Gambir",
		"Ilalang", "Jati", "Kapas", "Kenanga", "Ketapang", "Lontar", "Mahoni", "Melati", "Meranti", "Nipah",
		"Pandan", "Pinus", "Randu", "Rotan", "Sawo", "Sengon", "Seroja", "Teratai", "Waru",
	}
)

// Where the names of each sort of people begin, far enough apart that nobody is
// renamed when another sort grows: an account is found again by its name.
const (
	namesOfEmployees = 0
	namesOfAccused   = 100
	namesOfReporters = 150
	namesOfWitnesses = 175
	namesOfAccounts  = 200
)

// nameOf is the n-th invented name.
func nameOf(n int) string {
	return firstNames[n%len(firstNames)] + " " + lastNames[n%len(lastNames)]
}
