package custody_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"netra/internal/custody"
)

// pair is two locks with one key each.
func pair(t *testing.T) (*custody.Locks, custody.Key, custody.Key) {
	t.Helper()
	a, b := key(t), key(t)
	l, err := custody.ParseLocks("[a]\n" + a.Line("satu", "BAWASLU-RI") + "\n[b]\n" + b.Line("dua", "LPSK") + "\n")
	if err != nil {
		t.Fatal(err)
	}
	return l, a, b
}

func key(t *testing.T) custody.Key {
	t.Helper()
	k, err := custody.NewKey("uji", "BAWASLU-RI")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

const who = `{"name":"Kenari Uji","address":"Jalan Uji 1"}`

func sealed(t *testing.T, l *custody.Locks, identity string) custody.Envelope {
	t.Helper()
	raw, err := l.Seal([]byte(identity))
	if err != nil {
		t.Fatal(err)
	}
	e, ok := custody.Parse(raw)
	if !ok {
		t.Fatal("it is no envelope")
	}
	return e
}

func TestBothLocksTogetherOpenAndTheServerKnowsWhatTheyOpened(t *testing.T) {
	t.Parallel()
	l, a, b := pair(t)
	e := sealed(t, l, who)
	inner, err := custody.Open(custody.B, b, e.Outer)
	if err != nil || !e.Within(inner) {
		t.Fatalf("lock b: %v", err)
	}
	opened, err := custody.Open(custody.A, a, inner)
	if err != nil {
		t.Fatal(err)
	}
	got, ok := e.Identity(append(opened, '\n'))
	if !ok || string(got) != who {
		t.Errorf("got %s, %v", got, ok)
	}
	if _, ok := e.Identity([]byte(`{"identity":` + who + `,"salt":"x"}`)); ok {
		t.Error("an identity that was not sealed is taken for it")
	}
	if e.Within(e.Outer) {
		t.Error("the outer envelope is taken for the inner one")
	}
}

func TestOneKeyAloneOpensNothing(t *testing.T) {
	t.Parallel()
	l, a, b := pair(t)
	e := sealed(t, l, who)
	inner, err := custody.Open(custody.B, b, e.Outer)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		name     string
		lock     custody.Lock
		key      custody.Key
		envelope []byte
		want     error
	}{
		{"a before b", custody.A, a, e.Outer, custody.ErrWrongKey},
		{"b says it is a", custody.A, b, e.Outer, custody.ErrLock},
		{"a says it is b", custody.B, a, inner, custody.ErrLock},
		{"b on the inner one", custody.B, b, inner, custody.ErrWrongKey},
		{"a stranger", custody.B, key(t), e.Outer, custody.ErrWrongKey},
		{"cut short", custody.B, b, e.Outer[:len(e.Outer)-20], custody.ErrDamaged},
		{"head alone", custody.B, b, e.Outer[:40], custody.ErrDamaged},
		{"no envelope", custody.B, b, []byte(who), custody.ErrNotSealed},
		{"nothing", custody.B, b, nil, custody.ErrNotSealed},
	} {
		got, err := custody.Open(x.lock, x.key, x.envelope)
		if !errors.Is(err, x.want) || got != nil {
			t.Errorf("%s: got %d bytes, %v, want %v", x.name, len(got), err, x.want)
		}
	}
	if bytes.Contains(inner, []byte("Kenari")) || bytes.Contains(e.Outer, []byte("Kenari")) {
		t.Error("a name stands in clear")
	}
}

// Who has a long name looks like who has a short one.
func TestEveryIdentityIsAsLong(t *testing.T) {
	t.Parallel()
	l, _, _ := pair(t)
	long := `{"name":"` + strings.Repeat("n", 200) + `","address":"` + strings.Repeat("a", 2000) + `","phone":"` + strings.Repeat("1", 200) + `","email":"` + strings.Repeat("e", 200) + `"}`
	if a, b := len(sealed(t, l, `{"name":"A"}`).Outer), len(sealed(t, l, long).Outer); a != b {
		t.Errorf("%d and %d bytes", a, b)
	}
}

func TestLocksThatOneBodyOpensAreRefused(t *testing.T) {
	t.Parallel()
	a, b := key(t), key(t)
	for name, text := range map[string]string{
		"nothing":        "",
		"no b":           "[a]\n" + a.Line("x", "BAWASLU-RI"),
		"no a":           "[b]\n" + b.Line("x", "LPSK"),
		"one body":       "[a]\n" + a.Line("x", "LPSK") + "\n[b]\n" + b.Line("y", "LPSK"),
		"one key":        "[a]\n" + a.Line("x", "BAWASLU-RI") + "\n[b]\n" + a.Line("y", "LPSK"),
		"two bodies":     "[a]\n" + a.Line("x", "BAWASLU-RI") + "\n" + b.Line("x", "LPSK"),
		"no section":     a.Line("x", "BAWASLU-RI"),
		"no label":       "[a]\n" + a.Recipient + " BAWASLU-RI",
		"no recipient":   "[a]\nage1nonsense BAWASLU-RI x",
		"a private half": "[a]\n" + strings.TrimSpace(a.Text()) + " BAWASLU-RI x",
	} {
		if _, err := custody.ParseLocks(text); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

func TestAKeyIsReadBackAndAnErrorNeverRepeatsIt(t *testing.T) {
	t.Parallel()
	k := key(t)
	again, err := custody.ParseKey(k.Text())
	if err != nil || again.Recipient != k.Recipient {
		t.Fatalf("got %s, %v", again.Recipient, err)
	}
	_, err = custody.ParseKey("AGE-SECRET-KEY-PQ-1GEHEIM")
	if err == nil || strings.Contains(err.Error(), "GEHEIM") {
		t.Errorf("got %v", err)
	}
	if _, err := custody.ParseKey("# nothing\n"); !errors.Is(err, custody.ErrNoKey) {
		t.Errorf("got %v", err)
	}
}
