package vault_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"netra/internal/vault"
)

func open(t *testing.T, dir string) *vault.Vault {
	t.Helper()
	v, err := vault.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func keyFile(dir string) string { return filepath.Join(dir, "keys", "vault.key") }

func TestTheFirstStartMakesAPrivateKeyFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	first := open(t, dir)
	for path, want := range map[string]os.FileMode{keyFile(dir): 0o600, filepath.Join(dir, "keys"): 0o700} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: mode %v, %v, want %v", path, info.Mode(), err, want)
		}
	}
	if entries, _ := os.ReadDir(filepath.Join(dir, "keys")); len(entries) != 1 {
		t.Errorf("%d files in the key folder, want the key file alone", len(entries))
	}
	second := open(t, dir)
	if !first.IsNew() || second.IsNew() {
		t.Errorf("new at the first start: %v, at the second: %v", first.IsNew(), second.IsNew())
	}
	if got, err := second.Unseal(vault.Case, place, sealed(t, first, vault.Case, "note")); err != nil || string(got) != "note" {
		t.Errorf("after a restart: %q, %v", got, err)
	}
}

func TestStartsAtTheSameTimeAgreeOnTheKeys(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	vaults := make([]*vault.Vault, 16)
	var wg sync.WaitGroup
	for i := range vaults {
		wg.Go(func() { vaults[i], _ = vault.Open(dir) })
	}
	wg.Wait()
	made := 0
	for i, v := range vaults {
		if v == nil {
			t.Fatalf("start %d was refused", i)
		}
		if v.IsNew() {
			made++
		}
		if _, err := v.Unseal(vault.Case, place, sealed(t, vaults[0], vault.Case, "x")); err != nil {
			t.Errorf("start %d has other keys: %v", i, err)
		}
	}
	if made != 1 {
		t.Errorf("%d starts say that they made the keys, want 1", made)
	}
}

func TestKeysThatOthersCouldReachAreRefusedWithTheRemedy(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		path   func(dir string) string
		mode   os.FileMode
		remedy string
	}{
		{"readable by the group", keyFile, 0o640, "chmod 600 "},
		{"readable by all", keyFile, 0o604, "chmod 600 "},
		{"writable by the group", keyFile, 0o620, "chmod 600 "},
		{"in a folder that all may write", func(dir string) string { return filepath.Join(dir, "keys") }, 0o707, "chmod 700 "},
	}
	for _, tt := range tests {
		dir := t.TempDir()
		open(t, dir)
		if err := os.Chmod(tt.path(dir), tt.mode); err != nil {
			t.Fatal(err)
		}
		_, err := vault.Open(dir)
		if err == nil || !strings.Contains(err.Error(), tt.remedy+tt.path(dir)) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

const (
	line1 = "k1 1111111111111111111111111111111111111111111111111111111111111111\n"
	line2 = "k2 2222222222222222222222222222222222222222222222222222222222222222\n"
	index = "index 3333333333333333333333333333333333333333333333333333333333333333\n"
)

func withKeys(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "keys"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(keyFile(dir), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestARotatedVaultOpensTheOldAndSealsWithTheNew(t *testing.T) {
	t.Parallel()
	before := open(t, withKeys(t, line1+index))
	after := open(t, withKeys(t, "# rotated\n\n"+line2+line1+index))
	old, fresh := sealed(t, before, vault.Case, "old"), sealed(t, after, vault.Case, "fresh")
	if got, err := after.Unseal(vault.Case, place, old); err != nil || string(got) != "old" {
		t.Errorf("old value after rotation: %q, %v", got, err)
	}
	if _, err := before.Unseal(vault.Case, place, fresh); !errors.Is(err, vault.ErrUnknownKey) {
		t.Errorf("new value under the old key file: %v, want ErrUnknownKey", err)
	}
	if !bytes.Equal(before.Index("access-code", "x"), after.Index("access-code", "x")) {
		t.Error("rotation changed the index: no access code would be found")
	}
	answer, err := before.SealUnder([]byte("0123456789abcdef"), place, []byte("answer"))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := after.UnsealUnder([]byte("0123456789abcdef"), place, answer); err != nil || string(got) != "answer" {
		t.Errorf("stored answer after rotation: %q, %v", got, err)
	}
}

func TestADamagedKeyFileIsRefusedWithoutShowingKeys(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, says string }{
		{"empty", "", "no sealing key"},
		{"no index key", line1, `"index"`},
		{"index key alone", index, "no sealing key"},
		{"two index keys", line1 + index + index, "twice"},
		{"the same id twice", line1 + line1 + index, "twice"},
		{"cut short", line1[:41] + "\n" + index, "bytes"},
		{"index cut short", line1 + index[:40], "bytes"},
		{"an odd digit", line1[:40] + "x\n" + index, "line 1"},
		{"no id", strings.TrimPrefix(line1, "k1 ") + index, "a key id is"},
		{"a loud id", "K1" + line1[2:] + index, "lower-case"},
	}
	for _, tt := range tests {
		dir := withKeys(t, tt.text)
		_, err := vault.Open(dir)
		if err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.says)
			continue
		}
		if said := strings.ReplaceAll(err.Error(), dir, ""); strings.Contains(said, "1111") || strings.Contains(said, "3333") {
			t.Errorf("%s: the error shows a key: %v", tt.name, err)
		}
		if kept, _ := os.ReadFile(keyFile(dir)); string(kept) != tt.text {
			t.Errorf("%s: the key file was overwritten", tt.name)
		}
	}
}

func TestAKeyOfTheWrongSizeIsRefused(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 16, 31, 33} {
		if _, err := vault.FromKey("k1", make([]byte, n)); err == nil {
			t.Errorf("a key of %d bytes was taken", n)
		}
	}
}
