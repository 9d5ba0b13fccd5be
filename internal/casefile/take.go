package casefile

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
// wrong; apply folds what happened into the case and decides nothing.
type Command interface {
	Act() Act
	check(t *Trial)
	apply(c *Case, e Event)
}

// A command may also say which of its dates stands for performedOn, and what it
// decides; the machine picks its row by that. Where people choose the decision,
// choice says in which field and from which words.
type (
	dated   interface{ on() (field string, d Date) }
	decider interface{ decision(c *Case) string }
	chooser interface {
		choice() (field, word string, of []string)
	}
)

// Take judges a command on a case and answers with the event that follows; c is
// left as it was. It fails with
//   - fault.Denied when the role, the office or the separation of duties forbids it,
//   - fault.Illegal CASE_STATE when no row answers (it says which acts are possible),
//   - fault.Invalid for the act's own fields and dates,
//   - fault.Illegal GUARD naming every guard that does not hold.
func Take(c Case, cmd Command, env Env) (Event, error) {
	t := &Trial{Env: env, Case: &c, Command: cmd}
	row, err := t.row()
	if err != nil {
		return Event{}, err
	}
	if err := t.date(row); err != nil {
		return Event{}, err
	}
	for _, g := range row.Guards {
		if remedy := g.holds(t); remedy != "" {
			t.refuse(g, "%s", remedy)
		}
	}
	cmd.check(t)
	if err := t.notes.Verdict(string(cmd.Act())); err != nil {
		return Event{}, err
	}
	return t.event(row)
}

// row finds the one row that answers, for this role in this place.
func (t *Trial) row() (Row, error) {
	act := t.Command.Act()
	if !slices.Contains(Roles(act), t.Actor.Role) {
		return Row{}, denied(act)
	}
	when := ""
	if d, ok := t.Command.(decider); ok {
		when = d.decision(t.Case)
	}
	for _, r := range rows(act) {
		if !r.Answer(act, t.Case.State, when) || (t.Case.State == None && !slices.Contains(r.Who, t.Actor.Role)) {
			continue
		}
		return r, t.mayTake(r)
	}
	return Row{}, t.wrongState(act, when)
}

// mayTake refuses the wrong role, place or person for a row.
func (t *Trial) mayTake(r Row) error {
	if !slices.Contains(r.Who, t.Actor.Role) || !t.mayHere(r) {
		return denied(r.Act)
	}
	if t.barred() {
		return fault.New(fault.Denied, "SEPARATION_OF_DUTIES", "yang mengundurkan diri dari perkara ini, dijauhkan darinya, atau menjadi terlapor di dalamnya tidak melakukan tindakan ini (who stepped aside from this case, is kept from it or is accused in it does not do %s)", r.Act)
	}
	if r.Line && t.Actor.Role != t.line() {
		return fault.New(fault.Denied, "ROLE", "pada jalur perkara ini tindakan ini dilakukan oleh %[2]s (on the line of this case %[1]s is done by %[2]s)", r.Act, t.line())
	}
	if t.apart(r) {
		return fault.New(fault.Denied, "SEPARATION_OF_DUTIES",
			"harus dilakukan oleh orang lain dari yang melakukan %[2]s pada perkara ini (%[1]s must be done by another person than %[2]s on this case)", r.Act, join(r.Apart))
	}
	return nil
}

// apart says whether the actor did on this case what this row keeps apart.
func (t *Trial) apart(r Row) bool {
	return len(r.Apart) > 0 && t.Case.Did(t.Actor.Person, r.Apart...)
}

// barred says whether the case does not exist for the actor. They are kept from
// it before they come here; the machine says it once more, for the signature's sake.
func (t *Trial) barred() bool {
	own := t.Actor.Employee != "" && t.Actor.Employee == t.Case.Accused.EmployeeID
	near := access.Near(t.Case.Kept, []access.Key{access.PersonKey(t.Actor.Person), access.NumberKey(t.Actor.Employee)})
	return own || near.Hides(t.Actor.Role.Side()) || t.Actor.Person != "" && slices.Contains(access.Barred(t.Case.Blocked, t.Case.Recused), t.Actor.Person)
}

func denied(act Act) error {
	return fault.New(fault.Denied, "ROLE", "tindakan ini dilakukan oleh %[2]s (%[1]s is done by %[2]s)", act, join(Roles(act)))
}

