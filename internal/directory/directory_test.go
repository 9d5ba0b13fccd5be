package directory

import (
	"strings"
	"testing"

	"netra/internal/deadline"
)

func loaded(t *testing.T) *Directory {
	t.Helper()
	d, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheTablesAreWhole(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	kinds := map[string]int{}
	for _, r := range d.Regions() {
		kinds[r.Kind]++
	}
	if kinds[Province] != 38 || kinds[Regency] != 416 || kinds[City] != 98 {
		t.Errorf("regions by kind: %v", kinds)
	}
	if n := len(d.Agencies()); n != 38 {
		t.Errorf("%d agencies", n)
	}
	if n := len(d.Contests()); n != 37 {
		t.Errorf("%d contests", n)
	}
}

func TestLookups(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	if r, ok := d.Region("33.13"); !ok || r != (Region{"33.13", "33", Regency, "Kabupaten Karanganyar", "Asia/Jakarta"}) {
		t.Errorf("33.13: %+v", r)
	}
	if a, ok := d.Agency("BKPP-SLEMAN"); !ok || a.Kind != PersonnelAgency || a.Region != "34.04" {
		t.Errorf("BKPP-SLEMAN: %+v", a)
	}
	want := Contest{
		ID: "pilkada-2024", Kind: Pemilihan, Name: "Pilkada Serentak 2024 (545 daerah)", Confidence: "high",
		RegistrationFrom: deadline.MustDate("2024-08-27"), RegistrationTo: deadline.MustDate("2024-08-29"), Determination: deadline.MustDate("2024-09-22"),
		CampaignFrom: deadline.MustDate("2024-09-25"), CampaignTo: deadline.MustDate("2024-11-23"),
		QuietFrom: deadline.MustDate("2024-11-24"), QuietTo: deadline.MustDate("2024-11-26"), Voting: deadline.MustDate("2024-11-27"),
	}
	if c, ok := d.Contest("pilkada-2024"); !ok || c != want {
		t.Errorf("pilkada-2024: %+v", c)
	}
	if c, ok := d.Contest("psu-2025-barito-utara-2"); !ok || c.Region != "62.05" || c.Parent != "psu-2025-barito-utara-1" || !c.RegistrationFrom.IsZero() {
		t.Errorf("psu-2025-barito-utara-2: %+v", c)
	}
}

func TestUnknownCodesFindNothing(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, code := range []string{"", "99", "99.01", "sleman", "BKPP-GARUT"} {
		if r, ok := d.Region(code); ok || r != (Region{}) {
			t.Errorf("region %q: %+v", code, r)
		}
		if c, ok := d.Contest(code); ok || c != (Contest{}) {
			t.Errorf("contest %q: %+v", code, c)
		}
		for name, find := range map[string]func(string) (Agency, bool){
			"agency": d.Agency, "government": d.GovernmentOf, "personnel agency": d.PersonnelAgencyOf, "above": d.BawasluAbove,
		} {
			if a, ok := find(code); ok || a != (Agency{}) {
				t.Errorf("%s of %q: %+v", name, code, a)
			}
		}
		if level := d.Level(code); level != "" {
			t.Errorf("level of %q: %s", code, level)
		}
	}
}

func TestTheListsAreCopies(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	d.Regions()[0].Name, d.Agencies()[0].Name, d.Contests()[0].Name = "x", "x", "x"
	if d.Regions()[0].Name == "x" || d.Agencies()[0].Name == "x" || d.Contests()[0].Name == "x" {
		t.Error("a caller can change the directory")
	}
}

func TestUnsoundTablesAreRefusedWithTheirLine(t *testing.T) {
	t.Parallel()
	const (
		regions  = "code,parent_code,kind,name,timezone\n33,,province,Jawa Tengah,Asia/Jakarta\n33.13,33,regency,Kabupaten Karanganyar,Asia/Jakarta\n"
		agencies = "code,name,kind,region_code\nBKN,Badan,agency,\nKASN,Komisi,agency,\nBWS,Bawaslu,bawaslu,33.13\n"
		contests = contestColumns + "\np,pemilihan,Pilkada,,,2024-09-22,2024-09-25,2024-11-23,2024-11-24,2024-11-26,2024-11-27,s,high,,,\n"
		bodies   = "role,code,from,to,source\nm,KASN,2014-01-15,2024-08-23,s\nm,BKN,2024-08-24,,s\n"
	)
	contest := func(change ...string) string {
		line := strings.Split(contests, "\n")[1]
		return contests + strings.NewReplacer(append(change, "p,pemilihan", "q,pemilihan")...).Replace(line) + "\n"
	}
	tests := []struct{ name, regions, agencies, contests, bodies, want string }{
		{"sound", regions, agencies, contest(), bodies, ""},
		{"another column", "id" + regions[4:], agencies, contests, bodies, "regions.csv: line 1"},
		{"empty", "", agencies, contests, bodies, "regions.csv: read the header"},
		{"a region twice", regions + "33.13,33,city,Kota,Asia/Jakarta\n", agencies, contests, bodies, `regions.csv: line 4: region "33.13"`},
		{"a region in none", regions + "34.04,34,regency,Kabupaten Sleman,Asia/Jakarta\n", agencies, contests, bodies, "line 4: region 34.04"},
		{"a region in a regency", regions + "33.13.01,33.13,regency,Colomadu,Asia/Jakarta\n", agencies, contests, bodies, "line 4: region 33.13.01"},
		{"a foreign zone", regions + "34,,province,Yogyakarta,Asia/Tokyo\n", agencies, contests, bodies, "line 4: region 34"},
		{"a region of unknown kind", regions + "34,,kingdom,Yogyakarta,Asia/Jakarta\n", agencies, contests, bodies, "line 4: region 34"},
		{"too few cells", regions + "34,\n", agencies, contests, bodies, "line 4"},
		{"an agency twice", regions, agencies + "BKN,Badan,agency,\n", contests, bodies, "agencies.csv: line 5"},
		{"an agency of unknown kind", regions, agencies + "X,X,club,\n", contests, bodies, "agencies.csv: line 5: agency X"},
		{"an agency nowhere", regions, agencies + "X,X,agency,99\n", contests, bodies, "agencies.csv: line 5: agency X"},
		{"a second Bawaslu of a region", regions, agencies + "X,X,bawaslu,33.13\n", contests, bodies, "line 5: agency X: BWS is the bawaslu"},
		{"a government of no region", regions, agencies + "X,X,regional_government,\n", contests, bodies, "line 5: agency X"},
		{"a contest twice", regions, agencies, contests + strings.Split(contests, "\n")[1] + "\n", bodies, "contests.csv: line 3: contest p"},
		{"a contest of unknown kind", regions, agencies, contest("p,pemilihan", "q,lomba"), bodies, "line 3: contest q"},
		{"a contest of unknown confidence", regions, agencies, contest("high", "sure"), bodies, "line 3: contest q"},
		{"a contest nowhere", regions, agencies, contest("high,,", "high,99,"), bodies, "line 3: contest q"},
		{"a contest repeating none", regions, agencies, contest("high,,", "high,,z"), bodies, "line 3: contest q"},
		{"a contest without determination", regions, agencies, contest("2024-09-22", ""), bodies, "line 3: contest q"},
		{"a campaign before the determination", regions, agencies, contest("2024-09-22", "2024-09-26"), bodies, "line 3: contest q"},
		{"a contest on no date", regions, agencies, contest("2024-11-27", "2024-11-31"), bodies, "line 3: voting_date"},
		{"a role of nobody", regions, agencies, contests, bodies + "r,X,2024-01-01,,s\n", "bodies.csv: line 4"},
		{"a role without beginning", regions, agencies, contests, bodies + "r,BKN,,,s\n", "bodies.csv: line 4"},
		{"a role that ends before it begins", regions, agencies, contests, bodies + "r,BKN,2024-01-02,2024-01-01,s\n", "bodies.csv: line 4"},
		{"a role without a source", regions, agencies, contests, bodies + "r,BKN,2024-01-02,,\n", "bodies.csv: line 4"},
		{"a role of two on one day", regions, agencies, contests, bodies + "m,KASN,2027-10-16,,s\n", "bodies.csv: line 4: BKN and KASN"},
		{"a role of one body twice on one day", regions, agencies, contests, bodies + "m,KASN,2010-01-01,2014-01-15,s\n", "bodies.csv: line 4: KASN and KASN"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := load([]byte(tt.regions), []byte(tt.agencies), []byte(tt.contests), []byte(tt.bodies), legacyFileOf("m,KASN,BKN,l,s"))
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want != "" && (d != nil || err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}
