// Package access is who may do what, to which case.
//
// It is one table of permissions and the pure functions that read it: no
// session, no token, no query. Who is calling is internal/identity's matter;
// which role an act needs stands in the machine (internal/casefile), because
// there is one table for that; this package decides what a role lets a person
// know of a case, and which of its parts.
package access

import "netra/internal/deadline"

// Role is a part a person plays in one office for a period.
type Role string

// The roles of the design, spelt as in the API.
const (
	Citizen             Role = "citizen" // no account
	Accused             Role = "accused" // by code
	Clerk               Role = "clerk"
	BawasluInvestigator Role = "bawaslu_investigator"
	BawasluCommissioner Role = "bawaslu_commissioner"
	MeritInvestigator   Role = "merit_investigator"
	MeritLead           Role = "merit_lead"
	BkpsdmOfficer       Role = "bkpsdm_officer"
	Examiner            Role = "examiner"
	Signatory           Role = "signatory"
	IdentityCustodian   Role = "identity_custodian"
	DataOfficer         Role = "data_officer"
	Auditor             Role = "auditor"
	Admin               Role = "admin"
	Calendar            Role = "calendar" // the system's own hand
)

// Roles lists every role that an account may hold.
var Roles = [...]Role{
	Clerk, BawasluInvestigator, BawasluCommissioner, MeritInvestigator, MeritLead,
	BkpsdmOfficer, Examiner, Signatory, IdentityCustodian, DataOfficer, Auditor, Admin,
}

// Known says whether r is a role that an account may hold.
func (r Role) Known() bool {
	for _, k := range Roles {
		if r == k {
			return true
		}
	}
	return false
}

// Side is the trust domain a role belongs to.
type Side string

// The sides. The employer's is walled off: it sees a dossier and nothing before it.
const (
	Intake   Side = "bawaslu"
	Merit    Side = "merit"
	Employer Side = "employer"
	Neither  Side = "" // no case at all: admin, auditor, custodians
)

// Side is the trust domain of r.
func (r Role) Side() Side {
	switch r {
	case Clerk, BawasluInvestigator, BawasluCommissioner:
		return Intake
	case MeritInvestigator, MeritLead:
		return Merit
	case BkpsdmOfficer, Examiner, Signatory:
		return Employer
	}
	return Neither
}

// Grant is one role in one office, from a day to a day (both included; a zero
// Until has no end).
type Grant struct {
	Role   Role          `json:"role"`
	Office string        `json:"office"` // agency code
	From   deadline.Date `json:"from"`
	Until  deadline.Date `json:"until,omitzero"`
	Seat                 // of a signatory
}

// Active says whether g holds on a day.
func (g Grant) Active(on deadline.Date) bool {
	return !on.Before(g.From) && (g.Until.IsZero() || !on.After(g.Until))
}

// Exclusive says whether two roles are never one person's: an administrator
// holds no case role, a custodian and an auditor hold nothing else, and nobody
// sits on two sides of the wall (S5, S10, S11 and the wall itself).
func Exclusive(a, b Role) bool {
	if a == b {
		return a == IdentityCustodian
	}
	alone := func(r Role) bool { return r == IdentityCustodian || r == Auditor }
	return alone(a) || alone(b) || a == Admin && b.Side() != Neither || b == Admin && a.Side() != Neither ||
		a.Side() != Neither && b.Side() != Neither && a.Side() != b.Side()
}
