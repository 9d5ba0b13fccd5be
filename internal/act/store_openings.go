package act

import (
	"time"

	"netra/internal/report"
)

// Openings is what requests to open a sealed identity ask of a transaction. The
// request itself is the report's; here lies what was handed in, and by it a
// custodian finds what waits for them.
type Openings interface {
	// Waiting is the requests that wait for a body's custodian, or have come to an
	// end by an instant where no body is named; the first to end first.
	Waiting(body string, ended time.Time, limit int) ([]Waiting, error)
	// WaitingForApproval is the requests of reports that a scope knows of which nobody
	// approved yet and which go on at an instant.
	WaitingForApproval(scope Scope, now time.Time, limit int) ([]Waiting, error)
	// WaitingOf is one request that goes on.
	WaitingOf(id string) (Waiting, bool, error)
	// SealContent seals what was handed in for the step that it leads to.
	SealContent(id string, step report.OpeningStep, content []byte) (sealed []byte, err error)
	// PutContent keeps what SealContent made, beside the row that PutReport wrote.
	PutContent(id string, sealed []byte) error
	// Content opens what lies beside a request; false when nothing does.
	Content(id string, step report.OpeningStep) ([]byte, bool, error)
}

// Waiting is a request as it can be found.
type Waiting struct {
	ID, Report string
	Until      time.Time
}
