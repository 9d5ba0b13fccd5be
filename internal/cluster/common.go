package cluster

import (
	"strings"
	"unicode"
)

// Passage is a piece of a text, and whether another text has it too.
type Passage struct {
	Text   string
	Common bool
}

// Common cuts a text into passages: those of at least five words that stand in the
// other too, and what lies between. Together they are the text, letter by letter.
func Common(text, other string) []Passage {
	theirs := map[string]bool{}
	list := words(other)
	for i := 0; i+shingle <= len(list); i++ {
		theirs[strings.Join(list[i:i+shingle], " ")] = true
	}
	spans := located(text)
	shared := make([]bool, len(spans))
	for i := 0; i+shingle <= len(spans); i++ {
		if !theirs[joined(text, spans[i:i+shingle])] {
			continue
		}
		for k := i; k < i+shingle; k++ {
			shared[k] = true
		}
	}
	return cut(text, spans, shared)
}

// located is where the words of a text stand, as words cuts it.
func located(text string) [][2]int {
	var out [][2]int
	from := -1
	for i, r := range text {
		in := unicode.IsLetter(r) || unicode.IsDigit(r)
		switch {
		case in && from < 0:
			from = i
		case !in && from >= 0:
			out, from = append(out, [2]int{from, i}), -1
		}
	}
	if from >= 0 {
		out = append(out, [2]int{from, len(text)})
	}
	return out
}

func joined(text string, spans [][2]int) string {
	list := make([]string, len(spans))
	for i, s := range spans {
		list[i] = strings.ToLower(text[s[0]:s[1]])
	}
	return strings.Join(list, " ")
}

// cut makes passages of neighbouring words that are alike in being shared or not.
func cut(text string, spans [][2]int, shared []bool) []Passage {
	var out []Passage
	at := 0
	for i := 0; i < len(spans); {
		if !shared[i] {
			i++
			continue
		}
		j := i
		for j+1 < len(spans) && shared[j+1] {
			j++
		}
		if spans[i][0] > at {
			out = append(out, Passage{Text: text[at:spans[i][0]]})
		}
		out = append(out, Passage{Text: text[spans[i][0]:spans[j][1]], Common: true})
		at, i = spans[j][1], j+1
	}
	if at < len(text) {
		out = append(out, Passage{Text: text[at:]})
	}
	return out
}