// wrongState says why no row answers: the choice is none of the act's words,
// the state has no row for it, or the act is not possible here at all.
func (t *Trial) wrongState(act Act, when string) error {
	if c, ok := t.Command.(chooser); ok && slices.Contains(from(act), t.Case.State) {
		if field, word, of := c.choice(); !slices.Contains(of, word) {
			return fault.BadField(field, "tulis salah satu dari %[1]s (write one of %[1]s)", join(of))
		}
	}
	if when != "" && slices.Contains(from(act), t.Case.State) {
		return fault.New(fault.Illegal, "CASE_STATE", "perkara pada tahap %[1]s tidak mengenal pilihan %[3]q (a case in %[1]s has no %[2]s with %[3]q)", t.Case.State, act, when).
			Because(fault.Refusal{Guard: "CASE_STATE", Article: "the machine", Remedy: "pilih putusan lain (choose another decision)"})
	}
	possible := join(Possible(t.Case.State))
	return fault.New(fault.Illegal, "CASE_STATE", "tindakan ini tidak mungkin pada tahap %[1]s; yang mungkin: %[3]s (a case in %[1]s cannot %[2]s; possible are %[3]s)", t.Case.State, act, possible).
		With("possible", possible).
		Because(fault.Refusal{Guard: "CASE_STATE", Article: "the machine", Remedy: fmt.Sprintf("mungkin dari tahap %[2]s (%[1]s is possible from %[2]s)", act, join(from(act)))})
}

// date fixes the date of the document and refuses one in the future, or before
// what it answers.
func (t *Trial) date(r Row) error {
	field, on := "performedOn", t.Header.PerformedOn
	if d, ok := t.Command.(dated); ok {
		if f, own := d.on(); !own.IsZero() {
			field, on = f, own
		}
	}
	if on.IsZero() {
		on = t.Today()
	}
	t.On = on
	if on.After(t.Today()) {
		return fault.BadField(field, "%[1]s belum tiba; hari ini %[2]s (%[1]s lies in the future; today is %[2]s)", on, t.Today())
	}
	answers, what := t.Case.Since, Anchor{Name: "what it answers", Nama: "yang dijawabnya"}
	if r.Answers.date != nil {
		answers, what = r.Answers.date(t), r.Answers
	}
	if on.Before(answers) {
		return fault.BadField(field, "%[1]s mendahului %[2]s, %[4]s; tulis tanggal sejak %[4]s (%[1]s is before %[3]s (%[4]s); write a date from %[4]s on)", on, what.Nama, what.Name, answers)
	}
	return nil
}

// event is the record of the act on this row.
func (t *Trial) event(r Row) (Event, error) {
	payload, err := json.Marshal(t.Command)
	if err != nil {
		return Event{}, fmt.Errorf("record %s: %w", r.Act, err)
	}
	return Event{
		Subject: t.Case.ID, Kind: record.Case, Sequence: t.Case.Version + 1, Act: string(r.Act), When: r.When, At: t.Now,
		PerformedOn: t.On, Actor: t.Actor, From: string(t.Case.State), To: string(r.Target(t.Case.State)), Law: r.Law,
		Clocks: t.clocks(r), Documents: t.Header.Documents, Reason: t.reason(), Payload: payload,
	}, nil
}

// clocks is what the row does to the clocks: those it stops, then those it
// starts. A rule that starts anew stops its older clock: two clocks of one rule
// would be two due dates for one duty, and only the newest can be stopped.
func (t *Trial) clocks(r Row) []deadline.Change {
	var out, started []deadline.Change
	for _, s := range r.Start {
		if s.If.holds == nil || s.If.holds(t) {
			started = append(started, t.starts(r, s))
		}
	}
	for _, k := range t.Case.Clocks {
		anew := slices.ContainsFunc(started, func(ch deadline.Change) bool { return ch.Rule == k.Rule })
		if k.Status != deadline.Paused && !k.Active() || !anew && !t.stops(r, k.Rule) {
			continue
		}
		was := k.Status
		k.Status, k.StoppedOn = deadline.Stopped, t.On
		out = append(out, deadline.Change{Clock: k, Was: was})
	}
	out = append(out, started...)
	if own, ok := t.Command.(interface {
		clocks(t *Trial) []deadline.Change
	}); ok {
		out = append(out, own.clocks(t)...)
	}
	return out
}

// stops says whether a row stops a rule: by name, or because the case ends. The
// clock of a sanction being served outlives a Close, and no other end: what is
// annulled, or whose bearer has left, is served no longer.
func (t *Trial) stops(r Row, rule string) bool {
	ends := r.To == Closed && t.Case.State != Closed && (rule != servingRule || r.Act != Close)
	return ends || slices.Contains(r.Stop, rule)
}

func (t *Trial) starts(r Row, s Start) deadline.Change {
	on := t.On
	if s.From.date != nil {
		on = s.From.date(t)
	}
	months := 0
	if s.Rule == servingRule {
		months = t.Case.Sanction.Type.Months()
	}
	ch := t.start(s.Rule, on, months)
	to := r.Target(t.Case.State)
	ch.Employer = slices.Contains(span(Recommended, ReportedBack), to)
	ch.Clock = t.held(ch.Clock, to)
	return ch
}

func join[T ~string](list []T) string {
	return strings.Join(words(list), ", ")
}

func words[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
