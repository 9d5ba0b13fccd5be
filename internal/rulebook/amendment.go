package rulebook

import (
	"cmp"
	"slices"
	"strings"

	"netra/internal/deadline"
	"netra/internal/sanction"
)

// Amendment is a law that changed while the edition stood. It states the
// grounds of its rows anew (citations, how sure, what to remark), and where it
// says so also what they hold; what it leaves unsaid of the grounds falls away,
// so that no remark outlives the law it was about.
type Amendment struct {
	On         deadline.Date // the first day on which the rows read so
	By         string        // the instrument
	What       string
	WhatEN     string
	Rows       []string // "violation CODE", "sanction TYPE", "rule ID", "deadline ID", "closed_window"
	LegalBasis []string
	Confidence Confidence // of all rows but clocks
	Remark     string     // of violations and sanctions
	Status     string     // of clocks
	Conflict   string     // of clocks

	// What the rows hold, "" or 0 where that stays as it was.
	Category Category
	Kind     string
	Floor    sanction.Type
	Ceiling  sanction.Type
	Value    int
	Unit     string
	Text     string // of rules and of the closed window
	TextEN   string
}

// On is the edition as it read on day d, by the amendments that had come by
// then; no date is the newest reading. Before its first day an edition reads as
// on that day, after its last as on the last. The id and the hash stay: a
// reading is no edition of its own.
func (e *Edition) On(d deadline.Date) *Edition {
	written := cmp.Or(e.written, e)
	day := written.within(d)
	if e.written != nil && e.ReadOn == day {
		return e
	}
	r := *written
	r.written, r.ReadOn = written, day
	r.Violations, r.Sanctions = slices.Clone(r.Violations), slices.Clone(r.Sanctions)
	r.Rules, r.Deadlines = slices.Clone(r.Rules), slices.Clone(r.Deadlines)
	for _, a := range written.amendments() {
		if r.ReadOn.IsZero() || !a.On.After(r.ReadOn) {
			a.apply(&r)
		}
	}
	return &r
}

// within moves d into the edition's own time. No date is its last day, which an
// edition that is still open does not have.
func (e *Edition) within(d deadline.Date) deadline.Date {
	switch {
	case d.IsZero() || !e.InForceTo.IsZero() && d.After(e.InForceTo):
		return e.InForceTo
	case d.Before(e.InForceFrom):
		return e.InForceFrom
	}
	return d
}

// amendments are in the order of their days, whatever the order of the file.
func (e *Edition) amendments() []Amendment {
	byDay := func(a, b Amendment) int { return a.On.Compare(b.On) }
	if slices.IsSortedFunc(e.Amendments, byDay) {
		return e.Amendments
	}
	return slices.SortedStableFunc(slices.Values(e.Amendments), byDay)
}

// Amended are the amendments of one row, oldest first.
func (e *Edition) Amended(row string) []Amendment {
	var out []Amendment
	for _, a := range e.amendments() {
		if slices.Contains(a.Rows, row) {
			out = append(out, a)
		}
	}
	return out
}

func (a Amendment) apply(e *Edition) {
	for _, row := range a.Rows {
		kind, id, _ := strings.Cut(row, " ")
		switch kind {
		case "violation":
			change(e.Violations, func(v Violation) bool { return v.Code == id }, a.violation)
		case "sanction":
			change(e.Sanctions, func(s Sanction) bool { return string(s.Type) == id }, a.sanction)
		case "rule":
			change(e.Rules, func(r Rule) bool { return r.ID == id }, a.rule)
		case "deadline":
			change(e.Deadlines, func(d Deadline) bool { return d.ID == id }, a.deadline)
		case "closed_window":
			a.window(&e.ClosedWindow)
		}
	}
}

func change[T any](rows []T, is func(T) bool, to func(*T)) {
	if i := slices.IndexFunc(rows, is); i >= 0 {
		to(&rows[i])
	}
}

func (a Amendment) violation(v *Violation) {
	v.LegalBasis, v.Confidence, v.Remark = a.LegalBasis, a.Confidence, a.Remark
	v.Floor, v.Ceiling = cmp.Or(a.Floor, v.Floor), cmp.Or(a.Ceiling, v.Ceiling)
	if a.Category != "" {
		v.Category, v.Kind = a.Category, a.Kind
	}
}

func (a Amendment) sanction(s *Sanction) {
	s.LegalBasis, s.Confidence, s.Remark = a.LegalBasis, a.Confidence, a.Remark
}

func (a Amendment) rule(r *Rule) {
	r.LegalBasis, r.Confidence = a.LegalBasis, a.Confidence
	r.Text, r.TextEN = cmp.Or(a.Text, r.Text), cmp.Or(a.TextEN, r.TextEN)
}

func (a Amendment) deadline(d *Deadline) {
	d.Law, d.Status, d.Conflict = a.LegalBasis, a.Status, a.Conflict
	d.Value, d.Unit = cmp.Or(a.Value, d.Value), cmp.Or(a.Unit, d.Unit)
}

func (a Amendment) window(w *ClosedWindow) {
	w.LegalBasis, w.Confidence = a.LegalBasis, a.Confidence
	w.Text, w.TextEN = cmp.Or(a.Text, w.Text), cmp.Or(a.TextEN, w.TextEN)
}
