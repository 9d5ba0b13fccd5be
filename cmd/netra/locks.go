package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"netra/internal/custody"
)

// lock reads the locks to which confidential identities are sealed, and remembers
// the set: what was sealed to it stays known after the next one. Without a file the
// track is closed; a demonstration makes both custodians itself.
func (s *serve) lock(ctx context.Context, p *parts) error {
	path := s.Locks
	if path == "" && s.Demo {
		var err error
		if path, err = demoCustodians(s.Data); err != nil {
			return fmt.Errorf("make the demonstration's custodians: %w", err)
		}
	}
	if path == "" {
		return nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("--locks: %w", err)
	}
	l, err := custody.ParseLocks(string(text))
	if err != nil {
		return fmt.Errorf("--locks %s: %w", path, err)
	}
	for _, lock := range []custody.Lock{custody.A, custody.B} {
		if _, ok := p.acts.Directory.Agency(l.Body(lock)); !ok {
			return fmt.Errorf("--locks %s: there is no body %q", path, l.Body(lock))
		}
	}
	p.acts.Locks = l
	return p.acts.SetSetting(ctx, "locks."+l.Set, l.Text)
}

// demoWarning stands in every file of the demonstration's custodians.
const demoWarning = `# HANYA UNTUK PERAGAAN. ONLY FOR THE DEMONSTRATION.
# Di instalasi sungguhan kunci privat TIDAK PERNAH ada di server: setiap pemegang
# membuatnya sendiri, luring, dengan "netra identity keygen".
# In a real installation a private key is NEVER on the server: each custodian draws
# their own, offline, with "netra identity keygen".
`

// demoCustodians makes both private keys and the file of locks, once. Nothing but a
// demonstration ever has them together.
func demoCustodians(data string) (string, error) {
	dir := filepath.Join(data, "demo-custodians")
	locks := filepath.Join(dir, "locks.txt")
	if _, err := os.Stat(locks); !errors.Is(err, fs.ErrNotExist) {
		return locks, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	text := demoWarning
	for _, x := range []struct{ lock, body string }{{"a", "BAWASLU-RI"}, {"b", "LPSK"}} {
		k, err := custody.NewKey("peraga "+x.lock, x.body)
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(dir, x.lock+".txt"), []byte(demoWarning+k.Text()), 0o600); err != nil {
			return "", err
		}
		text += "[" + x.lock + "]\n" + k.Line("peraga", x.body) + "\n"
	}
	return locks, os.WriteFile(locks, []byte(text), 0o600) // last: where it is, both keys are
}
