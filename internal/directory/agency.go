package directory

import (
	"fmt"
	"slices"
)

// The kinds of public body, spelt as in the table.
const (
	PlainAgency     = "agency" // none of the others: a department, and KASN and BKN too
	Ministry        = "ministry"
	Bawaslu         = "bawaslu"
	Government      = "regional_government"
	PersonnelAgency = "personnel_agency"
	Inspectorate    = "inspectorate"
	Oversight       = "oversight"
)

// The levels of government, spelt as in the API.
const (
	CentralLevel  = "CENTRAL"
	ProvinceLevel = "PROVINCE"
	RegencyLevel  = "REGENCY"
)

var agencyKinds = []string{PlainAgency, Ministry, Bawaslu, Government, PersonnelAgency, Inspectorate, Oversight}

// Agency is a public body.
type Agency struct {
	Code   string
	Name   string
	Kind   string
	Region string // empty for a body of the centre
}

// seat is a place that one body can hold: one Bawaslu, one government, one
// personnel agency and one inspectorate in a region.
type seat struct{ kind, region string }

// Level is CENTRAL, PROVINCE or REGENCY (cities too), as the tables of
// authority need it; empty for an unknown code.
func (d *Directory) Level(agency string) string {
	a, ok := d.agency[agency]
	switch {
	case !ok:
		return ""
	case a.Region == "":
		return CentralLevel
	case d.region[a.Region].Kind == Province:
		return ProvinceLevel
	}
	return RegencyLevel
}

// GovernmentOf is the body that employs a body's staff. For an office of a
// region it is the region's government, for a central body the body itself.
// Bawaslu is one national body with offices everywhere: the staff of Bawaslu
// Sleman are Bawaslu RI's, never the regent's whom they watch.
func (d *Directory) GovernmentOf(agency string) (Agency, bool) {
	a, ok := d.agency[agency]
	switch {
	case !ok || a.Region == "":
		return a, ok
	case a.Kind == Bawaslu:
		return d.in(Bawaslu, "")
	}
	return d.in(Government, a.Region)
}

// SameGovernment says whether both bodies have one employer. An unknown code
// has none, so it is the same as nothing, itself included.
func (d *Directory) SameGovernment(a, b string) bool {
	of, ok := d.GovernmentOf(a)
	other, known := d.GovernmentOf(b)
	return ok && known && of == other
}

// PersonnelAgencyOf is the sanction desk of the government that a body belongs
// to; a central body has its own.
func (d *Directory) PersonnelAgencyOf(agency string) (Agency, bool) {
	gov, ok := d.GovernmentOf(agency)
	if !ok || gov.Region == "" {
		return gov, ok
	}
	return d.in(PersonnelAgency, gov.Region)
}

// in is the one body of a kind in exactly this region.
func (d *Directory) in(kind, region string) (Agency, bool) {
	a, ok := d.seat[seat{kind, region}]
	return a, ok
}

func (d *Directory) addAgency(line row) error {
	a := Agency{line.cell["code"], line.cell["name"], line.cell["kind"], line.cell["region_code"]}
	if _, twice := d.agency[a.Code]; twice || a.Code == "" || a.Name == "" {
		return fmt.Errorf("agency %q is given twice, or lacks a code or a name", a.Code)
	}
	if !slices.Contains(agencyKinds, a.Kind) {
		return fmt.Errorf("agency %s: unknown kind %q", a.Code, a.Kind)
	}
	if _, ok := d.region[a.Region]; !ok && a.Region != "" {
		return fmt.Errorf("agency %s: unknown region %q", a.Code, a.Region)
	}
	if err := d.take(a); err != nil {
		return err
	}
	d.agency[a.Code] = a
	d.agencies = append(d.agencies, a)
	return nil
}

// take gives a body its seat, if its kind has one.
func (d *Directory) take(a Agency) error {
	at := seat{a.Kind, a.Region}
	switch a.Kind {
	case Government, PersonnelAgency, Inspectorate:
		if a.Region == "" {
			return fmt.Errorf("agency %s: a %s needs a region", a.Code, a.Kind)
		}
	case Bawaslu:
	default:
		return nil
	}
	if other, taken := d.seat[at]; taken {
		return fmt.Errorf("agency %s: %s is the %s of region %q already", a.Code, other.Code, a.Kind, a.Region)
	}
	d.seat[at] = a
	return nil
}
