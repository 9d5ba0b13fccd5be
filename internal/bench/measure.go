package bench

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"
)

// contender is one way to receive a report.
type contender struct {
	name string
	do   func(ctx context.Context, client int) error

	size    int // reports a call, where it is not one
	writers int // how many call at most, however many clients there are
}

// sample is one turn of one contender.
type sample struct {
	perSecond float64
	p50, p99  time.Duration
}

// compete gives each contender its turns, one after the other.
func compete(ctx context.Context, cfg Config, list []contender, clients int) ([]Row, error) {
	turns := make([][]sample, len(list))
	for range cfg.Rounds {
		for i, c := range list {
			s, err := turn(ctx, c, clients, cfg.Duration/time.Duration(cfg.Rounds))
			if err != nil {
				return nil, fmt.Errorf("%s, %d clients: %w", c.name, clients, err)
			}
			turns[i] = append(turns[i], s)
		}
	}
	var out []Row
	for i, c := range list {
		r := Row{Clients: clients, Contender: c.name,
			PerSecond: middle(turns[i], func(s sample) float64 { return s.perSecond }),
			P50:       middle(turns[i], func(s sample) time.Duration { return s.p50 }),
			P99:       middle(turns[i], func(s sample) time.Duration { return s.p99 })}
		out = append(out, r)
		out[i].Ratio = r.PerSecond / out[0].PerSecond
	}
	return out, nil
}

// turn lets clients call at once for a while.
func turn(ctx context.Context, c contender, clients int, lasts time.Duration) (sample, error) {
	if c.writers > 0 {
		clients = min(clients, c.writers)
	}
	took := make([][]time.Duration, clients)
	errs := make([]error, clients)
	begin := time.Now()
	var g sync.WaitGroup
	for i := range clients {
		g.Go(func() {
			for time.Since(begin) < lasts && errs[i] == nil {
				at := time.Now()
				errs[i] = c.do(ctx, i)
				took[i] = append(took[i], time.Since(at))
			}
		})
	}
	g.Wait()
	return summary(slices.Concat(took...), time.Since(begin), max(c.size, 1)), first(errs)
}

// summary is the rate and how long calls took.
func summary(took []time.Duration, lasted time.Duration, size int) sample {
	if len(took) == 0 {
		return sample{}
	}
	slices.Sort(took)
	return sample{perSecond: float64(len(took)*size) / lasted.Seconds(),
		p50: took[len(took)/2], p99: took[len(took)*99/100]}
}

func first(errs []error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// middle is the median of what of says.
func middle[T ~int64 | ~float64](turns []sample, of func(sample) T) T {
	var list []T
	for _, s := range turns {
		list = append(list, of(s))
	}
	slices.Sort(list)
	return list[len(list)/2]
}
