package store

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"netra/internal/record"
)

// Difference is the first place where the rows are not what the events say.
type Difference struct {
	Where    string // table and row
	Sentence string
}

// Error is place and sentence.
func (d *Difference) Error() string { return d.Where + ": " + d.Sentence }

func differs(where, format string, args ...any) error {
	return &Difference{where, fmt.Sprintf(format, args...)}
}

// Tally is how much was verified.
type Tally struct{ Events, Cases, Reports, Accounts, Entries, Reads int }

// Verify makes every row anew from the events and compares: columns, sealed
// bodies, lists, clocks and claimed evidence, and that there is no row without
// an event. It answers with a *Difference naming the first that differs. zone
// is the time zone of an office, in which clocks ask for the calendar's hand.
func (s *Records) Verify(ctx context.Context, zone func(office string) *time.Location) (Tally, error) {
	var tally Tally
	err := s.db.View(ctx, func(t *Tx) error {
		v := &verifier{records: &records{Tx: t, vault: s.vault}, zone: zone, claims: map[string]string{}, sums: map[string]sum{}, links: map[string][]string{}}
		err := v.all()
		tally = v.tally
		return err
	})
	return tally, err
}

// verifier goes through the subjects one by one.
type verifier struct {
	*records
	zone   func(office string) *time.Location
	tally  Tally
	claims map[string]string // evidence handle → who holds it
	sums   map[string]sum    // evidence handle → what the events say it holds
	links  map[string][]string
}

func (v *verifier) all() error {
	subjects, err := v.subjects()
	if err != nil {
		return err
	}
	for _, s := range subjects {
		if err := v.subject(s); err != nil {
			return err
		}
	}
	if err := v.clusters(); err != nil {
		return err
	}
	if err := v.nothingElse(); err != nil {
		return err
	}
	if err := v.drafts(); err != nil {
		return err
	}
	if err := v.pings(); err != nil {
		return err
	}
	return v.evidence()
}

// subjects is everything that has a history.
func (v *verifier) subjects() ([]string, error) {
	return collect(v.records, func(row scanner) (s string, err error) { return s, row.Scan(&s) },
		`SELECT DISTINCT subject FROM events ORDER BY subject`)
}

func (v *verifier) subject(id string) error {
	events, err := v.history(id)
	if err != nil {
		return err
	}
	v.tally.Events += len(events)
	switch events[0].Kind {
	case record.Case:
		v.tally.Cases++
		return v.theCase(id, events)
	case record.Report:
		v.tally.Reports++
		return v.theReport(id, events)
	case record.Account:
		v.tally.Accounts++
		return v.theAccount(id, events)
	case record.Entry:
		v.tally.Entries++
		return v.theEntry(id, events)
	case record.Read:
		v.tally.Reads += len(events)
		return v.theReads(id, events)
	}
	return differs("events "+events[0].ID, "kind %q is none of ours", events[0].Kind)
}

// history is the events of a subject, each checked against its own columns.
func (v *verifier) history(subject string) ([]record.Event, error) {
	events, err := v.Events(subject)
	if err != nil {
		return nil, differs("events of "+subject, "cannot be opened: %s", err)
	}
	columns, err := collect(v.records, func(row scanner) (c eventColumns, err error) {
		return c, row.Scan(&c.id, &c.kind, &c.sequence, &c.at, &c.effect)
	}, `SELECT id, kind, sequence, at, COALESCE(effect, '') FROM events WHERE subject = $1 ORDER BY sequence`, subject)
	if err != nil {
		return nil, err
	}
	for i, e := range events {
		want := eventColumns{e.ID, e.Kind, i + 1, e.At.UnixMicro(), e.Effect}
		if columns[i] != want || e.Sequence != i+1 || e.Subject != subject {
			return nil, differs("events "+columns[i].id, "its columns or its place in the history of %s are not what it says itself", subject)
		}
	}
	return events, nil
}

type eventColumns struct {
	id, kind string
	sequence int
	at       int64
	effect   string
}

// column is one column of a row as it is and as the events say it should be.
type column struct {
	name     string
	is, want any
}

// columns compares a row; both sides are printed only where they hold no words
// of people.
func columns(where string, list ...column) error {
	for _, c := range list {
		switch want := c.want.(type) {
		case []byte:
			if is, ok := c.is.([]byte); !ok || !bytes.Equal(is, want) {
				return differs(where, "column %s is not what the events say", c.name)
			}
		default:
			if c.is != c.want {
				return differs(where, "column %s is %v, the events say %v", c.name, c.is, c.want)
			}
		}
	}
	return nil
}

// sameJSON compares two things by what is kept of them.
func sameJSON(where string, is, want any) error {
	a, errA := json.Marshal(is)
	b, errB := json.Marshal(want)
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		return differs(where, "the sealed body is not what the events say")
	}
	return nil
}

// list compares the rows of a list table.
func (v *verifier) list(table, key, column, id string, want []string) error {
	is, err := collect(v.records, func(row scanner) (s string, err error) { return s, row.Scan(&s) },
		fmt.Sprintf(`SELECT %s FROM %s WHERE %s = $1`, column, table, key), id)
	if err != nil {
		return err
	}
	if !slices.Equal(unique(is), unique(want)) {
		return differs(table+" "+id, "the list is not what the events say")
	}
	return nil
}
