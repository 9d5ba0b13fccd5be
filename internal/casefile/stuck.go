package casefile

import (
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
)

// carrying is, for each stretch of the road, the clocks of which one must ask for
// the next step while a case is there, whatever else runs beside them. Others do
// not count: a serving time or a window lets a case lie for a year, on time.
var carrying = []struct {
	states []State
	rules  []string
}{
	{atBawaslu, handling},
	{[]State{MeritReview}, review},
	{atEmployer, []string{"PX_RECEIPT", "DL_PPK", "PX_PROGRESS"}},
	{[]State{ReportedBack}, []string{"PX_CLOSE"}},
}

// reviewRule is the clock of a challenge: all that a closed case may wait for.
const reviewRule = "PX_CHALLENGE_REVIEW"

// Stuck says why nobody has to do anything about a case that is not over: it
// lies in no office, in no queue, or without a date. "" means that it is not
// stuck. Act and verify hold every case to it.
func (c *Case) Stuck() string {
	rules := []string{reviewRule}
	switch {
	case !c.Open() && c.Challenge == nil:
		return ""
	case c.Responsible() == "":
		return "it lies in no office"
	case c.Open() && c.WaitsFor() == "":
		return "no role there can do the next step"
	case c.Open():
		rules = c.carriers()
	}
	if !c.dated(rules) {
		return "its next step has no date"
	}
	return ""
}

// carriers is the clocks of which one must ask for the next step here.
func (c *Case) carriers() []string {
	for _, s := range carrying {
		if slices.Contains(s.states, c.State) {
			return s.rules
		}
	}
	return nil
}

// dated says whether one of these clocks asks for something by a day. Two have
// no day of their own: one that a hold keeps waiting has the hold's last day, and
// one beyond the table of holidays gets its day with the table. A guess from
// weekends would be a date that somebody relies on, so there the clock says that
// it does not know, and that is the one exception.
func (c *Case) dated(rules []string) bool {
	return slices.ContainsFunc(c.Clocks, func(k Clock) bool {
		switch {
		case !slices.Contains(rules, k.Rule):
			return false
		case k.Status == deadline.Paused:
			hold, ok := c.newest(HoldRule)
			return ok && hold.Active()
		}
		return k.Active() && (!k.DueOn.IsZero() || k.Status == deadline.Unknown)
	})
}

// WaitsFor is the role that can do the next step at the office on whose desk the
// case lies: whose queue it is in. Where time itself takes the step it is the
// calendar; closed cases wait for nobody.
func (c *Case) WaitsFor() access.Role {
	if !c.Open() {
		return ""
	}
	what, _ := c.NextStep()
	_, side := c.lies()
	for _, r := range available(what, c.State) {
		for _, who := range r.Who {
			if who.Side() == side || who == access.Calendar {
				return who
			}
		}
	}
	return ""
}

// WatchedRole is the role that those who watch over the employer see the case
// waiting for: while an authority is silent, whoever must take the next rung.
func (c *Case) WatchedRole() access.Role {
	if c.Open() && (c.silent() || c.blockedStill()) {
		if who := c.Watched().Who; who != "" {
			return who
		}
	}
	return c.WaitsFor()
}
