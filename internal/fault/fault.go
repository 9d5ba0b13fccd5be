// Package fault is the words in which the core says no.
//
// A Fault is a refusal that the caller is meant to understand: its kind, a
// stable reason, one sentence, and what would satisfy it. It is not for our
// own failures (a disk, a driver, a bug): those are plain wrapped errors, are
// logged once at the edge, and never leave the process as text.
package fault

import (
	"errors"
	"fmt"
)

// Kind says what sort of refusal it is; the doors map it to a status.
type Kind string

// The kinds, each with the gRPC code and HTTP status the doors give it.
const (
	Invalid         Kind = "invalid"         // the input cannot be right: INVALID_ARGUMENT, 400
	Illegal         Kind = "illegal"         // right input, wrong moment or guard: FAILED_PRECONDITION, 400
	Unauthenticated Kind = "unauthenticated" // no or bad token: UNAUTHENTICATED, 401
	Denied          Kind = "denied"          // seen, but not yours to do: PERMISSION_DENIED, 403
	Missing         Kind = "missing"         // absent, or not for you to know: NOT_FOUND, 404
	Conflict        Kind = "conflict"        // another version is current: ABORTED, 409
	Exists          Kind = "exists"          // already so: ALREADY_EXISTS, 409
	Exhausted       Kind = "exhausted"       // too much at once: RESOURCE_EXHAUSTED, 429
	Unavailable     Kind = "unavailable"     // try again: UNAVAILABLE, 503
	Unimplemented   Kind = "unimplemented"   // built later: UNIMPLEMENTED, 501
)

// Kinds lists every kind, so that tables keyed by Kind can be proven complete.
var Kinds = [...]Kind{
	Invalid, Illegal, Unauthenticated, Denied, Missing,
	Conflict, Exists, Exhausted, Unavailable, Unimplemented,
}

// Field is one mistake in the input: where, and how to mend it.
type Field struct {
	Path     string // lowerCamelCase, dotted, as in the JSON: report.conduct.narrative
	Sentence string
}

// Refusal is one guard that does not hold: which, by which provision, and what
// would satisfy it.
type Refusal struct {
	Guard   string // G1 … G15, R1 … R8, or a product guard's name
	Article string // the provision, as cited in the rulebook
	Remedy  string // what to do so that it holds
}

// Fault is a refusal. The zero value is not one; make it with New.
type Fault struct {
	Kind     Kind
	Reason   string // UPPER_SNAKE, stable, documented on the RPC
	Sentence string // lower case, "indonesia (english)", without secrets or personal data
	Fields   []Field
	Refusals []Refusal
	Meta     map[string]string // e.g. "etag", "states"
}

// New makes a fault with a formatted sentence: what a person may be shown is
// Indonesian first and English in brackets, as Both joins them.
func New(kind Kind, reason, format string, args ...any) *Fault {
	return &Fault{Kind: kind, Reason: reason, Sentence: fmt.Sprintf(format, args...)}
}

// BadField makes an Invalid fault about one field. The sentence says how to
// mend it.
func BadField(path, format string, args ...any) *Fault {
	sentence := fmt.Sprintf(format, args...)
	return New(Invalid, "INVALID_FIELD", "%s: %s", path, sentence).At(path, sentence)
}

// NotFound is the one answer for what is absent and for what the caller may
// not know of; it carries nothing that could tell the two apart.
func NotFound() *Fault {
	return New(Missing, "NOT_FOUND", "tidak ada, atau bukan untuk Anda ketahui (there is no such resource, or it is not for you to know of)")
}

// At adds a field and returns f.
func (f *Fault) At(path, sentence string) *Fault {
	f.Fields = append(f.Fields, Field{Path: path, Sentence: sentence})
	return f
}

// Because adds refusals and returns f.
func (f *Fault) Because(r ...Refusal) *Fault {
	f.Refusals = append(f.Refusals, r...)
	return f
}

// With adds a metadata entry and returns f.
func (f *Fault) With(key, value string) *Fault {
	if f.Meta == nil {
		f.Meta = map[string]string{}
	}
	f.Meta[key] = value
	return f
}

// Error is the sentence.
func (f *Fault) Error() string { return f.Sentence }

// Of finds the fault in err, if there is one.
func Of(err error) (*Fault, bool) {
	var f *Fault
	ok := errors.As(err, &f)
	return f, ok
}

// Is says whether err is a fault of this kind.
func Is(err error, kind Kind) bool {
	f, ok := Of(err)
	return ok && f.Kind == kind
}
