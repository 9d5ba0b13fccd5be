package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
)

// keySize is that of AES-256, and of every master key.
const keySize = 32

// indexID is the reserved id of the root of the blind indexes. It stands apart
// from the sealing keys because those rotate: an index that changed with them
// would turn every access code into an unknown one.
const indexID = "index"

// keyIDs are short and plain, for they travel in clear in every sealed value.
var keyIDs = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,31}$`)

type namedKey struct {
	id  string
	key []byte
}

// ring is the master keys: the first seals, all open.
type ring struct {
	keys  []namedKey
	index []byte
}

func (r ring) check() error {
	if len(r.keys) == 0 {
		return errors.New("there is no sealing key")
	}
	if len(r.index) != keySize {
		return fmt.Errorf("the key %q must be there, with %d bytes", indexID, keySize)
	}
	seen := map[string]bool{indexID: true}
	for _, k := range r.keys {
		switch {
		case !keyIDs.MatchString(k.id):
			return errors.New("a key id is 1 to 32 lower-case letters, digits and dashes")
		case seen[k.id]:
			return fmt.Errorf("the key %q is there twice", k.id)
		case len(k.key) != keySize:
			return fmt.Errorf("the key %q has %d bytes, not %d", k.id, len(k.key), keySize)
		}
		seen[k.id] = true
	}
	return nil
}

// fromRing derives every key once, so that sealing costs no derivation.
func fromRing(r ring) (*Vault, error) {
	v := &Vault{sealing: r.keys[0].id, keys: map[string]map[Class]cipher.AEAD{}}
	for _, k := range r.keys {
		byClass := map[Class]cipher.AEAD{}
		for _, c := range Classes {
			aead, err := newAEAD(k.key, nil, "netra/vault/v1/class/"+string(c))
			if err != nil {
				return nil, err
			}
			byClass[c] = aead
		}
		v.keys[k.id] = byClass
	}
	var err error
	if v.index, err = derive(r.index, nil, "netra/vault/v1/index"); err != nil {
		return nil, err
	}
	if v.pepper, err = derive(r.index, nil, "netra/vault/v1/pepper"); err != nil {
		return nil, err
	}
	return v, nil
}

func derive(secret, salt []byte, info string) ([]byte, error) {
	key, err := hkdf.Key(sha256.New, secret, salt, info, keySize)
	if err != nil {
		return nil, fmt.Errorf("derive key: %w", err)
	}
	return key, nil
}

// newAEAD is AES-256-GCM that draws its own random nonce. With 96 random bits
// the odds of a repeat stay below 2^-32 for the first 2^32 values of one key
// and class, some thousand times what the whole country would file.
func newAEAD(secret, salt []byte, info string) (cipher.AEAD, error) {
	key, err := derive(secret, salt, info)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("cipher: %w", err)
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, fmt.Errorf("cipher: %w", err)
	}
	return aead, nil
}
