// Package record is the shape of an event: the append-only note of one act, the
// same for cases, reports and everything else that has a history.
//
// It holds no rules. What may happen is decided by the package of the thing it
// happens to (casefile, report); who keeps events is internal/store's matter.
package record

import (
	"encoding/json"
	"time"

	"netra/internal/access"
	"netra/internal/deadline"
)

// Actor is who acts: the account, the person behind it, and the role in the
// office under which the act is done. Citizens have neither account nor person.
type Actor struct {
	Account string      `json:"account,omitempty"`
	Person  string      `json:"person,omitempty"`
	Role    access.Role `json:"role"`
	Office  string      `json:"office,omitempty"` // agency code

	// Seat is how a signatory holds the role now. It is read at the act and written
	// down in the payload of the act that it matters to, never in the clear.
	Seat access.Seat `json:"-"`

	// Employee is the actor's own employee number, where it is known: the accused
	// never acts for the State on their own case. It is asked at the act and kept nowhere.
	Employee string `json:"-"`
}

// Event is one act as it happened. Reason, Payload and Identity concern people:
// the store seals them beside the clear rest.
type Event struct {
	ID          string            `json:"id"` // random, 128 bits
	Kind        string            `json:"kind"`
	Subject     string            `json:"subject"`  // id of the case, the report, …
	Sequence    int               `json:"sequence"` // 1, 2, 3 … within the subject
	Act         string            `json:"act"`
	When        string            `json:"when,omitempty"` // the decision that chose the machine's row
	At          time.Time         `json:"at"`
	PerformedOn deadline.Date     `json:"performedOn,omitzero"` // date of the document
	Actor       Actor             `json:"actor"`
	From        string            `json:"from,omitempty"`
	To          string            `json:"to,omitempty"`
	Law         []string          `json:"law,omitempty"`
	Clocks      []deadline.Change `json:"clocks,omitempty"`
	Documents   []string          `json:"documents,omitempty"` // evidence ids
	Told        []Told            `json:"told,omitempty"`      // who was to hear of it
	// Effect names the consequence of a clock that ran out, for the calendar's own
	// events: unique within the subject, so that it cannot be drawn twice.
	Effect string `json:"effect,omitempty"`
	Boxes  []Box  `json:"boxes,omitempty"` // what it says to reporters, each to one alone

	Reason   string          `json:"-"`
	Payload  json.RawMessage `json:"-"`
	Identity json.RawMessage `json:"-"` // who reported; sealed apart from everything else
}

// The kinds of subject.
const (
	Case    = "case"
	Report  = "report"
	Account = "account"
	Entry   = "entry" // of a register: employees, pacts
	Read    = "read"  // who looked at a case or report; a history of its own
)
