package directory_test

import (
	"testing"

	"netra/internal/deadline"
	"netra/internal/directory"
)

func TestWhoSignsWhereNobodyBelowCan(t *testing.T) {
	t.Parallel()
	d, err := directory.Load()
	if err != nil {
		t.Fatal(err)
	}
	on := deadline.MustDate("2024-10-07")
	for _, tt := range []struct{ name, body, above string }{
		{"a regency's province", "PEMKAB-KARANGANYAR", "PEMPROV-JATENG"},
		{"an office is its government's", "DISDIKBUD-KARANGANYAR", "PEMPROV-JATENG"},
		{"a province that is not in the table is passed over", "PEMKAB-SLEMAN", "KEMENDAGRI"},
		{"a city", "PEMKOT-SUKABUMI", "KEMENDAGRI"},
		{"a province's Minister", "PEMPROV-JATENG", "KEMENDAGRI"},
		{"a central body's President", "BKN", "PRESIDEN"},
		{"the Minister's President", "KEMENDAGRI", "PRESIDEN"},
		{"a Bawaslu office is one national body's", "BAWASLU-SLEMAN", "PRESIDEN"},
		{"nobody above the President", "PRESIDEN", ""},
		{"nobody above what nobody knows", "NOWHERE", ""},
	} {
		if a, ok := d.Above(tt.body, on); a.Code != tt.above && (ok || tt.above != "") || ok != (tt.above != "") {
			t.Errorf("%s: %q %t, want %q", tt.name, a.Code, ok, tt.above)
		}
	}
	if !d.IsAbove("PRESIDEN", "PEMKAB-KARANGANYAR", on) || !d.IsAbove("PEMPROV-JATENG", "PEMKAB-KARANGANYAR", on) {
		t.Error("the way up does not pass province and President")
	}
	if d.IsAbove("PEMPROV-JATENG", "PEMKAB-SLEMAN", on) || d.IsAbove("PEMKAB-KARANGANYAR", "PEMPROV-JATENG", on) || d.IsAbove("BKN", "BKN", on) {
		t.Error("somebody stands above whom they do not stand above")
	}
}

func TestARoleThatNobodyHeldYetHasNobodyAbove(t *testing.T) {
	t.Parallel()
	d, err := directory.Load()
	if err != nil {
		t.Fatal(err)
	}
	if a, ok := d.Above("BKN", deadline.MustDate("2010-01-01")); ok {
		t.Errorf("%s stood above before it was in the table", a.Code)
	}
}
