package overlap

import (
	"strings"
	"unicode"
)

// fold is a letter or digit as it is compared: the plain small letter that a
// reader takes it for. It serves the Latin script of an Indonesian text, and the
// disguises in which a keyboard, a word processor or a font may put it.
func fold(r rune) string {
	r = unicode.ToLower(plain(r))
	if r < 0x80 {
		return string(r)
	}
	for _, x := range accented {
		if strings.ContainsRune(x.forms, r) {
			return x.plain
		}
	}
	if s, ok := joined[r]; ok {
		return s
	}
	if s, ok := looks[r]; ok {
		return s
	}
	return string(r)
}

// plain undoes the widths and styles of letters and digits.
func plain(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E: // full width
		return r - 0xFEE0
	case r >= 0x24B6 && r <= 0x24CF: // in a circle
		return 'a' + r - 0x24B6
	case r >= 0x24D0 && r <= 0x24E9:
		return 'a' + r - 0x24D0
	case r >= 0x1D400 && r <= 0x1D6A3: // bold, italic, script: 26 capitals, 26 small, and so on
		return 'a' + (r-0x1D400)%26
	case r >= 0x1D7CE && r <= 0x1D7FF:
		return '0' + (r-0x1D7CE)%10
	}
	if unicode.Is(unicode.Nd, r) && r > 0x7F {
		return digit(r)
	}
	return r
}

// digit is a decimal digit of any script: ten of them always stand in a row.
func digit(r rune) rune {
	for z := r; z > r-10; z-- {
		if !unicode.Is(unicode.Nd, z-1) {
			return '0' + r - z
		}
	}
	return r
}

// joined is single characters that stand for several letters.
var joined = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st", 'æ': "ae", 'œ': "oe", 'ß': "ss", 'ĳ': "ij"}

// looks is letters of other scripts that a reader takes for Latin ones.
var looks = map[rune]string{
	'а': "a", 'с': "c", 'ԁ': "d", 'е': "e", 'һ': "h", 'і': "i", 'ј': "j", 'к': "k", 'ӏ': "l", 'м': "m", 'о': "o", 'р': "p", 'ԛ': "q", 'ѕ': "s", 'т': "t", 'ԝ': "w", 'х': "x", 'у': "y",
	'α': "a", 'ε': "e", 'ι': "i", 'κ': "k", 'ν': "v", 'ο': "o", 'ρ': "p", 'τ': "t", 'υ': "u", 'χ': "x",
}

// accented is letters with an accent, by the plain one.
var accented = []struct{ plain, forms string }{
	{"a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"}, {"c", "çćĉċč"}, {"d", "ďđḍ"}, {"e", "èéêëēĕėęěẹẻẽếềểễệ"}, {"g", "ĝğġģ"}, {"h", "ĥħḥ"},
	{"i", "ìíîïĩīĭįıỉịǐ"}, {"j", "ĵ"}, {"k", "ķ"}, {"l", "ĺļľŀł"}, {"n", "ñńņňŉṇ"}, {"o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"}, {"r", "ŕŗř"},
	{"s", "śŝşšșṣ"}, {"t", "ţťŧțṭ"}, {"u", "ùúûüũūŭůűųưǔụủứừửữự"}, {"w", "ŵ"}, {"y", "ýÿŷỳỵỷỹ"}, {"z", "źżžẓ"},
}
