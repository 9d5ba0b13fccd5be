package vault

import (
	"crypto/cipher"
	"fmt"
)

// minSecret is 128 bits, or the characters of anything that holds as much.
const minSecret = 16

// SealUnder seals plain so that only who knows secret (a request id, an access
// code) opens it again: the answer to a request can be kept for its retry
// without being kept for anybody else. The secret is not stored, and the
// vault's own pepper goes into the key, so that neither a stolen database nor
// a careless client's guessable request id is enough.
//
// The length is hidden: an answer repeats what a citizen wrote.
func (v *Vault) SealUnder(secret []byte, where string, plain []byte) ([]byte, error) {
	aead, err := v.under(secret)
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", where, err)
	}
	padded, err := pad(plain, true)
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", where, err)
	}
	return box(aead, header(underSecret, ""), Answer, where, padded)
}

// UnsealUnder opens what SealUnder made with the same secret for the same
// place, and fails with ErrBroken otherwise. It outlives every rotation.
func (v *Vault) UnsealUnder(secret []byte, where string, sealed []byte) ([]byte, error) {
	aead, err := v.under(secret)
	if err != nil {
		return nil, fmt.Errorf("unseal %s: %w", where, err)
	}
	head, _, rest, err := split(sealed, underSecret)
	if err != nil {
		return nil, fmt.Errorf("unseal %s: %w", where, err)
	}
	return unbox(aead, head, Answer, where, rest)
}

func (v *Vault) under(secret []byte) (cipher.AEAD, error) {
	if len(secret) < minSecret {
		return nil, fmt.Errorf("a secret of %d bytes is too short, %d are needed", len(secret), minSecret)
	}
	return newAEAD(secret, v.pepper, "netra/vault/v1/under")
}
