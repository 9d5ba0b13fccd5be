package evidence

import (
	"context"
	"sync"
)

// turns lets one caller at a time at one upload. Who comes later asks whoever is
// there to stop, and waits until that has kept what it had: a telephone that lost
// its connection comes back long before the server notices that the old one is dead.
type turns struct {
	mu    sync.Mutex
	taken map[string]*turn
}

// turn is one caller at one upload.
type turn struct {
	stop func()
	done chan struct{}
}

// take waits for the turn at an upload. stop must make the taker finish soon.
func (t *turns) take(ctx context.Context, id string, stop func()) (release func(), err error) {
	mine := &turn{stop, make(chan struct{})}
	for {
		before := t.enter(id, mine)
		if before == nil {
			return func() { t.leave(id, mine) }, nil
		}
		select {
		case <-before.done:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// enter takes the turn, or answers with whose it is, who was asked to stop.
func (t *turns) enter(id string, mine *turn) *turn {
	t.mu.Lock()
	defer t.mu.Unlock()
	if before := t.taken[id]; before != nil {
		before.stop() // while it is locked: once a turn is over, its connection may serve somebody else
		return before
	}
	if t.taken == nil {
		t.taken = map[string]*turn{}
	}
	t.taken[id] = mine
	return nil
}

func (t *turns) leave(id string, mine *turn) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.taken, id)
	close(mine.done)
}
