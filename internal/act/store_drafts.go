package act

import (
	"netra/internal/deadline"
	"netra/internal/report"
)

// Drafts is what unfinished reports ask of a transaction. A draft is found by
// its code and by nothing else. From its date on it is not there, whether or not
// somebody came to destroy it.
type Drafts interface {
	// Draft is what a code opens on a day; lock holds its row until commit.
	Draft(code report.AccessCode, on deadline.Date, lock bool) (Draft, bool, error)
	// BeginDraft keeps a new one.
	BeginDraft(code report.AccessCode, d Draft) error
	// ReplaceDraft writes over one that is locked.
	ReplaceDraft(code report.AccessCode, d Draft) error
	// EndDraft deletes one; false when there is none on that day.
	EndDraft(code report.AccessCode, on deadline.Date) (bool, error)

	// Hold hands unclaimed uploads to a draft; false as with Claim.
	Hold(ids []string, code report.AccessCode) ([]Upload, bool, error)
	// LetGo makes what a draft holds unclaimed again.
	LetGo(code report.AccessCode) error

	// Outdated is some drafts whose date has come, each by the handle under which
	// the store keeps it.
	Outdated(on deadline.Date, limit int) ([]DraftHandle, error)
	// DestroyDraft deletes one of those and lets go of its files, unless it is
	// no longer there, or its date has not come.
	DestroyDraft(h DraftHandle, on deadline.Date) error
}

// DraftHandle names a draft to those who do not hold its code. It opens nothing.
type DraftHandle []byte

// Draft is an unfinished report, as it is sealed under its code.
type Draft struct {
	Destroyed deadline.Date     `json:"destroyed"`        // the first day without it
	Report    []byte            `json:"report,omitempty"` // as the door spells it: half of it may be missing, and nothing here reads it
	Evidence  []report.Evidence `json:"evidence,omitempty"`
}
