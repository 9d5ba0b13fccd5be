package rulebook

import (
	"slices"
	"strings"

	"netra/internal/fault"
	"netra/internal/sanction"
)

// verdict holds the proposed type against the answer.
func (e *Edition) verdict(a Assessment, c Conduct) Verdict {
	is := func(p Permitted) bool { return p.Type == c.Proposed }
	if slices.ContainsFunc(a.Permitted, is) {
		return Verdict{Allowed: true}
	}
	return Verdict{Refusals: e.refusals(a, c)}
}

func (e *Edition) refusals(a Assessment, c Conduct) []fault.Refusal {
	switch {
	case a.Category == Allowed:
		return []fault.Refusal{e.refuse("CATEGORY", a, "perbuatan ini diperbolehkan; tidak ada sanksi yang dapat diusulkan (this conduct is allowed; no sanction can be proposed)")}
	case len(a.Permitted) == 0:
		return []fault.Refusal{e.refuse("HUMAN_DECISION", a, "aturan tidak memetakan sanksi; mintakan keputusan pejabat atau badan yang berwenang (the rules map no sanction; ask the competent official or body to decide)")}
	}
	lightest, heaviest := a.Permitted[0].Type, a.Permitted[len(a.Permitted)-1].Type
	low, ok := sanction.Compare(c.Proposed, lightest)
	if !ok {
		return []fault.Refusal{e.refuse("CATEGORY", a, fault.Both("usulkan jenis "+name(lightest)+" sampai "+name(heaviest), "propose a type from "+nameEN(lightest)+" to "+nameEN(heaviest)))}
	}
	var out []fault.Refusal
	if low < 0 {
		out = e.tooLight(a, c)
	}
	if high, _ := sanction.Compare(c.Proposed, heaviest); high > 0 {
		out = append(out, e.refuse("CEILING", a, fault.Both("usulkan paling berat "+name(heaviest), "propose at most "+nameEN(heaviest))))
	}
	if c.Proposed.Transitional() && !c.Transitional {
		out = append(out, e.refuse("TRANSITIONAL", a, "catat bahwa instansi masih menerapkan jenis sedang peralihan pada tanggal ini, atau usulkan HD_S1 sampai HD_S3 (note that the agency still applies the transitional moderate types on this date, or propose HD_S1 to HD_S3)"))
	}
	return out
}

// tooLight tells a type below the row's floor, which a written reason carries,
// from one that only R2 puts out of reach.
func (e *Edition) tooLight(a Assessment, c Conduct) []fault.Refusal {
	var out []fault.Refusal
	floor, _ := scale(a.Findings)
	if order, ok := sanction.Compare(c.Proposed, floor); ok && order < 0 {
		out = append(out, e.refuse("G9", a, fault.Both("usulkan paling ringan "+name(floor)+", atau sertakan alasan tertulis", "propose at least "+nameEN(floor)+", or give a written reason")))
	}
	like := a.Permitted[0].Type
	if last, ok := lastPrior(c, like); ok {
		if order, _ := sanction.Compare(c.Proposed, last.Type); order <= 0 {
			r, _ := e.Rule("R2")
			out = append(out, fault.Refusal{Guard: "R2", Article: strings.Join(r.LegalBasis, "; "),
				Remedy: fault.Both("usulkan jenis yang lebih berat daripada sanksi terakhir, "+name(last.Type), "propose a heavier type than the last sanction, "+nameEN(last.Type))})
		}
	}
	return out
}

// refuse cites what the answer itself rests on.
func (e *Edition) refuse(guard string, a Assessment, remedy string) fault.Refusal {
	var law []string
	for _, f := range a.Findings {
		code := f.Violation
		if f.AnsweredAs != "" {
			code = f.AnsweredAs
		}
		row, _ := e.Violation(code)
		for _, l := range row.LegalBasis {
			if !slices.Contains(law, l) {
				law = append(law, l)
			}
		}
	}
	return fault.Refusal{Guard: guard, Article: strings.Join(law, "; "), Remedy: remedy}
}
