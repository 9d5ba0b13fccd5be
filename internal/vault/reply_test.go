package vault_test

import (
	"bytes"
	"errors"
	"testing"

	"netra/internal/vault"
)

const code, other = "K7QF9M2DXTVB3H8CR5AYZ", "K7QF9M2DXTVB3H8CR5AY0"

func TestAReplyOpensWithItsCodeAndWithNoOther(t *testing.T) {
	t.Parallel()
	v := fromKey(t, 1)
	public, err := v.ReplyKey([]byte(code))
	if err != nil {
		t.Fatal(err)
	}
	box, err := v.SealReply(public, "r/q1", []byte("Kapan?"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name         string
		vault        *vault.Vault
		secret, at   string
		box          []byte
		opensNothing bool
	}{
		{"its code", v, code, "r/q1", box, false},
		{"another code", v, other, "r/q1", box, true},
		{"another place", v, code, "r/q2", box, true},
		{"another deployment", fromKey(t, 2), code, "r/q1", box, true},
		{"a changed box", v, code, "r/q1", append(bytes.Clone(box[:len(box)-1]), box[len(box)-1]^1), true},
		{"no box", v, code, "r/q1", nil, true},
	} {
		opener, err := tt.vault.Replies([]byte(tt.secret))
		if err != nil {
			t.Fatal(err)
		}
		text, err := opener.Open(tt.at, tt.box)
		if tt.opensNothing != errors.Is(err, vault.ErrBroken) || !tt.opensNothing && string(text) != "Kapan?" {
			t.Errorf("%s: %q, %v", tt.name, text, err)
		}
	}
}

func TestAReplyHidesItsLengthAndNeverLooksTheSame(t *testing.T) {
	t.Parallel()
	v := fromKey(t, 1)
	public, err := v.ReplyKey([]byte(code))
	if err != nil {
		t.Fatal(err)
	}
	short, err1 := v.SealReply(public, "r/q1", []byte("Ya?"))
	again, err2 := v.SealReply(public, "r/q1", []byte("Ya?"))
	long, err3 := v.SealReply(public, "r/q1", bytes.Repeat([]byte("a"), 400))
	if err := errors.Join(err1, err2, err3); err != nil {
		t.Fatal(err)
	}
	if len(short) != len(long) || bytes.Equal(short, again) {
		t.Errorf("lengths %d and %d, same bytes: %t", len(short), len(long), bytes.Equal(short, again))
	}
	if _, err := v.ReplyKey([]byte("short")); err == nil {
		t.Error("a key was derived from five bytes")
	}
}

func fromKey(t *testing.T, b byte) *vault.Vault {
	t.Helper()
	v, err := vault.FromKey("k1", bytes.Repeat([]byte{b}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return v
}
