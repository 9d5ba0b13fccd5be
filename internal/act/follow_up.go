package act

import (
	"cmp"
	"time"

	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/statistics"
)

// levels is the rows by body, from the centre outwards.
var levels = []struct{ code, title string }{
	{directory.CentralLevel, "Kementerian dan lembaga pusat (Central bodies)"},
	{directory.ProvinceLevel, "Pemerintah provinsi (Provincial governments)"},
	{directory.RegencyLevel, "Pemerintah kabupaten dan kota (Regency and city governments)"},
}

func compareTitles(a, b statistics.Row) int {
	return cmp.Or(cmp.Compare(a.Title, b.Title), cmp.Compare(a.Code, b.Code))
}

// followUp is what is told of a part beside its figures.
type followUp struct {
	took  statistics.Spread // working days until recommendations were acted upon
	guess bool              // the holidays of some are not known
	since deadline.Date     // the first day of the oldest silence that lasts
}

// followed is what follow-ups were counted from.
type followed struct {
	stamp
	holidays int
}

// followUps is counted once for all parts, as the table is.
func (k *Figures) followUps(w *work, at stamp) (map[part]followUp, error) {
	decrees, err := w.Edition(Holidays)
	if err != nil {
		return nil, err
	}
	key := followed{at, decrees}
	if ups, ok := k.follows[key]; ok {
		return ups, nil
	}
	ups, err := w.followUps(w.ends(at.on))
	if err != nil {
		return nil, err
	}
	forget(k.follows, mostTables)
	k.follows[key] = ups
	return ups, nil
}

func (w *work) followUps(before time.Time) (map[part]followUp, error) {
	answered, err := w.Answered(before)
	if err != nil {
		return nil, err
	}
	silences, err := w.Silences(before)
	if err != nil {
		return nil, err
	}
	calendar, err := w.inForce()
	if err != nil {
		return nil, err
	}
	t, days, ups := newTally(w), newWorkdays(calendar), map[part]followUp{}
	for _, n := range answered {
		took, known := days.between(n.Recommended, n.ActedUpon)
		for _, p := range t.places(n.Contest, n.Office, n.Employer) {
			ups[p] = ups[p].answered(took, n.Count, known)
		}
	}
	for _, n := range silences {
		since := deadline.On(n.Since, w.Directory.Zone(""))
		for _, p := range t.places(n.Contest, n.Office, n.Employer) {
			ups[p] = ups[p].silent(since)
		}
	}
	return ups, nil
}

func (u followUp) answered(took, n int, known bool) followUp {
	if u.took == nil {
		u.took = statistics.Spread{}
	}
	u.took[took] += n
	u.guess = u.guess || !known
	return u
}

func (u followUp) silent(since deadline.Date) followUp {
	if u.since.IsZero() || since.Before(u.since) {
		u.since = since
	}
	return u
}

// row shows of a follow-up what its figures allow: the median of those acted upon
// where their number is shown, the oldest silence where that of the overdue is.
func (u followUp) row(r statistics.Row, on deadline.Date) FollowRow {
	out := FollowRow{Row: r}
	if r.Cells[statistics.ActedUpon].Shown && r.Cells[statistics.Recommended].Shown && !u.guess && u.took.Cases() >= statistics.Least {
		out.Median.N, out.Median.Shown = u.took.Median()
	}
	if r.Cells[statistics.WaitingOverdue].Shown && !u.since.IsZero() {
		out.Longest = Days{u.since.DaysUntil(on) + 1, true}
	}
	return out
}
