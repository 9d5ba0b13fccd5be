package trespass_test

import (
	"maps"
	"slices"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
)

// The stages of the wall: who may know of the case grows with each.
const (
	atBawaslu  = iota // registered
	atMerit           // forwarded to the merit authority
	atEmployer        // recommended
	noStage           // never
)

// The accused, and who is to them what.
const (
	theAccused = 1 + iota
	theSuperior
	theColleague
	theNumbered
	theDepartment
	theTop
)

// trespasser is somebody who may not know of the case, and until when.
type trespasser struct {
	until  int
	number int // in the register of employees
	named  string
	role   access.Role
	office string
}

// trespassers is every kind of them: each ground of the blocked set on each side of
// the wall, and everybody whose seat is elsewhere. A name that ends in another's is
// a second account of the same person.
var trespassers = map[string]trespasser{
	"accused in bawaslu":           {until: noStage, number: theAccused, role: access.BawasluInvestigator, office: "BAWASLU-SLEMAN"},
	"accused at the desk":          {until: noStage, number: theAccused, role: access.BkpsdmOfficer, office: "BKPP-SLEMAN"},
	"superior in bawaslu":          {until: noStage, number: theSuperior, role: access.BawasluCommissioner, office: "BAWASLU-SLEMAN"},
	"superior at the employer":     {until: atEmployer, number: theSuperior, role: access.Examiner, office: "PEMKAB-SLEMAN"},
	"superior's superior above":    {until: noStage, number: theTop, role: access.Clerk, office: "BAWASLU-RI"},
	"colleague in bawaslu":         {until: noStage, number: theColleague, role: access.Clerk, office: "BAWASLU-SLEMAN"},
	"colleague at the employer":    {until: atEmployer, number: theColleague, role: access.Examiner, office: "PEMKAB-SLEMAN"},
	"hidden from by number":        {until: noStage, number: theNumbered, role: access.Clerk, office: "BAWASLU-SLEMAN"},
	"hidden from by number, merit": {until: noStage, number: theNumbered, role: access.MeritLead, office: "BKN"},
	"hidden from by name":          {until: noStage, named: "Hj. Siti Rahayu, S.H.", role: access.BawasluCommissioner, office: "BAWASLU-RI"},
	"hidden from by name, merit":   {until: noStage, named: "Siti Rahayu", role: access.MeritInvestigator, office: "BKN"},
	"hidden from by unit":          {until: noStage, number: theDepartment, role: access.BawasluInvestigator, office: "BAWASLU-SLEMAN"},
	"hidden from by unit, desk":    {until: noStage, number: theDepartment, role: access.BkpsdmOfficer, office: "BKPP-SLEMAN"},
	"the head":                     {until: noStage, role: access.Signatory, office: "PEMKAB-SLEMAN"},

	"commissioner elsewhere": {until: noStage, role: access.BawasluCommissioner, office: "BAWASLU-GIANYAR"},
	"province elsewhere":     {until: noStage, role: access.BawasluCommissioner, office: "BAWASLU-JATENG"},
	"data officer":           {until: noStage, role: access.DataOfficer, office: "BAWASLU-RI"},
	"custodian":              {until: noStage, role: access.IdentityCustodian, office: "BAWASLU-RI"},
	"unit of the regency":    {until: atEmployer, role: access.Examiner, office: "INSPEKTORAT-SLEMAN"},
}

// seated are those who are there in every world.
var seated = map[string]int{
	"": noStage, relative: noStage, "clerk@BAWASLU-GIANYAR": noStage, "foreign": noStage, "foreign desk": noStage,
	"admin": noStage, "auditor@OMBUDSMAN-RI": noStage, "merit_lead@KASN": noStage, "analyst": atMerit, "lead2": atMerit,
	"desk": atEmployer, "examiner": atEmployer,
}

// relative said that they stand close to the accused.
const relative = "investigator2"

// outside is everybody who may not know of the case at a stage, in one order.
func outside(stage int) []string {
	until := maps.Clone(seated)
	for who, x := range trespassers {
		until[who] = x.until
	}
	return slices.DeleteFunc(slices.Sorted(maps.Keys(until)), func(who string) bool { return until[who] <= stage })
}

// people puts everybody in their places, in one order, and gives them tokens.
func (s *side) people() {
	s.T.Helper()
	s.enlist(theTop, "Kepala Kantor Uji", "Pimpinan Uji", "")
	s.enlist(theSuperior, "Atasan Uji", "Sekretariat Uji", staffNumber(theTop))
	s.enlist(theAccused, "Terlapor Contoh", "Bagian Kecil", staffNumber(theSuperior))
	s.enlist(theColleague, "Rekan Uji", "Bagian Kecil", staffNumber(theSuperior))
	s.enlist(theNumbered, "Pegawai Bernomor", "Bagian Lain", "")
	s.enlist(theDepartment, "Pegawai Dinas", "Dinas Pertanahan Uji", "")
	persons := map[int]string{}
	for _, who := range slices.Sorted(maps.Keys(trespassers)) {
		x := trespassers[who]
		n := act.NewAccount{Name: x.named, Grants: []access.Grant{acttest.Grant(x.role, x.office)}}
		if x.number > 0 {
			n.Employee, n.Person = staffNumber(x.number), persons[x.number]
			if n.Person != "" {
				n.Employee = ""
			}
		}
		if x.role == access.MeritInvestigator || x.role == access.MeritLead {
			n.Grants[0].From = acttest.Grant(x.role, x.office).From
		}
		c := s.Enrol(who, n)
		if x.number > 0 && persons[x.number] == "" {
			persons[x.number] = c.Person
		}
	}
	_, err := s.Acts.CreateRecusal(s.T.Context(), s.As(relative), act.Request{}, staffNumber(theAccused), "relative")
	check(s.T, err)
	for _, who := range outside(atBawaslu) {
		s.enter(who)
	}
	for _, who := range slices.Sorted(maps.Keys(acttest.Who)) { // what is drawn for each is alike on both sides
		s.enter(who)
	}
}
