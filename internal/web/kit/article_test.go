package kit

import "testing"

func TestACitationIsWrittenInTheLanguage(t *testing.T) {
	t.Parallel()
	for cited, id := range map[string]string{
		"PP 94/2021 art. 26":                     "PP 94/2021 Pasal 26",
		"PP 94/2021 arts. 27-29; BKN Reg 6/2022": "PP 94/2021 Pasal 27-29; Peraturan BKN 6/2022",
		"product rule":                           "aturan Netra, bukan undang-undang",
		"the machine":                            "alur perkara",
		"UU 7/2017 Pasal 454":                    "UU 7/2017 Pasal 454",
	} {
		if got := Article("id", cited); got != id {
			t.Errorf("%q is %q", cited, got)
		}
		if got := Article("en", cited); got != cited {
			t.Errorf("in English %q is %q", cited, got)
		}
	}
}
