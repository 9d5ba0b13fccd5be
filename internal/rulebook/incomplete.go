package rulebook

// Incomplete is the argument of an edition whose decree could not be read: what
// is missing, and so why a person must decide whatever such an edition answers.
// It relaxes nothing else. Every type, rule and clock is demanded of it as of
// any other edition, and it is never assumed of a file that does not say it.
type Incomplete struct {
	Text   string
	TextEN string
}

func (e *Edition) readIncomplete(doc *mapping) {
	m, ok := doc.child("incomplete")
	if !ok {
		return
	}
	e.Incomplete = &Incomplete{Text: m.text("text"), TextEN: m.text("text_en")}
	m.close()
}

// checkComplete demands of an incomplete edition that a person decides on every
// row, lawful acts apart, and keeps unsourced rows out of all others.
func (e *Edition) checkComplete(m *mapping, row Violation) {
	switch {
	case e.Incomplete == nil && row.Kind == "unsourced":
		m.fail("kind", "only an edition that says incomplete may hold a row whose line was not found")
	case e.Incomplete != nil && row.Category != Allowed && !row.NeedsHuman:
		m.fail("needs_human", "the edition says that it is incomplete, so a person must decide: write needs_human: true")
	}
}

// noteIncomplete says so in an answer that a person must complete for it.
func (e *Edition) noteIncomplete(a *Assessment) {
	if e.Incomplete != nil && a.NeedsHuman {
		a.add(Reason{Rule: "EDITION", Text: e.Incomplete.Text, TextEN: e.Incomplete.TextEN,
			LegalBasis: e.LegalBasis, Confidence: High})
	}
}

// noteStraddling asks for a person where a partial date begins before the
// edition: on some of its days another one judged, or none.
func (e *Edition) noteStraddling(a *Assessment, c Conduct) {
	first, last := c.OccurredOn.First, c.OccurredOn.Last
	if first.IsZero() || !first.Before(e.InForceFrom) || last.Before(e.InForceFrom) || a.Category == Allowed {
		return
	}
	a.NeedsHuman = true
	from := e.InForceFrom.String()
	a.add(Reason{Rule: "EDITION", LegalBasis: e.LegalBasis, Confidence: High,
		Text:   "tanggal perbuatan tidak pasti dan dapat mendahului " + from + ", hari pertama " + e.ID + ": pastikan tanggalnya, karena buku aturan yang lain yang menilainya",
		TextEN: "the date of the conduct is uncertain and may lie before " + from + ", the first day of " + e.ID + ": settle it, for another edition would judge it"})
}
