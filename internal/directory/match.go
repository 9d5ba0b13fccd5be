package directory

import (
	"cmp"
	"slices"
)

// MatchRegion finds the region that a place written by a citizen names, such
// as "Lapangan Denggung, Sleman, Yogyakarta". Case, spaces, hyphens and the
// words kabupaten, kota and provinsi do not matter, except that such a word
// decides between a regency and a city of one name.
//
// A regency or city counts before a province, one introduced by its word
// before one that is only named, a longer name before a shorter. A name that
// may mean a regency and a city and is not settled by the rest is passed over,
// and so are two different ones that tie; then a province that is named counts.
func (d *Directory) MatchRegion(place string) (Region, bool) {
	mentions := d.mentions(place)
	settle(mentions)
	if r, ok := best(mentions, func(r Region) bool { return r.Kind != Province }); ok {
		return r, true
	}
	return best(mentions, func(r Region) bool { return r.Kind == Province })
}

// mention is a name in a text and the regions it may mean.
type mention struct {
	regions    []Region
	length     int  // of the name, without spaces
	introduced bool // by its kind's word
}

// settle reads names by the other names of the text. After a regency, the name
// of its province is the province and not the city called like it ("Sleman,
// Yogyakarta"); a province that is named decides between regencies in
// different ones ("Banjar, Jawa Barat").
func settle(mentions []mention) {
	for i, m := range mentions {
		for _, p := range m.regions {
			if p.Kind == Province && othersIn(mentions, i, p.Code) {
				mentions[i].regions = []Region{p}
				break
			}
		}
	}
	for i, m := range mentions {
		inside := slices.DeleteFunc(slices.Clone(m.regions), func(r Region) bool { return !names(mentions, r.Parent) })
		if len(inside) == 1 {
			mentions[i].regions = inside
		}
	}
}

// othersIn says whether another mention than i may mean a region in province.
func othersIn(mentions []mention, i int, province string) bool {
	for j, m := range mentions {
		if j != i && slices.ContainsFunc(m.regions, func(r Region) bool { return r.Parent == province }) {
			return true
		}
	}
	return false
}

// names says whether a mention means this region and nothing else.
func names(mentions []mention, code string) bool {
	return slices.ContainsFunc(mentions, func(m mention) bool { return len(m.regions) == 1 && m.regions[0].Code == code })
}

// best is the region of the strongest mention among those of a kind, unless
// the next strongest is as strong and means another.
func best(mentions []mention, of func(Region) bool) (Region, bool) {
	var found []mention
	for _, m := range mentions {
		m.regions = slices.DeleteFunc(slices.Clone(m.regions), func(r Region) bool { return !of(r) })
		if len(m.regions) == 1 {
			found = append(found, m)
		}
	}
	if len(found) == 0 {
		return Region{}, false
	}
	slices.SortStableFunc(found, weaker)
	first := found[0].regions[0]
	for _, m := range found[1:] {
		if weaker(found[0], m) == 0 && m.regions[0] != first {
			return Region{}, false
		}
	}
	return first, true
}

// weaker orders mentions from strong to weak.
func weaker(a, b mention) int {
	if a.introduced != b.introduced {
		if a.introduced {
			return -1
		}
		return 1
	}
	return cmp.Compare(b.length, a.length)
}
