package kit

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"
	"time"
)

var jakarta = zone("Asia/Jakarta")

func zone(name string) *time.Location {
	l, err := time.LoadLocation(name)
	if err != nil {
		return time.FixedZone("WIB", 7*3600) // a system without zones
	}
	return l
}

var months = map[string][]string{
	"id": {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"},
	"en": {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// Date is YYYY, YYYY-MM or YYYY-MM-DD as people write it: 7 Oktober 2024. What
// is no date is shown as it is.
func Date(lang, date string) string {
	if t, err := time.Parse(time.DateOnly, date); err == nil {
		return fmt.Sprintf("%d %s %d", t.Day(), months[lang][t.Month()-1], t.Year())
	}
	if t, err := time.Parse("2006-01", date); err == nil {
		return fmt.Sprintf("%s %d", months[lang][t.Month()-1], t.Year())
	}
	return date
}

// zones are Indonesia's, as people call them.
var zones = map[string]string{"Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}

// Instant is an RFC 3339 time in an office's zone: 7 Oktober 2024, 09.10 WIB.
func Instant(lang, at, zoneName string) string {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	if zones[zoneName] == "" {
		zoneName = "Asia/Jakarta"
	}
	t = t.In(zone(zoneName))
	clock := t.Format("15.04")
	if lang == "en" {
		clock = t.Format("15:04")
	}
	return Date(lang, t.Format(time.DateOnly)) + ", " + clock + " " + zones[zoneName]
}

// Number is a whole number with the language's thousands: 1.158.
func Number(lang string, n int64) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	sep := "."
	if lang == "en" {
		sep = ","
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + sep + s[i:]
	}
	return sign + s
}

// Size is a file's size in bytes, for people: 1,4 MB.
func Size(lang string, n int64) string {
	switch {
	case n < 1000:
		return Number(lang, n) + " B"
	case n < 999_500: // what would be written as 1.000 kB is a megabyte
		return Number(lang, (n+500)/1000) + " kB"
	}
	s := strconv.FormatFloat(float64(n)/1e6, 'f', 1, 64)
	if lang == "id" {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s + " MB"
}

// unturned drops the characters that make a text read in another order than it
// is written: in a name they can make one file or person look like another.
var unturned = strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "\u202d", "", "\u202e", "",
	"\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "", "\u200e", "", "\u200f", "", "\u061c", "", "\x00", "")

// Plain is a text that somebody else wrote, without what could turn the page.
func Plain(s string) string { return unturned.Replace(s) }

// isolated is Plain inside <bdi>, so that a name in another script cannot move
// what stands beside it.
func isolated(s string) template.HTML {
	return template.HTML("<bdi>" + template.HTMLEscapeString(Plain(s)) + "</bdi>") //nolint:gosec // escaped here
}

// told is a longer text that somebody else wrote: its paragraphs and lines kept.
func told(s string) template.HTML {
	var b strings.Builder
	for _, p := range strings.Split(strings.ReplaceAll(Plain(s), "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p == "" {
			continue
		}
		b.WriteString(`<p dir="auto">` + strings.ReplaceAll(template.HTMLEscapeString(p), "\n", "<br>") + "</p>")
	}
	return template.HTML(b.String()) //nolint:gosec // escaped here
}

// rich is one of our own texts with **strong** words in it.
func rich(s string) template.HTML {
	parts := strings.Split(template.HTMLEscapeString(s), "**")
	for i := 1; i < len(parts); i += 2 {
		parts[i] = "<strong>" + parts[i] + "</strong>"
	}
	return template.HTML(strings.Join(parts, "")) //nolint:gosec // escaped here
}
