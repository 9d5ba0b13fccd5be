package access

import (
	"cmp"
	"slices"
)

// Ground is why a case or report is kept from somebody.
type Ground string

// The grounds.
const (
	GroundAccused  Ground = "accused"
	GroundSuperior Ground = "superior" // direct or indirect, and who heads the employing government
	GroundUnit     Ground = "unit"     // works beside the accused, in a small unit
	GroundDeclared Ground = "declared" // said that they stand close to the accused
	GroundPPK      Ground = "ppk"      // the appointing authority, accused beside the accused
	GroundHidden   Ground = "hide_from"
)

// Keep says that a case or report does not exist for whoever answers to a key.
// One that ends binds until the recommendation: from then on the person may know
// of the case on the employer's side, which is the dossier and no more, because
// the law makes the direct superior examine and the appointing authority sign.
type Keep struct {
	From   Key    `json:"from"`
	Ground Ground `json:"ground"`
	Ends   bool   `json:"ends,omitempty"`
}

// Nearness is how near somebody stands to a case.
type Nearness int

// The degrees.
const (
	Far      Nearness = iota // nothing keeps it from them
	ForATime                 // they may know of the dossier, from the recommendation on
	ForEver                  // it does not exist for them
)

// Near is how near somebody who answers to some keys stands.
func Near(list []Keep, keys []Key) Nearness {
	out := Far
	for _, k := range list {
		if !slices.Contains(keys, k.From) {
			continue
		}
		if !k.Ends {
			return ForEver
		}
		out = ForATime
	}
	return out
}

// Hides says whether that nearness keeps a case from a role: of what ends with the
// recommendation only the employer's side is free, which knows nothing before it.
func (n Nearness) Hides(side Side) bool { return n == ForEver || n == ForATime && side != Employer }

// Union is everything that either list keeps, in one order whatever came first;
// what one of them keeps for ever is kept for ever.
func Union(lists ...[]Keep) []Keep {
	out := slices.Concat(lists...)
	slices.SortStableFunc(out, func(a, b Keep) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(ends(a), ends(b)), cmp.Compare(a.Ground, b.Ground))
	})
	return slices.CompactFunc(out, func(a, b Keep) bool { return a.From == b.From })
}

func ends(k Keep) int {
	if k.Ends {
		return 1
	}
	return 0
}

// Within says whether everything of a list is kept by another already, for as long.
func Within(list, other []Keep) bool {
	return slices.Equal(strict(Union(list, other)), strict(Union(other)))
}

// strict is a list without its grounds.
func strict(list []Keep) []Keep {
	for i := range list {
		list[i].Ground = ""
	}
	return list
}
