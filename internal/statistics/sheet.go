// Package statistics is which figures may be shown, so that none gives away a
// small one.
//
// It counts nothing and knows no case: it is given numbers and how they add up,
// and says which of them the public may see. Start at Sheet.
package statistics

import "math"

// Least is the smallest number of cases that is ever shown. Zero is hidden with
// the rest of the small ones: a zero that became hidden would say that there is
// now a case.
const Least = 5

// Cell is one number of a sheet.
type Cell struct {
	N     int
	Shown bool
}

// Sheet is numbers and how they add up.
type Sheet struct {
	least  int
	sums   []sum
	within []pair
}

type sum struct {
	whole *Cell
	parts []*Cell
}

type pair struct{ whole, part *Cell }

// NewSheet is an empty sheet that hides what is below Least.
func NewSheet() *Sheet { return &Sheet{least: Least} }

// Cell adds a number that is shown unless something forbids it.
func (s *Sheet) Cell(n int) *Cell { return &Cell{N: n, Shown: n >= s.least} }

// Rest adds a number that nobody shows but that completes a sum.
func (s *Sheet) Rest(n int) *Cell { return &Cell{N: n} }

// Sum says that whole is exactly the sum of its parts, and that everybody knows.
func (s *Sheet) Sum(whole *Cell, parts ...*Cell) {
	s.sums = append(s.sums, sum{whole, parts})
}

// Within says that the cases of part are among those of whole, so that both
// together tell how many are in whole and not in part.
func (s *Sheet) Within(whole, part *Cell) {
	s.within = append(s.within, pair{whole, part})
}

// Suppress hides figures until no sum and no difference of those shown gives
// away a number of cases from one to below Least. It only ever hides, so it ends.
//
// What remains to be learned is that a hidden figure is zero, where those shown
// account for every case: that gives nobody away.
func (s *Sheet) Suppress() {
	for again := true; again; {
		for s.keepEach() {
		}
		again = s.blur()
	}
}

// keepEach looks at every pair and every sum by itself.
func (s *Sheet) keepEach() (some bool) {
	for _, p := range s.within {
		some = s.keepApart(p) || some
	}
	for _, x := range s.sums {
		some = s.keepSum(x) || some
	}
	return some
}

// keepApart hides a part of a hidden whole, which it would give a lower bound,
// and one that differs from its whole by a small number.
func (s *Sheet) keepApart(p pair) bool {
	if d := p.whole.N - p.part.N; !p.part.Shown || p.whole.Shown && (d == 0 || d >= s.least) {
		return false
	}
	p.part.Shown = false
	return true
}

// keepSum hides the parts of a hidden whole, for together they would tell it,
// and of a shown whole so many parts that nobody can say of one which it is: what
// is left to those hidden is nothing, or it is large, belongs to several, and is
// not the most that they could hold. The smallest goes first, and with it those
// about as large, for that it was the smallest would itself say too much.
func (s *Sheet) keepSum(x sum) bool {
	if !x.whole.Shown {
		return hide(x.parts, math.MaxInt)
	}
	left, hidden := 0, 0
	smallest := math.MaxInt
	for _, c := range x.parts {
		if !c.Shown {
			left, hidden = left+c.N, hidden+1
		} else {
			smallest = min(smallest, c.N)
		}
	}
	if left == 0 || left >= s.least && hidden > 1 && left != hidden*(s.least-1) {
		return false
	}
	if smallest == math.MaxInt {
		return hide([]*Cell{x.whole}, math.MaxInt)
	}
	return hide(x.parts, smallest+s.least-1)
}

// hide hides those that are smaller than a number.
func hide(list []*Cell, below int) (some bool) {
	for _, c := range list {
		if c.Shown && c.N < below {
			some, c.Shown = true, false
		}
	}
	return some
}
