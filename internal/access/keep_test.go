package access_test

import (
	"slices"
	"testing"

	"netra/internal/access"
	"netra/internal/deadline"
)

// Who is kept from a case, on which side of the wall, and how long: every ground,
// before and after the recommendation.
func TestEveryGroundBindsEverySideAndEndsOnlyForTheEmployers(t *testing.T) {
	t.Parallel()
	grounds := []struct {
		ground access.Ground
		ends   bool
	}{
		{access.GroundAccused, false}, {access.GroundDeclared, false}, {access.GroundPPK, false}, {access.GroundHidden, false},
		{access.GroundSuperior, true}, {access.GroundUnit, true}, {access.GroundHidden, true},
	}
	seats := []struct {
		role   access.Role
		office string
		dossy  bool // on the dossier's side
	}{
		{access.Clerk, "local", false}, {access.BawasluInvestigator, "local", false}, {access.BawasluCommissioner, "national", false},
		{access.MeritInvestigator, "bkn", false}, {access.MeritLead, "bkn", false},
		{access.BkpsdmOfficer, "desk", true}, {access.Examiner, "regency", true}, {access.Signatory, "regency", true},
	}
	for _, g := range grounds {
		for _, seat := range seats {
			for _, told := range []bool{false, true} {
				o := access.Object{Office: "local", Merit: true}
				if told {
					o.Employer = "regency"
				}
				who := holder("near", seat.role, seat.office)
				if free := len(access.Knows(who, o, country{"bkn"})) > 0; free != (!seat.dossy || told) {
					t.Fatalf("%s knows %t where nothing is kept", seat.role, free)
				}
				o.Kept = []access.Keep{{From: access.PersonKey(who.Person), Ground: g.ground, Ends: g.ends}}
				want := g.ends && seat.dossy && told
				if got := len(access.Knows(who, o, country{"bkn"})) > 0; got != want {
					t.Errorf("%s by %s (ends %t), employer told %t: knows %t", seat.role, g.ground, g.ends, told, got)
				}
			}
		}
	}
}

func TestWhatIsKeptForEverByOneWordIsKeptForEver(t *testing.T) {
	t.Parallel()
	short := []access.Keep{{From: "person:a", Ground: access.GroundSuperior, Ends: true}, {From: "person:b", Ground: access.GroundUnit, Ends: true}}
	long := []access.Keep{{From: "person:a", Ground: access.GroundHidden}}
	for _, u := range [][]access.Keep{access.Union(short, long), access.Union(long, short)} {
		if len(u) != 2 || access.Near(u, []access.Key{"person:a"}) != access.ForEver || access.Near(u, []access.Key{"person:b"}) != access.ForATime {
			t.Errorf("the union is %v", u)
		}
	}
	if access.Within(long, short) || !access.Within(short, access.Union(short, long)) {
		t.Error("for a time is not for ever")
	}
}

func TestWhoIsCalledByACitizensWordIsFound(t *testing.T) {
	t.Parallel()
	bambang := access.Account{ID: "1", Person: "1", Name: "Drs. Bambang Sutrisno, M.Si."}
	teacher := access.Post{Government: "regency", Unit: "SD Negeri 1", Title: "Kepala Sekolah"}
	camat := access.Post{Government: "regency", Unit: "Kecamatan Depok", Title: "Camat Depok"}
	tests := []struct {
		name string
		key  access.Key
		post access.Post
		met  bool
	}{
		{"the name with other titles", access.NameKey("Pak BAMBANG  Sutrisno S.Sos"), access.Post{}, true},
		{"half a name", access.NameKey("Bambang"), access.Post{}, false},
		{"a title and no name", access.NameKey("Pak Drs."), access.Post{}, false},
		{"the unit, spelt otherwise", access.UnitKey("regency", "sd negeri-1"), teacher, true},
		{"the unit of another government", access.UnitKey("city", "SD Negeri 1"), teacher, false},
		{"kepsek", access.TitleKey("regency", "Kepsek"), teacher, true},
		{"half of a government", access.TitleKey("regency", "Kepala"), teacher, false},
		{"pak camat", access.TitleKey("regency", "Pak Camat"), camat, true},
		{"camat of another place", access.TitleKey("regency", "Camat Gamping"), camat, false},
	}
	for _, tt := range tests {
		keys := access.Keys(bambang, "", []access.Post{tt.post}, country{})
		if got := tt.key != "" && slices.Contains(keys, tt.key); got != tt.met {
			t.Errorf("%s: %q met %t of %q", tt.name, tt.key, got, keys)
		}
	}
}

func TestANumberIsReadAsPeopleWriteIt(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"199001012015011001": true, "NIP 19900101 201501 1 001": true, "'199001012015011001": true,
		"NIK: 3404.0101.0190.0005": true, "19900101": false, "Bambang": false, "": false} {
		if _, ok := access.EmployeeNumber(text); ok != want {
			t.Errorf("%q is a number: %t", text, ok)
		}
	}
}

func TestWhoLeavesASeatIsStillMeantByIt(t *testing.T) {
	t.Parallel()
	a := access.Account{Person: "p", Grants: []access.Grant{{Role: access.Signatory, Office: "regency", Until: deadline.MustDate("2020-01-01")}}, Ended: true}
	keys := access.Keys(a, "", nil, country{})
	for _, k := range []access.Key{access.SeatKey("regency"), access.HeadKey("regency"), access.StaffKey("regency")} {
		if !slices.Contains(keys, k) {
			t.Errorf("%s is not among %q", k, keys)
		}
	}
}
