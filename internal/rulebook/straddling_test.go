package rulebook_test

import (
	"slices"
	"testing"

	"netra/internal/deadline"
	"netra/internal/rulebook"
)

func TestADateThatMayLieBeforeTheEditionIsForAPersonToSettle(t *testing.T) {
	t.Parallel()
	lib, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for date, human := range map[string]bool{"2022": true, "2022-09": true, "2022-09-22": false, "2022-10": false, "2022-09-21": false} {
		when, err := deadline.ParsePartial(date)
		if err != nil {
			t.Fatal(err)
		}
		e, err := lib.Edition("skb-2022")
		if err != nil {
			t.Fatal(err)
		}
		a, err := e.Assess(rulebook.Conduct{Contest: "pemilu-2024-presiden", ContestKind: "pemilu", OccurredOn: when,
			DeterminedOn: deadline.MustDate("2023-11-13"), EmploymentKind: "PNS", Violations: []string{"eth_socialise_prospective"}})
		if err != nil {
			t.Fatal(err)
		}
		said := slices.ContainsFunc(a.Because, func(r rulebook.Reason) bool { return r.Rule == "EDITION" })
		if a.NeedsHuman != human || said != human {
			t.Errorf("%s: needsHuman %v, said %v, want %v", date, a.NeedsHuman, said, human)
		}
	}
}
