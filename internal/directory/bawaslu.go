package directory

// BawasluOf is the Bawaslu that a region belongs to: its own, else its
// province's, else Bawaslu RI. The empty code is the nation.
func (d *Directory) BawasluOf(region string) (Agency, bool) {
	r, known := d.region[region]
	if !known && region != "" {
		return Agency{}, false
	}
	if a, ok := d.in(Bawaslu, region); ok || region == "" {
		return a, ok
	}
	return d.BawasluOf(r.Parent)
}

// BawasluAbove is the office that decides what a Bawaslu office may not decide
// about itself: the province's, or Bawaslu RI where the province has none.
// Nobody stands above Bawaslu RI.
func (d *Directory) BawasluAbove(code string) (Agency, bool) {
	a, ok := d.agency[code]
	if !ok || a.Kind != Bawaslu || a.Region == "" {
		return Agency{}, false
	}
	return d.BawasluOf(d.region[a.Region].Parent)
}

// Route is the Bawaslu that a new report goes to: that of the conduct's
// region, else of the accused's body, else of the region that the place names,
// else Bawaslu RI. An unknown code is passed over, since citizens leave fields
// empty or wrong. A central body has no region, so there the place decides.
//
// Route knows no conflicts; who is in one is skipped by going on to
// BawasluAbove.
func (d *Directory) Route(conductRegion, accusedAgency, place string) Agency {
	region := conductRegion
	if _, known := d.region[region]; !known {
		region = d.agency[accusedAgency].Region
	}
	if region == "" {
		named, _ := d.MatchRegion(place)
		region = named.Code
	}
	office, _ := d.BawasluOf(region)
	return office
}
