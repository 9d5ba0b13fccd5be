package act

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"netra/internal/casefile"
	"netra/internal/directory"
	"netra/internal/statistics"
)

// table is every figure of one instant, suppressed together: what may be shown
// of a region depends on what is shown of its neighbours.
type table map[part]statistics.Funnel

// part is what a funnel is about: a contest (empty: all) and in it a region, a
// level of government or an employer (empty: the whole country).
type part struct{ contest, region, level, employer string }

func (q FunnelQuery) part() part {
	if q.Agency != "" {
		return part{contest: q.Contest, employer: q.Agency}
	}
	return part{contest: q.Contest, region: q.Region}
}

// tally is what was counted, before anything is hidden.
type tally struct {
	w    *work
	of   map[part]statistics.Tally
	seat map[string]string // office → the region in which it counts
}

// figures counts everything there is at an instant and hides what must be.
func (w *work) figures(before time.Time) (table, error) {
	cases, err := w.CaseCounts(before)
	if err != nil {
		return nil, err
	}
	reports, err := w.ReportCounts(before)
	if err != nil {
		return nil, err
	}
	t := newTally(w)
	for _, r := range reports {
		t.add(r.Contest, r.Office, "", r.Count, statistics.Reported)
	}
	for _, c := range cases {
		t.add(c.Contest, c.Office, c.Employer, c.Count, keysOf(c.Standing)...)
	}
	return t.table(), nil
}

func newTally(w *work) *tally {
	return &tally{w: w, of: map[part]statistics.Tally{}, seat: map[string]string{}}
}

// add counts n cases under every part in which they stand.
func (t *tally) add(contest, office, employer string, n int, keys ...string) {
	for _, p := range t.places(contest, office, employer) {
		if t.of[p] == nil {
			t.of[p] = statistics.Tally{}
		}
		for _, key := range keys {
			t.of[p][key] += n
		}
	}
}

// places is the parts in which a case stands: its contest and all, the country,
// the province and the regency of the office, the employer and its level.
func (t *tally) places(contest, office, employer string) (places []part) {
	for _, c := range slices.Compact([]string{"", contest}) {
		places = append(places, part{contest: c})
		for r := t.region(office); r != ""; {
			places = append(places, part{contest: c, region: r})
			up, _ := t.w.Directory.Region(r)
			r = up.Parent
		}
		if employer != "" {
			places = append(places, part{contest: c, level: t.level(employer)}, part{contest: c, employer: employer})
		}
	}
	return places
}

func (t *tally) region(office string) string {
	r, known := t.seat[office]
	if !known {
		a, _ := t.w.Directory.Agency(office)
		r, t.seat[office] = a.Region, a.Region
	}
	return r
}

// level is the level of an employer; one that the directory has forgotten is
// counted with the centre, for every employer must be in one of them.
func (t *tally) level(employer string) string {
	return cmp.Or(t.w.Directory.Level(employer), directory.CentralLevel)
}

// keysOf is the figures under which a case counts.
func keysOf(s casefile.Standing) []string {
	keys := slices.Clone(statistics.Stages[1 : 1+s.Reached])
	switch s.Place {
	case casefile.AtNobody:
		return append(keys, statistics.Closed, string(s.Outcome))
	case casefile.AtBawaslu:
		return append(keys, statistics.WaitingBawaslu)
	case casefile.AtMerit:
		return append(keys, statistics.WaitingMerit)
	}
	keys = append(keys, statistics.WaitingPPK)
	if s.Overdue {
		keys = append(keys, statistics.WaitingOverdue)
	}
	if rung, ok := casefile.RungPlace(s.Rung); ok {
		keys = append(keys, statistics.Rungs[rung])
	}
	return keys
}

// table lays the sheet out: every funnel, and how they add up.
func (t *tally) table() table {
	s, out := statistics.NewSheet(), table{}
	parts := slices.SortedFunc(maps.Keys(t.of), func(a, b part) int {
		return slices.Compare([]string{a.contest, a.region, a.level, a.employer}, []string{b.contest, b.region, b.level, b.employer})
	})
	for _, p := range parts {
		out[p] = s.Funnel(t.of[p], p.employing())
	}
	for _, p := range parts {
		t.divide(s, out, parts, p)
	}
	s.Suppress()
	return out
}

// employing says whether a part is about those who employ: what is counted of
// them begins at the recommendation.
func (p part) employing() bool { return p.level != "" || p.employer != "" }

// divide says into which others a part is divided: a country or province into
// the regions beneath, the country into levels of government and a level into its
// employers, all contests into each.
func (t *tally) divide(s *statistics.Sheet, all table, parts []part, whole part) {
	var regions, employers, contests []part
	for _, p := range parts {
		switch {
		case p.contest == whole.contest && t.beneath(p, whole):
			regions = append(regions, p)
		case p.contest == whole.contest && t.employs(p, whole):
			employers = append(employers, p)
		case whole.contest == "" && p.contest != "" && p.region == whole.region && p.level == whole.level && p.employer == whole.employer:
			contests = append(contests, p)
		}
	}
	t.among(s, all, whole, regions, statistics.Every())
	t.among(s, all, whole, employers, statistics.AfterRecommendation())
	keys := statistics.Every()
	if whole.employing() {
		keys = statistics.AfterRecommendation()
	}
	t.among(s, all, whole, contests, keys)
}

// beneath says whether p is about a region right below that of whole.
func (t *tally) beneath(p, whole part) bool {
	if whole.employing() || p.region == "" || p.region == whole.region {
		return false
	}
	r, _ := t.w.Directory.Region(p.region)
	return r.Parent == whole.region
}

// employs says whether p is a level of the country that is whole, or an employer
// of the level that is.
func (t *tally) employs(p, whole part) bool {
	switch {
	case whole.region != "" || whole.employer != "":
		return false
	case whole.level == "":
		return p.level != ""
	}
	return p.employer != "" && t.level(p.employer) == whole.level
}

func (t *tally) among(s *statistics.Sheet, all table, whole part, parts []part, keys []string) {
	if len(parts) == 0 {
		return
	}
	rest := maps.Clone(t.of[whole])
	var list []statistics.Funnel
	for _, p := range parts {
		list = append(list, all[p])
		for key, n := range t.of[p] {
			rest[key] -= n
		}
	}
	s.Divide(all[whole], keys, rest, list...)
}
