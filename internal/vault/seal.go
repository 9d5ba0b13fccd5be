package vault

import (
	"crypto/cipher"
	"errors"
	"fmt"
	"slices"
)

// A sealed value is
//
//	version   1 byte
//	n         1 byte, the length of the key id
//	key id    n bytes, in clear, so that a reader knows which key opens it
//	nonce     12 bytes, random
//	box       AES-256-GCM of the padded value, with its tag
//
// and everything before the nonce, the class and the place are authenticated
// with the box: a value opens in the row and class it was sealed for, or not.
const (
	underClass  = 1 // under the key of its class
	underRecord = 2 // kept for a key of its own, wrapped before the nonce: destroying that erases the value
	underSecret = 3 // under a key derived from what the caller knows; the key id is empty
)

// maxPlain bounds a value; what is larger is a file, and those are blobs.
const maxPlain = 16 << 20

var (
	// ErrBroken is the answer for a value that was changed, moved to another
	// place or class, or sealed by somebody else. These look the same.
	ErrBroken = errors.New("the sealed value is not what was sealed for this place")
	// ErrUnknownKey is the answer for a value whose key is not in the key file.
	ErrUnknownKey = errors.New("the key that sealed this is not in the key file")
)

// Seal seals plain for one place, "table/column/row". The same words sealed
// twice look different.
func (v *Vault) Seal(class Class, where string, plain []byte) ([]byte, error) {
	aead, ok := v.keys[v.sealing][class]
	if !ok {
		return nil, fmt.Errorf("seal %s: unknown class %q", where, class)
	}
	padded, err := pad(plain, class.hidesLength())
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", where, err)
	}
	return box(aead, header(underClass, v.sealing), class, where, padded)
}

// Unseal opens what Seal made for the same class and place, under any key of
// the key file. It fails with ErrBroken or ErrUnknownKey.
func (v *Vault) Unseal(class Class, where string, sealed []byte) ([]byte, error) {
	head, keyID, rest, err := split(sealed, underClass)
	if err != nil {
		return nil, fmt.Errorf("unseal %s: %w", where, err)
	}
	classes, ok := v.keys[keyID]
	if !ok {
		return nil, fmt.Errorf("unseal %s: %w", where, ErrUnknownKey)
	}
	aead, ok := classes[class]
	if !ok {
		return nil, fmt.Errorf("unseal %s: unknown class %q", where, class)
	}
	return unbox(aead, head, class, where, rest)
}

func header(version byte, keyID string) []byte {
	return append([]byte{version, byte(len(keyID))}, keyID...)
}

// split takes the header off sealed, which must be of this version.
func split(sealed []byte, version byte) (head []byte, keyID string, rest []byte, err error) {
	if len(sealed) < 2 || sealed[0] != version || len(sealed) < 2+int(sealed[1]) {
		return nil, "", nil, ErrBroken
	}
	n := 2 + int(sealed[1])
	return sealed[:n:n], string(sealed[2:n]), sealed[n:], nil
}

func box(aead cipher.AEAD, head []byte, class Class, where string, padded []byte) ([]byte, error) {
	if where == "" {
		return nil, errors.New("seal: a sealed value needs a place, or it could be moved anywhere")
	}
	out := slices.Grow(slices.Clone(head), len(padded)+aead.Overhead())
	return aead.Seal(out, nil, padded, bound(head, class, where)), nil
}

func unbox(aead cipher.AEAD, head []byte, class Class, where string, rest []byte) ([]byte, error) {
	padded, err := aead.Open(nil, nil, rest, bound(head, class, where))
	if err != nil {
		return nil, fmt.Errorf("unseal %s: %w", where, ErrBroken)
	}
	plain, err := unpad(padded)
	if err != nil {
		return nil, fmt.Errorf("unseal %s: %w", where, err)
	}
	return plain, nil
}

// bound is what is authenticated beside the value. Every part but the last
// says how long it is, so that no two places spell the same bytes.
func bound(head []byte, class Class, where string) []byte {
	b := append(slices.Clone(head), byte(len(class)))
	b = append(b, class...)
	return append(b, where...)
}
