package rulebook

import (
	"slices"

	"netra/internal/deadline"
)

// The two sorts of moderate type: HD_S1 to HD_S3 cut the performance allowance;
// HD_S1T to HD_S3T are those that art. 42 of PP 94/2021 keeps until the
// regulation on pay takes effect.
const (
	RegularModerate      = "HD_S"
	TransitionalModerate = "HD_ST"
)

// EveryAgency is the agency of a row that holds for whoever has none of its own.
const EveryAgency = "*"

// ModerateRow says which moderate types an agency may impose, from one day to
// another.
type ModerateRow struct {
	Agency     string // its code, or EveryAgency
	From       deadline.Date
	To         deadline.Date // no date: as long as the edition
	Types      []string      // HD_S, HD_ST
	LegalBasis []string
	Confidence Confidence
	Remark     string
}

// ModerateTypes says which moderate types agency may impose on a day, and the
// row that says so; its own row goes before that of every agency. No date is the
// newest day. On a day outside the edition's time no row answers, and neither
// sort may be imposed by this edition.
func (e *Edition) ModerateTypes(agency string, on deadline.Date) (regular, transitional bool, row ModerateRow) {
	for _, code := range []string{agency, EveryAgency} {
		for _, row := range e.Moderate {
			if row.Agency == code && span(row.From, row.To).holds(on) {
				return slices.Contains(row.Types, RegularModerate), slices.Contains(row.Types, TransitionalModerate), row
			}
		}
	}
	return false, false, ModerateRow{}
}

func (e *Edition) readModerate(doc *mapping) {
	for _, m := range doc.rows("moderate_types") {
		row := ModerateRow{Agency: m.text("agency"), Types: m.wordList("types", moderates), LegalBasis: m.citations(),
			Confidence: m.confidence(), Remark: m.optional("remark")}
		s := m.span(e)
		row.From, row.To = s.from, s.to
		if s.from.IsZero() {
			row.From = e.InForceFrom
		}
		if s.to.IsZero() {
			row.To = e.InForceTo
		}
		if len(row.Types) == 0 {
			m.fail("types", "name HD_S, HD_ST or both")
		}
		if slices.ContainsFunc(e.Moderate, func(o ModerateRow) bool {
			return o.Agency == row.Agency && span(o.From, o.To).meets(span(row.From, row.To))
		}) {
			m.fail("from", "%s has another row on some of these days; end that one the day before", row.Agency)
		}
		m.close()
		e.Moderate = append(e.Moderate, row)
	}
	e.checkModerateIsTotal(doc)
}

// checkModerateIsTotal demands an answer for every agency on every day.
func (e *Edition) checkModerateIsTotal(doc *mapping) {
	for _, day := range e.turns(func(yield func(days)) {
		for _, r := range e.Moderate {
			yield(span(r.From, r.To))
		}
	}) {
		if _, _, row := e.ModerateTypes(EveryAgency, day); row.Agency == "" {
			doc.fail("moderate_types", "no row says which types every agency (*) may impose on %s", day)
		}
	}
}

// turns are the edition's first day and every day on which a stretch begins, or
// has just ended: between two of them nothing changes.
func (e *Edition) turns(each func(yield func(days))) []deadline.Date {
	out := []deadline.Date{e.InForceFrom}
	each(func(s days) {
		for _, d := range []deadline.Date{s.from, next(s.to)} {
			if !d.IsZero() && span(e.InForceFrom, e.InForceTo).holds(d) && !slices.Contains(out, d) {
				out = append(out, d)
			}
		}
	})
	slices.SortFunc(out, deadline.Date.Compare)
	return out
}

func next(d deadline.Date) deadline.Date {
	if d.IsZero() {
		return d
	}
	return d.AddDays(1)
}
