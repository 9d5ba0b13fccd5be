package casefile

import (
	"slices"
	"testing"

	"netra/internal/rulebook"
)

// An edition that lacks a clock would leave a case without a date, so the parser
// demands all that the table starts; a new one belongs in its list as well.
func TestEveryEditionIsMadeToHoldTheClocksOfTheTable(t *testing.T) {
	t.Parallel()
	books, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for rule := range started() {
		if rule != HoldRule && !slices.Contains(rulebook.ClockIDs(), rule) {
			t.Errorf("%s is started by the table, and rulebook.ClockIDs does not demand it of an edition", rule)
		}
		for _, e := range books.Editions() {
			if _, ok := e.Deadline(rule); !ok && rule != HoldRule {
				t.Errorf("%s has no %s", e.ID, rule)
			}
		}
	}
}
