package sanction

// Compare is -1, 0 or 1 as a is lighter than, as heavy as, or heavier than b.
// ok is false where the two stand on different ladders, or one is unknown: then
// there is no answer, and 0 is not one.
func Compare(a, b Type) (order int, ok bool) {
	ra, okA := find(a)
	rb, okB := find(b)
	if !okA || !okB || ra.ladder != rb.ladder {
		return 0, false
	}
	switch {
	case ra.rank < rb.rank:
		return -1, true
	case ra.rank > rb.rank:
		return 1, true
	}
	return 0, true
}

// Comparable says whether a and b stand on one ladder.
func Comparable(a, b Type) bool {
	_, ok := Compare(a, b)
	return ok
}

// Next is the lightest type heavier than t. A transitional type is never the
// answer, for it may not be available; ok is false at the top of a ladder.
func (t Type) Next() (next Type, ok bool) {
	for _, r := range table {
		if order, same := Compare(r.kind, t); same && order > 0 && !r.transitional {
			return r.kind, true
		}
	}
	return "", false
}

// Between lists the types from floor to ceiling, lightest first. The
// transitional types stand among them only where the agency still applies them.
// Bounds on different ladders, or an empty range, give nothing.
func Between(floor, ceiling Type, transitional bool) []Type {
	var out []Type
	for _, r := range table {
		low, okLow := Compare(r.kind, floor)
		high, okHigh := Compare(r.kind, ceiling)
		if okLow && okHigh && low >= 0 && high <= 0 && (transitional || !r.transitional) {
			out = append(out, r.kind)
		}
	}
	return out
}

// Heavier is the heavier of a and b on one ladder. On different ladders the
// discipline ladder outweighs the others, because the law lets discipline be
// added to a moral sanction and never the reverse (PP 42/2004 art. 16).
func Heavier(a, b Type) Type {
	if order, ok := Compare(a, b); ok {
		if order < 0 {
			return b
		}
		return a
	}
	if rb, ok := find(b); a == "" || (ok && rb.ladder == disciplineLadder) {
		return b
	}
	return a
}
