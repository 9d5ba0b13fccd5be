package statistics

import "testing"

func TestTheOthersAreWhatEveryReaderCanSubtract(t *testing.T) {
	t.Parallel()
	row := func(code, parent string, n int, shown bool) Row {
		return Row{Code: code, Parent: parent, Cells: Funnel{Recommended: {n, shown}, ActedUpon: {n, false}}}
	}
	total := Funnel{Recommended: {30, true}, ActedUpon: {30, true}}
	for _, x := range []struct {
		name   string
		rows   []Row
		listed int
		others int // -1: hidden
	}{
		{"two small ones are joined", []Row{row("a", "", 20, true), row("b", "", 6, false), row("c", "", 4, false)}, 1, 10},
		{"what is in no row is among them", []Row{row("a", "", 20, true)}, 1, 10},
		{"nothing is left", []Row{row("a", "", 20, true), row("b", "", 10, true)}, 2, -1},
		{"a regency is in its province", []Row{row("a", "", 20, true), row("a.1", "a", 20, true)}, 2, 10},
	} {
		listed, others := Fold(total, x.rows, []string{Recommended})
		got := -1
		if c := others[Recommended]; c.Shown {
			got = c.N
		}
		if len(listed) != x.listed || got != x.others {
			t.Errorf("%s: %d rows and %d others", x.name, len(listed), got)
		}
	}
	_, others := Fold(total, []Row{row("a", "", 20, true)}, []string{Recommended, ActedUpon})
	if others[ActedUpon].Shown {
		t.Error("the others are shown beside a row that hides the same figure")
	}
}

func TestAShareIsShownOnlyOfTwoFiguresThatAre(t *testing.T) {
	t.Parallel()
	if p, ok := Share(&Cell{6, true}, &Cell{9, true}); !ok || p != 67 {
		t.Errorf("%d, %v", p, ok)
	}
	if _, ok := Share(&Cell{6, false}, &Cell{9, true}); ok {
		t.Error("of a hidden part a share is shown")
	}
	if _, ok := Share(&Cell{0, true}, &Cell{9, false}); ok {
		t.Error("of a hidden whole a share is shown")
	}
}

func TestTheSlowestTenthIsMoreThanOneCase(t *testing.T) {
	t.Parallel()
	nine := Spread{1: 8, 40: 1}
	if _, ok := nine.Slowest(); ok {
		t.Error("of nine cases the slowest is shown")
	}
	if d, ok := (Spread{1: 17, 7: 1, 30: 2}).Slowest(); !ok || d != 7 {
		t.Errorf("nine tenths of twenty did not exceed %d, %v", d, ok)
	}
}
