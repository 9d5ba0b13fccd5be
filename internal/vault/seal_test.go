package vault_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"netra/internal/vault"
)

const place = "reports/narrative/r1"

func fixed(t *testing.T) *vault.Vault {
	t.Helper()
	v, err := vault.FromKey("k1", bytes.Repeat([]byte{7}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func sealed(t *testing.T, v *vault.Vault, class vault.Class, plain string) []byte {
	t.Helper()
	s, err := v.Seal(class, place, []byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEveryClassOpensWhatItSealed(t *testing.T) {
	t.Parallel()
	v := fixed(t)
	for _, class := range vault.Classes {
		for _, size := range []int{0, 1, 507, 508, 509, 70_000} {
			plain := bytes.Repeat([]byte("é"), size)[:size]
			got, err := v.Unseal(class, place, sealed(t, v, class, string(plain)))
			if err != nil || !bytes.Equal(got, plain) {
				t.Errorf("%s, %d bytes: got %d bytes, %v", class, size, len(got), err)
			}
		}
	}
}

func TestAnyChangedByteIsNoticed(t *testing.T) {
	t.Parallel()
	v := fixed(t)
	whole := sealed(t, v, vault.Case, "he spoke at the rally")
	for i := range whole {
		changed := bytes.Clone(whole)
		changed[i] ^= 1
		if plain, err := v.Unseal(vault.Case, place, changed); !refused(err) || plain != nil {
			t.Errorf("byte %d of %d changed: got %q, %v", i, len(whole), plain, err)
		}
	}
	for n := range whole {
		if _, err := v.Unseal(vault.Case, place, whole[:n]); !refused(err) {
			t.Errorf("cut to %d bytes: %v", n, err)
		}
	}
	if _, err := v.Unseal(vault.Case, place, append(bytes.Clone(whole), 0)); !refused(err) {
		t.Errorf("a byte more: %v", err)
	}
}

// refused holds for both answers: a change of the key id names another key.
func refused(err error) bool {
	return errors.Is(err, vault.ErrBroken) || errors.Is(err, vault.ErrUnknownKey)
}

func TestASealedValueOpensInItsOwnPlaceAndClassOnly(t *testing.T) {
	t.Parallel()
	v := fixed(t)
	other, err := vault.FromKey("k1", bytes.Repeat([]byte{8}, 32))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name  string
		v     *vault.Vault
		class vault.Class
		where string
		opens bool
	}{
		{"where it was sealed", v, vault.Narrative, place, true},
		{"another row", v, vault.Narrative, "reports/narrative/r2", false},
		{"another column", v, vault.Narrative, "reports/place/r1", false},
		{"no place", v, vault.Narrative, "", false},
		{"another key under the same id", other, vault.Narrative, place, false},
	}
	for _, class := range vault.Classes {
		if class != vault.Narrative {
			tests = append(tests, struct {
				name  string
				v     *vault.Vault
				class vault.Class
				where string
				opens bool
			}{"as " + string(class), v, class, place, false})
		}
	}
	s := sealed(t, v, vault.Narrative, "at the school")
	for _, tt := range tests {
		_, err := tt.v.Unseal(tt.class, tt.where, s)
		if (err == nil) != tt.opens || err != nil && !errors.Is(err, vault.ErrBroken) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestTheSameWordsSealedTwiceDiffer(t *testing.T) {
	t.Parallel()
	v := fixed(t)
	if bytes.Equal(sealed(t, v, vault.Case, "same"), sealed(t, v, vault.Case, "same")) {
		t.Error("two seals of the same words are the same bytes")
	}
}

func TestTheSealedBytesDoNotHoldTheWords(t *testing.T) {
	t.Parallel()
	if bytes.Contains(sealed(t, fixed(t), vault.Case, "canary-4711"), []byte("canary")) {
		t.Error("the words stand in the sealed value")
	}
}

func TestACitizensWordsHideTheirLength(t *testing.T) {
	t.Parallel()
	v := fixed(t)
	for _, class := range []vault.Class{vault.Identity, vault.Narrative, vault.Message} {
		sizes := map[int]bool{}
		for n := range 509 {
			sizes[len(sealed(t, v, class, string(make([]byte, n))))] = true
		}
		if len(sizes) != 1 {
			t.Errorf("%s: %d sizes for values of 0 to 508 bytes, want 1", class, len(sizes))
		}
		if a, b := len(sealed(t, v, class, fmt.Sprintf("%600d", 1))), len(sealed(t, v, class, fmt.Sprintf("%1000d", 1))); a != b {
			t.Errorf("%s: 600 and 1000 bytes are told apart: %d, %d", class, a, b)
		}
	}
	a, b := len(sealed(t, v, vault.Case, "short")), len(sealed(t, v, vault.Case, "a little longer"))
	if a == b {
		t.Error("case values are padded too: then the test above shows nothing")
	}
}

func TestWhatCannotBeSealedIsRefused(t *testing.T) {
	t.Parallel()
	v := fixed(t)
	tests := []struct {
		name  string
		class vault.Class
		where string
		size  int
	}{
		{"an unknown class", "gossip", place, 1},
		{"no place", vault.Case, "", 1},
		{"too much", vault.Case, place, 16<<20 + 1},
	}
	for _, tt := range tests {
		if s, err := v.Seal(tt.class, tt.where, make([]byte, tt.size)); err == nil || s != nil {
			t.Errorf("%s was sealed", tt.name)
		}
	}
}
