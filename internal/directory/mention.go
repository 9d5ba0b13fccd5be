package directory

import (
	"slices"
	"strings"
	"unicode"
)

// kindWord are the words by which people say what sort of region they mean.
var kindWord = map[string]string{
	"kabupaten": Regency, "kab": Regency, "pemkab": Regency, "bupati": Regency,
	"kota": City, "pemkot": City, "walikota": City,
	"provinsi": Province, "propinsi": Province, "prov": Province, "pemprov": Province, "gubernur": Province,
}

// roadWord are the words before a road's name: Jalan Magelang is in Sleman.
var roadWord = []string{"jalan", "jl", "jln"}

// longestName is how many words of a text may make one name, however it is
// torn apart. The longest in the table has four.
const longestName = 6

// mentions finds the names of regions in a text, from left to right, the
// longest first: "Bandung Barat" is not Bandung.
func (d *Directory) mentions(text string) []mention {
	words := wordsOf(text)
	var found []mention
	for i := 0; i < len(words); {
		regions, n := d.nameAt(words[i:])
		if n == 0 {
			i++
			continue
		}
		if before := wordBefore(words, i); !slices.Contains(roadWord, before) {
			m := mention{regions: regions, length: len(strings.Join(words[i:i+n], ""))}
			found = append(found, m.introducedBy(kindWord[before]))
		}
		i += n
	}
	return found
}

// nameAt is the longest name at the beginning of words, and its length.
func (d *Directory) nameAt(words []string) (regions []Region, n int) {
	name := ""
	for i, w := range words[:min(len(words), longestName)] {
		name += w
		if named, ok := d.names[name]; ok {
			regions, n = named, i+1
		}
	}
	return regions, n
}

// introducedBy narrows the regions to those of the kind, if there are any: who
// says "kota Sleman" means the town, and so the regency.
func (m mention) introducedBy(kind string) mention {
	of := slices.DeleteFunc(slices.Clone(m.regions), func(r Region) bool { return r.Kind != kind })
	if len(of) > 0 {
		m.regions, m.introduced = of, true
	}
	return m
}

// wordBefore is the word before the i-th, if there is one.
func wordBefore(words []string, i int) string {
	if i == 0 {
		return ""
	}
	return words[i-1]
}

// wordsOf cuts a text into lower-case words at everything that is not a letter
// or a digit.
func wordsOf(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		if w == "kep" {
			words[i] = "kepulauan"
		}
	}
	return words
}

// spoken are the names of r as a text may have them, without spaces and
// hyphens: without the word of its kind, and for the two provinces of special
// standing also without that.
func (r Region) spoken() []string {
	words := wordsOf(r.Name)
	if _, ok := kindWord[words[0]]; ok && r.Kind != Province {
		words = words[1:]
	}
	if words[0] == "administrasi" {
		words = words[1:]
	}
	full := strings.Join(words, "")
	for _, standing := range []string{"daerahkhususibukota", "daerahistimewa"} {
		if short, ok := strings.CutPrefix(full, standing); ok {
			return []string{full, short}
		}
	}
	return []string{full}
}
