package kit

import "regexp"

// citations is how the core's short English citations are written in Indonesian:
// the law has one text, and it is in that language.
var citations = []struct {
	said *regexp.Regexp
	id   string
}{
	{regexp.MustCompile(`\barts?\. `), "Pasal "},
	{regexp.MustCompile(`\bBKN Reg\b`), "Peraturan BKN"},
	{regexp.MustCompile(`\bBKN SE\b`), "SE BKN"},
	{regexp.MustCompile(`\bet al\.`), "dkk."},
	{regexp.MustCompile(`\bannex\b`), "lampiran"},
	{regexp.MustCompile(`^product rule\b`), "aturan Netra, bukan undang-undang"},
	{regexp.MustCompile(`^the machine$`), "alur perkara"},
	{regexp.MustCompile(`^rulebook$`), "buku aturan"},
	{regexp.MustCompile(`\(repeat of the same nature\)`), "(pengulangan yang sama sifatnya)"},
	{regexp.MustCompile(`\(KASN returned referrals without a study\)`), "(KASN mengembalikan penerusan tanpa kajian)"},
}

// Article is a citation of the core as the language writes it.
func Article(lang, cited string) string {
	if lang != "id" {
		return cited
	}
	for _, c := range citations {
		cited = c.said.ReplaceAllString(cited, c.id)
	}
	return cited
}
