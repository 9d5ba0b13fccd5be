package webtest

import "sync"

// gate lets only so many tests have a browser at once: more would fight for two
// processors and run into time limits that mean nothing. A test that is inside
// may open as many tabs as it likes, or it would wait for itself.
var gate = turnstile{free: make(chan struct{}, 2), inside: map[string]int{}}

type turnstile struct {
	free   chan struct{}
	mu     sync.Mutex
	inside map[string]int // tabs by the name of the test
}

// enter waits for a place; what it returns gives it back.
func (g *turnstile) enter(test string) (leave func()) {
	g.mu.Lock()
	g.inside[test]++
	first := g.inside[test] == 1
	g.mu.Unlock()
	if first {
		g.free <- struct{}{}
	}
	return func() {
		g.mu.Lock()
		g.inside[test]--
		last := g.inside[test] == 0
		g.mu.Unlock()
		if last {
			<-g.free
		}
	}
}
