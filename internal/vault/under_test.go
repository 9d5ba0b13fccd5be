package vault_test

import (
	"bytes"
	"errors"
	"testing"

	"netra/internal/vault"
)

func TestAnAnswerOpensWithItsSecretOnly(t *testing.T) {
	t.Parallel()
	v := fixed(t)
	secret := []byte("0123456789abcdef")
	s, err := v.SealUnder(secret, "answers/body/a1", []byte(`{"accessCode":"…"}`))
	if err != nil {
		t.Fatal(err)
	}
	other, err := vault.FromKey("k1", bytes.Repeat([]byte{8}, 32))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		v      *vault.Vault
		secret string
		where  string
		opens  bool
	}{
		{"the same secret", v, "0123456789abcdef", "answers/body/a1", true},
		{"another secret", v, "0123456789abcdeg", "answers/body/a1", false},
		{"another row", v, "0123456789abcdef", "answers/body/a2", false},
		{"the secret without the vault's keys", other, "0123456789abcdef", "answers/body/a1", false},
	}
	for _, tt := range tests {
		plain, err := tt.v.UnsealUnder([]byte(tt.secret), tt.where, s)
		if tt.opens != (err == nil) || !tt.opens && !errors.Is(err, vault.ErrBroken) {
			t.Errorf("%s: %q, %v", tt.name, plain, err)
		}
	}
	for i := range s {
		changed := bytes.Clone(s)
		changed[i] ^= 1
		if _, err := v.UnsealUnder(secret, "answers/body/a1", changed); !errors.Is(err, vault.ErrBroken) {
			t.Fatalf("byte %d changed: %v", i, err)
		}
	}
	if _, err := v.Unseal(vault.Answer, "answers/body/a1", s); !errors.Is(err, vault.ErrBroken) {
		t.Errorf("the vault alone opened it: %v", err)
	}
}

func TestAShortSecretIsRefused(t *testing.T) {
	t.Parallel()
	v := fixed(t)
	if _, err := v.SealUnder([]byte("0123456789abcde"), place, nil); err == nil {
		t.Error("sealed under 15 bytes")
	}
	if _, err := v.UnsealUnder(nil, place, nil); err == nil {
		t.Error("opened under nothing")
	}
}

func TestAnIndexIsTheSameForTheSameValueOnly(t *testing.T) {
	t.Parallel()
	v := fixed(t)
	other, err := vault.FromKey("k1", bytes.Repeat([]byte{8}, 32))
	if err != nil {
		t.Fatal(err)
	}
	again := fixed(t).Index("employee", "197001011990011001")
	if got := v.Index("employee", "197001011990011001"); !bytes.Equal(got, again) || len(got) != 32 {
		t.Errorf("not the same after a restart: %x, %x", got, again)
	}
	differs := map[string][]byte{
		"another value": v.Index("employee", "197001011990011002"),
		"another kind":  v.Index("token", "197001011990011001"),
		"another vault": other.Index("employee", "197001011990011001"),
		"a shifted cut": v.Index("employee1", "97001011990011001"),
	}
	for name, got := range differs {
		if bytes.Equal(got, again) {
			t.Errorf("%s gives the same index", name)
		}
	}
}
