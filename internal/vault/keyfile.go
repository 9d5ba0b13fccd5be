package vault

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

const keyFileHead = `# Netra's keys: whoever holds this file opens what is sealed, and without it nobody does.
# Back it up apart from the database. One key a line: id, space, 64 hexadecimal digits.
# The first key seals, all of them open; to rotate, put a new one above the others.
# The key "index" never changes: access codes are found by it.
`

// openKeyFile reads dir/keys/vault.key, and makes it where there is none.
func openKeyFile(dir string) (_ ring, made bool, err error) {
	path := filepath.Join(dir, "keys", "vault.key")
	r, err := readKeyFile(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return r, false, err
	}
	made, err = makeKeyFile(path)
	if err != nil {
		return ring{}, false, fmt.Errorf("make key file: %w", err)
	}
	r, err = readKeyFile(path)
	return r, made, err
}

func readKeyFile(path string) (ring, error) {
	f, err := os.Open(path)
	if err != nil {
		return ring{}, fmt.Errorf("open key file: %w", err)
	}
	defer func() { _ = f.Close() }()
	if err := private(f); err != nil {
		return ring{}, err
	}
	text, err := io.ReadAll(f)
	if err != nil {
		return ring{}, fmt.Errorf("read key file: %w", err)
	}
	r, err := parseKeys(string(text))
	if err != nil {
		return ring{}, fmt.Errorf("key file %s: %w", path, err)
	}
	return r, nil
}

// private refuses a key file that somebody else could have read, or could
// replace. A warning would be read by nobody until it is too late.
func private(f *os.File) error {
	path := f.Name()
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("key file: %w", err)
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 {
		return fmt.Errorf("key file %s is open to others (mode %04o): take it back with `chmod 600 %s`, and rotate the keys if anybody else uses this machine", path, mode, path)
	}
	dir := filepath.Dir(path)
	if info, err = os.Stat(dir); err != nil {
		return fmt.Errorf("key folder: %w", err)
	}
	if mode := info.Mode().Perm(); mode&0o022 != 0 {
		return fmt.Errorf("key folder %s can be written by others (mode %04o): take it back with `chmod 700 %s`", dir, mode, dir)
	}
	return nil
}

// parseKeys never repeats a line in an error: a line is a secret.
func parseKeys(text string) (ring, error) {
	var r ring
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		id, digits, _ := strings.Cut(line, " ")
		key, err := hex.DecodeString(strings.TrimSpace(digits))
		if err != nil {
			return ring{}, fmt.Errorf("line %d is not an id, a space and hexadecimal digits", n)
		}
		if id != indexID {
			r.keys = append(r.keys, namedKey{id, key})
			continue
		}
		if r.index != nil {
			return ring{}, fmt.Errorf("line %d: the key %q is there twice", n, indexID)
		}
		r.index = key
	}
	return r, r.check()
}

// makeKeyFile writes a new key file, whole or not at all. Of two processes
// that start at once one makes it (and says so), the other finds it there: a
// rename would let the slower one replace keys already in use.
func makeKeyFile(path string) (bool, error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return false, err
	}
	temp, err := os.CreateTemp(dir, ".vault-*")
	if err != nil {
		return false, err
	}
	defer func() { _ = os.Remove(temp.Name()) }()
	text := fmt.Sprintf("%sk%x %x\n%s %x\n", keyFileHead, random(4), random(keySize), indexID, random(keySize))
	if err := finish(temp, []byte(text)); err != nil {
		return false, err
	}
	err = publish(temp.Name(), path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return false, err
	}
	made := err == nil
	return made, errors.Join(syncDir(dir), syncDir(filepath.Dir(dir)))
}

// random draws from the system, which never answers with an error.
func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	return b
}
