package act

// Waiting is how many reports wait for the next batch.
func (q *Queue) Waiting() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.waiting)
}

// Bound is how many may wait.
const Bound = bound
