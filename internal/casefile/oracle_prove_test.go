package casefile

import (
	"maps"
	"slices"
	"testing"
	"time"
)

// Every day of the table, and a week beyond either end.
func tableDays(t *testing.T) (first, last time.Time) {
	t.Helper()
	return utc(t, "2021-12-25"), utc(t, "2028-01-07")
}

func TestEveryDueDateIsTheOneFoundByWalking(t *testing.T) {
	t.Parallel()
	o, rules := readOracle(t), everyRule(t)
	first, last := tableDays(t)
	var y tally
	o.compare(&y, world().calendar, rules, threeZones(t), first, last)
	eachDay(first, last, func(d time.Time) {
		opens := monthsFrom(d, 6, true)
		y.same(world().book.WindowOpens(dateOf(d)) == dateOf(opens), "the window before %s opens %s, want %s", dateOf(d), world().book.WindowOpens(dateOf(d)), dateOf(opens))
	})
	demand(t, y, 100_000)
}

// On the eve and on the day of every decree and every amendment the count is
// the one that a reader of that day would have made.
func TestEveryDueDateAsKnownThenIsTheOneFoundByWalking(t *testing.T) {
	t.Parallel()
	o := readOracle(t)
	first, last := tableDays(t)
	var rules []countedRule
	for _, r := range everyRule(t) {
		if slices.Contains([]string{"PX_RECEIPT", "DL_DELIVER"}, r.ID) {
			rules = append(rules, r)
		}
	}
	var y tally
	for _, known := range o.decreeDays(t) {
		o.known = known
		o.compare(&y, world().calendar.AsKnownOn(day(known)), rules, nil, first, last)
	}
	demand(t, y, 100_000)
}

// decreeDays is every day on which something was signed, and its eve.
func (o oracle) decreeDays(t *testing.T) []string {
	t.Helper()
	days := map[string]bool{}
	note := func(signed string) {
		if signed != "" {
			days[signed] = true
			days[utc(t, signed).AddDate(0, 0, -1).Format(time.DateOnly)] = true
		}
	}
	for _, signed := range o.years {
		note(signed)
	}
	for _, h := range o.free {
		note(h.announced)
		note(h.gone)
	}
	return slices.Sorted(maps.Keys(days))
}

func demand(t *testing.T, y tally, want int) {
	t.Helper()
	t.Logf("%d comparisons, %d differences", y.compared, y.differ)
	if y.differ > 0 {
		t.Errorf("%d of %d differ, such as %q", y.differ, y.compared, y.first)
	}
	if y.compared < want {
		t.Errorf("only %d comparisons, want %d", y.compared, want)
	}
}

// An oracle that would agree with anything proves nothing: each of these is
// wrong about one thing, and the comparison must say so.
func TestAWrongWalkIsFound(t *testing.T) {
	t.Parallel()
	o, rules, where := readOracle(t), everyRule(t), threeZones(t)
	first, last := utc(t, "2023-04-14"), utc(t, "2023-05-10") // with Idulfitri, and a day withdrawn
	tests := []struct {
		name  string
		wrong func(o *oracle, rules []countedRule, where []zoned)
	}{
		{"nothing", func(*oracle, []countedRule, []zoned) {}},
		{"a holiday is dropped", func(o *oracle, _ []countedRule, _ []zoned) { delete(o.free, utc(t, "2023-04-24")) }},
		{"an ordinary day is free", func(o *oracle, _ []countedRule, _ []zoned) { o.free[utc(t, "2023-05-09")] = announcement{} }},
		{"a withdrawn day still stands", func(o *oracle, _ []countedRule, _ []zoned) { o.free[utc(t, "2023-04-26")] = announcement{} }},
		{"the year is not in the table", func(o *oracle, _ []countedRule, _ []zoned) { delete(o.years, 2023) }},
		{"a rule is a day longer", func(_ *oracle, rules []countedRule, _ []zoned) { rules[0].n++ }},
		{"working days are counted as days", func(_ *oracle, rules []countedRule, _ []zoned) { rules[0].Unit = unitCalendar }},
		{"the effect comes a day late", func(o *oracle, _ []countedRule, _ []zoned) { o.onDay = "" }},
		{"Papua has the time of Java", func(_ *oracle, _ []countedRule, where []zoned) { where[2].east = 7 }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o, rules, where := o, slices.Clone(rules), slices.Clone(where)
			o.years, o.free = maps.Clone(o.years), maps.Clone(o.free)
			tt.wrong(&o, rules, where)
			var y tally
			o.compare(&y, world().calendar, rules, where, first, last)
			if wrong := y.differ > 0; wrong != (tt.name != "nothing") {
				t.Errorf("%d differences in %d comparisons", y.differ, y.compared)
			}
		})
	}
}

// Each free day that is no weekend is noticed when the walk forgets it.
func TestEveryHolidayOfTheTableMatters(t *testing.T) {
	t.Parallel()
	o := readOracle(t)
	rules := slices.DeleteFunc(everyRule(t), func(r countedRule) bool { return r.ID != "PX_RECEIPT" })
	found := 0
	for d, h := range maps.Clone(o.free) {
		if wd := d.Weekday(); wd == time.Saturday || wd == time.Sunday || h.gone != "" {
			continue
		}
		delete(o.free, d)
		var y tally
		o.compare(&y, world().calendar, rules, nil, d.AddDate(0, 0, -3), d)
		if o.free[d] = h; y.differ == 0 {
			t.Errorf("nobody misses %s", dateOf(d))
		}
		found++
	}
	if found < 100 {
		t.Errorf("only %d holidays were dropped", found)
	}
}
