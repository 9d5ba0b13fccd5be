package demo

import (
	"fmt"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
)

// seat is one demo account before it exists: a role in an office.
type seat struct {
	key   string // as in tokens.json: role@office, further ones with #2, #3
	name  string
	grant access.Grant
}

// The days on which roles begin and the merit authority changed hands.
var (
	rolesFrom = deadline.Date{Year: 2022, Month: 1, Day: 1}
	lastKASN  = deadline.Date{Year: 2024, Month: 8, Day: 23}
	firstBKN  = deadline.Date{Year: 2024, Month: 8, Day: 24}
)

// staffed is how many accounts hold a role in an office.
type staffed struct {
	role  access.Role
	count int
}

// staffOf is the staff of an office of a kind.
var staffOf = map[string][]staffed{
	directory.Bawaslu:         {{access.Clerk, 1}, {access.BawasluInvestigator, 2}, {access.BawasluCommissioner, 3}},
	directory.PersonnelAgency: {{access.BkpsdmOfficer, 2}},
	directory.Government:      {{access.Examiner, 3}, {access.Signatory, 1}},
}

// extraOf is the staff that single offices have beside that of their kind.
var extraOf = map[string][]staffed{
	"KASN":         {{access.MeritInvestigator, 1}, {access.MeritLead, 2}},
	"BKN":          {{access.MeritInvestigator, 1}, {access.MeritLead, 2}},
	"BAWASLU-RI":   {{access.IdentityCustodian, 1}, {access.DataOfficer, 1}, {access.Admin, 1}},
	"LPSK":         {{access.IdentityCustodian, 1}},
	"OMBUDSMAN-RI": {{access.Auditor, 1}},
}

// higher is the bodies to which a signature goes where nobody below can sign, or
// where the law names the President. Their seats stand behind all others: a
// person's name follows from the place in the list.
var higher = []string{"KEMENDAGRI", "PRESIDEN"}

// seats is every demo account, in the order of the directory. Each is another
// person.
func seats(dir *directory.Directory) []seat {
	var out []seat
	add := func(s staffed, office string) {
		for n := 1; n <= s.count; n++ {
			out = append(out, seat{key: keyOf(s.role, office, n), name: nameOf(namesOfAccounts + len(out)),
				grant: term(access.Grant{Role: s.role, Office: office})})
		}
	}
	for _, a := range dir.Agencies() {
		for _, s := range append(append([]staffed(nil), staffOf[a.Kind]...), extraOf[a.Code]...) {
			add(s, a.Code)
		}
	}
	for _, office := range higher {
		add(staffed{access.Signatory, 1}, office)
	}
	return out
}

// term gives a role its time: an open end, but for the merit authorities, who
// followed one another.
func term(g access.Grant) access.Grant {
	g.From = rolesFrom
	switch g.Office {
	case "KASN":
		g.Until = lastKASN
	case "BKN":
		g.From = firstBKN
	}
	return g
}

// keyOf is the name of an account in tokens.json.
func keyOf(role access.Role, office string, n int) string {
	if n == 1 {
		return fmt.Sprintf("%s@%s", role, office)
	}
	return fmt.Sprintf("%s@%s#%d", role, office, n)
}
