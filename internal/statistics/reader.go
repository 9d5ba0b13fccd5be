package statistics

import "slices"

// unbounded stands for a number of which nothing is known but that it is not less.
const unbounded = 1 << 40

// reader is somebody who has every answer of a day before them, and knows of
// each hidden number how small and how large it can be.
//
// keepSum and keepApart look at one sum or one pair. Two sums that share a hidden
// number can say more together than either: of a contest and all contests, of
// an employer and all employers. So the sheet is read back as a stranger would.
type reader struct {
	sheet *Sheet
	low   map[*Cell]int
	high  map[*Cell]int
}

// blur hides more where a reader finds out a small number; it says whether any
// had to be.
func (s *Sheet) blur() bool {
	r := reader{s, map[*Cell]int{}, map[*Cell]int{}}
	for r.narrow() {
	}
	small := func(c *Cell) bool { return r.found(c) && c.N < s.least }
	return r.cover(small) || r.anyFound(small) && (r.cover(r.found) || r.coverAll())
}

// found says whether a hidden number of cases is known, and not nothing.
func (r reader) found(c *Cell) bool {
	return !c.Shown && c.N > 0 && r.min(c) == r.max(c)
}

func (r reader) min(c *Cell) int {
	if c.Shown {
		return c.N
	}
	return r.low[c]
}

func (r reader) max(c *Cell) int {
	if c.Shown {
		return c.N
	}
	if high, ok := r.high[c]; ok {
		return high
	}
	return unbounded
}

// at notes what a number cannot be less or more than.
func (r reader) at(c *Cell, low, high int) (some bool) {
	if low > r.min(c) {
		r.low[c], some = low, true
	}
	if high < r.max(c) {
		r.high[c], some = high, true
	}
	return some
}

// narrow goes once through everything that is known.
func (r reader) narrow() (some bool) {
	for _, p := range r.sheet.within {
		some = r.at(p.whole, r.min(p.part), unbounded) || some
		some = r.at(p.part, 0, r.max(p.whole)) || some
	}
	for _, x := range r.sheet.sums {
		some = r.add(x) || some
	}
	return some
}

// add compares a whole with its parts.
func (r reader) add(x sum) (some bool) {
	low, high, open := 0, 0, 0 // open: how many may be as large as you like
	for _, c := range x.parts {
		low += r.min(c)
		if m := r.max(c); m < unbounded {
			high += m
		} else {
			open++
		}
	}
	most := unbounded
	if open == 0 {
		most = high
	}
	some = r.at(x.whole, low, most)
	for _, c := range x.parts {
		top := r.max(x.whole)
		if top < unbounded {
			some = r.at(c, 0, top-(low-r.min(c))) || some
		}
		switch m := r.max(c); {
		case m < unbounded && open == 0:
			some = r.at(c, r.min(x.whole)-(high-m), unbounded) || some
		case m >= unbounded && open == 1:
			some = r.at(c, r.min(x.whole)-high, unbounded) || some
		}
	}
	return some
}

// cover hides, in every sum in which such a number stands, the smallest of those
// shown with those about as large, or else the whole.
func (r reader) cover(such func(*Cell) bool) (some bool) {
	for _, x := range r.sheet.sums {
		if !x.any(such) {
			continue
		}
		smallest := unbounded
		for _, c := range x.parts {
			if c.Shown {
				smallest = min(smallest, c.N)
			}
		}
		if smallest == unbounded {
			some = hide([]*Cell{x.whole}, unbounded) || some
			continue
		}
		some = hide(x.parts, smallest+r.sheet.least-1) || some
	}
	return some
}

// coverAll hides whatever is shown: there is nothing else left to hide.
func (r reader) coverAll() (some bool) {
	for _, x := range r.sheet.sums {
		some = hide(append(x.parts, x.whole), unbounded) || some
	}
	return some
}

func (r reader) anyFound(such func(*Cell) bool) bool {
	for _, x := range r.sheet.sums {
		if x.any(such) {
			return true
		}
	}
	return false
}

func (x sum) any(such func(*Cell) bool) bool {
	return such(x.whole) || slices.ContainsFunc(x.parts, such)
}
