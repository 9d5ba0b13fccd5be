package rulebook

import (
	"slices"

	"netra/internal/deadline"
	"netra/internal/sanction"
)

// Position is the accused's post as far as the law asks for it: its kind and
// the government it stands in.
type Position struct {
	Kind  string `json:"kind"`  // JPT_UTAMA … PELAKSANA, JF_…
	Level string `json:"level"` // CENTRAL, PROVINCE, REGENCY
}

// AuthorityRow is one row of the matrix of who signs. Rows are tried in the
// order of the file.
type AuthorityRow struct {
	Posts       []string // empty for every post
	Governments []string // empty for every government
	Types       []sanction.Type
	Signer      string        // PPK, PRESIDENT, SUPERIOR
	Holders     []string      // the posts of the superiors who may, where Signer is SUPERIOR
	From        deadline.Date // no date: since the edition's first day
	To          deadline.Date // no date: as long as the edition
	LegalBasis  []string
	Confidence  Confidence
	Remark      string
}

// Authority is who makes a sanction lawful.
type Authority struct {
	Signer     string     `json:"signer"`            // PPK, PRESIDENT, SUPERIOR
	Holders    []string   `json:"holders,omitempty"` // the posts that count as SUPERIOR
	LegalBasis []string   `json:"legalBasis"`
	Confidence Confidence `json:"confidence"`
	Remark     string     `json:"remark,omitempty"`
}

// Authority says who signs a sanction of type t on the holder of p. ok is false
// for a post, government or type that the edition does not know; for all others
// there is always an answer, because Parse demands one.
func (e *Edition) Authority(p Position, t sanction.Type) (a Authority, ok bool) {
	if !slices.Contains(posts, p.Kind) || !slices.Contains(governments, p.Level) {
		return Authority{}, false
	}
	for _, r := range e.AuthorityRows {
		if span(r.From, r.To).holds(e.readingDay()) && r.covers(p, t) {
			return Authority{Signer: r.Signer, Holders: r.Holders, LegalBasis: r.LegalBasis,
				Confidence: r.Confidence, Remark: r.Remark}, true
		}
	}
	return Authority{}, false
}

// readingDay is the day that the rows are read on: what Parse gives reads as on
// the edition's first.
func (e *Edition) readingDay() deadline.Date {
	if e.written == nil {
		return e.InForceFrom
	}
	return e.ReadOn
}

func (r AuthorityRow) covers(p Position, t sanction.Type) bool {
	return slices.Contains(r.Types, t) &&
		(len(r.Posts) == 0 || slices.Contains(r.Posts, p.Kind)) &&
		(len(r.Governments) == 0 || slices.Contains(r.Governments, p.Level))
}

func (e *Edition) readAuthority(doc *mapping) {
	for _, m := range doc.rows("authority") {
		row := AuthorityRow{
			Posts:       m.wordList("posts", posts),
			Governments: m.wordList("governments", governments),
			Types:       m.sanctionTypes("sanctions"),
			Signer:      m.word("signer", signers),
			Holders:     m.wordList("holders", posts),
			LegalBasis:  m.citations(),
			Confidence:  m.confidence(),
			Remark:      m.optional("remark"),
		}
		s := m.span(e)
		row.From, row.To = s.from, s.to
		row.check(m)
		m.close()
		e.AuthorityRows = append(e.AuthorityRows, row)
	}
	e.checkAuthorityIsTotal(doc)
}

// check holds the row to the one invariant of the law: what is severe ends at
// the appointing authority or the President, and so does what is moral or
// contractual.
func (r AuthorityRow) check(m *mapping) {
	if (r.Signer == "SUPERIOR") != (len(r.Holders) > 0) {
		m.fail("holders", "holders stand exactly where the signer is SUPERIOR")
	}
	for _, t := range r.Types {
		if r.Signer == "SUPERIOR" && (t.Level() != sanction.LevelLight && t.Level() != sanction.LevelModerate) {
			m.fail("sanctions", "%s is never a superior's to impose", t)
		}
	}
}

func (e *Edition) checkAuthorityIsTotal(doc *mapping) {
	for _, day := range e.turns(e.authoritySpans) {
		r := e.On(day)
		everyCombination(func(p Position, t sanction.Type) {
			if _, ok := r.Authority(p, t); !ok {
				doc.fail("authority", "nobody may impose %s on %s at %s from %s on", t, p.Kind, p.Level, day)
			}
		})
	}
}

func (e *Edition) authoritySpans(yield func(days)) {
	for _, r := range e.AuthorityRows {
		yield(span(r.From, r.To))
	}
}

// everyCombination calls do for each post, government and type there is.
func everyCombination(do func(Position, sanction.Type)) {
	for _, kind := range posts {
		for _, level := range governments {
			for _, t := range sanction.All() {
				do(Position{kind, level}, t)
			}
		}
	}
}

// wordList is a list of words of a closed set.
func (m *mapping) wordList(key string, allowed []string) []string {
	list := m.list(key)
	for _, w := range list {
		if !slices.Contains(allowed, w) {
			m.fail(key, "%q is none of the known words", w)
		}
	}
	return list
}

// sanctionTypes is a list of types, in which a level stands for all of its own.
func (m *mapping) sanctionTypes(key string) []sanction.Type {
	var types []sanction.Type
	for _, w := range m.list(key) {
		before := len(types)
		for _, t := range sanction.All() {
			if string(t) == w || string(t.Level()) == w {
				types = append(types, t)
			}
		}
		if len(types) == before {
			m.fail(key, "there is no sanction type or level %q", w)
		}
	}
	if len(types) == 0 {
		m.fail(key, "at least one type or level is wanted here")
	}
	return types
}
