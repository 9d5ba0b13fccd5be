package casefile

import (
	"encoding/csv"
	"os"
	"strconv"
	"testing"
	"time"
)

// oracle counts days a second time, by another road: it reads the three files
// itself, knows a day only as midnight in UTC, and finds every due date by
// walking there one day at a time. Nothing of package deadline is asked.
type oracle struct {
	years map[int]string // the day on which the year's list was signed
	free  map[time.Time]announcement
	known string // as known on that day; "" is now
	onDay string // the one rule that takes effect on its due day
}

// announcement is from when to when a day was announced as free. ISO dates compare as
// text; "" in gone is never.
type announcement struct{ announced, gone string }

// The units, as the law has them.
const unitWorking, unitCalendar, unitMonths = "working_days", "calendar_days", "months"

func readOracle(t *testing.T) oracle {
	t.Helper()
	o := oracle{years: map[int]string{}, free: map[time.Time]announcement{}, onDay: "DL_EFFECTIVE"}
	for _, r := range csvRows(t, "decrees.csv") {
		year, err := strconv.Atoi(r[0])
		if err != nil {
			t.Fatal(err)
		}
		o.years[year] = r[1]
	}
	for _, r := range csvRows(t, "holidays.csv") {
		d := utc(t, r[0])
		o.free[d] = announcement{announced: o.years[d.Year()]}
	}
	for _, r := range csvRows(t, "changes.csv") {
		o.free[utc(t, r[0])] = announcement{announced: r[1], gone: r[2]}
	}
	return o
}

func csvRows(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("../deadline/data/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatalf("%s: %d rows, %v", name, len(rows), err)
	}
	return rows[1:]
}

func utc(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// told says whether a thing signed on a day is known.
func (o oracle) told(signed string) bool { return o.known == "" || signed <= o.known }

// inTable says whether the list of d's year is known.
func (o oracle) inTable(d time.Time) bool {
	signed, ok := o.years[d.Year()]
	return ok && o.told(signed)
}

// works says whether offices work on d.
func (o oracle) works(d time.Time) bool {
	if wd := d.Weekday(); wd == time.Saturday || wd == time.Sunday {
		return false
	}
	h, ok := o.free[d]
	return !ok || !o.told(h.announced) || h.gone != "" && o.told(h.gone)
}

// walked is where a walk ends and which of its days counted, the day of the
// event first; ok is false where it left the table.
type walked struct {
	due     time.Time
	counted []bool
	ok      bool
}

func (o oracle) walk(start time.Time, n int, unit string, back bool) walked {
	switch {
	case unit == unitMonths:
		return walked{monthsFrom(start, n, back), []bool{false, true}, true}
	case unit == unitWorking && !o.inTable(start):
		return walked{}
	}
	w := walked{start, []bool{false}, true}
	for left := n; left > 0; {
		w.due = w.due.Add(oneDay)
		if unit == unitWorking && !o.inTable(w.due) {
			return walked{}
		}
		yes := unit == unitCalendar || o.works(w.due)
		if w.counted = append(w.counted, yes); yes {
			left--
		}
	}
	return w
}

const oneDay = 24 * time.Hour // UTC has no summer time

// monthsFrom walks until n months have turned and the day of the month is the
// same again, or the month has no such day and this is its last.
func monthsFrom(start time.Time, n int, back bool) time.Time {
	step, day := oneDay, start.Day()
	if back {
		step = -oneDay
	}
	month, turned := start.Month(), 0
	for d := start.Add(step); ; d = d.Add(step) {
		_, m, of := d.Date()
		if m != month {
			month, turned = m, turned+1
		}
		if turned == n && (of == day || of < day && d.Add(oneDay).Day() == 1) {
			return d
		}
	}
}

// fires is the instant at which the calendar must look: midnight after the due
// day where the office is, or at its beginning for what takes effect on it.
func (o oracle) fires(rule string, due time.Time, hoursEast int) time.Time {
	if rule != o.onDay {
		due = due.AddDate(0, 0, 1)
	}
	return due.Add(-time.Duration(hoursEast) * time.Hour)
}
