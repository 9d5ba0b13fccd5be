package rulebook

import (
	"slices"
	"strings"

	"netra/internal/deadline"
)

// readAmendments reads the laws that changed in the edition's time. The key may
// be absent: then none did.
func (e *Edition) readAmendments(doc *mapping) {
	if _, ok := doc.vals["amendments"]; !ok {
		return
	}
	rows := doc.rows("amendments")
	for _, m := range rows {
		a := readAmendment(m)
		e.checkDay(m, a.On)
		for _, row := range a.Rows {
			e.checkRow(m, a, row)
		}
		m.close()
		e.Amendments = append(e.Amendments, a)
	}
	for i, m := range rows {
		e.checkReading(m, e.Amendments[i])
	}
}

func readAmendment(m *mapping) Amendment {
	a := Amendment{On: m.date("on"), By: m.text("by"), What: m.text("what"), WhatEN: m.text("what_en"), Rows: m.list("rows"),
		LegalBasis: m.citations(), Remark: m.optional("remark"), Conflict: m.optional("conflict"),
		Floor: m.sanctionType("floor"), Ceiling: m.sanctionType("ceiling"), Text: m.optional("text"), TextEN: m.optional("text_en")}
	a.Confidence = Confidence(m.oneOf("confidence", confidences))
	a.Status = m.oneOf("status", statuses)
	a.Category = Category(m.oneOf("category", categories))
	a.Kind = m.oneOf("kind", kinds)
	a.Unit = m.oneOf("unit", units)
	if _, ok := m.vals["value"]; ok {
		a.Value = m.number("value")
	}
	if len(a.Rows) == 0 {
		m.fail("rows", "name at least one row that it changes")
	}
	return a
}

// oneOf is word where the key may be absent.
func (m *mapping) oneOf(key string, allowed []string) string {
	if _, ok := m.vals[key]; !ok {
		return ""
	}
	return m.word(key, allowed)
}

// checkDay demands a day on which the edition stood already and still: what
// changed with it or before it is written in the row itself.
func (e *Edition) checkDay(m *mapping, on deadline.Date) {
	switch {
	case on.IsZero():
		m.fail("on", "it is missing")
	case !on.After(e.InForceFrom):
		m.fail("on", "%s is not after the edition's first day, %s; write it in the row itself", on, e.InForceFrom)
	case !e.InForceTo.IsZero() && on.After(e.InForceTo):
		m.fail("on", "%s is after the edition's last day, %s; it belongs in the next edition", on, e.InForceTo)
	}
}

// grounds are the keys of an amendment that only some kinds of row have.
var grounds = map[string][]string{
	"violation":     {"confidence", "remark", "category", "kind", "floor", "ceiling"},
	"sanction":      {"confidence", "remark"},
	"rule":          {"confidence", "text", "text_en"},
	"deadline":      {"status", "conflict", "value", "unit"},
	"closed_window": {"confidence", "text", "text_en"},
}

// required are those among them without which a row would lose its grounds.
var required = map[string]string{
	"violation": "confidence", "sanction": "confidence", "rule": "confidence", "deadline": "status", "closed_window": "confidence",
}

// checkRow demands that the row exists, that nothing else changes it on that
// day, and that it has what the amendment changes.
func (e *Edition) checkRow(m *mapping, a Amendment, row string) {
	kind, _, _ := strings.Cut(row, " ")
	same := func(o Amendment) bool { return o.On == a.On && slices.Contains(o.Rows, row) }
	switch {
	case !e.hasRow(row):
		m.fail("rows", "there is no row %q; write violation CODE, sanction TYPE, rule ID, deadline ID or closed_window", row)
		return
	case twice(a.Rows, row), slices.ContainsFunc(e.Amendments, same):
		m.fail("rows", "%s is amended twice on %s; make it one amendment", row, a.On)
	}
	if _, ok := m.vals[required[kind]]; !ok {
		m.fail(required[kind], "it is missing; %s reads on new grounds, so say how sure they are", row)
	}
	for _, keys := range grounds {
		for _, key := range keys {
			if _, ok := m.vals[key]; ok && !slices.Contains(grounds[kind], key) {
				m.fail(key, "%s has no %s to amend", row, key)
			}
		}
	}
}

func (e *Edition) hasRow(row string) bool {
	kind, id, _ := strings.Cut(row, " ")
	switch kind {
	case "violation":
		return has(e.Violation(id))
	case "sanction":
		return slices.ContainsFunc(e.Sanctions, func(s Sanction) bool { return string(s.Type) == id })
	case "rule":
		return has(e.Rule(id))
	case "deadline":
		return has(e.Deadline(id))
	}
	return row == "closed_window"
}

func twice(list []string, item string) bool {
	first := slices.Index(list, item)
	return first >= 0 && slices.Contains(list[first+1:], item)
}

func has[T any](_ T, ok bool) bool { return ok }

// checkReading holds the amended rows to what a row of the file is held to.
func (e *Edition) checkReading(m *mapping, a Amendment) {
	if a.On.IsZero() {
		return
	}
	r := e.On(a.On)
	for _, row := range a.Rows {
		kind, id, _ := strings.Cut(row, " ")
		switch kind {
		case "violation":
			v, _ := r.Violation(id)
			v.checkKind(m)
			checkScale(m, v)
			r.checkComplete(m, v)
		case "deadline":
			d, _ := r.Deadline(id)
			d.check(m, "legal_basis")
		}
	}
}
