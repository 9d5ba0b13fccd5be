package custody

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
)

// Envelope is a sealed identity as it is kept. It says which locks it was sealed
// to, and holds two fingerprints: by Inner the server knows that custodian B handed
// in what lay inside, by Plain that custodian A did. Plain tells nothing of the
// identity, for a random salt that lies in the inner envelope is part of it.
type Envelope struct {
	Set   string `json:"set"` // of locks
	BodyA string `json:"bodyA"`
	BodyB string `json:"bodyB"`
	Inner []byte `json:"inner"`
	Plain []byte `json:"plain"`
	Outer []byte `json:"outer"` // age, to lock B, of age, to lock A
}

// padding is what fills an identity up: white space, which JSON does not mind.
const padding = " \n"

// bucket holds every identity of a usual length, so that they are all as long;
// a longer one fills two of them, or four.
const bucket = 4096

// salted is an identity with its salt, as it lies in the inner envelope.
type salted struct {
	Identity json.RawMessage `json:"identity"`
	Salt     string          `json:"salt"`
}

// Seal seals an identity, which is JSON, and answers with the envelope as JSON.
func (l *Locks) Seal(identity []byte) ([]byte, error) {
	plain, err := json.Marshal(salted{identity, base64.RawURLEncoding.EncodeToString(random(32))})
	if err != nil {
		return nil, fmt.Errorf("seal an identity: %w", err)
	}
	inner, err := seal(padded(plain), l.a.recipients)
	if err != nil {
		return nil, err
	}
	outer, err := seal(inner, l.b.recipients)
	if err != nil {
		return nil, err
	}
	return json.Marshal(Envelope{Set: l.Set, BodyA: l.a.Body, BodyB: l.b.Body, Inner: hash(inner), Plain: hash(plain), Outer: outer})
}

// Parse reads what Seal made. It is false for anything else, such as an identity
// that was kept before there were locks.
func Parse(b []byte) (Envelope, bool) {
	var e Envelope
	err := json.Unmarshal(b, &e)
	return e, err == nil && e.Set != "" && Sealed(e.Outer)
}

// Within says whether b is the inner envelope.
func (e Envelope) Within(b []byte) bool { return bytes.Equal(hash(b), e.Inner) }

// Identity is the identity in what custodian A opened; false when it is not what
// was sealed.
func (e Envelope) Identity(opened []byte) (json.RawMessage, bool) {
	opened = bytes.TrimSpace(opened)
	var s salted
	if !bytes.Equal(hash(opened), e.Plain) || json.Unmarshal(opened, &s) != nil {
		return nil, false
	}
	return s.Identity, true
}

// Read is the identity in what lock A opened, for whoever reads it offline.
func Read(opened []byte) (json.RawMessage, error) {
	var s salted
	if err := json.Unmarshal(opened, &s); err != nil {
		return nil, ErrDamaged
	}
	return s.Identity, nil
}

func padded(plain []byte) []byte {
	size := bucket
	for size < len(plain) {
		size *= 2
	}
	return append(plain[:len(plain):len(plain)], bytes.Repeat([]byte(" "), size-len(plain))...)
}

func hash(b []byte) []byte { sum := sha256.Sum256(b); return sum[:] }

// random draws from the system, which never answers with an error.
func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	return b
}
