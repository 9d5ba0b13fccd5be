package public

import (
	"cmp"
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// followKinds is what the rows of a table are, by the last piece of its address.
var followKinds = map[string]string{"instansi": "agency", "pemerintahan": "body", "wilayah": "region", "provinsi": "province"}

// followTable is what employers did with recommendations, row by row.
type followTable struct {
	place
	Part, Title string
	Rows        []followRow
	Others      followRow
	Total       followRow
	AsOf        string
	Early       bool // reports and registrations are told too
	More        int  // rows that are left out here
	raw         *pb.FollowThrough
}

// followRow is one line. A number that the row has not at all has no key.
type followRow struct {
	Code, Title, Parent                             string
	Reported, Registered, Recommended, Acted, Share number
	Median, Waiting, Overdue, Longest               number
}

// Any says whether anything of the row is shown.
func (r followRow) Any() bool {
	for _, x := range []number{r.Reported, r.Registered, r.Recommended, r.Acted, r.Waiting, r.Overdue} {
		if x.Shown {
			return true
		}
	}
	return false
}

// follow asks for a table.
func follow(v *kit.Visit, p place, part string) (followTable, error) {
	f, err := v.API.Statistics.GetFollowThrough(v.Ctx(), &pb.GetFollowThroughRequest{Contest: p.Contest, By: followKinds[part], OnDate: p.On})
	if err != nil {
		return followTable{}, err
	}
	p.On, p.Final = f.GetOnDate(), f.GetFinal()
	t := followTable{place: p, Part: part, Title: v.T("public.part." + part), AsOf: f.GetAsOf(), raw: f,
		Early: part == "wilayah" || part == "provinsi"}
	for _, r := range f.GetRows() {
		t.Rows = append(t.Rows, followRowOf(v, part, r))
	}
	t.Others, t.Total = followRowOf(v, part, f.GetOthers()), followRowOf(v, part, f.GetTotal())
	t.Others.Title, t.Total.Title = v.T("public.follow.others"), v.T("public.follow.total")
	return t, nil
}

func followRowOf(v *kit.Visit, part string, r *pb.FollowThroughRow) followRow {
	title := r.GetTitle()
	if part == "pemerintahan" {
		title = kit.Said(v.Lang, title) // names of bodies and places are one language only
	}
	return followRow{Code: r.GetCode(), Title: title, Parent: r.GetParent(),
		Reported: numberOf(v, r.GetReported()), Registered: numberOf(v, r.GetRegistered()),
		Recommended: numberOf(v, r.GetRecommended()), Acted: numberOf(v, r.GetActed()), Share: numberOf(v, r.GetShareActed()),
		Median: numberOf(v, r.GetMedianDays()), Waiting: numberOf(v, r.GetWaiting()),
		Overdue: numberOf(v, r.GetOverdue()), Longest: numberOf(v, r.GetLongestOverdue())}
}

// worst keeps the rows whose silence is the longest.
func (t followTable) worst(n int) followTable {
	rows := slices.Clone(t.Rows)
	slices.SortStableFunc(rows, func(a, b followRow) int {
		return cmp.Or(cmp.Compare(b.Longest.N, a.Longest.N), cmp.Compare(b.Overdue.N, a.Overdue.N), cmp.Compare(b.Waiting.N, a.Waiting.N))
	})
	if len(rows) > n {
		t.More, rows = len(rows)-n, rows[:n]
	}
	t.Rows = rows
	return t
}
