package casefile

import (
	"slices"
	"strings"

	"netra/internal/deadline"
)

// How long product clocks may be held, in calendar days: one hold, and all holds
// of a case together. Without the second a hold renewed for ever would be the
// silence that the clocks are there against; three full ones outlast every
// product clock but the long ones, and what takes longer is no pause.
const (
	longestHold = 30
	allHolds    = 90
)

// HoldCmd pauses the product clocks; legal clocks run on. Kind is one of
// HoldKinds; any other word is kept as the note of OTHER.
type HoldCmd struct {
	Kind  string `json:"kind"`
	Until Date   `json:"until,omitzero"`
	Note  string `json:"note,omitempty"`
}

// Act is Hold.
func (*HoldCmd) Act() Act { return Hold }

func (m *HoldCmd) check(t *Trial) {
	t.need("kind", m.Kind)
	if m.Note == "" && strings.TrimSpace(m.Kind) != "" { // what is recorded names a kind: a list that grows later changes no event
		m.Kind, m.Note = typed(m.Kind)
	}
	longest := min(longestHold, allHolds-t.Case.heldDays())
	if longest < 0 || m.Until.Before(t.On) || m.Until.After(t.On.AddDays(longest)) {
		t.bad("until", "tulis tanggal dari %[1]s sampai %[2]s: satu penundaan paling lama %[3]d hari, semuanya dalam satu perkara %[4]d, dan %[5]d sudah terpakai "+
			"(write a date from %[1]s to %[2]s: a hold lasts %[3]d days at most, all holds of a case %[4]d, of which %[5]d are used)",
			t.On, t.On.AddDays(max(0, longest)), longestHold, allHolds, t.Case.heldDays())
	}
}

// heldDays is how many days the holds that have ended lasted.
func (c *Case) heldDays() int {
	days := 0
	for _, k := range c.Clocks {
		if k.Rule != HoldRule || k.Status != deadline.Stopped {
			continue
		}
		end := k.StoppedOn
		if end.IsZero() {
			end = k.DueOn
		}
		days += max(0, k.StartedOn.DaysUntil(end))
	}
	return days
}

func (m *HoldCmd) clocks(t *Trial) []deadline.Change {
	var out []deadline.Change
	for _, k := range t.Case.Clocks {
		if on, ok := pausable(k, t.On); ok {
			was := k.Status
			k.Status, k.PausedOn = deadline.Paused, on
			out = append(out, deadline.Change{Clock: k, Was: was})
		}
	}
	hold := Clock{Rule: HoldRule, StartedOn: t.On, DueOn: m.Until, Status: deadline.Running,
		Value: max(0, t.On.DaysUntil(m.Until)), Unit: deadline.CalendarDays}
	return append(out, deadline.Change{Clock: hold})
}

func (m *HoldCmd) apply(c *Case, e Event) {
	c.Held = &HoldNote{Kind: m.Kind, Note: m.Note, Since: e.PerformedOn, Until: m.Until}
}

// HoldRule is the clock of a hold's end.
const HoldRule = "PX_HOLD"

// product says whether a rule is the product's own, without a law behind it,
// that a hold may pause. The time a sanction is served is not ours to stop.
func product(rule string) bool {
	return strings.HasPrefix(rule, "PX_") && rule != HoldRule && rule != servingRule
}

// pausable is the day from which a hold that began on a day pauses a clock: that
// day, or the clock's own where it started within the hold. A clock that had run
// out by then is not saved by it. One whose due date nobody knows yet is paused
// too: the days are lost to it all the same.
func pausable(k Clock, since Date) (Date, bool) {
	if since.Before(k.StartedOn) {
		since = k.StartedOn
	}
	runs := k.Status == deadline.Running && !k.DueOn.Before(since) || k.Status == deadline.Unknown && k.Unit != ""
	return since, runs && product(k.Rule)
}

// held is a clock that starts: standing still at once where a hold runs, so that
// it is given back its days like the others. An act that ends the case ends the
// hold with it, and what starts then runs.
func (t *Trial) held(k Clock, to State) Clock {
	if t.Case.Held == nil || to == Closed && t.Case.State != Closed {
		return k
	}
	if on, ok := pausable(k, t.Case.Held.Since); ok {
		k.Status, k.PausedOn = deadline.Paused, on
	}
	return k
}

// ReleaseHoldCmd ends a hold; the paused clocks get back the days they lost.
type ReleaseHoldCmd struct{}

// Act is ReleaseHold.
func (*ReleaseHoldCmd) Act() Act               { return ReleaseHold }
func (*ReleaseHoldCmd) check(*Trial)           {}
func (*ReleaseHoldCmd) apply(c *Case, _ Event) { c.Held = nil }

func (*ReleaseHoldCmd) clocks(t *Trial) []deadline.Change {
	var out []deadline.Change
	for _, k := range t.Case.Clocks {
		switch {
		case k.Status == deadline.Paused:
			out = append(out, deadline.Change{Clock: t.resume(k), Was: deadline.Paused})
		case k.Rule == HoldRule && k.Status == deadline.Running:
			k.Status, k.StoppedOn = deadline.Stopped, t.On
			out = append(out, deadline.Change{Clock: k, Was: deadline.Running})
		}
	}
	return out
}

// resume counts a paused clock from its start with the days of all its pauses
// given back, in the calendar that is in force now: a decree that came during
// the hold is in it.
func (t *Trial) resume(k Clock) Clock {
	k = t.spanned(k)
	k.Pauses = append(slices.Clone(k.Pauses), deadline.Pause{From: k.PausedOn, Until: t.heldUntil(), Why: t.Case.Held.label()})
	k.PausedOn, k.Status = Date{}, deadline.Running
	r, err := t.Calendar.Count(k)
	if err != nil {
		k.Status, k.DueOn = deadline.Unknown, Date{}
		return k
	}
	k.DueOn = r.DueOn
	return k
}

// heldUntil is the last day that a hold takes from its clocks: the day of the
// release, but never one after the end that was set. The calendar releases at the
// midnight after that end, on a day that is a day of work again.
func (t *Trial) heldUntil() Date {
	if end := t.Case.Held.Until; end.Before(t.On) {
		return end
	}
	return t.On
}

// spanned is a clock with its span, from the edition where it does not say so
// itself.
func (e Env) spanned(k Clock) Clock {
	if d, ok := e.Book.Deadline(k.Rule); ok && k.Unit == "" && d.Value > 0 {
		k.Value, k.Unit = d.Value, deadline.Unit(d.Unit)
	}
	return k
}
