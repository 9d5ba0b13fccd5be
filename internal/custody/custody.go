// Package custody seals who reported so that no server can open it: inside to
// lock A, outside to lock B, whose private keys two bodies keep offline.
//
// It knows age files, locks and envelopes, and nothing else: not whose identity
// it is, not who may ask for it (internal/report decides that), and no database.
// The server has the public half alone (Locks); the private half (Key) is read
// by `netra identity open`, on a custodian's own machine. Start at envelope.go.
package custody

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"filippo.io/age"
)

// Lock names one of the two.
type Lock string

// The locks. A custodian of B opens the outer envelope and sees the inner one,
// still sealed; a custodian of A never has it before B has.
const (
	A Lock = "a"
	B Lock = "b"
)

// magic is how every age file begins.
var magic = []byte("age-encryption.org/v1\n")

// Sealed says whether b is an age file, and so nothing that anybody can read.
func Sealed(b []byte) bool { return bytes.HasPrefix(b, magic) }

// seal makes an age file for every one of some recipients.
func seal(plain []byte, to []age.Recipient) ([]byte, error) {
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to...)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	if _, err := w.Write(plain); err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return out.Bytes(), nil
}

// What can be wrong with what a custodian opens.
var (
	ErrNotSealed = errors.New("bukan amplop tersegel; berikan berkas yang Anda unduh apa adanya (this is no sealed envelope: give the file as you downloaded it)")
	ErrWrongKey  = errors.New("kunci ini tidak membuka amplop ini: kunci lain, atau gembok B belum dibuka (this key does not open this envelope: it is another key, or lock B was not opened yet)")
	ErrDamaged   = errors.New("amplop ini rusak atau terpotong; unduh lagi (this envelope is damaged or cut short: download it again)")
	ErrLock      = errors.New("ini bukan kunci gembok itu, atau urutannya terbalik: B dahulu, lalu A (this is no key of that lock, or the order is wrong: B first, then A)")
)

// Open opens an envelope with one key and says what lies in it: the inner envelope
// for lock B, the identity for lock A.
func Open(lock Lock, k Key, envelope []byte) ([]byte, error) {
	if !Sealed(envelope) {
		return nil, ErrNotSealed
	}
	r, err := age.Decrypt(bytes.NewReader(envelope), k.private)
	if _, none := errors.AsType[*age.NoIdentityMatchError](err); none {
		return nil, ErrWrongKey
	}
	if err != nil {
		return nil, ErrDamaged
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		return nil, ErrDamaged
	}
	if Sealed(plain) != (lock == B) {
		return nil, ErrLock
	}
	if lock == B {
		return plain, nil
	}
	return bytes.TrimRight(plain, padding), nil
}
