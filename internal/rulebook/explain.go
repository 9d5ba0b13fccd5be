package rulebook

import (
	"fmt"
	"strings"

	"netra/internal/fault"
	"netra/internal/sanction"
)

// Explain says in words what the edition holds under code: a violation, a clock,
// a rule or a sanction type, Indonesian first, as this reading has it and with
// the laws that changed it. It refuses with fault.Missing what is none.
func (e *Edition) Explain(code string) (string, error) {
	if v, ok := e.Violation(code); ok {
		return paragraph(append(v.explain(), e.history("violation "+code)...)...), nil
	}
	if d, ok := e.Deadline(code); ok {
		return paragraph(append(d.explain(), e.history("deadline "+code)...)...), nil
	}
	if r, ok := e.Rule(code); ok {
		lines := []string{r.ID, r.Text, r.TextEN, basis(r.LegalBasis), sure(r.Confidence)}
		return paragraph(append(lines, e.history("rule "+code)...)...), nil
	}
	if s, ok := e.Sanction(sanction.Type(code)); ok {
		lines := []string{code, s.Type.Label(), s.Type.LabelEN(), remark(s.Remark), basis(s.LegalBasis), sure(s.Confidence)}
		return paragraph(append(lines, e.history("sanction "+code)...)...), nil
	}
	return "", fault.NotFound()
}

func (v Violation) explain() []string {
	scale := "tanpa sanksi yang dipetakan / no mapped sanction"
	switch {
	case v.Floor != "" && v.Floor == v.Ceiling:
		scale = "hanya " + name(v.Floor) + " / only " + nameEN(v.Floor)
	case v.Floor != "":
		scale = "paling ringan " + name(v.Floor) + ", paling berat " + name(v.Ceiling) +
			" / from " + nameEN(v.Floor) + " to " + nameEN(v.Ceiling)
	case v.Category == Allowed:
		scale = "tidak ada, perbuatan ini diperbolehkan / none, the act is allowed"
	}
	lines := []string{v.Code, v.Label, v.LabelEN,
		"Kategori / category: " + categoryID(v.Category) + " / " + string(v.Category),
		"Fase / phase: " + phaseWords[v.Phase],
		"Kontes / contest: " + contestWords[v.Contest],
		"Berlaku bagi / addresses: " + whoWords[v.Who],
		"Sanksi / sanction: " + scale}
	if v.Twin != "" {
		lines = append(lines, "Padanan di fase lain / twin in the other phase: "+v.Twin)
	}
	if v.NeedsHuman {
		line := "Seorang pejabat harus memutuskan / a person must decide"
		if v.Kind != "" {
			line += ": " + kindWords[v.Kind]
		}
		lines = append(lines, line)
	}
	return append(lines, remark(v.Remark), basis(v.LegalBasis), sure(v.Confidence))
}

func (d Deadline) explain() []string {
	value := fmt.Sprintf("%d %s", d.Value, unitWords[d.Unit])
	if d.ValueOf != "" {
		value = "lamanya sanksi dalam bulan / the months of the sanction (" + d.ValueOf + ")"
	}
	from := "Sejak / from: "
	if d.Backward {
		from = "Dihitung mundur / counted back: "
	}
	lines := []string{d.ID, "Nilai / value: " + value, from + d.StartEvent,
		"Milik / whose clock: " + bodyWords[d.Body]}
	if d.Reminder > 0 {
		lines = append(lines, fmt.Sprintf("Pengingat / reminder: %d %s sebelumnya / before", d.Reminder, unitWords[d.Unit]))
	}
	lines = append(lines, "Bila lewat / when it runs out: "+effectWords[d.Effect], "Status: "+statusWords[d.Status])
	if len(d.Law) > 0 {
		lines = append(lines, basis(d.Law))
	}
	if d.Conflict != "" {
		lines = append(lines, "Bacaan lain / another reading: "+d.Conflict)
	}
	return lines
}

// history says of which edition this is a reading, and every amendment of the
// row, those after the reading's day too.
func (e *Edition) history(row string) []string {
	lines := []string{"Buku aturan / rulebook: " + e.ID + ", " + e.reading()}
	for _, a := range e.Amended(row) {
		when := "Diubah / amended"
		if e.written == nil || !e.ReadOn.IsZero() && a.On.After(e.ReadOn) {
			when = "Diubah kemudian / amended later"
		}
		lines = append(lines, fmt.Sprintf("%s %s, %s: %s / %s", when, a.On, a.By, a.What, a.WhatEN))
	}
	if e.Incomplete != nil {
		lines = append(lines, "Perhatian / note: "+e.Incomplete.Text+" / "+e.Incomplete.TextEN)
	}
	return lines
}

func (e *Edition) reading() string {
	if e.written != nil && e.ReadOn.IsZero() {
		return "bacaan terbaru / newest reading"
	}
	return "dibaca pada / as it read on " + e.readingDay().String()
}

func basis(law []string) string { return "Dasar hukum / legal basis: " + strings.Join(law, "; ") }

func sure(c Confidence) string { return "Keyakinan / confidence: " + confidenceWords[c] }

func remark(text string) string {
	if text == "" {
		return ""
	}
	return "Catatan / remark: " + text
}

func paragraph(lines ...string) string {
	kept := lines[:0:0]
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			kept = append(kept, strings.TrimSpace(l))
		}
	}
	return strings.Join(kept, "\n") + "\n"
}
