package directory

import (
	"strings"
	"testing"
)

func TestPlacesNameTheirRegion(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, tt := range []struct{ name, place, want string }{
		{"a plain name", "Sleman", "34.04"},
		{"any case", "KABUPATEN SLEMAN", "34.04"},
		{"inside a sentence", "Lapangan Denggung, Kec. Sleman, dekat pasar", "34.04"},
		{"abbreviated", "Kab. Karanganyar", "33.13"},
		{"spaced otherwise than in the table", "Pangkalpinang", "19.71"},
		{"hyphens", "Toli Toli", "72.04"},
		{"written together", "BAUBAU", "74.72"},
		{"abbreviated islands", "Kep. Talaud", "71.04"},
		{"a longer name is not its beginning", "Bandung Barat", "32.17"},
		{"a province's longer name", "Papua Barat Daya", "96"},
		{"one name, no word", "Sukabumi", ""},
		{"one name, city", "Balai Kota Sukabumi", "32.72"},
		{"one name, regency", "kabupaten Sukabumi", "32.02"},
		{"one name, by the mayor", "rumah dinas Wali Kota Sukabumi", "32.72"},
		{"one name, by the regent", "Kantor Bupati Sukabumi", "32.02"},
		{"a wrong word settles nothing and harms nothing", "kota Sleman", "34.04"},
		{"one name in one province, unsettled: the province", "Semarang, Jawa Tengah", "33"},
		{"one name in two provinces, settled by the province", "Banjar, Jawa Barat", "32.79"},
		{"the same from the other side", "Banjar, Kalimantan Selatan", "63.03"},
		{"a regency before its province", "Karanganyar, Jawa Tengah", "33.13"},
		{"a province called like a city, after a regency", "Sleman, Yogyakarta", "34.04"},
		{"the city alone", "Malioboro, Yogyakarta", "34.71"},
		{"the province by its word", "Provinsi Gorontalo", "75"},
		{"province, regency and city of one name", "Gorontalo", "75"},
		{"the capital", "Monas, DKI Jakarta", "31"},
		{"a part of the capital", "Kota Administrasi Jakarta Pusat", "31.71"},
		{"the word counts before length", "orang Tasikmadu dari Bondowoso di Kabupaten Sleman", "34.04"},
		{"a longer name before a shorter", "Karanganyar atau Sleman", "33.13"},
		{"a tie says nothing", "Sleman atau Bantul atau Blora atau Garut atau Jepara atau Brebes", ""},
		{"a tie within a province named", "Jepara atau Brebes, Jawa Tengah", "33"},
		{"a road is not a place", "Jl. Magelang km 7, Sleman", "34.04"},
		{"part of a word is no name", "mantan bupati yang sabar", ""},
		{"nothing", "", ""},
		{"only signs", "-- / ??", ""},
		{"no region", "di kantor kelurahan", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, ok := d.MatchRegion(tt.place)
			if r.Code != tt.want || ok != (tt.want != "") {
				t.Errorf("%q: %s %s, want %q", tt.place, r.Code, r.Name, tt.want)
			}
		})
	}
}

func TestEveryRegionIsFoundByItsOfficialName(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, r := range d.Regions() {
		name := r.Name
		if r.Kind == Province {
			name = "Provinsi " + name
		}
		for _, place := range []string{name, strings.ToUpper(name), strings.ReplaceAll(name, " ", "-")} {
			if got, ok := d.MatchRegion(place); !ok || got != r {
				t.Errorf("%q: %s %s, want %s", place, got.Code, got.Name, r.Code)
			}
		}
	}
}

func TestMatchingLeavesTheDirectoryAlone(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for range 2 {
		for _, place := range []string{"Kota Sukabumi", "Sleman, Yogyakarta", "Banjar, Jawa Barat", "Kabupaten Sukabumi"} {
			if _, ok := d.MatchRegion(place); !ok {
				t.Errorf("%q is not found", place)
			}
		}
	}
	if r, ok := d.MatchRegion("Yogyakarta"); !ok || r.Code != "34.71" {
		t.Errorf("Yogyakarta: %+v", r)
	}
}
