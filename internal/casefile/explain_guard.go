package casefile

import (
	"fmt"
	"strings"
)

// ExplainGuard is everything that the machine knows under the name by which a
// refusal calls a guard: what it asks, which provision says so, and on which
// acts it stands; empty for no guard.
func ExplainGuard(id string) string {
	var out strings.Builder
	for _, g := range drawnGuards() {
		if g.ID != id {
			continue
		}
		var acts []Act
		for _, r := range Machine {
			for _, own := range guardsOf(r) {
				if own.ID == g.ID && own.Says == g.Says && (len(acts) == 0 || acts[len(acts)-1] != r.Act) {
					acts = append(acts, r.Act)
				}
			}
		}
		fmt.Fprintf(&out, "%s: %s\nDasar hukum / legal basis: %s\nPada tindakan / on: %s\n", g.ID, g.Says, g.Article, join(acts))
	}
	return out.String()
}
