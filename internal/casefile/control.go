package casefile

import "netra/internal/deadline"

// ControlCmd is one rung of the ladder against a silent authority:
// RemindAuthority (the calendar), WarnAuthority, ReprimandAuthority,
// BlockServices, EscalateAuthority. None of them falls on the accused.
type ControlCmd struct {
	Kind         Act    `json:"kind"`
	LetterNumber string `json:"letterNumber,omitempty"`
	LetterOn     Date   `json:"letterOn,omitzero"`
	EscalatedTo  string `json:"escalatedTo,omitempty"` // of EscalateAuthority: who stands above the authority
}

// Act is the rung's act.
func (m *ControlCmd) Act() Act           { return m.Kind }
func (m *ControlCmd) on() (string, Date) { return "letterOn", m.LetterOn }

func (m *ControlCmd) check(t *Trial) {
	if !t.isSystem() {
		t.need("letterNumber", m.LetterNumber)
	}
	m.EscalatedTo = ""
	if m.Kind == EscalateAuthority {
		m.EscalatedTo = superiors[t.Directory.Level(t.Case.Employer)]
	}
}

func (m *ControlCmd) apply(c *Case, e Event) {
	rung, _ := rungOf(m.Kind)
	if c.Control == nil {
		c.Control = &Control{}
	}
	c.Control.Rung, c.Control.Since = rung, e.PerformedOn
	c.Control.Blocked = c.Control.Blocked || m.Kind == BlockServices
	c.Control.Steps = append(c.Control.Steps, step(e, rung, m.LetterNumber, m.EscalatedTo))
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
func (m *LiftBlockCmd) apply(c *Case, e Event) {
	c.Control.Blocked = false
	c.Control.Steps = append(c.Control.Steps, step(e, lifted, m.LetterNumber, ""))
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
		t.bad("rule", "tidak ada tenggat %[1]s yang berjalan (no clock %[1]s is running)", m.Rule)
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
