package store

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"netra/internal/access"
	"netra/internal/act"
)

// keptRow is one row of case_kept or report_kept.
type keptRow struct {
	handle string // as bytes
	ends   int
}

// keptRows is what a list of keeps is in rows; what binds for ever wins.
func (t *records) keptRows(list []access.Keep) []keptRow {
	out := make([]keptRow, 0, len(list))
	for _, k := range list {
		ends := 0
		if k.Ends {
			ends = 1
		}
		out = append(out, keptRow{string(t.handleOf(k.From)), ends})
	}
	slices.SortFunc(out, func(a, b keptRow) int {
		if c := strings.Compare(a.handle, b.handle); c != 0 {
			return c
		}
		return a.ends - b.ends
	})
	return slices.CompactFunc(out, func(a, b keptRow) bool { return a.handle == b.handle })
}

// handleOf is the blind index of a key: of an employee number the one by which
// cases know their accused.
func (t *records) handleOf(k access.Key) []byte {
	if number, ok := k.Number(); ok {
		return t.employee(number)
	}
	return t.vault.Index("kept", string(k))
}

// putKept makes the rows of a subject what its keeps say.
func (t *records) putKept(table, key, id string, old, now []access.Keep) error {
	is := t.keptRows(now)
	if slices.Equal(t.keptRows(old), is) {
		return nil
	}
	if len(old) > 0 {
		if _, err := t.Exec(fmt.Sprintf(`DELETE FROM %s WHERE %s = $1`, table, key), id); err != nil {
			return err
		}
	}
	for chunk := range slices.Chunk(is, 100) {
		q := &query{}
		subject := q.arg(id)
		rows := make([]string, len(chunk))
		for i, r := range chunk {
			rows[i] = "(" + subject + ", " + q.arg([]byte(r.handle)) + ", " + q.arg(r.ends) + ")"
		}
		err := t.Later(nil, fmt.Sprintf(`INSERT INTO %s (%s, handle, ends) VALUES %s`, table, key, strings.Join(rows, ", ")), q.args...)
		if err != nil {
			return err
		}
	}
	return nil
}

// kept compares the rows of a subject with what its events keep.
func (v *verifier) kept(table, key, id string, want []access.Keep) error {
	is, err := collect(v.records, func(row scanner) (r keptRow, err error) {
		var handle []byte
		err = row.Scan(&handle, &r.ends)
		r.handle = string(handle)
		return r, err
	}, fmt.Sprintf(`SELECT handle, ends FROM %s WHERE %s = $1`, table, key), id)
	if err != nil {
		return err
	}
	slices.SortFunc(is, func(a, b keptRow) int { return strings.Compare(a.handle, b.handle) })
	if !slices.Equal(is, v.keptRows(want)) {
		return differs(table+" "+id, "the list is not what the events say")
	}
	return nil
}

// handles is the condition that a row k of one of the two tables is about whoever
// a scope belongs to. Who has no way to know of anything need not be asked for.
func (t *records) handles(q *query, s act.Scope) string {
	if len(s.Clauses) == 0 || len(s.Keys) == 0 {
		return "1 = 0"
	}
	return t.answering(q, s.Keys)
}

// answering is the condition that a row k is about one of some keys.
func (t *records) answering(q *query, keys []access.Key) string {
	marks := make([]string, len(keys))
	for i, k := range keys {
		marks[i] = q.arg(t.handleOf(k))
	}
	return "k.handle IN (" + strings.Join(marks, ", ") + ")"
}

// near is, for one way to know of cases, that nothing keeps them from the viewer
// by it. mine is what handles answered. It is access.Nearness.Hides in SQL.
func near(c access.Clause, mine string) string {
	forATime := ""
	if c.Side() == access.Employer {
		forATime = " AND k.ends = 0"
	}
	return "NOT EXISTS (SELECT 1 FROM case_kept k WHERE k.case_id = cases.id AND " + mine + forATime + ")"
}

// KeptFrom is the cases and reports that are kept from any of some keys; see act.Tx.
func (t *records) KeptFrom(keys []access.Key) (cases, reports []string, err error) {
	for chunk := range slices.Chunk(keys, 200) {
		for table, into := range map[string]*[]string{"case": &cases, "report": &reports} {
			q := &query{}
			list, err := collect(t, idOf, fmt.Sprintf(`SELECT DISTINCT k.%[1]s_id FROM %[1]s_kept k WHERE `, table)+t.answering(q, chunk), q.args...)
			if err != nil {
				return nil, nil, err
			}
			*into = append(*into, list...)
		}
	}
	return unique(cases), unique(reports), nil
}

// Handles is how keys stand in a Desk; see act.Tx.
func (t *records) Handles(keys []access.Key) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = hex.EncodeToString(t.handleOf(k))
	}
	return out
}

// keptOpen is the handles from which each open case is kept.
func (t *records) keptOpen(out map[string][]string) error {
	_, err := collect(t, func(row scanner) (id string, err error) {
		var handle []byte
		err = row.Scan(&id, &handle)
		out[id] = append(out[id], hex.EncodeToString(handle))
		return id, err
	}, `SELECT k.case_id, k.handle FROM case_kept AS k JOIN cases AS c ON c.id = k.case_id WHERE c.state <> 'closed'`)
	return err
}
