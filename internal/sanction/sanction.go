// Package sanction is the vocabulary of lawful sanctions: the legal types, how
// heavy each is against its own kind, and what may be done against it.
//
// The legal type is the truth and the rung is only its display. The package is
// not the law of any one edition: which type answers which violation, and who
// signs it, is data of package rulebook. Nor does it know of cases or people.
package sanction

import "netra/internal/fault"

// Type is a sanction as the law names it. The empty Type means "none".
type Type string

// Nature is the kind of sanction. A repeat is only a repeat inside one nature;
// discipline and dismissal form one ladder.
type Nature string

// The natures.
const (
	Moral      Nature = "moral"
	Discipline Nature = "discipline"
	Dismissal  Nature = "dismissal" // dishonourable, outside the ladder of PP 94/2021 but above it
	Contract   Nature = "contract"
)

// Level is the coarse weight that a recommendation names: MORAL, HD_R, HD_S,
// HD_B, PTDH or CONTRACT.
type Level string

// The levels.
const (
	LevelMoral    Level = "MORAL"
	LevelLight    Level = "HD_R"
	LevelModerate Level = "HD_S"
	LevelSevere   Level = "HD_B"
	LevelPTDH     Level = "PTDH"
	LevelContract Level = "CONTRACT"
)

// Rung is the product's four-step display of a type. It decides nothing.
type Rung string

// The rungs.
const (
	Reprimand Rung = "reprimand"
	Warning   Rung = "warning"
	Demotion  Rung = "demotion"
	Dismissed Rung = "dismissal"
)

// Remedy is what the punished person may file against the decision.
type Remedy string

// The remedies. A moral sanction has none: the ethics panel's word is final.
const (
	NoRemedy  Remedy = ""
	Objection Remedy = "objection"
	Appeal    Remedy = "appeal"
)

// Parse reads a type as it is spelt in the rulebook; anything else is refused.
func Parse(s string) (Type, error) {
	if _, ok := find(Type(s)); !ok {
		return "", fault.New(fault.Invalid, "UNKNOWN_SANCTION", "tidak ada jenis sanksi %[1]q (there is no sanction type %[1]q)", s)
	}
	return Type(s), nil
}

// All lists every type, lightest first within each nature.
func All() []Type {
	out := make([]Type, len(table))
	for i, r := range table {
		out[i] = r.kind
	}
	return out
}

// Known says whether t is a type of the vocabulary.
func (t Type) Known() bool { _, ok := find(t); return ok }

// Nature is the kind of sanction; "" for an unknown type.
func (t Type) Nature() Nature { r, _ := find(t); return r.nature }

// Level is the coarse weight; "" for an unknown type.
func (t Type) Level() Level { r, _ := find(t); return r.level }

// Rung is the display rung; "" for an unknown type.
func (t Type) Rung() Rung { r, _ := find(t); return r.rung }

// Months is how long the sanction is served; 0 when it is not served in time.
func (t Type) Months() int { r, _ := find(t); return r.months }

// Remedy is what may be filed against the type.
func (t Type) Remedy() Remedy { r, _ := find(t); return r.remedy }

// Law is the provision that defines the type.
func (t Type) Law() string { r, _ := find(t); return r.law }

// Label is the name in Indonesian, the language of the decision.
func (t Type) Label() string { r, _ := find(t); return r.id }

// LabelEN is the name in English.
func (t Type) LabelEN() string { r, _ := find(t); return r.en }

// Transitional says whether t is one of the moderate types that art. 42 of
// PP 94/2021 keeps until the regulation on pay takes effect.
func (t Type) Transitional() bool { r, _ := find(t); return r.transitional }

// Levels lists the levels, lightest first within each nature.
func Levels() []Level {
	return []Level{LevelMoral, LevelLight, LevelModerate, LevelSevere, LevelPTDH, LevelContract}
}
