package report

import (
	"slices"
	"time"
)

// Opening is one request to open the sealed identity of a CONFIDENTIAL report: an
// investigator requests, a commissioner approves, the custodian of lock B opens the
// outer envelope, that of lock A the inner one. What they hand in lies beside the
// report, sealed, and is destroyed when the step it waits for is over; here is only
// its fingerprint.
type Opening struct {
	ID         string      `json:"id"` // random; all that a custodian knows of it
	State      OpeningStep `json:"state"`
	ReasonCode string      `json:"reasonCode"`
	Reason     string      `json:"reason"`
	BodyA      string      `json:"bodyA"` // by code, of the locks it was sealed to
	BodyB      string      `json:"bodyB"`
	Inner      []byte      `json:"inner"` // fingerprint of the envelope that was asked for

	Account   string    `json:"account"` // who requested: what is opened is for this account alone
	Person    string    `json:"person"`
	Approver  string    `json:"approver,omitempty"` // persons
	Passer    string    `json:"passer,omitempty"`
	Requested time.Time `json:"requested"`
	Approved  time.Time `json:"approved,omitzero"`
	Until     time.Time `json:"until"`             // the first instant at which the step is over
	Content   []byte    `json:"content,omitempty"` // fingerprint of what was handed in, as it lies sealed

	Declined   string `json:"declined,omitempty"`   // why it was declined; who requested reads it
	DeclinedBy string `json:"declinedBy,omitempty"` // by which office, by code
}

// OpeningStep is how far a request is.
type OpeningStep string

// The steps.
const (
	Requested OpeningStep = "requested" // waits for a commissioner
	Approved  OpeningStep = "approved"  // waits for the custodian of lock B
	Passed    OpeningStep = "passed"    // waits for the custodian of lock A
	Opened    OpeningStep = "opened"    // its requester can read it
	Over      OpeningStep = "ended"
)

// Each step before the last waits so long, and what was opened can be read so long.
const (
	stepTime = 72 * time.Hour
	readTime = 4 * time.Hour
)

// ReasonCodes is why a sealed identity may be opened.
var ReasonCodes = []string{"SUMMONS", "PROTECTION", "COURT"}

// Lives says whether the request still goes on at an instant.
func (o Opening) Lives(now time.Time) bool { return o.State != Over && now.Before(o.Until) }

// Since is when the step began that it waits in.
func (o Opening) Since() time.Time {
	if o.State == Opened {
		return o.Until.Add(-readTime)
	}
	return o.Until.Add(-stepTime)
}

// Body is the body whose custodian it waits for; none while it waits for others.
func (o Opening) Body() string {
	switch o.State {
	case Approved:
		return o.BodyB
	case Passed:
		return o.BodyA
	}
	return ""
}

// Bars says whether somebody had a part in the request already, and so has no
// other: neither requester nor approver executes, and the two custodians are two.
func (o Opening) Bars(person string) bool {
	return slices.Contains([]string{o.Person, o.Approver, o.Passer}, person)
}

// Opening is the request of an id.
func (r *Report) Opening(id string) (Opening, bool) {
	i := slices.IndexFunc(r.Openings, func(o Opening) bool { return o.ID == id })
	if i < 0 {
		return Opening{}, false
	}
	return r.Openings[i], true
}

// Asked is the request that goes on at an instant.
func (r *Report) Asked(now time.Time) (Opening, bool) {
	i := slices.IndexFunc(r.Openings, func(o Opening) bool { return o.Lives(now) })
	if i < 0 {
		return Opening{}, false
	}
	return r.Openings[i], true
}

// OpenFor is what an account may read of the sealed identity at an instant.
func (r *Report) OpenFor(account string, now time.Time) (Opening, bool) {
	o, ok := r.Asked(now)
	return o, ok && o.State == Opened && account != "" && o.Account == account
}

// turn changes the request of an id.
func (r *Report) turn(id string, do func(o *Opening)) {
	for i := range r.Openings {
		if r.Openings[i].ID == id {
			do(&r.Openings[i])
		}
	}
}
