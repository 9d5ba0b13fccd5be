package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"netra/internal/custody"
)

func TestTwoKeysThatWereDrawnOpenWhatWasSealedToThem(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var lines [2]bytes.Buffer
	for i, x := range []struct{ file, body string }{{"a", "BAWASLU-RI"}, {"b", "LPSK"}} {
		args := []string{"identity", "keygen", "--label", "uji", "--body", x.body, "--out", filepath.Join(dir, x.file)}
		if err := runTo(t.Context(), &lines[i], args...); err != nil {
			t.Fatal(err)
		}
		if err := runTo(t.Context(), &lines[i], args...); err == nil {
			t.Error("a key was written over")
		}
		info, err := os.Stat(filepath.Join(dir, x.file))
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("the key is %v, %v", info.Mode(), err)
		}
	}
	l, err := custody.ParseLocks("[a]\n" + lines[0].String() + "[b]\n" + lines[1].String())
	if err != nil {
		t.Fatal(err)
	}
	raw, err := l.Seal([]byte(`{"name":"Kenari Uji"}`))
	if err != nil {
		t.Fatal(err)
	}
	e, _ := custody.Parse(raw)
	open := func(lock, key string, envelope []byte) ([]byte, error) {
		var out bytes.Buffer
		o := identityOpen{Lock: lock, Key: filepath.Join(dir, key), from: bytes.NewReader(envelope)}
		err := o.Run(&out)
		return out.Bytes(), err
	}
	inner, err := open("b", "b", e.Outer)
	if err != nil || !e.Within(inner) {
		t.Fatalf("lock b: %v", err)
	}
	plain, err := open("a", "a", inner)
	if err != nil || !strings.Contains(string(plain), "Kenari Uji") {
		t.Errorf("lock a: %s, %v", plain, err)
	}
	for name, x := range map[string]struct {
		lock, key string
		envelope  []byte
		says      string
	}{
		"the order": {"a", "a", e.Outer, "gembok B belum dibuka"},
		"the key":   {"b", "a", e.Outer, "tidak membuka"},
		"the lock":  {"a", "b", e.Outer, "urutannya terbalik"},
		"the file":  {"b", "b", e.Outer[:len(e.Outer)-9], "terpotong"},
		"no file":   {"b", "b", []byte("x"), "bukan amplop"},
		"no key":    {"b", "gone", e.Outer, "--key"},
	} {
		if out, err := open(x.lock, x.key, x.envelope); err == nil || len(out) > 0 || !strings.Contains(err.Error(), x.says) {
			t.Errorf("%s: %d bytes, %v", name, len(out), err)
		}
	}
}

// The demonstration's keys are made once and say what they are.
func TestTheDemonstrationsCustodiansAreMadeOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path, err := demoCustodians(dir)
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := custody.ParseLocks(string(before)); err != nil {
		t.Error(err)
	}
	if _, err := demoCustodians(dir); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("they were made anew: %v", err)
	}
	for _, f := range []string{"a.txt", "b.txt"} {
		text, err := os.ReadFile(filepath.Join(dir, "demo-custodians", f))
		if err != nil || !strings.Contains(string(text), "NEVER on the server") {
			t.Errorf("%s: %v", f, err)
		}
		if _, err := custody.ParseKey(string(text)); err != nil {
			t.Errorf("%s: %v", f, err)
		}
	}
}

func TestLocksThatOneBodyHoldsDoNotStart(t *testing.T) {
	t.Parallel()
	k, err := custody.NewKey("uji", "LPSK")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "locks")
	if err := os.WriteFile(file, []byte("[a]\n"+k.Line("x", "LPSK")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	err = run(t.Context(), []string{"serve", "--data", t.TempDir(), "--http", "127.0.0.1:0", "--grpc", "127.0.0.1:0", "--locks", file})
	if err == nil || !strings.Contains(err.Error(), "[b]") {
		t.Errorf("got %v", err)
	}
}
