package casefile

import (
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/rulebook"
)

// Case is one accused person and what the State does about the allegations.
// It is the fold of its events (Apply) and is never changed in any other way.
type Case struct {
	ID      string  `json:"id"`
	Number  string  `json:"number"` // for people: random, tells no volume
	Version int     `json:"version"`
	Tail    string  `json:"tail"` // id of the last event; the etag is made of it
	State   State   `json:"state"`
	Since   Date    `json:"since"` // date of the document that brought it into State
	Opened  Date    `json:"opened"`
	Outcome Outcome `json:"outcome,omitempty"`

	Office   string `json:"office"`             // the Bawaslu office that holds it; empty for a merit finding
	Merit    string `json:"merit,omitempty"`    // the merit authority, once it knows
	ReportTo string `json:"reportTo,omitempty"` // whom the employer answers, where a transition rule names another than Merit
	Employer string `json:"employer,omitempty"` // the employing government, once it knows
	Signer   string `json:"signer,omitempty"`   // the body above it that signs, while the signature lies there
	Direct   bool   `json:"direct,omitempty"`   // forwarded to the employer without the merit authority
	Contest  string `json:"contest"`
	Rulebook string `json:"rulebook"`

	Accused     Accused       `json:"accused"`
	Allegations []Allegation  `json:"allegations"`
	Reports     []string      `json:"reports,omitempty"`
	Owner       string        `json:"owner,omitempty"`    // account
	Assigned    []string      `json:"assigned,omitempty"` // accounts
	Recused     []string      `json:"recused,omitempty"`  // persons
	Blocked     []string      `json:"blocked,omitempty"`  // persons who may not know of it
	Kept        []access.Keep `json:"kept,omitempty"`     // nor may who answers to these, for ever or for a time

	Clocks     []Clock     `json:"clocks,omitempty"`
	Deeds      []Deed      `json:"deeds,omitempty"` // who did what: separation of duties is judged on it
	Extended   bool        `json:"extended,omitempty"`
	Study      *StudyNote  `json:"study,omitempty"`
	Dossier    *Dossier    `json:"dossier,omitempty"`
	Sitting    *Sitting    `json:"sitting,omitempty"`
	MeritStudy string      `json:"meritStudy,omitempty"`
	Rounds     []Round     `json:"rounds,omitempty"`
	Sanction   *Sanction   `json:"sanction,omitempty"`
	Dispute    *Dispute    `json:"dispute,omitempty"`
	Control    *Control    `json:"control,omitempty"`
	Referrals  []Referral  `json:"referrals,omitempty"`
	Release    *Release    `json:"release,omitempty"`
	Held       *HoldNote   `json:"held,omitempty"`
	Ending     *Ending     `json:"ending,omitempty"`
	Challenge  *Challenged `json:"challenge,omitempty"`
	Documents  []string    `json:"documents,omitempty"` // evidence ids

	AccusedCode []byte `json:"accusedCode,omitempty"` // blind index of the code that the summons carried

	EmployerTail string `json:"employerTail,omitempty"` // Tail, of the events that the employer side sees
}

// Date is a civil day.
type Date = deadline.Date

// Accused is the employee with a snapshot of post and unit at the date of conduct.
type Accused struct {
	Name           string `json:"name"`
	EmployeeID     string `json:"employeeId,omitempty"` // NIP, 18 digits; NIK, 16 digits
	Position       string `json:"position,omitempty"`
	Unit           string `json:"unit,omitempty"`
	Agency         string `json:"agency,omitempty"` // free text
	AgencyCode     string `json:"agencyCode,omitempty"`
	EmploymentKind string `json:"employmentKind,omitempty"` // PNS, PPPK, NON_ASN
	PostKind       string `json:"postKind,omitempty"`
	PostLevel      string `json:"postLevel,omitempty"`
	Grade          string `json:"grade,omitempty"` // I/a … IV/e
	SnapshotOn     Date   `json:"snapshotOn,omitzero"`
}

// post is the accused's post, or nil where kind or level is unknown.
func (a Accused) post() *rulebook.Position {
	if a.PostKind == "" || a.PostLevel == "" {
		return nil
	}
	return &rulebook.Position{Kind: a.PostKind, Level: a.PostLevel}
}

// kind is the employment kind; where nobody has said, the law of the PNS is
// the one whose consequences are the most closely bounded.
func (a Accused) kind() string {
	if a.EmploymentKind == "" {
		return "PNS"
	}
	return a.EmploymentKind
}

// Allegation is one violation code with where and when.
type Allegation struct {
	Violation  string `json:"violation"`
	OccurredOn string `json:"occurredOn,omitempty"` // YYYY, YYYY-MM or YYYY-MM-DD
	Place      string `json:"place,omitempty"`
}

// Round is the current round, or nil before the first.
func (c *Case) Round() *Round {
	if len(c.Rounds) == 0 {
		return nil
	}
	return &c.Rounds[len(c.Rounds)-1]
}

// Open says whether the case is still going.
func (c *Case) Open() bool { return c.State != Closed }

// EmployerKnows says whether the employer side may know of the case.
func (c *Case) EmployerKnows() bool { return c.Employer != "" }

// MeritKnows says whether the merit authority may know of the case.
func (c *Case) MeritKnows() bool { return c.Merit != "" }

// Stands says whether a sanction was issued and not annulled.
func (c *Case) Stands() bool { return c.Sanction != nil && !c.Sanction.Annulled }

// Did says whether a person did one of these acts on this case.
func (c *Case) Did(person string, acts ...Act) bool {
	return slices.ContainsFunc(c.Deeds, func(d Deed) bool {
		return d.Person == person && slices.Contains(acts, d.Act)
	})
}

// Done says whether anybody did this act on this case.
func (c *Case) Done(act Act) bool {
	return slices.ContainsFunc(c.Deeds, func(d Deed) bool { return d.Act == act })
}

// Codes is the violation codes of the allegations.
func (c *Case) Codes() []string {
	var out []string
	for _, a := range c.Allegations {
		out = append(out, a.Violation)
	}
	return out
}

// Responsible is the office on whose desk the case lies.
func (c *Case) Responsible() string {
	office, _ := c.lies()
	return office
}

// lies is that office, and on which side of the wall it stands.
func (c *Case) lies() (office string, side access.Side) {
	switch {
	case c.State == MeritReview, c.State == ReportedBack && !c.Direct:
		return c.Merit, access.Merit
	case c.State == Closed && !c.EmployerKnows() && c.Office == "":
		return c.Merit, access.Merit
	case c.EmployerKnows() && c.State != ReportedBack && c.State != Closed:
		return c.Employer, access.Employer
	case c.Office == "":
		return c.Merit, access.Merit
	}
	return c.Office, access.Intake
}
