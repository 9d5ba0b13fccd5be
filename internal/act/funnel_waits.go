package act

import (
	"time"

	"netra/internal/deadline"
	"netra/internal/statistics"
)

// spans is the stages between which waits are counted, as places in WaitCount.On.
var spans = []struct {
	from, to   string
	begin, end int
}{
	{statistics.Registered, statistics.Forwarded, 0, 1},
	{statistics.Forwarded, statistics.Recommended, 1, 2},
	{statistics.Recommended, statistics.ActedUpon, 2, 3},
	{statistics.ActedUpon, statistics.Executed, 3, 4},
	{statistics.Registered, statistics.Closed, 0, 5},
}

// waits is the medians between stages. One whose end is hidden is hidden too:
// it would say that there are enough of them.
func (w *work) waits(q FunnelQuery, on deadline.Date, f *Funnel) error {
	counts, err := w.CaseWaits(w.ends(on), w.filter(q))
	if err != nil {
		return err
	}
	calendar, err := w.inForce()
	if err != nil {
		return err
	}
	days := newWorkdays(calendar)
	for _, s := range spans {
		spread, known := stepped(counts, days, s.begin, s.end)
		m, some := spread.Median()
		shown := some && known && f.Cells[s.to].Shown && (q.Agency == "" || f.Cells[s.from].Shown)
		f.Waits = append(f.Waits, Wait{From: s.from, To: s.to, Days: m, Shown: shown})
	}
	return w.durations(q, on, f, counts, days)
}

// workdays counts working days between two days, each looked up once.
type workdays struct {
	calendar *deadline.Calendar
	since    map[deadline.Date]int // working days from a first day up to this one
	known    map[deadline.Date]bool
	from, to deadline.Date
}

func newWorkdays(c *deadline.Calendar) *workdays { return &workdays{calendar: c} }

// between is the working days after one day up to another; ok is false where the
// holidays of the time are not known, for weekends alone would be a guess.
func (d *workdays) between(from, to deadline.Date) (n int, ok bool) {
	if to.Before(from) {
		return 0, true // a paper of an earlier date, filed later
	}
	d.reach(from, to)
	return d.since[to] - d.since[from], d.known[from] == d.known[to] && d.known[to]
}

// reach extends what is counted to cover a span.
func (d *workdays) reach(from, to deadline.Date) {
	if d.since != nil && !from.Before(d.from) && !to.After(d.to) {
		return
	}
	if d.since == nil || from.Before(d.from) {
		d.from = deadline.Date{Year: from.Year, Month: time.January, Day: 1}
	}
	if to.After(d.to) {
		d.to = deadline.Date{Year: to.Year, Month: time.December, Day: 31}
	}
	d.since, d.known = map[deadline.Date]int{}, map[deadline.Date]bool{}
	n := 0
	for day := d.from; !day.After(d.to); day = day.AddDays(1) {
		working, _, err := d.calendar.IsWorkingDay(day)
		if working {
			n++
		}
		d.since[day], d.known[day] = n, err == nil
	}
}
