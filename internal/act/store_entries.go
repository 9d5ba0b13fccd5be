package act

import "netra/internal/record"

// ManyEntries is how registers too long to be read as a whole are read.
type ManyEntries interface {
	// EntryIndex is the blind index of what an entry is called, in hex: it names
	// the entry outside without saying what it is called.
	EntryIndex(register, handle string) string
	EntryByIndex(register, index string) (Entry, bool, error)
	// EntriesByHandle is those of some entries that are there, in no order.
	EntriesByHandle(register string, handles []string) ([]Entry, error)
	// EntriesAfter is the entries in the order of their index.
	EntriesAfter(register, after string, limit int) ([]Entry, error)

	// SealEntries makes ready what PutSealed writes: it reads and writes nothing, and
	// what it answers may be kept after its transaction.
	SealEntries(list []Written) (SealedEntries, error)
	// PutSealed writes entries and their events together. One that somebody else
	// wrote since it was read is a fault.Conflict.
	PutSealed(list SealedEntries) error
}

// Written is an entry that is to be written, what it was before, and its event.
type Written struct {
	Old, New Entry
	Event    record.Event
}

// SealedEntries is entries as the store keeps them; only the store looks inside.
type SealedEntries interface{ Len() int }
