package rulebook

import (
	"maps"
	"slices"
	"testing"
)

// A word without its sentence would leave an officer with an empty line.
func TestEveryWordOfAnEditionCanBeRead(t *testing.T) {
	t.Parallel()
	said := func(set string, allowed, spelt []string) {
		for _, w := range allowed {
			if !slices.Contains(spelt, w) {
				t.Errorf("%s: %s has no words", set, w)
			}
		}
		if len(allowed) != len(spelt) {
			t.Errorf("%s: %d words are allowed, %d are spelt out", set, len(allowed), len(spelt))
		}
	}
	said("phase", phases, words(slices.Collect(maps.Keys(phaseWords))...))
	said("contest", contests, slices.Collect(maps.Keys(contestWords)))
	said("who", addressees, words(slices.Collect(maps.Keys(whoWords))...))
	said("kind", kinds, slices.Collect(maps.Keys(kindWords)))
	said("unit", units, slices.Collect(maps.Keys(unitWords)))
	said("body", bodies, slices.Collect(maps.Keys(bodyWords)))
	said("effect", effects, slices.Collect(maps.Keys(effectWords)))
	said("status", statuses, slices.Collect(maps.Keys(statusWords)))
	said("confidence", confidences, words(slices.Collect(maps.Keys(confidenceWords))...))
}
