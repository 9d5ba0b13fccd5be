package act

import (
	"time"

	"netra/internal/deadline"
	"netra/internal/statistics"
)

// firstDay is before every report there is.
var firstDay = deadline.MustDate("2015-01-01")

// release is the last day up to one that is over on which the figures of a
// region moved: the end of a quarter, or a day by which statistics.Least new
// reports had come in since the figures moved last. Whoever asks every day, or
// every minute, never sees one report arrive.
func (w *work) release(q FunnelQuery, over deadline.Date) (deadline.Date, error) {
	filings, err := w.Filings(firstDay.Start(w.Directory.Zone("")), w.ends(over), w.filter(FunnelQuery{Contest: q.Contest, Region: q.Region}))
	if err != nil {
		return over, err
	}
	last, fresh := quarterEnd(over), 0
	for _, f := range filings {
		day := firstDay.AddDays(f.Day)
		if !day.After(last) {
			continue // figures of before have moved with the quarter
		}
		if fresh += f.Count; fresh >= statistics.Least {
			last, fresh = day, 0
		}
	}
	return last, nil
}

// quarterEnd is the last end of a quarter up to a day.
func quarterEnd(d deadline.Date) deadline.Date {
	month := (int(d.Month)-1)/3*3 + 1 // the first of d's quarter
	end := deadline.Date{Year: d.Year, Month: time.Month(month), Day: 1}.AddDays(-1)
	if last := next(month, d.Year).AddDays(-1); last == d {
		return d
	}
	return end
}

// next is the first day of the quarter after the one that begins in a month.
func next(month, year int) deadline.Date {
	if month == 10 {
		return deadline.Date{Year: year + 1, Month: time.January, Day: 1}
	}
	return deadline.Date{Year: year, Month: time.Month(month + 3), Day: 1}
}
