package act

import (
	"netra/internal/directory"
	"netra/internal/statistics"
)

// Figure is one published or hidden number, named as an outsider would: which
// contest, which place, what.
type Figure struct{ Contest, Region, Level, Employer, Key string }

// Published is every figure of one instant with what is shown of it, and the
// tables that are told of it, made of cases by the road that answers take.
func Published(d *directory.Directory, cases []CaseCount, queries ...FollowQuery) (map[Figure]*statistics.Cell, []FollowThrough) {
	w := &work{Service: &Service{Directory: d}}
	t := newTally(w)
	for _, c := range cases {
		t.add(c.Contest, c.Office, c.Employer, c.Count, keysOf(c.Standing)...)
	}
	all, out := t.table(), map[Figure]*statistics.Cell{}
	for p, f := range all {
		for key, c := range f {
			out[Figure{p.contest, p.region, p.level, p.employer, key}] = c
		}
	}
	var tables []FollowThrough
	for _, q := range queries {
		tables = append(tables, w.followThrough(q, q.On, all, nil))
	}
	return out, tables
}
