package vault

import (
	"bytes"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/hex"
	"testing"
)

func TestIndexKeysAreThoseOfHKDF(t *testing.T) {
	t.Parallel()
	v, err := FromKey("k1", bytes.Repeat([]byte{7}, keySize))
	if err != nil {
		t.Fatal(err)
	}
	key, err := hkdf.Expand(sha256.New, v.index, "access-code", keySize)
	if err != nil {
		t.Fatal(err)
	}
	if want := mac(key, "value"); !bytes.Equal(v.Index("access-code", "value"), want) {
		t.Error("the spelt-out expansion is not HKDF-Expand")
	}
}

// A change here locks every citizen out: access codes are found by these bytes.
func TestAnIndexNeverChangesBetweenReleases(t *testing.T) {
	t.Parallel()
	v, err := FromKey("k1", bytes.Repeat([]byte{7}, keySize))
	if err != nil {
		t.Fatal(err)
	}
	const want = "604457553b13f5bc7b2fab2390aa4a3612aba9ccaea093d8483d69bd22dfd319"
	if got := hex.EncodeToString(v.Index("access-code", "0123456789ABCDEFGHJKM")); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A change here makes every database unreadable.
func TestAValueSealedByTheFirstReleaseOpens(t *testing.T) {
	t.Parallel()
	v, err := FromKey("k1", bytes.Repeat([]byte{7}, keySize))
	if err != nil {
		t.Fatal(err)
	}
	old, err := hex.DecodeString("01026b3124646c3707398a61cfabce5a629adce3ea9e0cc30292c085207cda7bc21221d7d4e07e23854a")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := v.Unseal(Case, "cases/note/c1", old); err != nil || string(got) != "a note" {
		t.Errorf("got %q, %v", got, err)
	}
}
