package statistics

import "slices"

// Spread is how many cases waited how long.
type Spread map[int]int

// Median is the wait that half of the cases did not exceed; ok is false for none.
func (s Spread) Median() (days int, ok bool) { return s.upTo(1, 2) }

// Slowest is the wait that nine tenths of the cases did not exceed, so that a
// tenth waited as long or longer; ok is false where a tenth is not one whole case,
// for it would be the wait of the very last.
func (s Spread) Slowest() (days int, ok bool) {
	if s.Cases() < 2*Least {
		return 0, false
	}
	return s.upTo(9, 10)
}

// Cases is how many there are.
func (s Spread) Cases() (n int) {
	for _, k := range s {
		n += k
	}
	return n
}

// upTo is the shortest wait that a share of the cases did not exceed.
func (s Spread) upTo(part, of int) (days int, ok bool) {
	all := s.Cases()
	var waits []int
	for w := range s {
		waits = append(waits, w)
	}
	slices.Sort(waits)
	seen := 0
	for _, w := range waits {
		if seen += s[w]; of*seen >= part*all {
			return w, true
		}
	}
	return 0, false
}
