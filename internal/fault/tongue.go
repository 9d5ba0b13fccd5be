package fault

import "strings"

// Both is a sentence in the two languages of the service, Indonesian first. A
// sentence without particulars is written so in one literal.
func Both(id, en string) string { return id + " (" + en + ")" }

// Halves is a sentence in each language. Where it is written in one only, both
// halves are the whole: an aside of one word, as (RecordStudy), is a name.
func Halves(sentence string) (id, en string) {
	whole := strings.TrimSpace(sentence)
	i := aside(whole)
	if i < 0 || len(whole)-i < shortest || !strings.Contains(whole[i+1:], " ") {
		return sentence, sentence
	}
	return strings.TrimSpace(whole[:i]), whole[i+2 : len(whole)-1]
}

// shortest is an aside that can be a sentence, with its space and brackets: a
// citation, as (ayat 2), is less.
const shortest = 12

// aside is where the " (" stands whose ")" ends a text; -1 where none does. What
// is in brackets inside it stays inside.
func aside(text string) int {
	if !strings.HasSuffix(text, ")") {
		return -1
	}
	depth := 0
	for i := len(text) - 1; i > 0; i-- {
		switch text[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 && text[i-1] == ' ' {
				return i - 1
			}
		}
	}
	return -1
}
