// Package overlap finds what a text has in common with others, word for word:
// the passages by which a dossier would give away who wrote the report.
//
// It knows nothing of dossiers or reports and does not judge style: a story that
// is retold in other words, or that only one person can know, passes it. That is
// for the two people who write and approve, and no program can do it for them.
package overlap

// Least is how many words in a row give a writer away.
const Least = 9

// Run is a passage of a text that stands in another as well, told by its place
// and never by its words.
type Run struct {
	FirstWord int `json:"firstWord"` // counted from 1
	Words     int `json:"words"`
}

// holds says whether other lies within r.
func (r Run) holds(other Run) bool {
	return r.FirstWord <= other.FirstWord && other.end() <= r.end()
}

func (r Run) end() int { return r.FirstWord + r.Words }

// gram is Least words in a row, by their numbers in the text that is searched. It
// is compared as it is: a hash could take two passages for one.
type gram [Least]int32

// Runs is the passages of text, Least words or longer, that also stand in one of
// the others; those that touch each other's words are told as one. It takes time
// and memory by the length of text, and time alone by that of the others.
func Runs(text string, others ...string) []Run {
	words := Words(text)
	if len(words) < Least {
		return nil
	}
	s := index(words)
	for _, other := range others {
		s.read(other)
	}
	return s.runs()
}

// search is a text under search: its words by number, its grams, and which of
// them stand elsewhere.
type search struct {
	number map[string]int32
	words  []int32
	found  map[gram]bool
}

func index(words []Word) *search {
	s := &search{number: map[string]int32{}, found: map[gram]bool{}}
	for _, w := range words {
		n, ok := s.number[w.Text]
		if !ok {
			n = int32(len(s.number)) + 1
			s.number[w.Text] = n
		}
		s.words = append(s.words, n)
	}
	for i := range len(s.words) - Least + 1 {
		s.found[gram(s.words[i:i+Least])] = false
	}
	return s
}

// read marks what another text says in the same words.
func (s *search) read(other string) {
	var last gram
	known := 0 // how many words in a row the text has at all
	for w := range each(other) {
		n, ok := s.number[w.Text]
		if !ok {
			known = 0
			continue
		}
		copy(last[:], last[1:])
		last[Least-1] = n
		known++
		if _, ok := s.found[last]; ok && known >= Least {
			s.found[last] = true
		}
	}
}

func (s *search) runs() []Run {
	var out []Run
	for i := range len(s.words) - Least + 1 {
		if !s.found[gram(s.words[i:i+Least])] {
			continue
		}
		if n := len(out) - 1; n >= 0 && i+1 < out[n].end() {
			out[n].Words = i + 1 + Least - out[n].FirstWord
			continue
		}
		out = append(out, Run{FirstWord: i + 1, Words: Least})
	}
	return out
}

// Beyond is the runs that lie within none of those that somebody allowed.
func Beyond(runs, allowed []Run) []Run {
	var out []Run
next:
	for _, r := range runs {
		for _, a := range allowed {
			if a.holds(r) {
				continue next
			}
		}
		out = append(out, r)
	}
	return out
}
