package overlap

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is one word of a text: as it is compared, and where it stands.
type Word struct {
	Text       string
	Start, End int // bytes
}

// Words is the words of a text, in order: runs of letters and digits. What a
// reader does not see is no difference: case, accents, punctuation, invisible
// characters, the widths and styles in which one letter can be written.
func Words(text string) []Word {
	var out []Word
	for w := range each(text) {
		out = append(out, w)
	}
	return out
}

// each gives one word after the other, so that a long text needs no list.
func each(text string) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		var b strings.Builder
		start, end := 0, 0
		for i, r := range text {
			switch {
			case unseen(r):
				continue
			case unicode.IsLetter(r) || unicode.IsNumber(r):
				if b.Len() == 0 {
					start = i
				}
				if r < utf8.RuneSelf {
					b.WriteByte(byte(unicode.ToLower(r)))
				} else {
					b.WriteString(fold(r))
				}
				end = i + utf8.RuneLen(r)
				continue
			case b.Len() > 0:
				if !yield(Word{b.String(), start, end}) {
					return
				}
				b.Reset()
			}
		}
		if b.Len() > 0 {
			yield(Word{b.String(), start, end})
		}
	}
}

// unseen says whether a character takes no place of its own on a page: marks upon
// letters, joiners, the soft hyphen, what turns the direction. The zero-width
// space and its kin part words, as a space does.
func unseen(r rune) bool {
	if r < utf8.RuneSelf {
		return false
	}
	switch r {
	case '\u200B', '\u2060', '\uFEFF', '\u180E':
		return false
	case '\u034F', '\u115F', '\u1160', '\u3164', '\uFFA0': // fillers
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf)
}
