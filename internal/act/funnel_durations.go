package act

import (
	"netra/internal/deadline"
	"netra/internal/statistics"
)

// Duration is how many working days cases took from one step to the next: the
// median, and what nine tenths of them did not exceed.
type Duration struct {
	From, To     string
	Median, Slow Days
}

// Days is a number of days that may be hidden.
type Days struct {
	N     int
	Shown bool
}

// The ends of the first and the last duration that are no stage of the funnel.
const (
	ComingIn     = "filed"
	ReportedBack = "reported_back"
)

// steps is where durations begin and end, as places in WaitCount.On, and the two
// figures that must be shown for theirs to be. The first is counted of reports.
var steps = []struct {
	from, to, shown, also string
	begin, end            int
}{
	{ComingIn, statistics.Registered, statistics.Reported, statistics.Registered, -1, -1},
	{statistics.Registered, statistics.Recommended, statistics.Registered, statistics.Recommended, 0, 2},
	{statistics.Recommended, statistics.ActedUpon, statistics.Recommended, statistics.ActedUpon, 2, 3},
	{statistics.ActedUpon, ReportedBack, statistics.ActedUpon, statistics.ActedUpon, 3, 6},
}

// durations is how long each step took. One of fewer than statistics.Least is
// hidden, and so is one whose beginning or end is.
func (w *work) durations(q FunnelQuery, on deadline.Date, f *Funnel, counts []WaitCount, days *workdays) error {
	for _, s := range steps {
		spread, known := stepped(counts, days, s.begin, s.end)
		if s.begin < 0 && q.Agency == "" {
			var err error
			if spread, known, err = w.intake(q, on, days); err != nil {
				return err
			}
		}
		d := Duration{From: s.from, To: s.to}
		if known && f.Cells[s.shown].Shown && f.Cells[s.also].Shown && spread.Cases() >= statistics.Least {
			d.Median.N, d.Median.Shown = spread.Median()
			d.Slow.N, d.Slow.Shown = spread.Slowest()
		}
		f.Durations = append(f.Durations, d)
	}
	return nil
}

// stepped is the working days between two places of the road; known is false
// where the holidays of one of them are not.
func stepped(counts []WaitCount, days *workdays, begin, end int) (spread statistics.Spread, known bool) {
	spread, known = statistics.Spread{}, true
	for _, n := range counts {
		if begin < 0 || n.On[begin].IsZero() || n.On[end].IsZero() {
			continue
		}
		d, ok := days.between(n.On[begin], n.On[end])
		known = known && ok
		spread[d] += n.Count
	}
	return spread, known
}

// intake is the working days from a report's arrival until it was taken up. It is
// counted of reports, by the day of recording: which reports feed a case may be
// said later, and would change figures of a day that is over.
func (w *work) intake(q FunnelQuery, on deadline.Date, days *workdays) (spread statistics.Spread, known bool, err error) {
	counts, err := w.Intakes(firstDay.Start(w.Directory.Zone("")), w.ends(on), w.filter(q))
	if err != nil {
		return nil, false, err
	}
	spread, known = statistics.Spread{}, true
	for _, n := range counts {
		d, ok := days.between(firstDay.AddDays(n.Filed), firstDay.AddDays(n.Accepted))
		known = known && ok
		spread[d] += n.Count
	}
	return spread, known, nil
}
