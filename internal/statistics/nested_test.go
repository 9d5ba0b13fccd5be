package statistics

import (
	"strconv"
	"testing"
)

// Every way to divide a whole among three, of whom everybody knows all rules:
// provinces, contests, employers.
func TestNoSmallPartFollowsFromTheWholeAndItsOtherParts(t *testing.T) {
	t.Parallel()
	const most = 3 * Least
	may := map[string]map[int]map[int]bool{}
	for a := range most {
		for b := range most {
			for c := range most {
				s := NewSheet()
				parts := []*Cell{s.Cell(a), s.Cell(b), s.Cell(c)}
				whole := s.Cell(a + b + c)
				s.Sum(whole, parts...)
				s.Suppress()
				note(may, append(parts, whole))
			}
		}
	}
	for seen, cells := range may {
		for i, values := range cells {
			for n := range values {
				if len(values) == 1 && n > 0 && n < Least {
					t.Errorf("from %s everybody knows that part %d is %d", seen, i+1, n)
				}
			}
		}
	}
}

// note is what can be seen of cells, and which numbers the hidden ones may be.
func note(may map[string]map[int]map[int]bool, cells []*Cell) {
	seen := ""
	for _, c := range cells {
		if c.Shown {
			seen += strconv.Itoa(c.N)
		}
		seen += "|"
	}
	if may[seen] == nil {
		may[seen] = map[int]map[int]bool{}
	}
	for i, c := range cells {
		if c.Shown {
			continue
		}
		if may[seen][i] == nil {
			may[seen][i] = map[int]bool{}
		}
		may[seen][i][c.N] = true
	}
}

func TestAHiddenCellTakesAnotherWithIt(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		name  string
		parts []int
		shown []bool
	}{
		{"all large", []int{7, 9, 20}, []bool{true, true, true}},
		{"one small", []int{2, 9, 20}, []bool{false, false, true}},
		{"two small that are large together", []int{3, 4, 20}, []bool{false, false, true}},
		{"a zero gives nobody away", []int{0, 9, 20}, []bool{false, true, true}},
		{"many small", []int{1, 1, 1, 20, 30}, []bool{false, false, false, false, true}},
	} {
		s := NewSheet()
		sum := 0
		var parts []*Cell
		for _, n := range x.parts {
			parts, sum = append(parts, s.Cell(n)), sum+n
		}
		s.Sum(s.Cell(sum), parts...)
		s.Suppress()
		for i, c := range parts {
			if c.Shown != x.shown[i] {
				t.Errorf("%s: %d is shown: %v", x.name, c.N, c.Shown)
			}
		}
	}
}

func TestADropOfAFewIsNotShown(t *testing.T) {
	t.Parallel()
	s := NewSheet()
	f := s.Funnel(Tally{Registered: 20, Forwarded: 17, Recommended: 12, ActedUpon: 12, Executed: 8, WaitingBawaslu: 20}, false)
	s.Suppress()
	for key, want := range map[string]bool{Registered: true, Forwarded: false, Recommended: false} {
		if f[key].Shown != want {
			t.Errorf("%s is shown: %v", key, f[key].Shown)
		}
	}
}

func TestTheMedianIsWhatHalfDidNotExceed(t *testing.T) {
	t.Parallel()
	if m, ok := (Spread{2: 3, 9: 1, 30: 2}).Median(); !ok || m != 2 {
		t.Errorf("the median is %d, %v", m, ok)
	}
	if m, ok := (Spread{5: 1, 7: 1, 9: 1}).Median(); !ok || m != 7 {
		t.Errorf("the median is %d, %v", m, ok)
	}
	if _, ok := (Spread{}).Median(); ok {
		t.Error("there is a median of nothing")
	}
}
