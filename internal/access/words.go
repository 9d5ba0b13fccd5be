package access

import (
	"slices"
	"strings"
	"unicode"
)

// Plain is a text as two people would agree on it: small letters and figures, one
// space between words.
func Plain(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// titles is what stands before or behind a name and belongs to it as little as a
// hat: degrees, forms of address, a pilgrimage.
var titles = strings.Fields("drs dra dr ir h hj prof pak bapak bu ibu sdr sdri yth bpk kh " +
	"spd mpd ssos msi mm se sh mh skom mkom st mt sip map sag mag ssi msc phd amd sst sstp skep sked skm mkes msos mpa mba ak ma spdi mpdi ssn")

// PersonName is a name without titles, spelt plainly: the one spelling by which two
// names are compared, whether somebody is kept from a report or two reports name the
// same accused. Who is called by a title alone has no name.
//
// What it answers stands in events, as keys from which a report is kept. A title that
// is added here would open what was kept under the longer name before: whoever adds
// one lets Keys answer to the old spelling too.
func PersonName(text string) string {
	var out []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' }) {
		bare := Plain(strings.ReplaceAll(word, ".", ""))
		if slices.Contains(titles, bare) {
			continue
		}
		out = append(out, strings.Fields(Plain(word))...)
	}
	for len(out) > 0 && slices.Contains(titles, out[0]) { // "Drs.Bambang"
		out = out[1:]
	}
	return strings.Join(out, " ")
}

// EmployeeNumber reads a NIP or NIK as people write it, with spaces, dots and what
// it is called.
func EmployeeNumber(text string) (string, bool) {
	digits := strings.ReplaceAll(strings.TrimPrefix(strings.TrimPrefix(Plain(text), "nip"), "nik"), " ", "")
	ok := (len(digits) == 16 || len(digits) == 18) && strings.Trim(digits, "0123456789") == ""
	return digits, ok
}

// short is how posts are called in the corridor.
var short = map[string]string{
	"sekda": "sekretaris daerah", "kadis": "kepala dinas", "kaban": "kepala badan", "kabag": "kepala bagian",
	"kabid": "kepala bidang", "kasi": "kepala seksi", "kasubag": "kepala subbagian", "kepsek": "kepala sekolah",
	"kakan": "kepala kantor", "sekcam": "sekretaris camat", "sekdis": "sekretaris dinas", "wabup": "wakil bupati",
	"wawali": "wakil walikota", "wagub": "wakil gubernur", "walkot": "walikota",
}

// Title is a post as it is called, spelt out and without who only fills in.
func Title(text string) string {
	words := strings.Fields(Plain(text))
	for len(words) > 0 && slices.Contains([]string{"pak", "bu", "bapak", "ibu", "pj", "plt", "pjs", "plh"}, words[0]) {
		words = words[1:]
	}
	if len(words) == 0 {
		return ""
	}
	if long, ok := short[words[0]]; ok {
		words[0] = long
	}
	return strings.ReplaceAll(strings.Join(words, " "), "wali kota", "walikota")
}

// alone is the posts that one word names; "kepala" or "guru" alone would be half
// of a government.
var alone = []string{"camat", "lurah", "inspektur", "bupati", "walikota", "gubernur"}

// beginnings is the ways in which a title may be cut short, the whole included.
func beginnings(title string) []string {
	words := strings.Fields(Title(title))
	var out []string
	for n := 1; n <= len(words); n++ {
		if n > 1 || n == len(words) || slices.Contains(alone, words[0]) {
			out = append(out, strings.Join(words[:n], " "))
		}
	}
	return out
}

// Beginnings is the posts that a call may mean whose bearer's title says less:
// "camat Depok" of one who is a camat.
func Beginnings(call string) []string { return beginnings(call) }

// HeadOf says at which level of government somebody is its head whom this calls so,
// and of which place it is said, if of any.
func HeadOf(call string) (level, place string, ok bool) {
	word, rest, _ := strings.Cut(Title(call), " ")
	switch word {
	case "bupati", "walikota":
		return "REGENCY", rest, true
	case "gubernur":
		return "PROVINCE", rest, true
	}
	return "", "", false
}
