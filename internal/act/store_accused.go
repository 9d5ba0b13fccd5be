package act

import (
	"netra/internal/casefile"
	"netra/internal/report"
)

// Summoned is the store as the door of the accused needs it.
type Summoned interface {
	// AccusedIndex is the blind index of a code of an accused: all that is ever
	// kept of it.
	AccusedIndex(code report.AccessCode) []byte
	// CaseByAccusedCode is the case that such a code opens.
	CaseByAccusedCode(code report.AccessCode, lock bool) (casefile.Case, bool, error)
}
