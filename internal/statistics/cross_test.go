package statistics

import (
	"strconv"
	"testing"
)

// cross is a small country counted in two contests, by two regions and by two
// employers: what a reader has who asks for every table of one day.
func cross(least int, n [8]int) []*Cell {
	s := &Sheet{least: least}
	var total [3][5]int // contest (last: both); country, two regions, two employers
	for i, k := range n {
		for _, c := range []int{i & 1, 2} {
			for _, place := range []int{0, 1 + i>>1&1, 3 + i>>2&1} {
				total[c][place] += k
			}
		}
	}
	var cells [3][5]*Cell
	var all []*Cell
	for c := range cells {
		for p := range cells[c] {
			cells[c][p] = s.Cell(total[c][p])
			all = append(all, cells[c][p])
		}
		s.Sum(cells[c][0], cells[c][1], cells[c][2])
		s.Sum(cells[c][0], cells[c][3], cells[c][4])
	}
	for p := range cells[0] {
		s.Sum(cells[2][p], cells[0][p], cells[1][p])
	}
	s.Suppress()
	return all
}

// worlds calls fn with every way to put up to most cases into the places from i on.
func worlds(n *[8]int, i, most int, fn func([8]int)) {
	if i == len(n) {
		fn(*n)
		return
	}
	for k := range most + 1 {
		n[i] = k
		worlds(n, i+1, most-k, fn)
	}
	n[i] = 0
}

func TestNoTableOfADayGivesAwayWhatAnotherHides(t *testing.T) {
	t.Parallel()
	for _, least := range []int{2, 3} {
		t.Run("least "+strconv.Itoa(least), func(t *testing.T) {
			t.Parallel()
			may := map[string]map[int]map[int]bool{}
			shown := 0
			worlds(&[8]int{}, 0, 3*least+1, func(n [8]int) {
				cells := cross(least, n)
				note(may, cells)
				for _, c := range cells[1:] {
					if c.Shown {
						shown++
					}
				}
			})
			bad := 0
			for seen, cells := range may {
				for i, values := range cells {
					for n := range values {
						if len(values) == 1 && n > 0 && n < least {
							if bad++; bad < 6 {
								t.Errorf("from %s everybody knows that figure %d is %d", seen, i, n)
							}
						}
					}
				}
			}
			if shown == 0 || len(may) < 20 {
				t.Errorf("%d answers, %d figures shown: nothing was proven", len(may), shown)
			}
			t.Logf("%d answers, %d shown, %d bad", len(may), shown, bad)
		})
	}
}
