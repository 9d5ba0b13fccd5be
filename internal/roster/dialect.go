package roster

import "strings"

// dialect finds out how a file is separated, and takes off what spreadsheets put
// before it: a byte order mark, a line that names the separator.
func dialect(data string) (text string, comma rune) {
	text = strings.TrimPrefix(data, "\ufeff")
	first, rest, _ := strings.Cut(text, "\n")
	if sep, ok := strings.CutPrefix(strings.ToLower(strings.TrimRight(first, "\r")), "sep="); ok && len(sep) == 1 && strings.ContainsAny(sep, ",;\t|") {
		return rest, rune(sep[0])
	}
	comma = ','
	most := 0
	for _, c := range ",;\t|" {
		if n := strings.Count(first, string(c)); n > most {
			comma, most = c, n
		}
	}
	return text, comma
}
