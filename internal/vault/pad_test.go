package vault

import (
	"errors"
	"testing"
)

func TestALengthThatCannotBeTrueIsBroken(t *testing.T) {
	t.Parallel()
	for _, padded := range []string{"", "\x00\x00\x00", "\x00\x00\x00\x01", "\x00\x00\x00\x03ab", "\xff\xff\xff\xffab"} {
		if plain, err := unpad([]byte(padded)); !errors.Is(err, ErrBroken) || plain != nil {
			t.Errorf("%x: %q, %v", padded, plain, err)
		}
	}
}
