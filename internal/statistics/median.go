package statistics

import "slices"

// Spread is how many cases waited how long.
type Spread map[int]int

// Median is the wait that half of the cases did not exceed; ok is false for none.
func (s Spread) Median() (days int, ok bool) {
	all := 0
	var waits []int
	for w, n := range s {
		waits, all = append(waits, w), all+n
	}
	slices.Sort(waits)
	seen := 0
	for _, w := range waits {
		if seen += s[w]; 2*seen >= all {
			return w, true
		}
	}
	return 0, false
}
