package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"golang.org/x/sync/errgroup"
)

// told is what a citizen was told when a report was acknowledged.
type told struct {
	body string // the answer, byte for byte
	code string // the access code in it
}

// desk is where reports are filed and looked up, whatever is behind it.
type desk interface {
	file(ctx context.Context, requestID string) (told, error)
	lookup(ctx context.Context, code string) error
}

// broken lists the promises that are not kept: a code that opens nothing, a
// repeated request that is answered otherwise than it was.
func broken(ctx context.Context, d desk, promises map[string]told) []string {
	var mu sync.Mutex
	var out []string
	complain := func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		out = append(out, fmt.Sprintf(format, args...))
	}
	var g errgroup.Group
	g.SetLimit(16)
	for id, was := range promises {
		g.Go(func() error {
			if err := d.lookup(ctx, was.code); err != nil {
				complain("report of request %s: %v", id, err)
			}
			if is, err := d.file(ctx, id); err != nil {
				complain("request %s again: %v", id, err)
			} else if is != was {
				complain("request %s again: the answer is another one", id)
			}
			return nil
		})
	}
	_ = g.Wait()
	return out
}

// crowd is many citizens with a report each, who try until they are answered.
type crowd struct {
	mu       sync.Mutex
	waiting  []string // request ids not yet answered
	promises map[string]told
	refused  []error // answers that are neither an acknowledgement nor a lost connection
}

// interrupted is how a call ends whose server went away: nobody knows whether
// the report was received.
type interrupted struct{ error }

// storm lets clients file at once until everybody is answered or the server is
// gone, and calls reached when n have been answered in all. It says how many
// calls were interrupted.
func (c *crowd) storm(ctx context.Context, d desk, clients, n int, reached func()) (lost int) {
	var g sync.WaitGroup
	var once sync.Once
	for range clients {
		g.Go(func() {
			for id := c.next(); id != ""; id = c.next() {
				t, err := d.file(ctx, id)
				if c.heard(id, t, err) >= n {
					once.Do(reached)
				}
				if err != nil {
					c.mu.Lock()
					lost++
					c.mu.Unlock()
					return
				}
			}
		})
	}
	g.Wait()
	return lost
}

func (c *crowd) next() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.waiting) == 0 {
		return ""
	}
	id := c.waiting[len(c.waiting)-1]
	c.waiting = c.waiting[:len(c.waiting)-1]
	return id
}

// heard keeps what became of a request, and says how many were answered. Who
// was interrupted is the first to try again, with the same request id.
func (c *crowd) heard(id string, t told, err error) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err == nil {
		c.promises[id] = t
		return len(c.promises)
	}
	if _, ok := errors.AsType[interrupted](err); !ok {
		c.refused = append(c.refused, err)
	}
	c.waiting = append(c.waiting, id)
	return len(c.promises)
}
