package report

import (
	"fmt"
	"slices"
	"strings"
)

// OpenIdentityCmd is one reading of who reported. What was read is not in it.
type OpenIdentityCmd struct {
	Told string `json:"told,omitempty"` // Take's sentence to the reporter
}

// Act is OpenIdentity.
func (*OpenIdentityCmd) Act() Act             { return OpenIdentity }
func (*OpenIdentityCmd) check(*Trial)         {}
func (*OpenIdentityCmd) apply(*Report, Event) {}

func (*OpenIdentityCmd) recorded(t *Trial) Command {
	return &OpenIdentityCmd{Told: t.opened(t.Actor.Office, t.reason(), "")}
}

// RequestIdentityCmd asks that the sealed identity be opened. The act layer fills
// in which envelope is meant.
type RequestIdentityCmd struct {
	ReasonCode string `json:"reasonCode"`
	ID         string `json:"id,omitempty"`
	BodyA      string `json:"bodyA,omitempty"`
	BodyB      string `json:"bodyB,omitempty"`
	Inner      []byte `json:"inner,omitempty"`
	Reason     string `json:"reason,omitempty"` // Take's copy of the header's
}

// Act is RequestIdentity.
func (*RequestIdentityCmd) Act() Act { return RequestIdentity }

func (m *RequestIdentityCmd) check(t *Trial) {
	if !slices.Contains(ReasonCodes, m.ReasonCode) {
		t.bad("reasonCode", fmt.Sprintf("pilih salah satu dari %[1]s (choose one: %[1]s)", strings.Join(ReasonCodes, ", ")))
	}
}

func (m *RequestIdentityCmd) recorded(t *Trial) Command {
	c := *m
	c.Reason = t.reason()
	return &c
}

func (m *RequestIdentityCmd) apply(r *Report, e Event) {
	r.Openings = append(r.Openings, Opening{ID: m.ID, State: Requested, ReasonCode: m.ReasonCode, Reason: m.Reason, BodyA: m.BodyA, BodyB: m.BodyB,
		Inner: m.Inner, Account: e.Actor.Account, Person: e.Actor.Person, Requested: e.At, Until: e.At.Add(stepTime)})
}

// ApproveIdentityCmd approves the request that waits.
type ApproveIdentityCmd struct {
	ID string `json:"id,omitempty"` // Take's
}

// Act is ApproveIdentity.
func (*ApproveIdentityCmd) Act() Act     { return ApproveIdentity }
func (*ApproveIdentityCmd) check(*Trial) {}

func (*ApproveIdentityCmd) recorded(t *Trial) Command {
	o, _ := t.Report.Asked(t.Now)
	return &ApproveIdentityCmd{ID: o.ID}
}

func (m *ApproveIdentityCmd) apply(r *Report, e Event) {
	r.turn(m.ID, func(o *Opening) {
		o.State, o.Approver, o.Approved, o.Until = Approved, e.Actor.Person, e.At, e.At.Add(stepTime)
	})
}

// HandInIdentityCmd is what a custodian opened, as a fingerprint.
type HandInIdentityCmd struct {
	ID      string `json:"id"`
	Content []byte `json:"content"` // of the sealed bytes that lie beside the report
	Told    string `json:"told,omitempty"`
}

// Act is HandInIdentity.
func (*HandInIdentityCmd) Act() Act     { return HandInIdentity }
func (*HandInIdentityCmd) check(*Trial) {}

// decision is which lock was opened: B first, then A.
func (m *HandInIdentityCmd) decision(t *Trial) string {
	if o, _ := t.Report.Opening(m.ID); o.State == Passed {
		return ByLockA
	}
	return ByLockB
}

func (m *HandInIdentityCmd) recorded(t *Trial) Command {
	c := *m
	if o, _ := t.Report.Opening(m.ID); o.State == Passed {
		c.Told = t.opened(t.Report.Office, o.Reason, t.agency(o.BodyB)+", "+t.agency(o.BodyA))
	}
	return &c
}

func (m *HandInIdentityCmd) apply(r *Report, e Event) {
	r.turn(m.ID, func(o *Opening) {
		o.Content = m.Content
		if e.When == ByLockB {
			o.State, o.Passer, o.Until = Passed, e.Actor.Person, e.At.Add(stepTime)
			return
		}
		o.State, o.Until = Opened, e.At.Add(readTime)
	})
	if m.Told != "" {
		r.say(FromOffice, m.Told, "", e)
	}
}

// EndIdentityCmd is the calendar's note that a step is over: the request has
// lapsed, or what was opened is destroyed.
type EndIdentityCmd struct {
	ID string `json:"id"`
}

// Act is EndIdentity.
func (*EndIdentityCmd) Act() Act     { return EndIdentity }
func (*EndIdentityCmd) check(*Trial) {}

func (m *EndIdentityCmd) apply(r *Report, _ Event) {
	r.turn(m.ID, func(o *Opening) { o.State, o.Content = Over, nil })
}
