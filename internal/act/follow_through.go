package act

import (
	"context"
	"slices"

	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/statistics"
)

// What the rows of a follow-through are.
const (
	ByAgency   = "agency"   // employing governments
	ByBody     = "body"     // levels of government
	ByRegion   = "region"   // provinces, and in them the regencies and cities
	ByProvince = "province" // every province, for a map
)

// FollowQuery says what to tell of the follow-through.
type FollowQuery struct {
	Contest, By string
	On          deadline.Date // zero: today
}

// FollowThrough is what employers did with the recommendations put before them.
type FollowThrough struct {
	Query  FollowQuery
	On     deadline.Date // the day all of it is true of
	Final  bool          // the day asked for is over
	Keys   []string      // the figures of a row
	Total  FollowRow
	Rows   []FollowRow
	Others FollowRow // what the rows have not
}

// FollowRow is one line.
type FollowRow struct {
	statistics.Row
	Median  Days // working days from the recommendation until it was acted upon
	Longest Days // calendar days for which the oldest silence lasts
}

// FollowThrough says what became of recommendations, row by row, for anybody.
//
// What is promised is what Funnel promises, and no more is told: every figure is
// the one that Funnel gives of the same day, contest and place, so that all of
// them were suppressed together. All rows are true of one day, and so is the
// total, or a difference of days would tell what the suppression hides. By region
// that day ends a quarter: it is the only one on which all regions move.
func (s *Service) FollowThrough(ctx context.Context, q FollowQuery, kept *Figures) (FollowThrough, error) {
	done, err := kept.wait(ctx)
	if err != nil {
		return FollowThrough{}, err
	}
	defer done()
	return view(ctx, s, Anonymous, func(w *work) (FollowThrough, error) {
		q, err := w.followed(q)
		if err != nil {
			return FollowThrough{}, err
		}
		return kept.follow(w, q)
	})
}

// followed is the query with its day filled in, refused where it names what is not.
func (w *work) followed(q FollowQuery) (FollowQuery, error) {
	if q.By == "" {
		q.By = ByAgency
	}
	if !slices.Contains([]string{ByAgency, ByBody, ByRegion, ByProvince}, q.By) {
		return q, fault.BadField("by", "tidak ada tabel menurut %[1]q; tulis agency, body, region atau province (there is no table by %[1]q; write agency, body, region or province)", q.By)
	}
	if today := w.todayAt(""); q.On.After(today) {
		return q, fault.BadField("onDate", "%[1]s belum tiba; hari ini %[2]s (%[1]s lies ahead; today is %[2]s)", q.On, today)
	}
	f, err := w.asked(FunnelQuery{Contest: q.Contest, AsOf: q.On})
	q.On = f.AsOf
	return q, err
}

// followDay is the day up to the one asked for on which the whole table moved.
func (w *work) followDay(q FollowQuery) (deadline.Date, error) {
	whole := FunnelQuery{Contest: q.Contest}
	switch {
	case q.regional():
		return quarterEnd(w.lastOver(q.On)), nil
	case w.narrow(whole):
		return w.release(whole, w.lastOver(q.On))
	}
	return q.On, nil
}

func (q FollowQuery) regional() bool { return q.By == ByRegion || q.By == ByProvince }

// keys is the figures of a row: of employers nothing before the recommendation.
func (q FollowQuery) keys() []string {
	if q.regional() {
		return append([]string{statistics.Reported, statistics.Registered}, statistics.AtEmployer...)
	}
	return statistics.AtEmployer
}

// follow is for who has the turn.
func (k *Figures) follow(w *work, q FollowQuery) (FollowThrough, error) {
	on, err := w.followDay(q)
	if err != nil {
		return FollowThrough{}, err
	}
	at, err := w.countedAt(on)
	if err != nil {
		return FollowThrough{}, err
	}
	t, err := k.table(w, at)
	if err != nil {
		return FollowThrough{}, err
	}
	ups, err := k.followUps(w, at)
	if err != nil {
		return FollowThrough{}, err
	}
	return w.followThrough(q, on, t, ups), nil
}

// followThrough lays the rows out.
func (w *work) followThrough(q FollowQuery, on deadline.Date, t table, ups map[part]followUp) FollowThrough {
	out := FollowThrough{Query: q, On: on, Final: w.over(q.On), Keys: q.keys()}
	row := func(r statistics.Row, p part) FollowRow {
		p.contest, r.Cells = q.Contest, t.cells(part{q.Contest, p.region, p.level, p.employer})
		return ups[p].row(r, on)
	}
	out.Total = row(statistics.Row{Title: "Seluruh Indonesia (Nationwide)"}, part{})
	byCode := map[string]FollowRow{}
	var all []statistics.Row
	for _, r := range w.followRows(q, t) {
		x := row(r.Row, r.part)
		byCode[x.Code], all = x, append(all, x.Row)
	}
	listed, others := statistics.Fold(out.Total.Cells, all, out.Keys)
	if q.By == ByProvince {
		listed = all // a map has a place for each
	}
	for _, r := range listed {
		out.Rows = append(out.Rows, byCode[r.Code])
	}
	out.Others.Row = statistics.Row{Code: "others", Title: "Lainnya (Others)", Cells: others}
	return out
}

// cells is the figures of a part, also of one of which nothing was counted.
func (t table) cells(p part) statistics.Funnel {
	if f, ok := t[p]; ok {
		return f
	}
	return statistics.NewSheet().Funnel(statistics.Tally{}, p.employing())
}

// place is a row before its figures are known.
type place struct {
	statistics.Row
	part
}

// followRows is what may be a row. Which are there at all is no secret, or is
// known of those only of which something is shown.
func (w *work) followRows(q FollowQuery, t table) (rows []place) {
	if q.regional() {
		for _, r := range w.Directory.Regions() {
			if r.Kind == directory.Province || q.By == ByRegion {
				rows = append(rows, place{statistics.Row{Code: r.Code, Title: r.Name, Parent: r.Parent}, part{region: r.Code}})
			}
		}
		return rows
	}
	if q.By == ByBody {
		for _, l := range levels {
			rows = append(rows, place{statistics.Row{Code: l.code, Title: l.title}, part{level: l.code}})
		}
		return rows
	}
	for p := range t {
		if p.employer != "" && p.contest == q.Contest {
			a, _ := w.Directory.Agency(p.employer)
			rows = append(rows, place{statistics.Row{Code: p.employer, Title: a.Name}, part{employer: p.employer}})
		}
	}
	slices.SortFunc(rows, func(a, b place) int { return compareTitles(a.Row, b.Row) })
	return rows
}
