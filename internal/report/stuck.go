package report

import (
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
)

// carrying is the clock that asks for the next step in each open state.
var carrying = map[State]string{
	Received: ruleReview, Incomplete: ruleCompletion, InitialInformation: ruleInformation,
}

// Stuck says why nobody has to do anything about an open report: it lies in no
// office, the desk can do nothing with it, or nothing is due. "" means that it is
// not stuck. An accepted one waits in its cases. A clock beyond the table of
// holidays has no date yet, and says so: that is the one exception.
func (r *Report) Stuck() string {
	switch {
	case !r.Open():
		return ""
	case r.Office == "":
		return "it lies in no office"
	case !r.queued():
		return "no role there can do the next step"
	case !r.dated():
		return "its next step has no date"
	}
	return ""
}

// queued says whether the desk can bring the report out of its state.
func (r *Report) queued() bool {
	return slices.ContainsFunc(Machine, func(row Row) bool {
		leads := slices.Contains(row.From, r.State) && row.Target(r.State) != r.State
		return leads && slices.ContainsFunc(desk, func(d access.Role) bool { return slices.Contains(row.Who, d) })
	})
}

func (r *Report) dated() bool {
	return slices.ContainsFunc(r.Clocks, func(k deadline.Clock) bool {
		return k.Rule == carrying[r.State] && k.Active() && (!k.DueOn.IsZero() || k.Status == deadline.Unknown)
	})
}
