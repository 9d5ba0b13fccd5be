// Package vault seals what a stolen database or disk must not tell: who
// reported, what they told, what they sent along, and what an office wrote.
//
// It knows classes of data and places in tables, and nothing else: not who may
// open what (access decides that), not the names and rows it seals for (store
// does), and not the nested age locks of the CONFIDENTIAL track, whose keys
// are on no server. It answers no search but one: the keyed blind index of a
// value that the asker already has.
//
// Start at seal.go for the format of a sealed value, at keyfile.go for where
// the keys live, at blobs.go for evidence.
package vault

import (
	"crypto/cipher"
	"fmt"
)

// Vault seals and opens. It never changes after it was made, so any number of
// goroutines may share one. Make it with Open or FromKey.
type Vault struct {
	sealing string                           // the key id that new values carry
	keys    map[string]map[Class]cipher.AEAD // by key id, then class
	index   []byte                           // the root of every blind index
	pepper  []byte                           // mixed into every secret of SealUnder
	isNew   bool
}

// Open reads the key file below the data folder dir, and writes one on the
// first start. It refuses a key file that others could read or replace, and
// says how to mend it.
func Open(dir string) (*Vault, error) {
	ring, isNew, err := openKeyFile(dir)
	if err != nil {
		return nil, err
	}
	v, err := fromRing(ring)
	if err != nil {
		return nil, err
	}
	v.isNew = isNew
	return v, nil
}

// FromKey makes a vault of one key of 32 bytes, which is then the root of the
// blind indexes too. It is meant for tests: such a vault cannot rotate.
func FromKey(keyID string, key []byte) (*Vault, error) {
	ring := ring{keys: []namedKey{{keyID, key}}, index: key}
	if err := ring.check(); err != nil {
		return nil, fmt.Errorf("vault from key: %w", err)
	}
	return fromRing(ring)
}

// IsNew says whether Open wrote the key file just now. Beside a database that
// already holds cases that means the old keys were lost or not restored, and
// starting would seal new reports under keys that open none of the old ones.
func (v *Vault) IsNew() bool { return v.isNew }
