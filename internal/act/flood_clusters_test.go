package act_test

import (
	"slices"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
)

// BenchmarkAFloodOfOneClip is how long a look for twins and a list of heads take
// when three hundred told of one clip and hang together.
func BenchmarkAFloodOfOneClip(b *testing.B) {
	w := acttest.SQLite(b)
	ids, _ := clippings(w, 300)
	lone := w.File(clipping(0)).Report.ID
	for chunk := range slices.Chunk(ids[1:], 100) {
		if _, err := w.Desk("clerk", ids[0], "LinkReport", linking(chunk...)); err != nil {
			b.Fatal(err)
		}
	}
	for name, do := range map[string]func() error{
		"twins of one outside": func() error { _, err := w.Acts.SuggestLinks(b.Context(), w.As("clerk"), lone, 20); return err },
		"twins of one inside":  func() error { _, err := w.Acts.SuggestLinks(b.Context(), w.As("clerk"), ids[7], 20); return err },
		"heads": func() error {
			_, err := w.Acts.ListReports(b.Context(), w.As("clerk"), act.ReportQuery{Limit: 1000, Cluster: act.ClusterHead})
			return err
		},
	} {
		b.Run(name, func(b *testing.B) {
			var took []time.Duration
			for b.Loop() {
				at := time.Now()
				if err := do(); err != nil {
					b.Fatal(err)
				}
				took = append(took, time.Since(at))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "median-ms")
		})
	}
}
