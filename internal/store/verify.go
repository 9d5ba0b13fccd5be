package store

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"netra/internal/act"
	"netra/internal/record"
	"netra/internal/vault"
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
type Tally struct{ Events, Cases, Reports, Accounts, Entries int }

// Verify makes every row anew from the events and compares: columns, sealed
// bodies, lists, clocks and claimed evidence, and that there is no row without
// an event. It answers with a *Difference naming the first that differs. zone
// is the time zone of an office, in which clocks ask for the calendar's hand.
func (s *Records) Verify(ctx context.Context, zone func(office string) *time.Location) (Tally, error) {
	var tally Tally
	err := s.db.View(ctx, func(t *Tx) error {
		v := &verifier{records: &records{Tx: t, vault: s.vault}, zone: zone, claims: map[string]string{}}
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
	if err := v.evidence(); err != nil {
		return err
	}
	return v.nothingElse()
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
		return c, row.Scan(&c.id, &c.kind, &c.sequence, &c.at)
	}, `SELECT id, kind, sequence, at FROM events WHERE subject = $1 ORDER BY sequence`, subject)
	if err != nil {
		return nil, err
	}
	for i, e := range events {
		want := eventColumns{e.ID, e.Kind, i + 1, e.At.UnixMicro()}
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

// strays is the rows of a table that a condition finds, each called by its key.
func (v *verifier) strays(table, key, where string) error {
	found, err := collect(v.records, func(row scanner) (s string, err error) { return s, row.Scan(&s) },
		fmt.Sprintf(`SELECT %s FROM %s WHERE %s ORDER BY 1 LIMIT 1`, key, table, where))
	if err == nil && len(found) > 0 {
		return differs(table+" "+found[0], "of this row no event tells")
	}
	return err
}

// nothingElse demands that no table has rows of which no event tells. Settings,
// answers to request ids and uploads that nobody claimed are no act's rows.
func (v *verifier) nothingElse() error {
	for _, x := range []struct{ table, key, kind string }{
		{"cases", "id", record.Case}, {"reports", "id", record.Report},
		{"accounts", "id", record.Account}, {"entries", "register || '/' || id", record.Entry},
	} {
		where := fmt.Sprintf(`%s NOT IN (SELECT subject FROM events WHERE kind = '%s')`, x.key, x.kind)
		if err := v.strays(x.table, x.key, where); err != nil {
			return err
		}
	}
	return v.orphans()
}

// orphans looks for rows of lists whose subject is gone.
func (v *verifier) orphans() error {
	for _, q := range []struct{ table, key, parent string }{
		{"case_staff", "case_id", "cases"}, {"case_barred", "case_id", "cases"}, {"case_reports", "case_id", "cases"},
		{"report_barred", "report_id", "reports"}, {"tokens", "account", "accounts"}, {"grants", "account", "accounts"},
	} {
		if err := v.strays(q.table, q.key, fmt.Sprintf(`%s NOT IN (SELECT id FROM %s)`, q.key, q.parent)); err != nil {
			return err
		}
	}
	return v.strays("clocks", "subject", `subject NOT IN (SELECT id FROM cases) AND subject NOT IN (SELECT id FROM reports)`)
}

// evidence compares who holds which file, and each row with what is sealed in it.
func (v *verifier) evidence() error {
	rows, err := collect(v.records, func(s scanner) (r evidenceRow, err error) {
		return r, s.Scan(&r.handle, &r.claimed, &r.uploadedAt, &r.body)
	}, `SELECT handle, claimed, uploaded_at, body FROM evidence ORDER BY handle`)
	if err != nil {
		return err
	}
	held := 0
	for _, r := range rows {
		if err := v.file(r); err != nil {
			return err
		}
		if r.claimed != "" {
			held++
		}
	}
	if held != len(v.claims) {
		return differs("evidence", "%d files are held, the events tell of %d", held, len(v.claims))
	}
	return nil
}

// evidenceRow is one row of the table of uploads.
type evidenceRow struct {
	handle, body []byte
	claimed      string
	uploadedAt   int64
}

func (v *verifier) file(r evidenceRow) error {
	where := fmt.Sprintf("evidence %x", r.handle)
	if want := v.claims[string(r.handle)]; want != r.claimed {
		return differs(where, "column claimed is %q, the events say %q", r.claimed, want)
	}
	var u act.Upload
	if err := v.unseal(vault.Evidence, fmt.Sprintf("evidence/body/%x", r.handle), r.body, &u); err != nil {
		return differs(where, "the sealed body cannot be opened")
	}
	return columns(where, column{"uploaded_at", r.uploadedAt, u.UploadedAt.UnixMicro()})
}
