package rulebook

import (
	"fmt"
	"strings"

	"netra/internal/fault"
)

// Explain says in words what the edition holds under code: a violation, a clock
// or a rule, Indonesian first. It refuses with fault.Missing what is none.
func (e *Edition) Explain(code string) (string, error) {
	if v, ok := e.Violation(code); ok {
		return v.explain(e), nil
	}
	if d, ok := e.Deadline(code); ok {
		return d.explain(), nil
	}
	if r, ok := e.Rule(code); ok {
		return paragraph(r.ID, r.Text, r.TextEN, "Dasar hukum / legal basis: "+strings.Join(r.LegalBasis, "; "),
			"Keyakinan / confidence: "+string(r.Confidence)), nil
	}
	return "", fault.NotFound()
}

func (v Violation) explain(e *Edition) string {
	scale := "tanpa sanksi yang dipetakan / no mapped sanction"
	if v.Floor != "" {
		scale = name(v.Floor) + " – " + name(v.Ceiling)
	}
	lines := []string{v.Code, v.Label, v.LabelEN,
		"Buku aturan / rulebook: " + e.ID,
		"Kategori / category: " + categoryID(v.Category) + " / " + string(v.Category),
		"Fase / phase: " + string(v.Phase),
		"Kontes / contest: " + v.Contest,
		"Berlaku bagi / addresses: " + string(v.Who),
		"Sanksi / sanction: " + scale}
	if v.Twin != "" {
		lines = append(lines, "Padanan di fase lain / twin in the other phase: "+v.Twin)
	}
	if v.NeedsHuman {
		lines = append(lines, "Harus diputuskan pejabat / a person must decide "+v.Kind)
	}
	if v.Remark != "" {
		lines = append(lines, "Catatan / remark: "+v.Remark)
	}
	lines = append(lines, "Dasar hukum / legal basis: "+strings.Join(v.LegalBasis, "; "),
		"Keyakinan / confidence: "+string(v.Confidence))
	return paragraph(lines...)
}

func (d Deadline) explain() string {
	value := fmt.Sprintf("%d %s", d.Value, d.Unit)
	if d.ValueOf != "" {
		value = d.ValueOf
	}
	lines := []string{d.ID, "Nilai / value: " + value,
		"Sejak / from: " + d.StartEvent,
		"Bila lewat / when it runs out: " + d.Effect,
		"Status: " + d.Status}
	if len(d.Law) > 0 {
		lines = append(lines, "Dasar hukum / legal basis: "+strings.Join(d.Law, "; "))
	}
	if d.Conflict != "" {
		lines = append(lines, "Pertentangan sumber / conflict: "+d.Conflict)
	}
	return paragraph(lines...)
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
