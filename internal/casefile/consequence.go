package casefile

import "netra/internal/rulebook"

// Consequences is what the calendar does when a clock has run out, in order: the
// rulebook says what follows, and by itself nothing does but that the clock is
// marked. The late act stays lawful.
func Consequences(rule string, book *rulebook.Edition) []Command {
	if rule == HoldRule {
		return []Command{&ReleaseHoldCmd{}}
	}
	d, _ := book.Deadline(rule)
	switch d.Effect {
	case rulebook.EffectEnterIntoForce:
		return []Command{&EnterIntoForceCmd{}}
	case rulebook.EffectPresumeReceipt:
		return []Command{New(PresumeReceipt)}
	case rulebook.EffectRemindAuthority:
		return []Command{&LapseClockCmd{Rule: rule}, New(RemindAuthority)}
	}
	return []Command{&LapseClockCmd{Rule: rule, Final: d.Effect == rulebook.EffectLapse}}
}
