package demo

import (
	"netra/internal/act"
	"netra/internal/directory"
)

// suspect is an employee whom an example case accuses. None of them is in
// people.json: who tries things out begins with people against whom there is
// nothing yet.
type suspect struct {
	government string
	title      string
	kind       string
	employed   string
	grade      string
}

// The suspects, by their place in the list.
const (
	slemanAnalyst = iota
	karanganyarTeacher
	gianyarHead
	sukabumiAnalyst
	jatengHead
	karanganyarDriver
	slemanClerk
)

var suspects = []suspect{
	slemanAnalyst:      {"PEMKAB-SLEMAN", "Penelaah Teknis Kebijakan", "PELAKSANA", "PNS", "III/b"},
	karanganyarTeacher: {"PEMKAB-KARANGANYAR", "Pengawas Sekolah", "JF_OTHER", "PNS", "III/d"},
	gianyarHead:        {"PEMKAB-GIANYAR", "Kepala Subbagian Umum", "PENGAWAS", "PNS", "III/d"},
	sukabumiAnalyst:    {"PEMKOT-SUKABUMI", "Analis Data", "JF_OTHER", "PPPK", ""},
	jatengHead:         {"PEMPROV-JATENG", "Kepala Bidang Pembinaan", "ADMINISTRATOR", "PNS", "IV/a"},
	karanganyarDriver:  {"PEMKAB-KARANGANYAR", "Pengemudi", "PELAKSANA", "NON_ASN", ""},
	slemanClerk:        {"PEMKAB-SLEMAN", "Arsiparis", "JF_OTHER", "PNS", "III/a"},
}

// accusable is the suspects as employees of their governments' services, under
// the head of the service there.
func accusable(dir *directory.Directory) []act.Employee {
	staff := employees(dir)
	var out []act.Employee
	for i, s := range suspects {
		gov, _ := dir.Agency(s.government)
		_, called := postsOf(dir, gov)
		out = append(out, act.Employee{
			EmployeeID: employeeID(s.employed, gov.Region, 1975+i, len(staff)+i), Name: nameOf(namesOfAccused + i),
			AgencyCode: gov.Code, Unit: called.service,
			Position:       act.Position{Kind: s.kind, Level: dir.Level(gov.Code), Title: s.title},
			EmploymentKind: s.employed, Grade: s.grade, Superior: headOf(staff, gov.Code),
		})
	}
	return out
}

// headOf is the employee number of a government's head of service.
func headOf(staff []act.Employee, government string) string {
	for _, e := range staff {
		if e.AgencyCode == government && e.Position.Title == "Kepala Dinas" {
			return e.EmployeeID
		}
	}
	return ""
}
