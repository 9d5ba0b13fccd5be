package statistics

import (
	"fmt"
	"maps"
	"strings"
	"testing"
)

// few stands for Least in the small world below, so that every table there is
// can be written down.
const few = 3

// kinds is the ways a case can stand, by the keys it counts under.
var kinds = []string{
	"registered waiting_bawaslu",
	"registered closed not_proven",
	"registered forwarded waiting_merit",
	"registered forwarded closed rejected",
	"registered forwarded waiting_bawaslu", // sent back for more study
	"registered forwarded recommended waiting_ppk",
	"registered forwarded recommended waiting_ppk waiting_ppk_overdue reminded",
	"registered forwarded recommended waiting_ppk waiting_ppk_overdue warned",
	"registered forwarded recommended acted_upon waiting_ppk",
	"registered forwarded recommended closed left_service",
	"registered forwarded recommended acted_upon closed not_proven",
	"registered forwarded recommended acted_upon waiting_ppk waiting_ppk_overdue warned",
	"registered forwarded recommended acted_upon executed waiting_ppk",
	"registered forwarded recommended acted_upon executed waiting_merit",
	"registered forwarded recommended acted_upon executed closed sanctioned",
}

// tables is every way to have up to most cases of some kinds.
func tables(kinds []string, most int) []Tally {
	if len(kinds) == 0 {
		return []Tally{{}}
	}
	var out []Tally
	for _, rest := range tables(kinds[1:], most) {
		used := rest["registered"]
		for n := 0; used+n <= most; n++ {
			t := maps.Clone(rest)
			for _, key := range strings.Fields(kinds[0]) {
				t[key] += n
			}
			out = append(out, t)
		}
	}
	return out
}

// published is what everybody sees of a sheet.
func published(list ...Funnel) string {
	var b strings.Builder
	for _, f := range list {
		for _, key := range Every() {
			if f[key].Shown {
				fmt.Fprintf(&b, "%s=%d ", key, f[key].N)
			}
		}
		b.WriteByte('|')
	}
	return b.String()
}

// known collects, for everything that can be published, which numbers each
// hidden figure may be: what somebody knows who knows every rule of this package.
type known map[string]map[string]map[int]bool

func (k known) learn(list ...Funnel) {
	seen := published(list...)
	if k[seen] == nil {
		k[seen] = map[string]map[int]bool{}
	}
	for i, f := range list {
		for _, key := range Every() {
			if f[key].Shown {
				continue
			}
			at := fmt.Sprintf("%d.%s", i, key)
			if k[seen][at] == nil {
				k[seen][at] = map[int]bool{}
			}
			k[seen][at][f[key].N] = true
		}
	}
}

// secret demands that no hidden figure that is small is known, but for zeros.
func (k known) secret(t *testing.T) {
	t.Helper()
	bad := 0
	for seen, cells := range k {
		for at, may := range cells {
			small := false
			for n := range may {
				small = n > 0 && n < few
			}
			if len(may) == 1 && small {
				if bad++; bad <= 10 {
					t.Errorf("from %q everybody knows that %s is %v", seen, at, may)
				}
			}
		}
	}
	if bad > 0 {
		t.Errorf("%d in all", bad)
	}
	if len(k) < 50 {
		t.Errorf("only %d answers were seen", len(k))
	}
}

func TestNoHiddenFigureFollowsFromThoseShown(t *testing.T) {
	t.Parallel()
	k := known{}
	all := tables(kinds, 2*few)
	for _, tally := range all {
		s := &Sheet{least: few}
		f := s.Funnel(tally, false)
		s.Suppress()
		k.learn(f)
	}
	t.Logf("%d tables, %d answers", len(all), len(k))
	k.secret(t)
}
