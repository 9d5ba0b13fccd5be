package casefile

import (
	"testing"

	"netra/internal/fault"
)

// spoken holds a refusal to both languages: its sentence, and that of every field
// and guard it names.
func spoken(t tb, f *fault.Fault) {
	t.Helper()
	said := []string{f.Sentence}
	for _, x := range f.Fields {
		said = append(said, x.Sentence)
	}
	for _, r := range f.Refusals {
		said = append(said, r.Remedy)
	}
	for _, text := range said {
		if id, en := fault.Halves(text); id == en {
			t.Errorf("%s is said in one language: %q", f.Reason, text)
		}
	}
}

func TestEveryGuardSaysInBothLanguagesWhatItAsks(t *testing.T) {
	t.Parallel()
	for _, g := range drawnGuards() {
		if id, en := fault.Halves(g.Says); id == en {
			t.Errorf("%s says in one language: %q", g.ID, g.Says)
		}
	}
}
