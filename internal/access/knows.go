package access

import "slices"

// Relation is how an office stands to a case.
type Relation string

// The relations.
const (
	OwnOffice Relation = "own_office" // the office that holds it
	Below     Relation = "below"      // that office, or one below it
	MeritLine Relation = "merit_line" // the merit authority, once the case is before it
	Employing Relation = "employing"  // the employing government, once it was told
	Signing   Relation = "signing"    // the body above it, while the signature was routed there
)

// Part is a part of a case or report that a rule opens.
type Part string

// The parts. What no rule opens to a role, the role never gets.
const (
	PartCase      Part = "case"      // the case itself: accused, allegations, clocks
	PartInside    Part = "inside"    // owner, study and assessment of the investigation
	PartBefore    Part = "before"    // what lies before the recommendation: its events and clocks
	PartDossier   Part = "dossier"   // the redacted facts
	PartNotes     Part = "notes"     // working notes of the own side
	PartReport    Part = "report"    // reports: narrative, evidence, messages
	PartNarrative Part = "narrative" // the words of the reporter
)

// Rule is one line of the table of permissions: what a role may know of a case
// that stands to its office in a relation.
type Rule struct {
	Role     Role
	Relation Relation
	Assigned bool // only the owner and those assigned; while there is no owner, every one of the office
	Parts    []Part
}

// Table is THE table of permissions to know. Which act a role may do stands in
// the machine's own rows; nobody may do an act on a case they may not know of.
// It is a list to read: what is not in it is denied.
var Table = []Rule{
	{Clerk, Below, false, []Part{PartCase, PartBefore, PartReport, PartNarrative, PartNotes}},
	{BawasluInvestigator, OwnOffice, true, []Part{PartCase, PartInside, PartBefore, PartDossier, PartReport, PartNarrative, PartNotes}},
	{BawasluCommissioner, Below, false, []Part{PartCase, PartInside, PartBefore, PartDossier, PartReport, PartNarrative, PartNotes}},
	{MeritInvestigator, MeritLine, false, []Part{PartCase, PartInside, PartBefore, PartDossier, PartNotes}},
	{MeritLead, MeritLine, false, []Part{PartCase, PartInside, PartBefore, PartDossier, PartNotes}},
	{BkpsdmOfficer, Employing, false, []Part{PartCase, PartDossier, PartNotes}},
	{Examiner, Employing, false, []Part{PartCase, PartDossier, PartNotes}},
	{Signatory, Employing, false, []Part{PartCase, PartDossier, PartNotes}},
	{Signatory, Signing, false, []Part{PartCase, PartDossier, PartNotes}},
}

// Subject is who wants to know: a person with the roles active today.
type Subject struct {
	Account  string
	Person   string
	Employee string // own employee number; empty when it is not known
	Grants   []Grant
	Keys     []Key // what else the person answers to
}

// Known is everything the subject answers to.
func (s Subject) Known() []Key {
	return each(append([]Key{PersonKey(s.Person), NumberKey(s.Employee)}, s.Keys...))
}

// Has says whether the subject holds a role, in any office.
func (s Subject) Has(r Role) bool {
	return slices.ContainsFunc(s.Grants, func(g Grant) bool { return g.Role == r })
}

// Clause is one way for a subject to know of cases. The store turns clauses
// into SQL and Knows reads them off a single case: the rule is written once.
type Clause struct {
	Grant    Grant
	Offices  []string // the case's Bawaslu office is one of these
	Merit    bool     // the case is before the merit authority
	Employer string   // the case's employing government
	Signer   string   // the body to which the signature was routed
	Mine     string   // assigned to this account, or to nobody
	Parts    []Part
}

// Places is what the table must know of offices; the directory answers it.
type Places interface {
	Beneath(office string) []string      // the Bawaslu offices from this one down, itself included
	Government(office string) string     // the employing government an office belongs to
	IsMeritAuthority(office string) bool // whether an office holds that role today
}

// Scope is everything a subject may know, as clauses. No clause, no case.
func Scope(s Subject, places Places) []Clause {
	var out []Clause
	for _, g := range s.Grants {
		for _, r := range Table {
			if r.Role != g.Role {
				continue
			}
			c := Clause{Grant: g, Parts: r.Parts}
			switch r.Relation {
			case OwnOffice:
				c.Offices = []string{g.Office}
			case Below:
				c.Offices = places.Beneath(g.Office)
			case MeritLine:
				c.Merit = places.IsMeritAuthority(g.Office)
			case Employing:
				c.Employer = places.Government(g.Office)
			case Signing:
				c.Signer = g.routed()
			}
			if r.Assigned {
				c.Mine = s.Account
			}
			if len(c.Offices) > 0 || c.Merit || c.Employer != "" || c.Signer != "" {
				out = append(out, c)
			}
		}
	}
	return out
}

// Object is what the table must know of a case.
type Object struct {
	Office   string
	Merit    bool
	Employer string
	Signer   string
	Owner    string
	Assigned []string
	Barred   []string // persons for whom it does not exist
	Accused  string   // employee number; nor for the accused
	Kept     []Keep   // nor, for ever or for a time, for whoever answers to these
}

// Knows is the clauses by which a subject knows of a case; none means that the
// case does not exist for them.
func Knows(s Subject, o Object, places Places) []Clause {
	if slices.Contains(o.Barred, s.Person) || s.Employee != "" && s.Employee == o.Accused {
		return nil
	}
	near := Near(o.Kept, s.Known())
	var out []Clause
	for _, c := range Scope(s, places) {
		if c.covers(o) && !near.Hides(c.Side()) {
			out = append(out, c)
		}
	}
	return out
}

// Side is the side of the wall from which a clause looks.
func (c Clause) Side() Side { return c.Grant.Role.Side() }

func (c Clause) covers(o Object) bool {
	switch {
	case len(c.Offices) > 0:
		mine := c.Mine == "" || o.Owner == "" || o.Owner == c.Mine || slices.Contains(o.Assigned, c.Mine)
		return o.Office != "" && slices.Contains(c.Offices, o.Office) && mine
	case c.Merit:
		return o.Merit
	}
	return o.Employer != "" && c.Employer == o.Employer || o.Signer != "" && c.Signer == o.Signer
}

// routed is the body whose routed signatures a grant may know of: that of its
// head alone. An official below the head, or of an office under the same roof,
// could not sign what comes from another government and is told nothing of it.
func (g Grant) routed() string {
	if !g.Capacity.Heads() {
		return ""
	}
	return g.Office
}

// Opens says whether one of the clauses opens a part.
func Opens(clauses []Clause, p Part) bool {
	return slices.ContainsFunc(clauses, func(c Clause) bool { return slices.Contains(c.Parts, p) })
}

// Barred is everybody for whom a case does not exist: who is blocked, and who
// stepped aside.
func Barred(blocked, recused []string) []string {
	return append(slices.Clone(blocked), recused...)
}
