package report

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
)

// Command is one act with its own fields. check notes on the trial what is
// wrong; apply folds what happened into the report and decides nothing.
type Command interface {
	Act() Act
	check(t *Trial)
	apply(r *Report, e Event)
}

// A command may also decide which row answers; carry who reports and files;
// turn clocks of its own; and be recorded otherwise than it was sent, because
// the core knows more than the sender.
type (
	decider     interface{ decision(t *Trial) string }
	identifying interface{ identity() Identity }
	claiming    interface{ claimed() []Evidence }
	turning     interface {
		clocks(t *Trial) []deadline.Change
	}
	recorder interface{ recorded(t *Trial) Command }
)

// Take judges a command on a report and answers with the event that follows; r
// is left as it was. It fails with
//   - fault.Denied ROLE when the role or the office forbids it,
//   - fault.Illegal REPORT_STATE when no row answers (it says which acts are possible),
//   - fault.Invalid for the act's own fields and dates,
//   - fault.Illegal GUARD naming every guard that does not hold.
func Take(r Report, cmd Command, env Env) (Event, error) {
	t := &Trial{Env: env, Report: &r, Command: cmd}
	t.On = t.date()
	row, err := t.row()
	if err != nil {
		return Event{}, err
	}
	if err := t.inOrder(); err != nil {
		return Event{}, err
	}
	for _, g := range row.Guards {
		if remedy := g.holds(t); remedy != "" {
			t.notes.Refusals = append(t.notes.Refusals, g.refusal(remedy))
		}
	}
	cmd.check(t)
	if err := t.notes.Verdict(string(cmd.Act())); err != nil {
		return Event{}, err
	}
	return t.event(row)
}

// date is the date of the document. A citizen's act has none of its own: it
// happens when it comes.
func (t *Trial) date() Date {
	if t.Header.PerformedOn.IsZero() || t.Actor.Role == access.Citizen {
		return t.Today()
	}
	return t.Header.PerformedOn
}

// inOrder refuses a date in the future, or before what the act answers. Today
// is always in order, also for the hour in which an office further west, which
// took the report over, still writes yesterday.
func (t *Trial) inOrder() error {
	switch {
	case t.On == t.Today():
		return nil
	case t.On.After(t.Today()):
		return fault.BadField("performedOn", "%[1]s belum tiba; hari ini %[2]s (%[1]s lies in the future; today is %[2]s)", t.On, t.Today())
	case t.On.Before(t.Report.Since):
		return fault.BadField("performedOn", "%[1]s mendahului yang dijawabnya; tulis tanggal sejak %[2]s (%[1]s is before what it answers; write a date from %[2]s on)", t.On, t.Report.Since)
	}
	return nil
}

// row finds the one row that answers, for this role in this place.
func (t *Trial) row() (Row, error) {
	act := t.Command.Act()
	if !slices.Contains(Roles(act), t.Actor.Role) || !t.mayHere() {
		return Row{}, denied(act)
	}
	when := ""
	if d, ok := t.Command.(decider); ok {
		when = d.decision(t)
	}
	for _, r := range rows(act) {
		if !r.Answer(act, t.Report.State, when) {
			continue
		}
		if !slices.Contains(r.Who, t.Actor.Role) {
			return Row{}, denied(act)
		}
		return r, nil
	}
	return Row{}, t.wrongState(act)
}

func denied(act Act) error {
	return fault.New(fault.Denied, "ROLE", "tindakan ini dilakukan oleh %[2]s, di kantor laporan ini (%[1]s is done by %[2]s, in the report's office)", act, join(Roles(act)))
}

func (t *Trial) wrongState(act Act) error {
	state := t.Report.State
	possible := join(Possible(state))
	return fault.New(fault.Illegal, "REPORT_STATE", "tindakan ini tidak mungkin pada laporan dalam tahap %[1]q; yang mungkin: %[3]s (a report in %[1]q cannot %[2]s so; possible are %[3]s)", state, act, possible).
		With("possible", possible).
		Because(fault.Refusal{Guard: "REPORT_STATE", Article: "the machine", Remedy: fmt.Sprintf("mungkin dari tahap %[2]s (%[1]s is possible from %[2]s)", act, join(from(act)))})
}

// event is the record of the act on this row.
func (t *Trial) event(row Row) (Event, error) {
	cmd := t.Command
	if c, ok := cmd.(recorder); ok {
		cmd = c.recorded(t)
	}
	payload, err := json.Marshal(cmd)
	if err != nil {
		return Event{}, fmt.Errorf("record %s: %w", row.Act, err)
	}
	e := Event{
		Subject: t.Report.ID, Kind: record.Report, Sequence: t.Report.Version + 1, Act: string(row.Act), When: row.When, At: t.Now,
		PerformedOn: t.On, Actor: t.Actor, From: string(t.Report.State), To: string(row.Target(t.Report.State)), Law: row.Law,
		Clocks: t.clocks(row), Documents: t.documents(), Reason: t.reason(), Payload: payload,
	}
	if c, ok := cmd.(identifying); ok {
		if e.Identity, err = c.identity().sealed(); err != nil {
			return Event{}, err
		}
	}
	return e, nil
}

// documents is every file the event names: the act's papers and the evidence.
func (t *Trial) documents() []string {
	out := slices.Clone(t.Header.Documents)
	if c, ok := t.Command.(claiming); ok {
		for _, ev := range c.claimed() {
			out = append(out, ev.ID)
		}
	}
	return out
}

func join[T ~string](list []T) string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return strings.Join(out, ", ")
}
