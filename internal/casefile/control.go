package casefile

import "netra/internal/deadline"

// ControlCmd is one rung of the ladder against a silent authority:
// RemindAuthority (the calendar), WarnAuthority, ReprimandAuthority,
// BlockServices, EscalateAuthority. None of them falls on the accused.
type ControlCmd struct {
	Kind         Act    `json:"kind"`
	LetterNumber string `json:"letterNumber,omitempty"`
	LetterOn     Date   `json:"letterOn,omitzero"`
}

// Act is the rung's act.
func (m *ControlCmd) Act() Act           { return m.Kind }
func (m *ControlCmd) on() (string, Date) { return "letterOn", m.LetterOn }

func (m *ControlCmd) check(t *Trial) {
	if !t.isSystem() {
		t.need("letterNumber", m.LetterNumber)
	}
}

func (m *ControlCmd) apply(c *Case, e Event) {
	rung, _ := rungOf(m.Kind)
	blocked := m.Kind == BlockServices || c.Control != nil && c.Control.Blocked
	c.Control = &Control{Rung: rung, Since: e.PerformedOn, Blocked: blocked}
}

// LiftBlockCmd gives the services back.
type LiftBlockCmd struct {
	LetterNumber string `json:"letterNumber"`
	LetterOn     Date   `json:"letterOn,omitzero"`
}

// Act is LiftBlock.
func (*LiftBlockCmd) Act() Act             { return LiftBlock }
func (m *LiftBlockCmd) on() (string, Date) { return "letterOn", m.LetterOn }
func (m *LiftBlockCmd) check(t *Trial)     { t.need("letterNumber", m.LetterNumber) }

// apply gives the services back. The rung stays where the authority is silent
// still: a block lifted for mercy must not cost the ladder its next step.
func (*LiftBlockCmd) apply(c *Case, _ Event) {
	c.Control.Blocked = false
	if k, ok := c.newest("PX_LADDER"); !ok || !k.Active() && k.Status != deadline.Paused {
		c.Control = nil
	}
}

// LapseClockCmd is the calendar's note that a clock ran out: the late act stays
// lawful, and the clock says overdue until it comes.
type LapseClockCmd struct {
	Rule  string `json:"rule"`
	Final bool   `json:"final,omitempty"` // a window that closed: nothing is due any more
}

// Act is LapseClock.
func (*LapseClockCmd) Act() Act           { return LapseClock }
func (*LapseClockCmd) apply(*Case, Event) {}

func (m *LapseClockCmd) check(t *Trial) {
	if k, ok := t.Case.newest(m.Rule); !ok || k.Status != deadline.Running {
		t.bad("rule", "no clock %s is running", m.Rule)
	}
}

func (m *LapseClockCmd) clocks(t *Trial) []deadline.Change {
	k, ok := t.Case.newest(m.Rule)
	if !ok {
		return nil
	}
	k.Status = deadline.Overdue
	if m.Final {
		k.Status = deadline.Lapsed
	}
	return []deadline.Change{{Clock: k, Was: deadline.Running}}
}
