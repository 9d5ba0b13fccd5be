package act_test

import (
	"math/rand/v2"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/statistics"
)

// attacked is what somebody knows who reads every answer of one day: for each
// figure how small and how large it can be, and which figures add up to which.
type attacked struct {
	low, high map[act.Figure]int
	sums      []known
	within    [][2]act.Figure // whole, part
}

// known is a sum that everybody knows; open: there may be more than the parts.
type known struct {
	whole act.Figure
	parts []act.Figure
	open  bool
}

const unbounded = 1 << 30

func attack(d *directory.Directory, cells map[act.Figure]*statistics.Cell, tables []act.FollowThrough, cases []act.CaseCount) *attacked {
	a := &attacked{low: map[act.Figure]int{}, high: map[act.Figure]int{}}
	for f, c := range cells {
		a.low[f], a.high[f] = 0, unbounded
		if c.Shown {
			a.low[f], a.high[f] = c.N, c.N
		}
	}
	homeless := false
	for _, c := range cases {
		homeless = homeless || c.Office == "" || c.Office == "BAWASLU-RI"
	}
	for f := range cells {
		a.learn(d, cells, f, homeless)
	}
	for _, f := range tables {
		for _, key := range f.Keys {
			a.read(d, cells, f, key)
		}
	}
	for a.squeeze() {
	}
	return a
}

// read is what one column of a table says: what is shown in its rows, and what
// the others have with the rows that are not listed.
func (a *attacked) read(d *directory.Directory, cells map[act.Figure]*statistics.Cell, f act.FollowThrough, key string) {
	listed := map[string]bool{}
	for _, r := range f.Rows {
		listed[r.Code] = true
		at := act.Figure{Contest: f.Query.Contest, Key: key}
		switch f.Query.By {
		case act.ByAgency:
			at.Employer = r.Code
		case act.ByBody:
			at.Level = r.Code
		default:
			at.Region = r.Code
		}
		if c := r.Cells[key]; c.Shown {
			a.low[at], a.high[at] = c.N, c.N
		}
	}
	c := f.Others.Cells[key]
	if !c.Shown {
		return
	}
	others := act.Figure{Contest: f.Query.Contest, Employer: "others by " + f.Query.By, Key: key}
	a.low[others], a.high[others] = c.N, c.N
	var parts []act.Figure
	for g := range cells {
		r, _ := d.Region(g.Region)
		code := map[string]string{act.ByAgency: g.Employer, act.ByBody: g.Level, act.ByRegion: g.Region}[f.Query.By]
		if g.Key == key && g.Contest == f.Query.Contest && code != "" && !listed[code] && r.Parent == "" {
			parts = append(parts, g)
		}
	}
	a.sum(others, parts, f.Query.By == act.ByRegion)
}

// learn is what adds up to f, and what f is a part of.
func (a *attacked) learn(d *directory.Directory, cells map[act.Figure]*statistics.Cell, f act.Figure, homeless bool) {
	var contests, regions, levels, employers []act.Figure
	for g := range cells {
		if g.Key != f.Key {
			continue
		}
		place := g
		place.Contest = f.Contest
		if f.Contest == "" && g.Contest != "" && place == f {
			contests = append(contests, g)
		}
		if g.Contest != f.Contest || f.Employer != "" {
			continue
		}
		r, _ := d.Region(g.Region)
		switch {
		case f.Level == "" && g.Region != "" && g.Region != f.Region && r.Parent == f.Region:
			regions = append(regions, g)
		case f.Region == "" && f.Level == "" && g.Level != "":
			levels = append(levels, g)
		case f.Level != "" && g.Employer != "" && d.Level(g.Employer) == f.Level:
			employers = append(employers, g)
		}
	}
	late := f.Key == statistics.Recommended || f.Key == statistics.ActedUpon || f.Key == statistics.WaitingPPK || f.Key == statistics.WaitingOverdue
	if f.Level == "" && f.Employer == "" || late {
		a.sum(f, contests, false)
	}
	a.sum(f, regions, homeless || f.Region != "")
	if late {
		a.sum(f, levels, false)
		a.sum(f, employers, false)
	}
	for part, whole := range map[string]string{statistics.ActedUpon: statistics.Recommended, statistics.WaitingPPK: statistics.Recommended, statistics.WaitingOverdue: statistics.WaitingPPK} {
		if f.Key == part {
			w := f
			w.Key = whole
			a.within = append(a.within, [2]act.Figure{w, f})
		}
	}
}

