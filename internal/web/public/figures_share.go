package public

import "strconv"

// shareAt is a place in a drawing as a share of its width.
func shareAt(part, of int) string {
	return strconv.FormatFloat(100*float64(part)/float64(of), 'f', 2, 64) + "%"
}

// share is the width of so many columns of the map, with a gap left free.
func share(columns int) string {
	return strconv.FormatFloat(100*float64(columns)/mapColumns-0.6, 'f', 2, 64) + "%"
}
