package record

import (
	"netra/internal/access"
	"netra/internal/deadline"
)

// Told is that an event was told to some seats: on what occasion, and by which
// of the subject's clocks. The words are not kept in it.
type Told struct {
	Moment string        `json:"moment"`
	Rule   string        `json:"rule"`
	Place  int           `json:"place"` // among the subject's clocks
	DueOn  deadline.Date `json:"dueOn,omitzero"`
	To     []Seat        `json:"to"`
}

// Seat is a role in an office, whoever holds it.
type Seat struct {
	Role   access.Role `json:"role"`
	Office string      `json:"office"`
}
