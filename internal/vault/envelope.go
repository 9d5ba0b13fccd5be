package vault

import "filippo.io/age"

// stanza marks the vault's own line in the header of an age file.
const stanza = "netra-vault"

// envelope is the lock on one blob: age draws a fresh key for each file, and
// that key is sealed in the file's header for this blob and no other. So a
// file put in another's place does not open, old files stay readable through
// rotations, and the one copy of a file's key is destroyed with the file.
//
// It is a recipient like any other to age: a second one, whose key is on no
// server, can later stand beside it in the same header.
type envelope struct {
	vault *Vault
	name  string
}

// Wrap seals the file's key. It makes envelope an age.Recipient.
func (e envelope) Wrap(fileKey []byte) ([]*age.Stanza, error) {
	sealed, err := e.vault.Seal(Evidence, e.where(), fileKey)
	if err != nil {
		return nil, err
	}
	return []*age.Stanza{{Type: stanza, Body: sealed}}, nil
}

// Unwrap opens the file's key. It makes envelope an age.Identity.
func (e envelope) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	for _, s := range stanzas {
		if s.Type == stanza {
			return e.vault.Unseal(Evidence, e.where(), s.Body)
		}
	}
	return nil, age.ErrIncorrectIdentity
}

func (e envelope) where() string { return "blobs/key/" + e.name }
