package rpc

import (
	"fmt"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// metrics counts calls by method and code and measures how long they took. No
// label is ever a person, a case or an office.
type metrics struct {
	calls *prometheus.CounterVec
	took  *prometheus.HistogramVec
}

// newMetrics registers them; no registry, no metrics.
func newMetrics(r prometheus.Registerer) (*metrics, error) {
	m := &metrics{
		calls: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "netra_calls_total", Help: "Calls by method and code."}, []string{"method", "code"}),
		took:  prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "netra_call_seconds", Help: "Time of calls by method, in seconds.", Buckets: prometheus.ExponentialBuckets(0.0005, 2, 14)}, []string{"method"}),
	}
	if r == nil {
		return m, nil
	}
	for _, c := range []prometheus.Collector{m.calls, m.took} {
		if err := r.Register(c); err != nil {
			return nil, fmt.Errorf("register metrics: %w", err)
		}
	}
	return m, nil
}

func (m *metrics) note(method, code string, took time.Duration) {
	m.calls.WithLabelValues(method, code).Inc()
	m.took.WithLabelValues(method).Observe(took.Seconds())
}
