package custody

import (
	"errors"
	"fmt"
	"strings"

	"filippo.io/age"
)

// Key is one custodian's private key. It is never on a server.
type Key struct {
	private   age.Identity
	Recipient string // the public half, for the file of locks
	text      string
}

// recipient reads a public key: a hybrid one, which a quantum computer of
// tomorrow does not open either, or a classic one.
func recipient(s string) (age.Recipient, error) {
	if r, err := age.ParseHybridRecipient(s); err == nil {
		return r, nil
	}
	if r, err := age.ParseX25519Recipient(s); err == nil {
		return r, nil
	}
	return nil, errors.New("this is no recipient of age (age1…)")
}

// NewKey draws a key. Label and body stand beside it, for whoever finds the file.
func NewKey(label, body string) (Key, error) {
	id, err := age.GenerateHybridIdentity()
	if err != nil {
		return Key{}, fmt.Errorf("draw a key: %w", err)
	}
	k := Key{private: id, Recipient: id.Recipient().String()}
	k.text = fmt.Sprintf("# Kunci pemegang identitas: %s, %s\n# Simpan luring; jangan pernah di server (keep it offline, never on a server).\n# public key: %s\n%s\n",
		line(body), line(label), k.Recipient, id.String())
	return k, nil
}

// Line is the key's line in a file of locks.
func (k Key) Line(label, body string) string {
	return fmt.Sprintf("%s %s %s", k.Recipient, line(body), line(label))
}

// Text is the key file.
func (k Key) Text() string { return k.text }

// line is a text without breaks.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

// ErrNoKey says that a file holds no private key.
var ErrNoKey = errors.New("tidak ada kunci di berkas ini (there is no AGE-SECRET-KEY in this file)")

// ParseKey reads a key file. An error never repeats a line of it.
func ParseKey(text string) (Key, error) {
	for row := range strings.Lines(text) {
		row = strings.TrimSpace(row)
		if !strings.HasPrefix(row, "AGE-SECRET-KEY-") {
			continue
		}
		if id, err := age.ParseHybridIdentity(row); err == nil {
			return Key{private: id, Recipient: id.Recipient().String(), text: text}, nil
		}
		if id, err := age.ParseX25519Identity(row); err == nil {
			return Key{private: id, Recipient: id.Recipient().String(), text: text}, nil
		}
		return Key{}, errors.New("kunci di berkas ini rusak (the key in this file is damaged)")
	}
	return Key{}, ErrNoKey
}
