package public

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// step is how long one piece of the road took.
type step struct {
	Key          string
	Label, Long  string
	Median, Slow number
	MedianWidth  int // of a hundred of the slowest that is shown
	SlowWidth    int
}

func steps(v *kit.Visit, f *pb.Funnel) []step {
	var out []step
	most := 1
	for _, d := range f.GetDurations() {
		key := d.GetFrom() + "_to_" + d.GetTo()
		s := step{Key: key, Label: v.Word("public.step", key), Long: kit.Said(v.Lang, d.GetText()),
			Median: numberOf(v, d.GetMedian()), Slow: numberOf(v, d.GetSlowestTenth())}
		most = max(most, s.Median.N, s.Slow.N)
		out = append(out, s)
	}
	for i := range out {
		out[i].MedianWidth, out[i].SlowWidth = width(out[i].Median.N, most), width(out[i].Slow.N, most)
	}
	return out
}
