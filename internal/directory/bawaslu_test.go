package directory

import "testing"

func TestBawasluOfARegion(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, tt := range []struct{ name, region, want string }{
		{"its own", "34.04", "BAWASLU-SLEMAN"},
		{"a province's own", "33", "BAWASLU-JATENG"},
		{"a regency without one goes to its province", "33.22", "BAWASLU-JATENG"},
		{"a province without one goes to the nation", "34", "BAWASLU-RI"},
		{"neither regency nor province has one", "34.01", "BAWASLU-RI"},
		{"the nation", "", "BAWASLU-RI"},
		{"an unknown region", "99", ""},
	} {
		if a, ok := d.BawasluOf(tt.region); a.Code != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q, %v", tt.name, a.Code, ok)
		}
	}
}

func TestBawasluAbove(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, tt := range []struct{ name, code, want string }{
		{"a regency's is its province's", "BAWASLU-KARANGANYAR", "BAWASLU-JATENG"},
		{"where the province has none, RI", "BAWASLU-SLEMAN", "BAWASLU-RI"},
		{"a province's is RI", "BAWASLU-JATENG", "BAWASLU-RI"},
		{"nobody is above RI", "BAWASLU-RI", ""},
		{"a government has no Bawaslu above", "PEMKAB-SLEMAN", ""},
	} {
		if a, ok := d.BawasluAbove(tt.code); a.Code != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q, %v", tt.name, a.Code, ok)
		}
	}
}

func TestReportsFindTheirOffice(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, tt := range []struct{ name, region, agency, place, want string }{
		{"the conduct's region first", "34.04", "DISDIK-GIANYAR", "Karanganyar", "BAWASLU-SLEMAN"},
		{"else the accused's body", "", "DISDIK-GIANYAR", "Karanganyar", "BAWASLU-GIANYAR"},
		{"else the place", "", "", "Alun-alun Karanganyar", "BAWASLU-KARANGANYAR"},
		{"else the nation's", "", "", "di rumah saya", "BAWASLU-RI"},
		{"nothing at all", "", "", "", "BAWASLU-RI"},
		{"an unknown region is passed over", "99.01", "DISDIK-GIANYAR", "", "BAWASLU-GIANYAR"},
		{"an unknown body is passed over", "", "DISDIK-GARUT", "Kota Sukabumi", "BAWASLU-KOTA-SUKABUMI"},
		{"a central body has no region, the place has", "", "KEMENDAGRI", "Kabupaten Gianyar", "BAWASLU-GIANYAR"},
		{"a central body without a place", "", "KEMENDAGRI", "", "BAWASLU-RI"},
		{"a missing office goes to the province's", "33.22", "", "", "BAWASLU-JATENG"},
		{"a missing office goes to the nation's", "", "", "Kabupaten Bantul", "BAWASLU-RI"},
	} {
		if got := d.Route(tt.region, tt.agency, tt.place); got.Code != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got.Code, tt.want)
		}
	}
}
