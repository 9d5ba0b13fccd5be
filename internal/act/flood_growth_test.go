package act_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"netra/internal/act/acttest"
)

// BenchmarkAGrowingFlood is how a look for twins grows with those who told of one
// clip: a thousand, and ten thousand of whom half hang together. To link one more is
// measured too. What grows faster than ten times from one to the other is to be mended.
func BenchmarkAGrowingFlood(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			w := acttest.SQLite(b)
			ids, _ := clippings(w, n)
			slices.Sort(ids)
			half := ids[:n/2]
			for i := 1; i < len(half); i++ { // one after another, as people do it
				if _, err := w.Desk("clerk", half[i], "LinkReport", linking(half[i-1])); err != nil {
					b.Fatal(err)
				}
			}
			for name, do := range map[string]func(i int) error{
				"outside": func(int) error { _, err := w.Acts.SuggestLinks(b.Context(), w.As("clerk"), ids[n-1], 20); return err },
				"inside":  func(int) error { _, err := w.Acts.SuggestLinks(b.Context(), w.As("clerk"), half[n/4], 20); return err },
				"link":    func(i int) error { _, err := w.Desk("clerk", ids[n/2+i], "LinkReport", linking(half[0])); return err },
			} {
				var took []time.Duration
				for i := range 9 {
					at := time.Now()
					if err := do(i); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(at))
				}
				slices.Sort(took)
				b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, name+"-median-ms")
			}
		})
	}
}
