package deadline

import (
	"encoding/json"
	"testing"
	"time"
)

func TestDatesAreReadStrictly(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		ok   bool
	}{
		{"2024-02-29", true}, {"2023-02-29", false}, {"2024-2-9", false}, {"2024-02-09T00:00:00Z", false}, {"", false}, {"2024-13-01", false},
	} {
		d, err := ParseDate(tt.text)
		if ok := err == nil; ok != tt.ok || ok && d.String() != tt.text {
			t.Errorf("%q: %v, %v", tt.text, d, err)
		}
	}
}

func TestPartialDatesSpanTheirDays(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text, first, last string
		exact             bool
	}{
		{"2024", "2024-01-01", "2024-12-31", false},
		{"2024-02", "2024-02-01", "2024-02-29", false},
		{"2024-12", "2024-12-01", "2024-12-31", false},
		{"2024-02-29", "2024-02-29", "2024-02-29", true},
	} {
		p, err := ParsePartial(tt.text)
		if err != nil || p.First != MustDate(tt.first) || p.Last != MustDate(tt.last) || p.Exact() != tt.exact || p.String() != tt.text {
			t.Errorf("%q: %+v, %v", tt.text, p, err)
		}
	}
	if _, err := ParsePartial("2024-1"); err == nil {
		t.Error("2024-1 was read")
	}
	if p, err := ParsePartial(""); err != nil || !p.IsZero() || p.Exact() {
		t.Errorf("no date: %+v, %v", p, err)
	}
}

func TestADateIsTheOneOnTheWallOfTheZone(t *testing.T) {
	t.Parallel()
	late := time.Date(2024, 10, 6, 16, 30, 0, 0, time.UTC)
	for _, tt := range []struct {
		zone  string
		hours int
		want  string
	}{{"WIB", 7, "2024-10-06"}, {"WITA", 8, "2024-10-07"}, {"WIT", 9, "2024-10-07"}} {
		if got := On(late, time.FixedZone(tt.zone, tt.hours*3600)); got != MustDate(tt.want) {
			t.Errorf("%s: %s, want %s", tt.zone, got, tt.want)
		}
	}
}

func TestADateIsAStringInJSON(t *testing.T) {
	t.Parallel()
	type page struct{ On, Off Date }
	in := page{On: MustDate("2024-10-07")}
	b, err := json.Marshal(in)
	if err != nil || string(b) != `{"On":"2024-10-07","Off":""}` {
		t.Fatalf("%s, %v", b, err)
	}
	var out page
	if err := json.Unmarshal(b, &out); err != nil || out != in {
		t.Errorf("%v, %v", out, err)
	}
	if err := json.Unmarshal([]byte(`{"On":"2023-02-29"}`), &out); err == nil {
		t.Error("2023-02-29 was read")
	}
}
