package statistics

// AtEmployer is the figures of the follow-through of an employer, in order.
var AtEmployer = []string{Recommended, ActedUpon, WaitingPPK, WaitingOverdue}

// Row is one line of a table: the figures of a body or a place.
type Row struct {
	Code, Title string
	Parent      string // the row that holds this one; empty at the top
	Cells       Funnel
}

// Shows says whether anything of a row is shown.
func (r Row) Shows(keys []string) bool {
	for _, key := range keys {
		if r.Cells[key].Shown {
			return true
		}
	}
	return false
}

// Fold leaves out the rows of which nothing is shown and gives back what they
// have together, with what is in no row.
//
// It adds nothing to what is known: the others are a subtraction that every
// reader can do, of figures that were suppressed together. So it is not done
// where a row that is listed hides the same figure: that row's and theirs would
// then be the two that only their sum is known of.
func Fold(total Funnel, rows []Row, keys []string) (listed []Row, others Funnel) {
	for _, r := range rows {
		if r.Shows(keys) {
			listed = append(listed, r)
		}
	}
	others = Funnel{}
	for _, key := range keys {
		others[key] = rest(total[key], listed, key)
	}
	return listed, others
}

// rest is what a total has beyond the rows at the top.
func rest(total *Cell, listed []Row, key string) *Cell {
	left, shown := total.N, total.Shown
	for _, r := range listed {
		if r.Parent == "" {
			left, shown = left-r.Cells[key].N, shown && r.Cells[key].Shown
		}
	}
	return &Cell{N: left, Shown: shown && left >= Least}
}

// Share is how many of a hundred of whole part is, where both are shown.
func Share(part, whole *Cell) (percent int, shown bool) {
	if !part.Shown || !whole.Shown || whole.N == 0 {
		return 0, false
	}
	return (200*part.N + whole.N) / (2 * whole.N), true
}
