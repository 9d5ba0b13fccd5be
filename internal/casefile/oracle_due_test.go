package casefile

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// countedRule is one rule with the length it has: the rulebook's own, or for the
// time a sanction is served the months of each type.
type countedRule struct {
	rulebook.Deadline
	n int
}

func everyRule(t *testing.T) []countedRule {
	t.Helper()
	var out []countedRule
	for _, d := range world().book.Deadlines {
		if d.ValueOf == "" {
			out = append(out, countedRule{d, d.Value})
			continue
		}
		for _, months := range []int{6, 9, 12} {
			out = append(out, countedRule{d, months})
		}
	}
	for _, typ := range sanction.All() {
		if m := typ.Months(); m != 0 && !slices.Contains([]int{6, 9, 12}, m) {
			t.Errorf("%s is served %d months, which nobody counts here", typ, m)
		}
	}
	return out
}

// place is a zone as the directory knows it, and as everybody does.
type zoned struct {
	name string
	east int // hours
	zone *time.Location
}

func threeZones(t *testing.T) []zoned {
	t.Helper()
	out := []zoned{{"Asia/Jakarta", 7, nil}, {"Asia/Makassar", 8, nil}, {"Asia/Jayapura", 9, nil}}
	for i := range out {
		zone, ok := directory.ZoneNamed(out[i].name)
		if !ok {
			t.Fatalf("no zone %s", out[i].name)
		}
		out[i].zone = zone
	}
	return out
}

// tally is what a comparison found.
type tally struct {
	compared, differ int
	first            []string // a few differences, for the message
}

func (y *tally) same(ok bool, format string, args ...any) {
	y.compared++
	if ok {
		return
	}
	if y.differ++; len(y.first) < 10 {
		y.first = append(y.first, fmt.Sprintf(format, args...))
	}
}

func dateOf(d time.Time) Date { return Date{Year: d.Year(), Month: d.Month(), Day: d.Day()} }

// eachDay calls f for every day from first to last.
func eachDay(first, last time.Time, f func(time.Time)) {
	for d := first; !d.After(last); d = d.AddDate(0, 0, 1) {
		f(d)
	}
}

// compare walks every rule from every day and holds against it, on a calendar:
// the list of days that explains the count, and in every place the clock that an
// act of that day starts, and the instant at which it fires.
func (o oracle) compare(y *tally, c *deadline.Calendar, rules []countedRule, where []zoned, first, last time.Time) {
	eachDay(first, last, func(start time.Time) {
		for _, p := range where {
			o.midnights(y, p, start)
		}
		for _, r := range rules {
			w := o.walk(start, r.n, r.Unit, r.Backward)
			explained(y, c, r, start, w)
			for _, p := range where {
				o.clock(y, Env{Now: midnightIn(start, p), Zone: p.zone, Book: world().book, Calendar: c}, p, r, start, w)
			}
		}
	})
}

// midnightIn is the instant at which a day begins in a place.
func midnightIn(d time.Time, p zoned) time.Time { return d.Add(-time.Duration(p.east) * time.Hour) }

// midnights compares which day it is just before, at, and long after midnight.
func (o oracle) midnights(y *tally, p zoned, d time.Time) {
	begin := midnightIn(d, p)
	for _, at := range []struct{ now, day time.Time }{
		{begin.Add(-1), d.AddDate(0, 0, -1)}, {begin, d}, {begin.Add(24*time.Hour - 1), d},
	} {
		today := Env{Now: at.now, Zone: p.zone}.Today()
		y.same(today == dateOf(at.day), "%s in %s is %s, want %s", at.now, p.name, today, dateOf(at.day))
	}
}

// clock compares what an act starts. Nothing starts a clock that is counted
// back: its day zero lies in the future.
func (o oracle) clock(y *tally, env Env, p zoned, r countedRule, start time.Time, w walked) {
	if r.Backward {
		return
	}
	months := 0
	if r.ValueOf != "" {
		months = r.n
	}
	k := (&Trial{Env: env}).start(r.ID, env.Today(), months).Clock
	at, ever := k.FiresAt(p.zone)
	if !w.ok {
		y.same(k.Status == deadline.Unknown && k.DueOn.IsZero() && !ever, "%s from %s: %s %s, want calendar_unknown", r.ID, dateOf(start), k.Status, k.DueOn)
		return
	}
	y.same(k.Status == deadline.Running && k.DueOn == dateOf(w.due) && k.StartedOn == dateOf(start),
		"%s from %s in %s: %s, due %s, want %s", r.ID, dateOf(start), p.name, k.Status, k.DueOn, dateOf(w.due))
	want := o.fires(r.ID, w.due, p.east)
	y.same(ever && at.Equal(want), "%s from %s in %s fires at %s, want %s", r.ID, dateOf(start), p.name, at.UTC(), want)
}

// explained compares the list of days by which a due date is explained.
func explained(y *tally, c *deadline.Calendar, r countedRule, start time.Time, w walked) {
	span := deadline.Span{Value: r.n, Unit: deadline.Unit(r.Unit)}
	got, err := c.Due(dateOf(start), span)
	if r.Backward {
		got, err = deadline.Since(dateOf(start), span)
	}
	if !w.ok {
		y.same(isUnknown(err) && got.DueOn.IsZero(), "%s from %s: %s, %v; want CALENDAR_UNKNOWN", r.ID, dateOf(start), got.DueOn, err)
		return
	}
	same := slices.EqualFunc(got.Days, w.counted, func(d deadline.Day, yes bool) bool { return d.Counted == yes })
	y.same(err == nil && got.DueOn == dateOf(w.due) && same,
		"%s from %s: due %s, want %s (%v), days %v, want %v", r.ID, dateOf(start), got.DueOn, dateOf(w.due), err, got.Days, w.counted)
}

func isUnknown(err error) bool {
	f, ok := fault.Of(err)
	return ok && f.Reason == "CALENDAR_UNKNOWN"
}
