package report

import (
	"fmt"

	"netra/internal/access"
)

// DeclineIdentityCmd is the no of somebody for whom a request waits: a commissioner
// who was to approve it, or a custodian who was to open a lock. It ends the request
// at once, and another may be made: only silence has to be waited for.
type DeclineIdentityCmd struct {
	ID     string `json:"id,omitempty"`
	Reason string `json:"reason,omitempty"` // Take's copy of the header's
	Told   string `json:"told,omitempty"`   // Take's sentence to the reporter
}

// Act is DeclineIdentity.
func (*DeclineIdentityCmd) Act() Act     { return DeclineIdentity }
func (*DeclineIdentityCmd) check(*Trial) {}

// decision is in which part somebody declines.
func (*DeclineIdentityCmd) decision(t *Trial) string {
	if t.Actor.Role == access.IdentityCustodian {
		return ByCustodian
	}
	return ByApprover
}

func (*DeclineIdentityCmd) recorded(t *Trial) Command {
	o, _ := t.Report.Asked(t.Now)
	return &DeclineIdentityCmd{ID: o.ID, Reason: t.reason(), Told: t.declined()}
}

func (m *DeclineIdentityCmd) apply(r *Report, e Event) {
	r.turn(m.ID, func(o *Opening) {
		o.State, o.Content, o.Declined, o.DeclinedBy = Over, nil, m.Reason, e.Actor.Office
	})
	if m.Told != "" {
		r.say(FromOffice, m.Told, "", e)
	}
}

// declined is the sentence by which a reporter learns that their identity was asked
// for and stays sealed. Why is between those who asked and those who refused: it may
// tell of the matter what the reporter is not to know yet.
func (t *Trial) declined() string {
	at, name := t.Now.In(t.Zone).Format("2006-01-02 15.04"), t.agency(t.Actor.Office)
	return fmt.Sprintf(saidDeclined, name, at, name, at)
}

// requestOf is the request that a command of a custodian names.
func requestOf(cmd Command) string {
	switch m := cmd.(type) {
	case *HandInIdentityCmd:
		return m.ID
	case *DeclineIdentityCmd:
		return m.ID
	}
	return ""
}
