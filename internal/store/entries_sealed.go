package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"netra/internal/act"
)

// sealedEntries is the rows of entries and of their events, ready to be written.
type sealedEntries struct{ entries, events [][]any }

// Len is how many entries there are.
func (s sealedEntries) Len() int { return len(s.entries) }

// SealEntries makes ready what PutSealed writes; see act.Tx. The rows come in the
// order of their keys: a hundred thousand that land here and there in an index have a
// database read and write its pages again and again.
func (t *records) SealEntries(list []act.Written) (act.SealedEntries, error) {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b act.Written) int {
		return cmp.Or(cmp.Compare(a.New.Register, b.New.Register), cmp.Compare(a.New.ID, b.New.ID))
	})
	var out sealedEntries
	for _, x := range list {
		entry, err := t.entryRow(x.New)
		if err != nil {
			return nil, err
		}
		event, err := t.eventRow(x.Event)
		if err != nil {
			return nil, err
		}
		out.entries, out.events = append(out.entries, entry), append(out.events, event)
	}
	return out, nil
}

// perInsert is how many rows one statement writes.
const perInsert = 100

// PutSealed writes them; see act.Tx. An entry takes the place of the version before
// its own and of no other.
func (t *records) PutSealed(list act.SealedEntries) error {
	s, ok := list.(sealedEntries)
	if !ok {
		return fmt.Errorf("%T was not sealed here", list)
	}
	for rows := range slices.Chunk(s.events, perInsert) {
		if _, err := t.insert(insertEvent, rows, ""); err != nil {
			return t.taken(staleEtag)(err)
		}
	}
	for rows := range slices.Chunk(s.entries, perInsert) {
		n, err := t.insert(insertEntry, rows, overEntry)
		if err != nil {
			return err
		}
		if n != int64(len(rows)) {
			return staleEtag()
		}
	}
	return nil
}

const overEntry = `
		ON CONFLICT (register, id) DO UPDATE
		SET   version = excluded.version, handle = excluded.handle, body = excluded.body
		WHERE entries.version = excluded.version - 1`

// insert runs a statement that ends in VALUES for many rows.
func (t *records) insert(into string, rows [][]any, tail string) (int64, error) {
	q := &query{}
	values := make([]string, len(rows))
	for i, row := range rows {
		marks := make([]string, len(row))
		for k, v := range row {
			marks[k] = q.arg(v)
		}
		values[i] = "(" + strings.Join(marks, ", ") + ")"
	}
	res, err := t.Exec(into+strings.Join(values, ", ")+tail, q.args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}
