package directory

import "testing"

func TestEmployersAndLevels(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, tt := range []struct{ code, level, government, personnel string }{
		{"DISDIK-SLEMAN", RegencyLevel, "PEMKAB-SLEMAN", "BKPP-SLEMAN"},
		{"BKPP-SLEMAN", RegencyLevel, "PEMKAB-SLEMAN", "BKPP-SLEMAN"},
		{"INSPEKTORAT-SLEMAN", RegencyLevel, "PEMKAB-SLEMAN", "BKPP-SLEMAN"},
		{"PEMKAB-SLEMAN", RegencyLevel, "PEMKAB-SLEMAN", "BKPP-SLEMAN"},
		{"PEMKOT-SUKABUMI", RegencyLevel, "PEMKOT-SUKABUMI", "BKPSDM-KOTA-SUKABUMI"},
		{"DINKES-JATENG", ProvinceLevel, "PEMPROV-JATENG", "BKD-JATENG"},
		{"BKN", CentralLevel, "BKN", "BKN"},
		{"KEMENDAGRI", CentralLevel, "KEMENDAGRI", "KEMENDAGRI"},
		{"OMBUDSMAN-RI", CentralLevel, "OMBUDSMAN-RI", "OMBUDSMAN-RI"},
		{"BAWASLU-RI", CentralLevel, "BAWASLU-RI", "BAWASLU-RI"},
		{"BAWASLU-JATENG", ProvinceLevel, "BAWASLU-RI", "BAWASLU-RI"},
		{"BAWASLU-SLEMAN", RegencyLevel, "BAWASLU-RI", "BAWASLU-RI"},
	} {
		t.Run(tt.code, func(t *testing.T) {
			gov, ok := d.GovernmentOf(tt.code)
			desk, found := d.PersonnelAgencyOf(tt.code)
			if !ok || !found || gov.Code != tt.government || desk.Code != tt.personnel || d.Level(tt.code) != tt.level {
				t.Errorf("got %s, %s, %s", d.Level(tt.code), gov.Code, desk.Code)
			}
		})
	}
}

func TestEveryAgencyHasAnEmployerWithADesk(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, a := range d.Agencies() {
		if _, ok := d.GovernmentOf(a.Code); !ok {
			t.Errorf("%s has no employer", a.Code)
		}
		if _, ok := d.PersonnelAgencyOf(a.Code); !ok {
			t.Errorf("%s has no personnel agency", a.Code)
		}
	}
}

func TestSameGovernment(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, tt := range []struct {
		name, a, b string
		want       bool
	}{
		{"an office and its government", "DISDIK-SLEMAN", "PEMKAB-SLEMAN", true},
		{"two offices of one", "BKPP-SLEMAN", "INSPEKTORAT-SLEMAN", true},
		{"two regencies", "BKPP-SLEMAN", "BKPSDM-GIANYAR", false},
		{"a regency and its province", "BKPSDM-KARANGANYAR", "BKD-JATENG", false},
		{"Bawaslu and the regency it watches", "BAWASLU-SLEMAN", "PEMKAB-SLEMAN", false},
		{"two Bawaslu offices", "BAWASLU-SLEMAN", "BAWASLU-JATENG", true},
		{"two central bodies", "BKN", "KASN", false},
		{"a central body and itself", "BKN", "BKN", true},
		{"two unknown bodies", "NOBODY", "NOBODY", false},
		{"an unknown body and a known one", "NOBODY", "BKN", false},
	} {
		if got := d.SameGovernment(tt.a, tt.b); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestAnOfficeOfARegionWithoutGovernmentHasNoEmployer(t *testing.T) {
	t.Parallel()
	d, err := load(regionFile, []byte("code,name,kind,region_code\nX,X,agency,33\n"), []byte(contestColumns+"\n"), []byte("role,code,from,to,source\n"), []byte("role,code,report_to,law,source\n"))
	if err != nil {
		t.Fatal(err)
	}
	if a, ok := d.GovernmentOf("X"); ok {
		t.Errorf("got %+v", a)
	}
	if a, ok := d.PersonnelAgencyOf("X"); ok {
		t.Errorf("got %+v", a)
	}
}
