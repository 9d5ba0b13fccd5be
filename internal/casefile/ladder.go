package casefile

import (
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
)

// Step is one rung of the control ladder as it was taken: by which role in
// which office, with which letter. It names no person.
type Step struct {
	Rung         string      `json:"rung"`
	On           Date        `json:"on"`
	LetterNumber string      `json:"letterNumber,omitempty"`
	LetterOn     Date        `json:"letterOn,omitzero"`
	Role         access.Role `json:"role"`
	Office       string      `json:"office,omitempty"`
	Law          []string    `json:"law,omitempty"`
	Addressee    string      `json:"addressee,omitempty"` // of the escalation: to whom
}

// lifted is the word for a block that was lifted: a step, but no rung.
const lifted = "LIFT"

// step is an event of the ladder as a step; a letter without a date of its own
// bears the date of the act.
func step(e Event, rung, letter, addressee string) Step {
	s := Step{Rung: rung, On: e.PerformedOn, Role: e.Actor.Role, Office: e.Actor.Office, Law: e.Law, Addressee: addressee}
	if letter != "" {
		s.LetterNumber, s.LetterOn = letter, e.PerformedOn
	}
	return s
}

// superiors is who stands above a silent authority, by the level of the
// employing government: the Minister of Home Affairs guides and reprimands
// regional heads (PP 12/2017); above a body of the centre stand the minister
// for the civil service and the President.
var superiors = map[string]string{
	directory.RegencyLevel:  "Menteri Dalam Negeri (PP 12/2017)",
	directory.ProvinceLevel: "Menteri Dalam Negeri (PP 12/2017)",
	directory.CentralLevel:  "Menteri PANRB; Presiden (Perpres 116/2022)",
}

// Rung is the next rung of the ladder: whose act it is, and the last day of
// silence before it is due.
type Rung struct {
	Act   Act
	Role  access.Role
	DueOn Date
}

// NextRung is the rung that follows if the authority stays silent; ok is false
// at the top, once it has answered, and where the ladder does not reach: a case
// forwarded straight to the employer knows only the reminder.
func (c *Case) NextRung() (r Rung, ok bool) {
	k, runs := c.newest("PX_LADDER")
	if c.Control == nil || c.Direct || !runs || !k.Active() || !slices.Contains(atEmployer, c.State) {
		return Rung{}, false
	}
	for i, at := range rungs[:len(rungs)-1] {
		if at.Rung == c.Control.Rung {
			next := rungs[i+1].Act
			return Rung{Act: next, Role: Roles(next)[0], DueOn: k.DueOn}, true
		}
	}
	return Rung{}, false
}

// silent says whether the authority let the time after a rung pass as well.
func (c *Case) silent() bool {
	k, ok := c.newest("PX_LADDER")
	return c.Control != nil && ok && k.Status == deadline.Overdue && slices.Contains(atEmployer, c.State)
}

// blockedStill says whether the authority has answered and its services are
// blocked all the same: whoever blocked them owes the lifting.
func (c *Case) blockedStill() bool {
	k, ok := c.newest("PX_LADDER")
	return c.Control != nil && c.Control.Blocked && !(ok && (k.Active() || k.Status == deadline.Paused))
}

// Todo is what is to happen next, by when and by whom.
type Todo struct {
	Act   Act
	DueOn Date
	Who   access.Role
}

// Todo is the next step as the employer side sees it: always an act of the road
// itself, for what others do about its silence is not its own next step.
func (c *Case) Todo() Todo {
	what, due := c.NextStep()
	return Todo{Act: what, DueOn: due, Who: c.who(what)}
}

// Watched is the next step as those see it who watch over the employer. While
// an authority is silent beyond a rung the case waits for whoever must take the
// next: the merit lead, or of a case forwarded straight to the employer the
// commissioner, whose means is a letter to the body above. The due date stays
// that of the first clock that was broken, by which lists are ordered.
func (c *Case) Watched() Todo {
	out := c.Todo()
	if c.blockedStill() {
		out.Act, out.Who = LiftBlock, Roles(LiftBlock)[0]
		return out
	}
	if !c.silent() {
		return out
	}
	if r, ok := c.NextRung(); ok {
		out.Act, out.Who = r.Act, r.Role
	}
	if c.Direct {
		out.Act, out.Who = ReferAdministrative, access.BawasluCommissioner
		if c.waitsForReferral() {
			out.Act = RecordReferralOutcome
		}
	}
	return out
}

func (c *Case) waitsForReferral() bool {
	return slices.ContainsFunc(c.Referrals, func(r Referral) bool { return r.Kind == ReferAdministrative && r.Outcome == "" })
}

// who is the role that does an act from where the case stands.
func (c *Case) who(act Act) access.Role {
	for _, r := range rows(act) {
		if !slices.Contains(r.From, c.State) {
			continue
		}
		if r.Line {
			return c.line()
		}
		return r.Who[0]
	}
	return ""
}

// RungPlace is the place of a rung on the ladder, from the first; ok is false
// for none.
func RungPlace(rung string) (place int, ok bool) {
	for i, r := range rungs {
		if r.Rung == rung {
			return i, true
		}
	}
	return 0, false
}
