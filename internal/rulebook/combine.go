package rulebook

import (
	"slices"

	"netra/internal/sanction"
)

// leads is the order in which one category leads several: a crime is referred
// whatever else there is, and the discipline scale beside it is kept.
var leads = []Category{Criminal, Discipline, Employment, Ethics, HumanDecide, Allowed}

// combine makes one answer of the findings. R1: one sanction, the heaviest, so
// the heaviest floor and the heaviest ceiling count.
func (e *Edition) combine(a *Assessment) {
	a.Category = Allowed
	for _, f := range a.Findings {
		if slices.Index(leads, f.Category) < slices.Index(leads, a.Category) {
			a.Category = f.Category
		}
		a.NeedsHuman = a.NeedsHuman || f.NeedsHuman
	}
	a.Floor, a.Ceiling = scale(a.Findings)
	if len(a.Findings) > 1 {
		a.add(e.because("R1", "", ""))
	}
}

func scale(findings []Finding) (floor, ceiling sanction.Type) {
	for _, f := range findings {
		if f.Floor != "" {
			floor = sanction.Heavier(floor, f.Floor)
			ceiling = sanction.Heavier(ceiling, f.Ceiling)
		}
	}
	return floor, ceiling
}

// escalate applies R2 and R7 and answers with the types that may be imposed.
func (e *Edition) escalate(a *Assessment, c Conduct) []sanction.Type {
	switch {
	case a.Floor != "" && a.Floor.Nature() == sanction.Moral:
		e.noteMoral(a, c)
		return sanction.Between(a.Floor, a.Ceiling, false)
	case a.Floor != "":
		e.noteMoral(a, c)
		must := e.repeat(a, c, a.Floor)
		a.Floor = sanction.Heavier(a.Floor, must)
		if order, _ := sanction.Compare(a.Floor, a.Ceiling); order > 0 {
			a.Ceiling, a.NeedsHuman = a.Floor, true
			a.add(e.because("R2", "melampaui batas atas: hanya jenis berikutnya, "+name(a.Floor)+", dan seorang pejabat harus memutuskan",
				"beyond the ceiling: only the next heavier type, "+nameEN(a.Floor)+", and a person must decide"))
		}
		return sanction.Between(a.Floor, a.Ceiling, c.Transitional)
	case c.EmploymentKind == NonASN && slices.ContainsFunc(a.Findings, isEmployment):
		lightest := sanction.Heavier(sanction.ContractWarning, e.repeat(a, c, sanction.ContractWarning))
		return sanction.Between(lightest, sanction.ContractTermination, false)
	}
	return nil
}

func isEmployment(f Finding) bool { return f.Category == Employment }

// repeat is the lightest type that R2 still allows after the last prior of the
// same nature, or "" without one. Nothing is heavier than the top of a ladder:
// there a person must decide.
func (e *Edition) repeat(a *Assessment, c Conduct, like sanction.Type) sanction.Type {
	last, ok := lastPrior(c, like)
	if !ok {
		return ""
	}
	must, heavier := last.Type.Next()
	if !heavier {
		must, a.NeedsHuman = last.Type, true
	}
	on := last.ImposedOn.String()
	if on == "" {
		on = "?"
	}
	a.add(e.because("R2", "sanksi terakhir "+name(last.Type)+" ("+on+"), jadi paling ringan "+name(must),
		"the last sanction was "+nameEN(last.Type)+" ("+on+"), so "+nameEN(must)+" at least"))
	return must
}

// lastPrior is the prior on like's ladder that was imposed last, the heavier one
// of a day. One without a date may have been the last, so it is taken where it
// is heavier. What was imposed after the conduct was not yet known to the
// person, so the conduct is no repeat of it. Where the caller says that all of
// them stand, the heaviest counts whenever it was imposed: so does the guard on
// the decision (G8), and a type that it demands must be one that may be imposed.
func lastPrior(c Conduct, like sanction.Type) (last PriorSanction, found bool) {
	for _, p := range c.Prior {
		later := !c.Standing && !c.OccurredOn.IsZero() && !p.ImposedOn.IsZero() && p.ImposedOn.After(c.OccurredOn.Last)
		if later || !sanction.Comparable(p.Type, like) {
			continue
		}
		if !found || c.Standing && heavier(p, last) || !c.Standing && outlasts(p, last) {
			last, found = p, true
		}
	}
	return last, found
}

func outlasts(p, last PriorSanction) bool {
	if p.ImposedOn.IsZero() || last.ImposedOn.IsZero() || p.ImposedOn == last.ImposedOn {
		return heavier(p, last)
	}
	return p.ImposedOn.After(last.ImposedOn)
}

func heavier(p, last PriorSanction) bool {
	order, _ := sanction.Compare(p.Type, last.Type)
	return order > 0
}

// noteMoral says, where there is an earlier moral sanction, why it changes
// nothing.
func (e *Edition) noteMoral(a *Assessment, c Conduct) {
	for _, p := range c.Prior {
		if p.Type.Nature() == sanction.Moral {
			a.add(e.because("R7", name(p.Type)+" tidak dihitung", nameEN(p.Type)+" does not count"))
		}
	}
}
