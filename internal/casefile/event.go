package casefile

import (
	"encoding/json"
	"fmt"
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/record"
)

// Event is the record of one act.
type (
	Event = record.Event
	Actor = record.Actor
)

// atDesk is the acts by which an investigator takes no case in hand that nobody
// owns: what the desk does with reports, often by who registered the case and may
// not investigate it (S1), and to step aside.
var atDesk = []Act{RegisterCase, JoinReport, Recuse}

// Apply folds e into c: the only way a case changes. It decides nothing; what
// had to be decided stands in the event.
func Apply(c Case, e Event) (Case, error) {
	cmd, err := Decode(Act(e.Act), e.Payload)
	if err != nil {
		return c, fmt.Errorf("event %d of case: %w", e.Sequence, err)
	}
	c = c.clone()
	c.Version, c.Tail = e.Sequence, e.ID
	c.seen(e)
	if e.Sequence == 1 {
		c.ID, c.Opened = e.Subject, e.PerformedOn
	}
	if e.To != e.From {
		c.State, c.Since = State(e.To), e.PerformedOn
	}
	c.Clocks = deadline.Turn(c.Clocks, e.Clocks)
	c.Documents = append(c.Documents, e.Documents...)
	c.Deeds = append(c.Deeds, Deed{Act: Act(e.Act), Person: e.Actor.Person, Role: e.Actor.Role})
	if c.Owner == "" && e.Actor.Role == access.BawasluInvestigator && !slices.Contains(atDesk, Act(e.Act)) {
		c.Owner = e.Actor.Account
	}
	cmd.apply(&c, e)
	if !c.waits() {
		c.Signer = "" // whatever ends the wait for a signature, nobody above knows of the case any longer
	}
	return c, nil
}

// Fold makes a case of its events. Events that leave two clocks of one rule going
// are none that Take could have made, and are refused.
func Fold(events []Event) (Case, error) {
	var c Case
	var err error
	for _, e := range events {
		if c, err = Apply(c, e); err != nil {
			return c, err
		}
	}
	if rule, twice := deadline.Twice(c.Clocks); twice {
		return c, fmt.Errorf("two clocks of %s go on", rule)
	}
	return c, nil
}

// clone is a deep copy, so that a refused or trial act leaves c as it was.
func (c Case) clone() Case {
	b, err := json.Marshal(c)
	if err != nil {
		panic(fmt.Sprintf("a case is plain data: %v", err)) // unreachable: no type in Case can fail
	}
	var out Case
	if err := json.Unmarshal(b, &out); err != nil {
		panic(fmt.Sprintf("a case is plain data: %v", err))
	}
	return out
}
