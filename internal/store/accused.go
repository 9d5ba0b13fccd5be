package store

import (
	"database/sql"
	"errors"

	"netra/internal/casefile"
	"netra/internal/report"
)

// AccusedIndex is the blind index of a code of an accused; see act.Summoned. Its
// kind is its own: the code of a report opens no case here, nor this one a report.
func (t *records) AccusedIndex(code report.AccessCode) []byte {
	return t.vault.Index("accused-code", string(code))
}

// CaseByAccusedCode is the case that such a code opens; see act.Summoned.
func (t *records) CaseByAccusedCode(code report.AccessCode, lock bool) (casefile.Case, bool, error) {
	tail := ""
	if lock {
		tail = t.ForUpdate()
	}
	c, err := t.caseOf(t.QueryRow(`SELECT id, body FROM cases WHERE accused_code = $1`+tail, t.AccusedIndex(code)))
	if errors.Is(err, sql.ErrNoRows) {
		return casefile.Case{}, false, nil
	}
	return c, err == nil, err
}

// absent is an index for its column, where NULL says that there is none: an empty
// one would be the same as every other.
func absent(index []byte) any {
	if len(index) == 0 {
		return nil
	}
	return index
}
