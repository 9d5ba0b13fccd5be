package casefile

import (
	"strings"

	"netra/internal/deadline"
)

// AddEvidenceCmd files documents; they stand in the event's documents.
type AddEvidenceCmd struct{}

// Act is AddEvidence.
func (*AddEvidenceCmd) Act() Act           { return AddEvidence }
func (*AddEvidenceCmd) apply(*Case, Event) {}

func (*AddEvidenceCmd) check(t *Trial) {
	if len(t.Header.Documents) == 0 {
		t.bad("documents", "upload the files first and name their ids")
	}
}

// AddNoteCmd is a working note, seen on the writer's side only.
type AddNoteCmd struct {
	Text string `json:"text"`
}

// Act is AddNote.
func (*AddNoteCmd) Act() Act           { return AddNote }
func (m *AddNoteCmd) check(t *Trial)   { t.need("text", m.Text) }
func (*AddNoteCmd) apply(*Case, Event) {}

// CorrectCmd mends one field of the snapshot.
type CorrectCmd struct {
	Field string `json:"field"`
	Value string `json:"value"`
}

// correctable is the fields that can be mended after the fact, and where they lie.
func correctable(c *Case) map[string]*string {
	a := &c.Accused
	return map[string]*string{
		"accused.name": &a.Name, "accused.employeeId": &a.EmployeeID, "accused.position": &a.Position,
		"accused.unit": &a.Unit, "accused.agency": &a.Agency, "accused.postKind": &a.PostKind,
		"accused.postLevel": &a.PostLevel, "accused.grade": &a.Grade,
	}
}

// Act is Correct.
func (*CorrectCmd) Act() Act { return Correct }

func (m *CorrectCmd) check(t *Trial) {
	t.need("value", m.Value)
	fields := correctable(t.Case)
	if fields[m.Field] == nil {
		names := make([]string, 0, len(fields))
		for n := range fields {
			names = append(names, n)
		}
		t.bad("field", "only these can be corrected: %s", strings.Join(sorted(names), ", "))
	}
	after := *t.Case
	if mended := correctable(&after)[m.Field]; mended != nil && t.Case.Accused.post().Check() == nil {
		*mended = m.Value
		t.post("value", after.Accused) // one that was unknown before may be mended step by step
	}
	if m.Field == "accused.employeeId" && !EmployeeNumber(m.Value) {
		t.bad("value", "a NIP has 18 digits, a NIK 16; digits only")
	}
}

func (m *CorrectCmd) apply(c *Case, _ Event) { *correctable(c)[m.Field] = m.Value }

// longestHold is how long a hold may last, in calendar days.
const longestHold = 30

// HoldCmd pauses the product clocks; legal clocks run on.
type HoldCmd struct {
	Kind  string `json:"kind"`
	Until Date   `json:"until,omitzero"`
}

// Act is Hold.
func (*HoldCmd) Act() Act { return Hold }

func (m *HoldCmd) check(t *Trial) {
	t.need("kind", m.Kind)
	if m.Until.Before(t.On) || m.Until.After(t.On.AddDays(longestHold)) {
		t.bad("until", "write a date from %s to %s: a hold lasts %d days at most", t.On, t.On.AddDays(longestHold), longestHold)
	}
}

func (m *HoldCmd) clocks(t *Trial) []deadline.Change {
	var out []deadline.Change
	for _, k := range t.Case.Clocks {
		if k.Status == deadline.Running && product(k.Rule) {
			k.Status, k.PausedOn = deadline.Paused, t.On
			out = append(out, deadline.Change{Clock: k, Was: deadline.Running})
		}
	}
	hold := Clock{Rule: HoldRule, StartedOn: t.On, DueOn: m.Until, Status: deadline.Running}
	return append(out, deadline.Change{Clock: hold})
}

func (m *HoldCmd) apply(c *Case, e Event) {
	c.Held = &HoldNote{Kind: m.Kind, Since: e.PerformedOn, Until: m.Until}
}

// HoldRule is the clock of a hold's end.
const HoldRule = "PX_HOLD"

// product says whether a rule is the product's own, without a law behind it,
// that a hold may pause. The time a sanction is served is not ours to stop.
func product(rule string) bool {
	return strings.HasPrefix(rule, "PX_") && rule != HoldRule && rule != servingRule
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
			k = t.resume(k)
			out = append(out, deadline.Change{Clock: k, Was: deadline.Paused})
		case k.Rule == HoldRule && k.Status == deadline.Running:
			k.Status = deadline.Stopped
			out = append(out, deadline.Change{Clock: k, Was: deadline.Running})
		}
	}
	return out
}

// resume gives a paused clock back the days it lost, counted as its own rule
// counts: working days for a clock of working days.
func (t *Trial) resume(k Clock) Clock {
	unit := deadline.CalendarDays
	if d, ok := t.Book.Deadline(k.Rule); ok && deadline.Unit(d.Unit) == deadline.WorkingDays {
		unit = deadline.WorkingDays
	}
	lost := 0
	for d := k.PausedOn; d.Before(t.On); d = d.AddDays(1) {
		working, _, err := t.Calendar.IsWorkingDay(d.AddDays(1))
		if err != nil || working || unit == deadline.CalendarDays {
			lost++
		}
	}
	again := t.Calendar.Start(k.Rule, k.DueOn, deadline.Span{Value: lost, Unit: unit})
	again.StartedOn, again.Employer, again.OnTheDay = k.StartedOn, k.Employer, k.OnTheDay
	return again
}
