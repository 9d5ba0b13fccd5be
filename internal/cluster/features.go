// Package cluster says which reports may tell of the same conduct, and why.
//
// It is a suggestion and never a finding: nothing follows from it until somebody
// of the office has looked at both. It counts no reports and knows of no volume,
// and it looks nothing up: what two reports share is read off the two alone.
package cluster

import (
	"slices"
	"strings"
	"unicode"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/report"
)

// Features is what of a report is compared, brought into one spelling.
type Features struct {
	Accused []Person
	Days    deadline.Partial // when it happened; zero when nobody said
	Place   string
	Region  string
	Links   []string
	Files   []string // SHA-256 of the originals
	Text    Sketch
}

// Person is somebody accused, as far as a reporter could name them.
type Person struct {
	Number string // NIP or NIK
	Name   string
	Agency string // its code, or what somebody wrote in its place
}

// Of reads the features off a report.
func Of(r report.Report) Features {
	f := Features{Place: plain(r.Conduct.Place), Region: r.Conduct.Region, Text: SketchOf(r.Conduct.Narrative)}
	for _, a := range r.Accused {
		agency := a.AgencyCode
		if agency == "" {
			agency = plain(a.Agency)
		}
		f.Accused = append(f.Accused, Person{Number: digits(a.EmployeeID), Name: access.PersonName(a.Name), Agency: agency})
	}
	if p, err := deadline.ParsePartial(r.Conduct.OccurredOn); err == nil {
		f.Days = p
	}
	for _, l := range r.Conduct.Links {
		if n := Link(l.URL); n != "" {
			f.Links = add(f.Links, n)
		}
	}
	for _, u := range Addresses(r.Conduct.Narrative) { // many paste the link into the story
		if n := Link(u); n != "" {
			f.Links = add(f.Links, n)
		}
	}
	for _, e := range r.Evidence {
		if e.SHA256 != "" {
			f.Files = add(f.Files, strings.ToLower(e.SHA256))
		}
	}
	return f
}

func add(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// plain is words in small letters with single spaces between, and nothing else.
func plain(s string) string {
	return strings.Join(words(s), " ")
}

// words splits a text into its words in small letters.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
