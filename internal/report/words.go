// Package report is the life of a report, from the citizen's first sentence to
// the case it feeds or the answer why there is none.
//
// It is pure: it reads no clock, writes no row and sends no message. Given a
// report, a command and the circumstances (Env), Take answers with the event
// that follows, or with a fault.Fault that says why not; Apply folds an event
// into a report, which is nothing but the fold of its events. It does not hold
// who reported: the identity lies beside the event, sealed apart, and here is
// only known to exist. It is no case either; what becomes of an accepted report
// is package casefile's. Start at machine.go.
package report

import "netra/internal/deadline"

// Date is a civil day.
type Date = deadline.Date

// State is where a report stands: the staff's word.
type State string

// The states. None is a report that does not exist yet.
const (
	None               State = ""
	Received           State = "received"
	Incomplete         State = "incomplete"
	Accepted           State = "accepted"
	InitialInformation State = "initial_information"
	NotRegistered      State = "not_registered"
	Referred           State = "referred"
	Withdrawn          State = "withdrawn"
)

// Open says whether the report itself waits for somebody. An accepted one does
// not: its case carries the clocks.
func (s State) Open() bool {
	return s == Received || s == Incomplete || s == InitialInformation
}

// Track is how much the office learns about the reporter.
type Track string

// The tracks, spelt as in the API.
const (
	Named        Track = "NAMED"
	Confidential Track = "CONFIDENTIAL"
	Anonymous    Track = "ANONYMOUS"
)

// Known says whether t is a track.
func (t Track) Known() bool { return t == Named || t == Confidential || t == Anonymous }

// Ground is why a report is not registered.
type Ground string

// The grounds, spelt as in the API.
const (
	GroundLate          Ground = "LATE"
	GroundFormal        Ground = "FORMAL"
	GroundNotASN        Ground = "NOT_ASN"
	GroundNotNeutrality Ground = "NOT_NEUTRALITY"
	GroundDuplicate     Ground = "DUPLICATE"
)

// Grounds is every ground.
var Grounds = []Ground{GroundLate, GroundFormal, GroundNotASN, GroundNotNeutrality, GroundDuplicate}

// Clocks of a report, by their ids in the rulebook.
const (
	ruleReview      = "DL_INITIAL_REVIEW"
	ruleCompletion  = "PX_COMPLETION"
	ruleInformation = "PX_INITIAL_INFORMATION"
)
