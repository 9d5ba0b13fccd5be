package rulebook

// askReading tells of a conduct whose date is only known to the month or year,
// and whose row was amended in between: it is answered as the row read on the
// last of those days (later, which is e on the first). Where not only the
// grounds but the answer itself changed, a person must decide.
func (e *Edition) askReading(later *Edition, j *judged) {
	was, _ := e.Violation(j.row.Code)
	for _, a := range later.Amended("violation " + j.row.Code) {
		if !a.between(e, later) {
			continue
		}
		why := Reason{Rule: "AMENDMENT", LegalBasis: a.LegalBasis, Confidence: a.Confidence,
			Text:   j.row.Code + " berubah pada " + a.On.String() + " (" + a.By + "): " + a.What,
			TextEN: j.row.Code + " changed on " + a.On.String() + " (" + a.By + "): " + a.WhatEN}
		if was.Category != j.row.Category || was.Floor != j.row.Floor || was.Ceiling != j.row.Ceiling {
			j.human(why)
			continue
		}
		j.reasons = append(j.reasons, why)
	}
}

// between says whether a came after one reading and not after the other. The
// newest reading of an open edition has no day, and nothing comes after it.
func (a Amendment) between(first, last *Edition) bool {
	return !first.ReadOn.IsZero() && a.On.After(first.ReadOn) && (last.ReadOn.IsZero() || !a.On.After(last.ReadOn))
}
