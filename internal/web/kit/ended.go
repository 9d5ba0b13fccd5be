package kit

import (
	"sync"
	"time"
)

// ended is the sessions that somebody signed out of. A cookie is only dropped by
// the browser it is in; a copy of it would go on being a session until it was
// idle. This process remembers it for that long: a copy cannot be renewed
// meanwhile, and is too old afterwards. Another process, or this one started
// again, does not know of it, and there the copy ends by Idle alone.
type ended struct {
	mu    sync.Mutex
	until map[string]time.Time // by session
	sweep time.Time            // when the next look for old ones is due
}

// add ends a session, and forgets those whose cookies are too old by now.
func (e *ended) add(id string, now time.Time) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.until == nil {
		e.until = map[string]time.Time{}
	}
	if now.After(e.sweep) {
		for x, at := range e.until {
			if now.After(at) {
				delete(e.until, x)
			}
		}
		e.sweep = now.Add(time.Minute)
	}
	e.until[id] = now.Add(Idle)
}

func (e *ended) has(id string) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	_, ok := e.until[id]
	return ok
}