func (a *attacked) sum(whole act.Figure, parts []act.Figure, open bool) {
	if len(parts) > 0 {
		a.sums = append(a.sums, known{whole, parts, open})
	}
}

// squeeze narrows what each figure can be, once around.
func (a *attacked) squeeze() (some bool) {
	at := func(f act.Figure, low, high int) {
		if low > a.low[f] {
			a.low[f], some = low, true
		}
		if high < a.high[f] {
			a.high[f], some = high, true
		}
	}
	for _, w := range a.within {
		at(w[0], a.low[w[1]], unbounded)
		at(w[1], 0, a.high[w[0]])
	}
	for _, s := range a.sums {
		low, high := 0, 0
		for _, p := range s.parts {
			low, high = low+a.low[p], min(unbounded, high+a.high[p])
		}
		if s.open {
			at(s.whole, low, unbounded)
		} else {
			at(s.whole, low, high)
		}
		for _, p := range s.parts {
			at(p, 0, a.high[s.whole]-(low-a.low[p]))
			if others := high - a.high[p]; !s.open && high < unbounded {
				at(p, a.low[s.whole]-others, unbounded)
			}
		}
	}
	return some
}

// tablesOf is every table of a day.
func tablesOf(contests []string) (out []act.FollowQuery) {
	for _, contest := range append([]string{""}, contests...) {
		for _, by := range []string{act.ByAgency, act.ByBody, act.ByRegion} {
			out = append(out, act.FollowQuery{Contest: contest, By: by, On: deadline.MustDate("2024-12-31")})
		}
	}
	return out
}

func TestNoAnswersOfADayTogetherGiveAwayASmallFigure(t *testing.T) {
	t.Parallel()
	d := acttest.SQLite(t).Acts.Directory
	offices := []string{"BAWASLU-SLEMAN", "BAWASLU-GIANYAR", "BAWASLU-KARANGANYAR"}
	employers := []string{"PEMKAB-SLEMAN", "PEMKAB-GIANYAR", "PEMKAB-KARANGANYAR", "PEMPROV-JATENG", "KEMENDAGRI", "KEMENPANRB"}
	contests := []string{"pilkada-2024", "pemilu-2024-dpr-dprd", "pemilu-2024-presiden"}
	leaks, shown, others := 0, 0, 0
	// The worlds are many, and among them 163 and 194, in which no sum or pair by
	// itself is too little hidden and yet all of them together are.
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(150+seed, 1))
		var cases []act.CaseCount
		for range 2 + r.IntN(12) {
			c := act.CaseCount{Contest: contests[r.IntN(len(contests))], Office: offices[r.IntN(len(offices))], Employer: employers[r.IntN(len(employers))], Count: 1 + r.IntN(12)}
			c.Standing = casefile.Standing{Reached: 3 + r.IntN(2), Place: casefile.AtPPK, Overdue: r.IntN(2) == 0}
			cases = append(cases, c)
		}
		cells, tables := act.Published(d, cases, tablesOf(contests)...)
		for _, f := range tables {
			for _, key := range f.Keys {
				if f.Others.Cells[key].Shown {
					others++
				}
			}
		}
		a := attack(d, cells, tables, cases)
		for f, c := range cells {
			if c.Shown {
				shown++
			} else if a.low[f] == a.high[f] && c.N > 0 && c.N < statistics.Least {
				if leaks++; leaks < 10 {
					t.Errorf("world %d: everybody knows that %+v is %d", 150+seed, f, c.N)
				}
			}
		}
	}
	if shown < 1000 || others < 20 {
		t.Errorf("%d figures and %d others were shown: nothing was proven", shown, others)
	}
}
