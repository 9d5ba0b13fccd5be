package store

import (
	"errors"
	"fmt"
	"time"

	"netra/internal/casefile"
	"netra/internal/notice"
	"netra/internal/record"
	"netra/internal/report"
)

// notices compares the notices of a subject with its history. Each is what its
// sealed body says; refers to a clock that the subject had, with that due date;
// was told by an event or is a reminder; asks for something exactly as long as
// its clock does; and was settled by an event, after which it asked no more.
// None that an event told is missing. A reminder that is gone leaves no trace:
// no event tells of it, because to remind changes nothing.
func (v *verifier) notices(subject string, events []record.Event) error {
	rows, err := collect(v.records, func(row scanner) (n noticeRow, err error) {
		return n, row.Scan(&n.id, &n.kind, &n.subject, &n.place, &n.rule, &n.dueOn, &n.moment, &n.role, &n.office,
			&n.firesAt, &n.visible, &n.delivered, &n.settled, &n.body)
	}, `
		SELECT id, kind, subject, place, rule, due_on, moment, role, office,
		       fires_at, visible_from, delivered_at, settled_at, body
		FROM   notices WHERE subject = $1 ORDER BY id`, subject)
	if err != nil {
		return err
	}
	told := toldBy(events)
	if len(rows) == 0 && len(told) == 0 {
		return nil
	}
	past, err := walked(events)
	if err != nil {
		return differs("notices of "+subject, "the events cannot be folded: %s", err)
	}
	for _, r := range rows {
		if err := v.notice(r, told, past); err != nil {
			return err
		}
	}
	for k := range told {
		return differs("notices of "+subject, "an event told %s, and it is not there", k)
	}
	return nil
}

// noticeRow is one row of the table.
type noticeRow struct {
	id, kind, subject, rule, dueOn, moment, role, office string
	place                                                int
	firesAt, visible, delivered, settled                 int64
	body                                                 []byte
}

// noticeKey is what is unique about a notice of one subject.
func noticeKey(place int, rule, dueOn, moment, role, office string) string {
	return fmt.Sprintf("%s %s of clock %d, due %s, to %s@%s", moment, rule, place, dueOn, role, office)
}

// toldBy is every notice that the events of a subject tell.
func toldBy(events []record.Event) map[string]bool {
	out := map[string]bool{}
	for _, e := range events {
		for _, t := range e.Told {
			for _, to := range t.To {
				out[noticeKey(t.Place, t.Rule, t.DueOn.String(), t.Moment, string(to.Role), to.Office)] = true
			}
		}
	}
	return out
}

// step is a subject as it was after an event.
type step struct {
	at int64
	notice.Subject
}

// walked is a subject after each of its events.
func walked(events []record.Event) ([]step, error) {
	var out []step
	var c casefile.Case
	var r report.Report
	for _, e := range events {
		var s notice.Subject
		var err error
		if e.Kind == record.Case {
			c, err = casefile.Apply(c, e)
			s = notice.OfCase(c)
		} else {
			r, err = report.Apply(r, e)
			s = notice.OfReport(r)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, step{e.At.UnixMicro(), s})
	}
	return out, nil
}

// notice compares one row, and strikes it off what was told.
func (v *verifier) notice(r noticeRow, told map[string]bool, past []step) error {
	where := "notices " + r.id
	n, err := v.noticeOf(sealedRow{r.id, r.body})
	if err != nil {
		return differs(where, "the sealed body cannot be opened")
	}
	if err := columns(where, column{"kind", r.kind, n.Kind}, column{"subject", r.subject, n.Subject}, column{"place", r.place, n.Place},
		column{"rule", r.rule, n.Rule}, column{"due_on", r.dueOn, n.DueOn.String()}, column{"moment", r.moment, string(n.Moment)},
		column{"role", r.role, string(n.Role)}, column{"office", r.office, n.Office}, column{"fires_at", r.firesAt, micros(n.FiresAt)},
		column{"visible_from", r.visible, micros(n.VisibleFrom)}, column{"delivered_at", r.delivered, micros(n.Delivered)},
		column{"settled_at", r.settled, micros(n.Settled)}, column{"number", past[len(past)-1].Number, n.Number}); err != nil {
		return err
	}
	key := noticeKey(n.Place, n.Rule, n.DueOn.String(), string(n.Moment), string(n.Role), n.Office)
	if n.Moment != notice.Before && !told[key] {
		return differs(where, "no event told it")
	}
	delete(told, key)
	return first(refers(where, n, past), ends(where, n, past))
}

// refers demands that a notice is about a clock that its subject had.
func refers(where string, n notice.Notice, past []step) error {
	for _, s := range past {
		if n.Place < len(s.Clocks) && s.Clocks[n.Place].Rule == n.Rule && s.Clocks[n.Place].DueOn == n.DueOn {
			return nil
		}
	}
	return differs(where, "its clock %s, due %s, never ran", n.Rule, n.DueOn)
}

// ends demands that a notice was settled when, and only when, an event ended
// what it asks for.
func ends(where string, n notice.Notice, past []step) error {
	if n.Settled.IsZero() {
		if !n.Stands(past[len(past)-1].Subject) {
			return differs(where, "it is not settled, and nothing is asked any more")
		}
		return nil
	}
	for _, s := range past {
		if s.at == n.Settled.UnixMicro() && !n.Stands(s.Subject) {
			return nil
		}
	}
	return differs(where, "it was settled at %s by no event", n.Settled.UTC().Format(time.RFC3339))
}

// sealedRow is a row that was read already.
type sealedRow struct {
	id   string
	body []byte
}

// Scan gives what noticeOf asks for.
func (r sealedRow) Scan(dest ...any) error {
	id, okID := dest[0].(*string)
	body, okBody := dest[1].(*[]byte)
	if !okID || !okBody {
		return errors.New("a notice is read as id and body")
	}
	*id, *body = r.id, r.body
	return nil
}
