package store

import (
	"encoding/hex"
	"strings"

	"netra/internal/act"
)

// together is how many entries are asked for at once; every database takes as
// many arguments.
const together = 500

// EntryIndex is the blind index under which a register finds an entry, in hex.
func (t *records) EntryIndex(register, handle string) string {
	return hex.EncodeToString(t.entryHandle(register, handle))
}

// EntryByIndex finds an entry by that index; see act.Tx.
func (t *records) EntryByIndex(register, index string) (act.Entry, bool, error) {
	handle, err := hex.DecodeString(index)
	if err != nil || len(handle) == 0 {
		return act.Entry{}, false, nil //nolint:nilerr // it finds nothing, as any other unknown one
	}
	return found(t.entryOf(t.QueryRow(`
		SELECT register, id, body FROM entries WHERE register = $1 AND handle = $2`, register, handle)))
}

// EntriesByHandle is the entries of a register that are called one of some
// things; what is unknown is left out.
func (t *records) EntriesByHandle(register string, handles []string) ([]act.Entry, error) {
	var out []act.Entry
	for len(handles) > 0 {
		n := min(len(handles), together)
		q := &query{}
		of, marks := q.arg(register), make([]string, n)
		for i, h := range handles[:n] {
			marks[i] = q.arg(t.entryHandle(register, h))
		}
		list, err := collect(t, t.entryOf, `SELECT register, id, body FROM entries WHERE register = `+of+
			` AND handle IN (`+strings.Join(marks, ", ")+`)`, q.args...)
		if err != nil {
			return nil, err
		}
		out, handles = append(out, list...), handles[n:]
	}
	return out, nil
}

// EntriesAfter is some entries of a register in the order of their index, from
// the one after an index.
func (t *records) EntriesAfter(register, after string, limit int) ([]act.Entry, error) {
	handle, err := hex.DecodeString(after)
	if err != nil {
		return nil, nil //nolint:nilerr // after what is no index there is nothing
	}
	if handle == nil {
		handle = []byte{}
	}
	return collect(t, t.entryOf, `
		SELECT   register, id, body FROM entries WHERE register = $1 AND handle > $2
		ORDER BY handle LIMIT $3`, register, handle, limit)
}
