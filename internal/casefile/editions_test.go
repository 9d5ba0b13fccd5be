package casefile

import (
	"os"
	"slices"
	"testing"

	"netra/internal/deadline"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// twoEditions is the edition in force cut in two on a day. From that day on the
// employer has three working days instead of fourteen days to act, and a severe
// sanction is no answer to a like any more.
func twoEditions(t *testing.T, from Date) *rulebook.Library {
	t.Helper()
	before, after := asWritten(), asWritten()
	before.InForceTo = from.AddDays(-1)
	after.ID, after.InForceFrom, after.InForceTo = "later", from, Date{}
	before.Amendments, after.Amendments = nil, nil
	after.Deadlines, after.Violations = slices.Clone(after.Deadlines), slices.Clone(after.Violations)
	for i := range after.Deadlines {
		if after.Deadlines[i].ID == "DL_PPK" {
			after.Deadlines[i].Value, after.Deadlines[i].Unit = 3, "working_days"
		}
	}
	for i := range after.Violations {
		if after.Violations[i].Code == usual().violation {
			after.Violations[i].Floor, after.Violations[i].Ceiling = sanction.ModerateSix, sanction.ModerateSix
		}
	}
	lib, err := rulebook.NewLibrary(&before, &after)
	must(err)
	return lib
}

// asWritten is the edition in force as its file has it, to be changed at will.
func asWritten() rulebook.Edition {
	const file = "../rulebook/editions/skb-2022.yaml"
	data, err := os.ReadFile(file)
	must(err)
	book, err := rulebook.Parse(file, data)
	must(err)
	return *book
}

// onlyTransitional is a rulebook by which an agency has the transitional moderate
// types alone.
func onlyTransitional(agency string) *rulebook.Library {
	book := asWritten()
	row := rulebook.ModerateRow{Agency: agency, From: book.InForceFrom, Types: []string{rulebook.TransitionalModerate}}
	book.Moderate = append([]rulebook.ModerateRow{row}, book.Moderate...)
	lib, err := rulebook.NewLibrary(&book)
	must(err)
	return lib
}

func TestConductIsJudgedByItsOwnEditionAndProcedureByThatOfTheActsDate(t *testing.T) {
	t.Parallel()
	f := newCase(t)
	f.books = twoEditions(t, day("2024-10-10")) // conduct of 1 October, acts of both
	f.at(Recommended)
	f.today = day("2024-10-10")
	f.dated(day("2024-10-09")).do(eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: day("2024-10-09")})
	f.ticks("DL_PPK", deadline.Running, "2024-10-23") // fourteen days, whenever it was entered

	g := newCase(t)
	g.books = f.books
	g.at(Recommended)
	g.today = day("2024-10-10")
	g.do(eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: g.today})
	g.ticks("DL_PPK", deadline.Running, "2024-10-15") // three working days
	g.at(Examined)
	g.do(eko, &ProposeSanctionCmd{Type: sanction.SevereLower}).is(Proposed) // the later edition would not allow it
	if a := g.c.Round().Proposal.Assessment; a.Rulebook != "skb-2022" || a.Ceiling != "HD_B3" {
		t.Errorf("assessed by %s up to %s", a.Rulebook, a.Ceiling)
	}
}

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
