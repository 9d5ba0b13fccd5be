package directory

import (
	"fmt"
	"time"
)

// The kinds of region, spelt as in the table.
const (
	Province = "province"
	Regency  = "regency"
	City     = "city"
)

// Region is a province, a regency or a city. The nation as a whole is no
// region: it is the empty code.
type Region struct {
	Code   string // Kemendagri's: 33, 33.13
	Parent string // of a regency or city, its province
	Kind   string
	Name   string
	Zone   string // Asia/Jakarta, Asia/Makassar or Asia/Jayapura
}

// zones are fixed offsets on purpose: the three zones have not moved since
// 1988, Indonesia has no summer time, and a server without zone files must not
// count days differently.
var zones = map[string]*time.Location{
	"Asia/Jakarta":  time.FixedZone("WIB", 7*60*60),
	"Asia/Makassar": time.FixedZone("WITA", 8*60*60),
	"Asia/Jayapura": time.FixedZone("WIT", 9*60*60),
}

// ZoneNamed is one of the three Indonesian zones by its IANA name.
func ZoneNamed(name string) (*time.Location, bool) {
	zone, ok := zones[name]
	return zone, ok
}

// Zone is the zone of a region. The nation and an unknown code have the
// capital's.
func (d *Directory) Zone(regionCode string) *time.Location {
	if r, ok := d.region[regionCode]; ok {
		return zones[r.Zone]
	}
	return zones["Asia/Jakarta"]
}

// AgencyZone is the zone of the body's region: its office's wall clock.
func (d *Directory) AgencyZone(code string) *time.Location {
	return d.Zone(d.agency[code].Region)
}

// Subtree says whether region is ancestor or lies in it. The empty ancestor is
// the nation, which contains everything that exists, itself included; the
// nation lies in no region, and an unknown code in nothing.
func (d *Directory) Subtree(ancestor, region string) bool {
	r, known := d.region[region]
	switch {
	case !known && region != "":
		return false
	case ancestor == "" || ancestor == region:
		return true
	}
	return known && r.Parent == ancestor
}

func (d *Directory) addRegion(line row) error {
	r := Region{line.cell["code"], line.cell["parent_code"], line.cell["kind"], line.cell["name"], line.cell["timezone"]}
	if _, twice := d.region[r.Code]; twice || r.Code == "" || r.Name == "" {
		return fmt.Errorf("region %q is given twice, or lacks a code or a name", r.Code)
	}
	if _, ok := zones[r.Zone]; !ok {
		return fmt.Errorf("region %s: unknown time zone %q", r.Code, r.Zone)
	}
	switch parent, ok := d.region[r.Parent]; {
	case r.Kind == Province && r.Parent == "":
	case (r.Kind == Regency || r.Kind == City) && ok && parent.Kind == Province:
	default:
		return fmt.Errorf("region %s: a %q cannot lie in %q", r.Code, r.Kind, r.Parent)
	}
	d.region[r.Code] = r
	d.regions = append(d.regions, r)
	for _, name := range r.spoken() {
		d.names[name] = append(d.names[name], r)
	}
	return nil
}
