package acttest

import (
	"math/rand/v2"
	"path/filepath"
	"testing"

	"netra/internal/store/sqlite"
)

// Twins is two worlds in which chance falls alike: what is done alike in both has
// the same ids, numbers and codes.
func Twins(t testing.TB) (one, other *World) {
	t.Helper()
	twin := func() *World {
		db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "netra.db"))
		must(t, err)
		return seeded(t, db, rand.NewChaCha8([32]byte{7}))
	}
	return twin(), twin()
}
