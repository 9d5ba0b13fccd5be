package act

import (
	"time"

	"netra/internal/casefile"
	"netra/internal/deadline"
)

// Counts is what statistics ask of a transaction: sums over the clear columns
// of rows, and never a case. Every question is about what was recorded before an
// instant, so that the answer of a day that is over stays the same.
type Counts interface {
	// CaseCounts is how many cases stood how just before an instant.
	CaseCounts(before time.Time) ([]CaseCount, error)
	// ReportCounts is how many reports had come in before an instant.
	ReportCounts(before time.Time) ([]ReportCount, error)
	// Filings is how many reports came in on each day since an instant.
	Filings(since, before time.Time, f CountFilter) ([]FilingCount, error)
	// CaseWaits is the dates on which cases reached each stage.
	CaseWaits(before time.Time, f CountFilter) ([]WaitCount, error)
	// CountedSince changes whenever a figure of a day that began at an instant may have.
	CountedSince(start time.Time) (cases, reports int64, err error)
	FollowCounts
}

// CaseCount is how many cases stand alike.
type CaseCount struct {
	Contest, Office, Employer string
	casefile.Standing
	Count int
}

// ReportCount is how many reports of a contest came in at an office.
type ReportCount struct {
	Contest, Office string
	Count           int
}

// FilingCount is how many reports came in on a day, counted from a first one.
type FilingCount struct{ Day, Count int }

// WaitCount is the dates on which that many cases reached each stage: registered,
// forwarded, recommended, acted upon, executed, closed as it stands, reported back.
type WaitCount struct {
	On    [7]deadline.Date
	Count int
}

// CountFilter says which cases to count; empty, all.
type CountFilter struct {
	Contest  string
	Employer string
	Offices  []string // nil: all
}

// Narrows says whether anything is left out.
func (f CountFilter) Narrows() bool { return f.Contest != "" || f.Employer != "" || f.Offices != nil }
