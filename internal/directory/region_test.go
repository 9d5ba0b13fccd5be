package directory

import (
	"testing"
	"time"

	"netra/internal/deadline"
)

func TestZones(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	late := time.Date(2024, 10, 6, 15, 30, 0, 0, time.UTC)
	for _, tt := range []struct{ name, zone, wall string }{
		{"34.04", "WIB", "2024-10-06T22:30:00+07:00"},
		{"33", "WIB", "2024-10-06T22:30:00+07:00"},
		{"51.04", "WITA", "2024-10-06T23:30:00+08:00"},
		{"93.02", "WIT", "2024-10-07T00:30:00+09:00"},
		{"", "WIB", "2024-10-06T22:30:00+07:00"},
		{"99.99", "WIB", "2024-10-06T22:30:00+07:00"},
	} {
		zone := d.Zone(tt.name)
		if zone.String() != tt.zone || late.In(zone).Format(time.RFC3339) != tt.wall {
			t.Errorf("%q: %s, %s", tt.name, zone, late.In(zone).Format(time.RFC3339))
		}
	}
	for code, zone := range map[string]string{"BAWASLU-GIANYAR": "WITA", "BKPP-SLEMAN": "WIB", "BKN": "WIB", "NOBODY": "WIB"} {
		if got := d.AgencyZone(code).String(); got != zone {
			t.Errorf("%s: %s, want %s", code, got, zone)
		}
	}
	if zone, ok := ZoneNamed("Asia/Jayapura"); !ok || zone.String() != "WIT" {
		t.Errorf("Asia/Jayapura: %v", zone)
	}
	if zone, ok := ZoneNamed("Asia/Tokyo"); ok || zone != nil {
		t.Errorf("Asia/Tokyo: %v", zone)
	}
}

func TestSubtree(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, tt := range []struct {
		name, ancestor, region string
		want                   bool
	}{
		{"a province holds its regency", "33", "33.13", true},
		{"a region holds itself", "33.13", "33.13", true},
		{"the nation holds a province", "", "33", true},
		{"the nation holds a regency", "", "33.13", true},
		{"the nation holds itself", "", "", true},
		{"a regency does not hold its province", "33.13", "33", false},
		{"a province does not hold the nation", "33", "", false},
		{"another province", "34", "33.13", false},
		{"a code that only begins alike", "3", "33.13", false},
		{"an unknown region", "33", "33.99", false},
		{"an unknown region of the nation", "", "99", false},
		{"an unknown region of itself", "99", "99", false},
	} {
		if got := d.Subtree(tt.ancestor, tt.region); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestMeritAuthorityByDay(t *testing.T) {
	t.Parallel()
	d := loaded(t)
	for _, tt := range []struct{ name, on, want string }{
		{"KASN's first day", "2014-01-15", "KASN"},
		{"KASN's last day", "2024-08-23", "KASN"},
		{"BKN's first day", "2024-08-24", "BKN"},
		{"until a new law", "2026-11-21", "BKN"},
		{"before there was one", "2014-01-14", ""},
	} {
		if got := d.MeritAuthority(deadline.MustDate(tt.on)); got.Code != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got.Code, tt.want)
		}
	}
	if a := d.MeritAuthority(deadline.Date{}); a != (Agency{}) {
		t.Errorf("no date: %+v", a)
	}
	if a, ok := d.Holder("no_such_role", deadline.MustDate("2024-08-24")); ok {
		t.Errorf("an unknown role: %+v", a)
	}
}
