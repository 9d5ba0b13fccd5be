package demo

import (
	"encoding/json"
	"regexp"
	"slices"
	"testing"

	"netra/internal/act"
)

var numbers = map[string]*regexp.Regexp{
	"PNS":     regexp.MustCompile(`^(19\d\d)0101(19|20)\d\d01[12]9\d\d$`),
	"PPPK":    regexp.MustCompile(`^(19\d\d)0101(20\d\d)21[12]9\d\d$`),
	"NON_ASN": regexp.MustCompile(`^\d{4}99010[1]\d{6}$`),
}

func TestEveryEmployeeHasANumberANameAndAChainOfSuperiors(t *testing.T) {
	t.Parallel()
	if law().err != nil {
		t.Fatal(law().err)
	}
	seen, names := map[string]act.Employee{}, map[string]bool{}
	for _, e := range append(employees(law().dir), accusable(law().dir)...) {
		if _, twice := seen[e.EmployeeID]; twice || names[e.Name] {
			t.Errorf("%s or %s stands twice", e.EmployeeID, e.Name)
		}
		seen[e.EmployeeID], names[e.Name] = e, true
		if re := numbers[e.EmploymentKind]; re == nil || !re.MatchString(e.EmployeeID) {
			t.Errorf("%s is no number of a %s that was given to nobody", e.EmployeeID, e.EmploymentKind)
		}
		if e.Unit == "" || e.Position.Title == "" || e.Position.Kind == "" || e.Position.Level != law().dir.Level(e.AgencyCode) {
			t.Errorf("%s lacks a unit or post: %+v", e.Name, e)
		}
		if (e.EmploymentKind == "PNS") != (e.Grade != "") {
			t.Errorf("%s, %s, has the rank %q", e.Name, e.EmploymentKind, e.Grade)
		}
	}
	for _, e := range seen {
		steps, up := 0, e
		for ; up.Superior != "" && steps < 9; steps++ {
			next, ok := seen[up.Superior]
			if !ok || next.AgencyCode != e.AgencyCode || next.EmploymentKind != "PNS" {
				t.Fatalf("the superior of %s is %q", up.Name, up.Superior)
			}
			up = next
		}
		if up.Position.Title != "Sekretaris Daerah" {
			t.Errorf("the chain of %s ends with %s", e.Name, up.Position.Title)
		}
	}
}

func TestEachGovernmentHasSomebodyOfEverySort(t *testing.T) {
	t.Parallel()
	g := newGround(t)
	g.start("2020-01-01T09:00:00+07:00")
	sorts := map[string]func(p Person) bool{
		"regional secretary": func(p Person) bool {
			return p.Position.Title == "Sekretaris Daerah" && p.Superior == "" &&
				p.Position.Kind == map[bool]string{true: "JPT_MADYA", false: "JPT_PRATAMA"}[p.Position.Level == "PROVINCE"]
		},
		"head of office":        func(p Person) bool { return p.Position.Kind == "JPT_PRATAMA" && p.Superior != "" },
		"camat":                 func(p Person) bool { return p.Position.Kind == "ADMINISTRATOR" && p.EmploymentKind == "PNS" },
		"camat, by title":       func(p Person) bool { return p.Position.Title == "Camat" || p.AgencyCode == "PEMPROV-JATENG" },
		"supervisor":            func(p Person) bool { return p.Position.Kind == "PENGAWAS" },
		"staff":                 func(p Person) bool { return p.Position.Kind == "PELAKSANA" && p.EmploymentKind == "PNS" },
		"teacher":               func(p Person) bool { return p.Position.Kind == "JF_OTHER" && p.Position.Title == "Guru" },
		"PPPK":                  func(p Person) bool { return p.EmploymentKind == "PPPK" && len(p.EmployeeID) == 18 },
		"without a status":      func(p Person) bool { return p.EmploymentKind == "NON_ASN" && len(p.EmployeeID) == 16 },
		"somebody of its level": func(p Person) bool { return p.Position.Level == law().dir.Level(p.AgencyCode) },
	}
	for _, gov := range pemda {
		for name, is := range sorts {
			if !slices.ContainsFunc(g.people(), func(p Person) bool { return p.AgencyCode == gov && is(p) }) {
				t.Errorf("%s has no %s", gov, name)
			}
		}
	}
}

func TestAnAdministratorsRankIsAtMostFourA(t *testing.T) {
	t.Parallel()
	for _, e := range employees(law().dir) {
		if e.Position.Kind == "ADMINISTRATOR" && e.Grade != "IV/a" {
			t.Errorf("%s has rank %s", e.Position.Title, e.Grade)
		}
	}
}

func TestTheExamplesAccuseNobodyWhoIsListed(t *testing.T) {
	t.Parallel()
	g := newGround(t)
	cfg := g.start(usual)
	listed := map[string]bool{}
	for _, p := range g.people() {
		listed[p.EmployeeID], listed[p.Name] = true, true
	}
	for _, c := range g.cases(cfg) {
		if listed[c.Accused.EmployeeID] || listed[c.Accused.Name] {
			t.Errorf("%s is accused and listed", c.Accused.Name)
		}
		if c.Accused.PostKind == "" || c.Accused.AgencyCode == "" {
			t.Errorf("%s was not found in the register", c.Accused.Name)
		}
	}
	clerk := g.as(cfg, "clerk@BAWASLU-RI")
	for _, r := range g.reports(cfg) {
		v, err := cfg.Acts.GetReport(t.Context(), clerk, r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if listed[v.Staff.Accused[0].Name] {
			t.Errorf("%s is reported and listed", v.Staff.Accused[0].Name)
		}
	}
}

func TestThePactIsSignedByThoseWhoWorkThereAndByMostOfThem(t *testing.T) {
	t.Parallel()
	g := newGround(t)
	cfg := g.start(usual)
	var pacts, signed []act.Entry
	err := g.records.View(t.Context(), func(tx act.Tx) (err error) {
		if pacts, err = tx.Entries(act.Pacts); err == nil {
			signed, err = tx.Entries(act.Signatures)
		}
		return err
	})
	if err != nil || len(pacts) != 1 {
		t.Fatalf("%d pacts: %v", len(pacts), err)
	}
	var p pact
	if err := json.Unmarshal(pacts[0].Body, &p); err != nil || len(p.Points) != 4 || p.Circular == "" {
		t.Fatalf("the pact is %+v: %v", p, err)
	}
	book := cfg.Acts.Books.Editions()[0]
	for _, point := range p.Points {
		for _, code := range point.Violations {
			if _, ok := book.Violation(code); !ok {
				t.Errorf("point %d is broken by %s, which is no violation", point.Number, code)
			}
		}
	}
	hands := map[string]bool{}
	for _, e := range signed {
		var s signature
		if err := json.Unmarshal(e.Body, &s); err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(p.Duties, s.Duty) || s.SignedOn < p.IssuedOn || s.SignedOn > "2024-10-07" {
			t.Errorf("signed %s on %s", s.Duty, s.SignedOn)
		}
		hands[s.EmployeeID] = true
	}
	staff := cfg.staffOf(p.AgencyCode)
	for _, e := range staff {
		delete(hands, e.EmployeeID)
	}
	if len(hands) != 0 || len(signed) < len(staff)/2 {
		t.Errorf("%d signatures, of strangers: %v", len(signed), hands)
	}
}
