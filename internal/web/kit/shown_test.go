package kit

import "testing"

func TestDatesNumbersAndSizesAreWrittenAsPeopleDo(t *testing.T) {
	t.Parallel()
	const at = "2024-10-06T23:10:00Z"
	for _, tt := range []struct{ name, got, want string }{
		{"a day", Date("id", "2024-10-07"), "7 Oktober 2024"},
		{"a day in English", Date("en", "2024-10-07"), "7 October 2024"},
		{"a month", Date("id", "2024-05"), "Mei 2024"},
		{"a year", Date("id", "2024"), "2024"},
		{"no date", Date("id", "besok"), "besok"},
		{"no such day", Date("id", "2024-02-30"), "2024-02-30"},
		{"an instant in Jakarta", Instant("id", at, ""), "7 Oktober 2024, 06.10 WIB"},
		{"in Makassar", Instant("id", at, "Asia/Makassar"), "7 Oktober 2024, 07.10 WITA"},
		{"in Jayapura, in English", Instant("en", at, "Asia/Jayapura"), "7 October 2024, 08:10 WIT"},
		{"in no zone of ours", Instant("id", at, "Europe/Berlin"), "7 Oktober 2024, 06.10 WIB"},
		{"no instant", Instant("id", "nanti", ""), "nanti"},
		{"a thousand", Number("id", 1158), "1.158"},
		{"a million in English", Number("en", 1234567), "1,234,567"},
		{"less than nothing", Number("id", -1000), "-1.000"},
		{"nothing", Number("id", 0), "0"},
		{"bytes", Size("id", 999), "999 B"},
		{"kilobytes", Size("id", 1500), "2 kB"},
		{"just below a megabyte", Size("id", 999_999), "1,0 MB"},
		{"megabytes", Size("id", 1_449_000), "1,4 MB"},
		{"megabytes in English", Size("en", 1_449_000), "1.4 MB"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, tt.got, tt.want)
		}
	}
}

func TestTheHalfInTheLanguageIsSaid(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, id, en string }{
		{"Periksa dulu. (Examine first.)", "Periksa dulu.", "Examine first."},
		{"Hanya Indonesia.", "Hanya Indonesia.", "Hanya Indonesia."},
		{"Pasal 5 (ayat 2)", "Pasal 5 (ayat 2)", "Pasal 5 (ayat 2)"},
		{"Menurut PP 94 (2021) saja. (By PP 94 (2021) alone.)", "Menurut PP 94 (2021) saja.", "By PP 94 (2021) alone."},
		{"record the study first (RecordStudy)", "record the study first (RecordStudy)", "record the study first (RecordStudy)"},
		{"", "", ""},
	}
	for _, tt := range tests {
		if id, en := Said("id", tt.text), Said("en", tt.text); id != tt.id || en != tt.en {
			t.Errorf("%q: %q and %q", tt.text, id, en)
		}
	}
}

func TestATextOfSomebodyElseTurnsNothing(t *testing.T) {
	t.Parallel()
	if got := string(isolated("laporan\u202egpj.exe<script>")); got != "<bdi>laporangpj.exe&lt;script&gt;</bdi>" {
		t.Errorf("a name is %q", got)
	}
	for _, odd := range []string{"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f", "\u061c", "\x00"} {
		if Plain("a"+odd+"b") != "ab" {
			t.Errorf("%+q stays", odd)
		}
	}
	if got := string(told("satu\r\ndua\r\n\r\n\n<b>\u202e")); got != `<p dir="auto">satu<br>dua</p><p dir="auto">&lt;b&gt;</p>` {
		t.Errorf("a story is %q", got)
	}
	if got := string(rich("<i> **penting** & biasa")); got != "&lt;i&gt; <strong>penting</strong> &amp; biasa" {
		t.Errorf("our own text is %q", got)
	}
}
