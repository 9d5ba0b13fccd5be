package act

import (
	"time"

	"netra/internal/deadline"
)

// FollowCounts is what the follow-through of employers is counted from, beside
// Counts and by the same rule: only what was recorded before an instant.
type FollowCounts interface {
	// Answered is on which dates employers were told and acted, with how many
	// cases share them, by where cases stood just before an instant.
	Answered(before time.Time) ([]AnsweredCount, error)
	// Silences is since when the oldest silence of an employer lasts.
	Silences(before time.Time) ([]Silence, error)
	// Intakes is on which days reports came in and were taken up, counted from a
	// first one.
	Intakes(since, before time.Time, f CountFilter) ([]IntakeCount, error)
}

// AnsweredCount is how many cases were recommended and acted upon on two dates.
type AnsweredCount struct {
	Contest, Office, Employer string
	Recommended, ActedUpon    deadline.Date
	Count                     int
}

// Silence is the instant at which the first of an employer's cases became overdue
// that still is.
type Silence struct {
	Contest, Office, Employer string
	Since                     time.Time
}

// IntakeCount is how many reports that came in on a day were taken up on another.
type IntakeCount struct{ Filed, Accepted, Count int }
