// Package directory is the map of the State as Netra knows it: regions, public
// bodies, contests, and which body holds a role on which day.
//
// It is pure and is read once. It knows no people and no cases, and it does
// not say who may do what: that is access. What it answers is who stands above
// whom, whose employer is whose, and where a report belongs. Start at Load.
package directory

import (
	_ "embed"
	"fmt"
	"slices"
)

var (
	//go:embed data/regions.csv
	regionFile []byte
	//go:embed data/agencies.csv
	agencyFile []byte
	//go:embed data/contests.csv
	contestFile []byte
	//go:embed data/bodies.csv
	bodyFile []byte
	//go:embed data/legacies.csv
	legacyFile []byte
)

// Directory holds the tables. It is never changed after Load, so many may
// share it.
type Directory struct {
	regions  []Region
	agencies []Agency
	contests []Contest
	terms    []term
	legacies []legacy

	region  map[string]Region
	agency  map[string]Agency
	contest map[string]Contest
	seat    map[seat]Agency     // the one body of its kind in a region
	names   map[string][]Region // by name, squeezed as match.go says
}

// Load reads the tables that come with Netra and refuses them if a code is
// given twice, a reference leads nowhere, or dates are out of order.
func Load() (*Directory, error) {
	return load(regionFile, agencyFile, contestFile, bodyFile, legacyFile)
}

func load(regions, agencies, contests, bodies, legacies []byte) (*Directory, error) {
	d := &Directory{
		region: map[string]Region{}, agency: map[string]Agency{}, contest: map[string]Contest{},
		seat: map[seat]Agency{}, names: map[string][]Region{},
	}
	for _, table := range []struct {
		name, columns string
		data          []byte
		read          func(row) error
	}{
		{"regions.csv", "code,parent_code,kind,name,timezone", regions, d.addRegion},
		{"agencies.csv", "code,name,kind,region_code", agencies, d.addAgency},
		{"contests.csv", contestColumns, contests, d.addContest},
		{"bodies.csv", "role,code,from,to,source", bodies, d.addTerm},
		{"legacies.csv", "role,code,report_to,law,source", legacies, d.addLegacy},
	} {
		if err := eachRow(table.data, table.columns, table.read); err != nil {
			return nil, fmt.Errorf("%s: %w", table.name, err)
		}
	}
	return d, nil
}

// Region finds a region by its code.
func (d *Directory) Region(code string) (Region, bool) {
	r, ok := d.region[code]
	return r, ok
}

// Agency finds a public body by its code.
func (d *Directory) Agency(code string) (Agency, bool) {
	a, ok := d.agency[code]
	return a, ok
}

// Contest finds a contest by its id.
func (d *Directory) Contest(id string) (Contest, bool) {
	c, ok := d.contest[id]
	return c, ok
}

// Regions lists all regions, each province before its regencies and cities.
func (d *Directory) Regions() []Region { return slices.Clone(d.regions) }

// Agencies lists all public bodies in the order of the table.
func (d *Directory) Agencies() []Agency { return slices.Clone(d.agencies) }

// Contests lists all contests in the order of the table.
func (d *Directory) Contests() []Contest { return slices.Clone(d.contests) }
