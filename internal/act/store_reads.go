package act

import (
	"encoding/json"
	"fmt"
	"time"

	"netra/internal/access"
	"netra/internal/record"
)

// Reads is what the record of reading asks of a transaction.
type Reads interface {
	// LastRead is the newest read of a case or report; it holds the row of what was
	// read until commit, so that of two readers one comes after the other.
	LastRead(kind, subject string) (Read, bool, error)
	// ReadSince says whether an account read the same already, after an instant.
	ReadSince(r Read, since time.Time) (bool, error)
	// PutRead writes the row of a read whose event was appended.
	PutRead(r Read) error
	// ListReads is one page of the reads, the newest first.
	ListReads(q ReadQuery) ([]Read, error)
}

// What is read.
const (
	ReadsNarrative = "narrative"
	ReadsEvidence  = "evidence"
	ReadsIdentity  = "identity"
	ReadsDossier   = "dossier"
)

// How a file is read, and what the check of its hash said.
const (
	PartOriginal = "original"
	PartCopy     = "copy"
	Intact       = "intact"
	Broken       = "broken"
)

// Read is one look at sealed content: who, what and when, and never a word of it.
type Read struct {
	ID       string      `json:"-"`
	Kind     string      `json:"kind"`    // of what was read: record.Case or record.Report
	Subject  string      `json:"subject"` // its id
	Sequence int         `json:"-"`       // among the reads of it
	Account  string      `json:"-"`
	Role     access.Role `json:"-"`
	Office   string      `json:"-"`
	What     string      `json:"what"`
	Item     string      `json:"item,omitempty"`   // of a file, its id
	Part     string      `json:"part,omitempty"`   // PartOriginal or PartCopy
	Check    string      `json:"check,omitempty"`  // of an original, what the check of its hash said
	SHA256   string      `json:"sha256,omitempty"` // the hash that it was held to
	Before   string      `json:"before,omitempty"` // the event of the read before this one
	At       time.Time   `json:"-"`
}

// ReadsOf is the subject under which the reads of a case or report are filed.
func ReadsOf(id string) string { return "reads of " + id }

// ReadOf is what an event of kind read says.
func ReadOf(e record.Event) (Read, error) {
	var r Read
	if err := json.Unmarshal(e.Payload, &r); err != nil {
		return r, fmt.Errorf("read a read: %w", err)
	}
	r.ID, r.Sequence, r.At = e.ID, e.Sequence, e.At
	r.Account, r.Role, r.Office = e.Actor.Account, e.Actor.Role, e.Actor.Office
	return r, nil
}

// ReadQuery asks for one page of reads.
type ReadQuery struct {
	Scope   Scope    // from whom a case or report is kept, its reads are kept too
	Offices []string // only of what these offices hold; nil: of all
	Filters []Filter
	From    time.Time // on a day
	Until   time.Time
	After   *ReadCursor
	Limit   int
}

// ReadCursor is the place in the list after which a page begins.
type ReadCursor struct {
	At int64
	ID string
}
