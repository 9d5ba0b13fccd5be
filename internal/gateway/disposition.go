package gateway

import (
	"fmt"
	"strings"
	"unicode"
)

// disposition is the header of an attachment with its name, twice: in ASCII for
// every client, and in UTF-8 (RFC 6266) for those that read it. The name is the
// sender's to choose, so nothing of it that could end the header, walk a path or
// turn the reading direction is left.
func disposition(name string) string {
	name = strings.TrimLeft(strings.Map(harmless, name), ".")
	if strings.Trim(name, "_ ") == "" {
		name = "berkas"
	}
	return fmt.Sprintf(`attachment; filename="%s"; filename*=UTF-8''%s`, strings.Map(ascii, name), percent(name))
}

// harmless leaves letters, digits and what stands in names beside them.
func harmless(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || strings.ContainsRune("._- ()", r) {
		return r
	}
	return '_'
}

func ascii(r rune) rune {
	if r > unicode.MaxASCII {
		return '_'
	}
	return r
}

// percent writes a name as RFC 8187 does.
func percent(name string) string {
	var b strings.Builder
	for _, c := range []byte(name) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-' {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, "%%%02X", c)
	}
	return b.String()
}
