package vault

import (
	"crypto/hkdf"
	"crypto/hpke"
	"crypto/sha256"
	"fmt"
)

// A reply is what an office writes to a reporter. It is sealed to a key that is
// derived from the access code and kept nowhere: who holds database and key file
// reads the office's own copy while there is one, but never the reporter's.
//
// The suite is X-Wing (ML-KEM-768 with X25519), so that what is copied today is
// not read by the machines of tomorrow; key and nonce are HPKE's own.
func replySuite() (hpke.KEM, hpke.KDF, hpke.AEAD) {
	return hpke.MLKEM768X25519(), hpke.HKDFSHA256(), hpke.AES256GCM()
}

// replySeed is what the key pair is derived from. The pepper stands for the
// deployment: a code that fits two of them opens nothing in the other.
func (v *Vault) replySeed(secret []byte) ([]byte, error) {
	if len(secret) < minSecret {
		return nil, fmt.Errorf("a secret of %d bytes is too short, %d are needed", len(secret), minSecret)
	}
	seed, err := hkdf.Key(sha256.New, secret, v.pepper, "netra/vault/v1/reply-seed", keySize)
	if err != nil {
		return nil, fmt.Errorf("derive reply seed: %w", err)
	}
	return seed, nil
}

func (v *Vault) replyKey(secret []byte) (hpke.PrivateKey, error) {
	seed, err := v.replySeed(secret)
	if err != nil {
		return nil, err
	}
	kem, _, _ := replySuite()
	key, err := kem.DeriveKeyPair(seed)
	if err != nil {
		return nil, fmt.Errorf("derive reply key: %w", err)
	}
	return key, nil
}

// ReplyKey is the public half of the key that a secret opens. It is kept with the
// report; from it neither the secret nor what was sealed to it can be had.
func (v *Vault) ReplyKey(secret []byte) ([]byte, error) {
	key, err := v.replyKey(secret)
	if err != nil {
		return nil, err
	}
	return key.PublicKey().Bytes(), nil
}

// SealReply seals plain for a place so that only the holder of the secret behind a
// public key opens it. Its length is hidden.
func (v *Vault) SealReply(public []byte, where string, plain []byte) ([]byte, error) {
	kem, kdf, aead := replySuite()
	key, err := kem.NewPublicKey(public)
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", where, err)
	}
	padded, err := pad(plain, true)
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", where, err)
	}
	box, err := hpke.Seal(key, kdf, aead, replyInfo(where), padded)
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", where, err)
	}
	return box, nil
}

// Replies opens with one secret what SealReply sealed to its key: deriving that
// costs more than opening, and a page has many.
type Replies struct{ key hpke.PrivateKey }

// Replies is what opens the replies to a secret.
func (v *Vault) Replies(secret []byte) (Replies, error) {
	key, err := v.replyKey(secret)
	return Replies{key}, err
}

// Open opens one reply at its place, and fails with ErrBroken otherwise.
func (r Replies) Open(where string, box []byte) ([]byte, error) {
	_, kdf, aead := replySuite()
	padded, err := hpke.Open(r.key, kdf, aead, replyInfo(where), box)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", where, ErrBroken)
	}
	return unpad(padded)
}

func replyInfo(where string) []byte { return []byte("netra/vault/v1/reply/" + where) }
