package report

import (
	"fmt"
	"slices"

	"netra/internal/deadline"
	"netra/internal/record"
)

// Event is the record of one act.
type (
	Event = record.Event
	Actor = record.Actor
)

// Apply folds e into r: the only way a report changes. It decides nothing; what
// had to be decided stands in the event. It never reads the event's Identity,
// so that erasing it leaves every fold as it was.
func Apply(r Report, e Event) (Report, error) {
	cmd, err := Decode(Act(e.Act), e.Payload)
	if err != nil {
		return r, fmt.Errorf("event %d of report: %w", e.Sequence, err)
	}
	r = r.clone()
	before := r.Tail
	r.Version, r.Tail = e.Sequence, e.ID
	if e.Sequence == 1 {
		r.ID, r.ReceivedOn, r.FiledBy = e.Subject, e.PerformedOn, e.Actor.Role
	}
	if e.To != e.From {
		r.State, r.Since = State(e.To), e.PerformedOn
	}
	r.Clocks = deadline.Turn(r.Clocks, e.Clocks)
	r.Deeds = append(r.Deeds, Deed{Act: Act(e.Act), Person: e.Actor.Person, Role: e.Actor.Role})
	cmd.apply(&r, e)
	r.watch(e, before)
	return r, nil
}

// Fold makes a report of its events. Events that leave two clocks of one rule going
// are none that Take could have made, and are refused.
func Fold(events []Event) (Report, error) {
	var r Report
	var err error
	for _, e := range events {
		if r, err = Apply(r, e); err != nil {
			return r, err
		}
	}
	if rule, twice := deadline.Twice(r.Clocks); twice {
		return r, fmt.Errorf("two clocks of %s go on", rule)
	}
	return r, nil
}

// clone copies every list that an event may grow or change in place.
func (r Report) clone() Report {
	r.Evidence = slices.Clone(r.Evidence)
	r.Cases = slices.Clone(r.Cases)
	r.Linked = slices.Clone(r.Linked)
	r.Dismissed = slices.Clone(r.Dismissed)
	r.Questions = slices.Clone(r.Questions)
	r.Messages = slices.Clone(r.Messages)
	r.Retaliation = slices.Clone(r.Retaliation)
	r.Challenges = slices.Clone(r.Challenges)
	r.Deeds = slices.Clone(r.Deeds)
	r.Openings = slices.Clone(r.Openings)
	r.Captures = slices.Clone(r.Captures)
	if r.Protection != nil {
		p := *r.Protection
		p.Answers, p.Checks = slices.Clone(p.Answers), slices.Clone(p.Checks)
		r.Protection = &p
	}
	return r
}

// say adds a message to the conversation. Its id counts messages and not
// events, which would tell how much the office writes about the report.
func (r *Report) say(from, text, question string, e Event) {
	r.Messages = append(r.Messages, Message{
		ID: fmt.Sprintf("m%d", len(r.Messages)+1), From: from, Text: text, At: e.At, Question: question,
	})
}
