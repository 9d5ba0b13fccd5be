package act

import (
	"netra/internal/directory"
	"netra/internal/statistics"
)

// Figure is one published or hidden number, named as an outsider would: which
// contest, which place, what.
type Figure struct{ Contest, Region, Level, Employer, Key string }

// Published is every figure of one instant with what is shown of it, made of
// cases by the road that answers take.
func Published(d *directory.Directory, cases []CaseCount) map[Figure]*statistics.Cell {
	t := newTally(&work{Service: &Service{Directory: d}})
	for _, c := range cases {
		t.add(c.Contest, c.Office, c.Employer, c.Count, keysOf(c.Standing)...)
	}
	out := map[Figure]*statistics.Cell{}
	for p, f := range t.table() {
		for key, c := range f {
			out[Figure{p.contest, p.region, p.level, p.employer, key}] = c
		}
	}
	return out
}
