package act

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
}
