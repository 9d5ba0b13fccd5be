package access_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/deadline"
)

// country is a tree of two offices and a government, with today's merit authority.
type country struct{ merit string }

func (country) Beneath(office string) []string {
	return map[string][]string{"national": {"national", "local"}, "local": {"local"}}[office]
}
func (country) Government(office string) string {
	return map[string]string{"desk": "regency", "regency": "regency"}[office]
}
func (c country) IsMeritAuthority(office string) bool { return office == c.merit }

func holder(account string, role access.Role, office string) access.Subject {
	return access.Subject{Account: account, Person: "p-" + account, Grants: []access.Grant{{Role: role, Office: office}}}
}

func TestOfInvestigatorsTheOwnerAndThoseAssignedKnowACase(t *testing.T) {
	t.Parallel()
	free := access.Object{Office: "local"}
	owned := access.Object{Office: "local", Owner: "ana"}
	shared := access.Object{Office: "local", Owner: "ana", Assigned: []string{"ana", "budi"}}
	tests := []struct {
		name  string
		who   access.Subject
		what  access.Object
		knows bool
	}{
		{"nobody owns it", holder("citra", access.BawasluInvestigator, "local"), free, true},
		{"nobody owns it, of the office above", holder("citra", access.BawasluInvestigator, "national"), free, false},
		{"the owner", holder("ana", access.BawasluInvestigator, "local"), owned, true},
		{"the owner, who moved to another office", holder("ana", access.BawasluInvestigator, "national"), owned, false},
		{"another of the office", holder("citra", access.BawasluInvestigator, "local"), owned, false},
		{"one assigned beside the owner", holder("budi", access.BawasluInvestigator, "local"), shared, true},
		{"a commissioner of the office", holder("dewi", access.BawasluCommissioner, "local"), owned, true},
		{"a commissioner of the office above", holder("dewi", access.BawasluCommissioner, "national"), owned, true},
		{"a commissioner of an office below", holder("dewi", access.BawasluCommissioner, "local"), access.Object{Office: "national"}, false},
		{"a merit finding, which no office holds", holder("dewi", access.BawasluCommissioner, "national"), access.Object{Merit: true}, false},
	}
	for _, tt := range tests {
		if got := len(access.Knows(tt.who, tt.what, country{})) > 0; got != tt.knows {
			t.Errorf("%s: knows %t", tt.name, got)
		}
	}
}

func TestForABarredPersonACaseDoesNotExistByAnyAccount(t *testing.T) {
	t.Parallel()
	o := access.Object{Office: "local", Merit: true, Employer: "regency", Barred: access.Barred([]string{"p-ana"}, []string{"p-budi"})}
	for _, role := range access.Roles {
		for _, office := range []string{"local", "national", "desk", "bkn"} {
			for _, person := range []string{"p-ana", "p-budi"} {
				s := holder("second account", role, office)
				s.Person = person
				if got := access.Knows(s, o, country{"bkn"}); len(got) > 0 {
					t.Errorf("%s at %s knows by %v", role, office, got)
				}
			}
		}
	}
}

func TestTheMeritAuthorityIsABodyForATime(t *testing.T) {
	t.Parallel()
	o := access.Object{Office: "local", Merit: true}
	for _, tt := range []struct {
		office, today string
		knows         bool
	}{{"kasn", "kasn", true}, {"kasn", "bkn", false}, {"bkn", "bkn", true}, {"bkn", "kasn", false}} {
		if got := len(access.Knows(holder("eka", access.MeritLead, tt.office), o, country{tt.today})) > 0; got != tt.knows {
			t.Errorf("%s, while it is %s: knows %t", tt.office, tt.today, got)
		}
	}
}

func TestAGrantHoldsFromItsFirstToItsLastDay(t *testing.T) {
	t.Parallel()
	g := access.Grant{Role: access.Clerk, Office: "local", From: deadline.MustDate("2024-10-07"), Until: deadline.MustDate("2024-10-09")}
	a := access.Account{Grants: []access.Grant{g}}
	for day, active := range map[string]int{"2024-10-06": 0, "2024-10-07": 1, "2024-10-09": 1, "2024-10-10": 0} {
		if got := len(a.Active(deadline.MustDate(day))); got != active {
			t.Errorf("on %s %d grants are active", day, got)
		}
	}
	a.Ended = true
	if got := a.Active(deadline.MustDate("2024-10-08")); got != nil {
		t.Errorf("an account that was ended has %v", got)
	}
}

func TestNobodySitsOnTwoSidesOfTheWall(t *testing.T) {
	t.Parallel()
	apart := [][2]access.Role{
		{access.Clerk, access.BkpsdmOfficer}, {access.MeritLead, access.Signatory}, {access.BawasluCommissioner, access.MeritLead},
		{access.Admin, access.Clerk}, {access.Examiner, access.Admin}, {access.Auditor, access.DataOfficer},
		{access.IdentityCustodian, access.Clerk}, {access.IdentityCustodian, access.IdentityCustodian},
	}
	together := [][2]access.Role{
		{access.Clerk, access.BawasluInvestigator}, {access.Examiner, access.Signatory}, {access.Admin, access.DataOfficer}, {access.Clerk, access.Clerk},
	}
	for _, p := range apart {
		if !access.Exclusive(p[0], p[1]) || !access.Exclusive(p[1], p[0]) {
			t.Errorf("%s and %s may be one person's", p[0], p[1])
		}
	}
	for _, p := range together {
		if access.Exclusive(p[0], p[1]) || access.Exclusive(p[1], p[0]) {
			t.Errorf("%s and %s may not be one person's", p[0], p[1])
		}
	}
}
