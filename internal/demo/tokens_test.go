package demo

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/act"
)

// promised is how many accounts of a role the demonstration has at each office.
var promised = map[access.Role]struct {
	count   int
	offices []string
}{
	access.Clerk:               {1, bawaslu},
	access.BawasluInvestigator: {2, bawaslu},
	access.BawasluCommissioner: {3, bawaslu},
	access.MeritInvestigator:   {1, []string{"KASN", "BKN"}},
	access.MeritLead:           {2, []string{"KASN", "BKN"}},
	access.BkpsdmOfficer:       {2, []string{"BKPSDM-KARANGANYAR", "BKD-JATENG", "BKPP-SLEMAN", "BKPSDM-GIANYAR", "BKPSDM-KOTA-SUKABUMI"}},
	access.Examiner:            {3, pemda},
	access.Signatory:           {1, append(slices.Clone(pemda), "KEMENDAGRI", "PRESIDEN")},
	access.IdentityCustodian:   {1, []string{"BAWASLU-RI", "LPSK"}},
	access.Auditor:             {1, []string{"OMBUDSMAN-RI"}},
	access.DataOfficer:         {1, []string{"BAWASLU-RI"}},
	access.Admin:               {1, []string{"BAWASLU-RI"}},
}

var (
	bawaslu = []string{"BAWASLU-RI", "BAWASLU-JATENG", "BAWASLU-KARANGANYAR", "BAWASLU-SLEMAN", "BAWASLU-GIANYAR", "BAWASLU-KOTA-SUKABUMI"}
	pemda   = []string{"PEMKAB-KARANGANYAR", "PEMPROV-JATENG", "PEMKAB-SLEMAN", "PEMKAB-GIANYAR", "PEMKOT-SUKABUMI"}
)

// everyTokenOpens demands exactly the promised accounts, each opened by its
// token, each another person with one role.
func everyTokenOpens(t *testing.T, g *ground, cfg Config) {
	t.Helper()
	tokens, persons, want := g.tokens(), map[string]bool{}, 0
	for role, p := range promised {
		for _, office := range p.offices {
			for n := 1; n <= p.count; n++ {
				want++
				key := string(role) + "@" + office + map[int]string{1: "", 2: "#2", 3: "#3"}[n]
				c, ok, err := cfg.Acts.Authenticate(t.Context(), tokens[key])
				if err != nil || !ok {
					t.Errorf("%s opens nothing: %v", key, err)
					continue
				}
				if holds(c, role, office) == (office == "KASN") || len(c.Grants) > 1 {
					t.Errorf("%s holds %v", key, c.Grants)
				}
				if !c.Token.May(access.ScopeAct) || c.Token.May(access.ScopeAdmin) != (role == access.Admin) {
					t.Errorf("%s may %v", key, c.Token.Scopes)
				}
				if left := time.Until(c.Token.Expires); left < 364*24*time.Hour || left > 366*24*time.Hour {
					t.Errorf("%s lasts %s", key, left)
				}
				persons[c.Person] = true
			}
		}
	}
	if len(tokens) != want || len(persons) != want {
		t.Errorf("%d tokens of %d persons, want %d", len(tokens), len(persons), want)
	}
}

func TestEveryPromisedAccountHasATokenThatOpensIt(t *testing.T) {
	t.Parallel()
	g := newGround(t)
	everyTokenOpens(t, g, g.start(usual))
	info, err := os.Stat(filepath.Join(g.dir, "demo", "tokens.json"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("tokens.json is %v: %v", info.Mode(), err)
	}
}

func TestTheMeritAuthorityIsWhoItWasOnTheDay(t *testing.T) {
	t.Parallel()
	g := newGround(t)
	cfg := g.start("2024-08-23T09:00:00+07:00")
	if c := g.as(cfg, "merit_lead@KASN#2"); !holds(c, access.MeritLead, "KASN") {
		t.Errorf("on KASN's last day its lead holds %v", c.Grants)
	}
	if c := g.as(cfg, "merit_lead@BKN"); len(c.Grants) != 0 {
		t.Errorf("a day early BKN's lead holds %v", c.Grants)
	}
	if _, err := cfg.Clock.Advance(t.Context(), cfg.From.AddDate(0, 0, 1)); err != nil {
		t.Fatal(err)
	}
	if c := g.as(cfg, "merit_lead@KASN#2"); len(c.Grants) != 0 {
		t.Errorf("the day after its last, KASN's lead holds %v", c.Grants)
	}
	if c := g.as(cfg, "merit_lead@BKN"); !holds(c, access.MeritLead, "BKN") {
		t.Errorf("on its first day BKN's lead holds %v", c.Grants)
	}
}

func TestATokenRevokedOnPurposeStaysRevoked(t *testing.T) {
	t.Parallel()
	g := newGround(t)
	first := g.start(usual)
	before := g.read("tokens.json")
	clerk := g.as(first, "clerk@BAWASLU-SLEMAN")
	if _, err := first.Acts.EndUser(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: clerk.Account}); err != nil {
		t.Fatal(err)
	}
	again := g.start(usual)
	if string(g.read("tokens.json")) != string(before) {
		t.Error("tokens.json changed")
	}
	if _, ok, err := again.Acts.Authenticate(t.Context(), g.tokens()["clerk@BAWASLU-SLEMAN"]); ok || err != nil {
		t.Errorf("the account that was ended opens again: %v", err)
	}
}

func TestFilesThatWereLostAreWrittenAnew(t *testing.T) {
	t.Parallel()
	for name, lose := range map[string]func(path string) error{
		"removed": os.Remove,
		"broken":  func(path string) error { return os.WriteFile(path, []byte(strings.Repeat("{", 9)), 0o600) },
	} {
		g := newGround(t)
		first := g.start(usual)
		events, people := g.events(first), g.read("people.json")
		if err := lose(first.tokensFile()); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(first.peopleFile()); err != nil {
			t.Fatal(err)
		}
		again := g.start(usual)
		everyTokenOpens(t, g, again)
		if g.events(again) != events || string(g.read("people.json")) != string(people) {
			t.Errorf("%s: the cases or people.json changed", name)
		}
	}
}
