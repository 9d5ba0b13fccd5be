package act

import (
	"context"
	"errors"
	"sync"

	"netra/internal/fault"
)

// Queue puts reports that arrive while others are being written into one
// transaction: a commit costs the same for one and for a hundred. Nobody waits
// for company. Who finds a lane free writes alone, at once; what queued up in
// the meantime is the next batch.
//
// A batch is all or nothing, so it is only the attempt: where it fails, each of
// its reports is filed alone, by whoever waits for it, and gets the answer that
// it would have got. The request id makes that safe, even where nobody knows
// whether the batch was kept; a report without one is never queued.
type Queue struct {
	lanes int

	mu      sync.Mutex
	busy    int // lanes taken
	waiting []*queued
	weight  int // bytes of those who wait
}

// bound is how many may wait: about two seconds' work of a small machine. Beyond
// it a caller is better told to come back than kept: the queue would only grow.
const bound = 2048

// heaviest is how many bytes may wait together: a batch is held in memory several
// times over while it is sealed and written, and a few hundred reports of the
// greatest length would keep everybody else waiting for a quarter of a minute.
const heaviest = 32 << 20

// mostLanes is how many batches at most are written beside each other: more
// would be smaller ones, and wait for the same disk.
const mostLanes = 4

// NewQueue makes a queue for a store that can write so many transactions at once.
func NewQueue(writers int) *Queue { return &Queue{lanes: min(writers, mostLanes)} }

// queued is one report that waits for its batch.
type queued struct {
	service *Service
	caller  Caller
	req     Request
	fn      func(*work) (Filed, error)

	out  Filed
	done chan error // errAlone: the batch failed
}

var errAlone = errors.New("file this report alone")

// perform is perform for a report.
func (q *Queue) perform(ctx context.Context, s *Service, caller Caller, req Request, fn func(*work) (Filed, error)) (Filed, error) {
	if q == nil || req.ID == "" || req.ValidateOnly {
		return perform(ctx, s, caller, req, fn)
	}
	f := &queued{service: s, caller: caller, req: req, fn: fn, done: make(chan error, 1)}
	alone, err := q.enter(f)
	if err != nil {
		return Filed{}, err
	}
	if alone {
		defer q.next()
		return perform(ctx, s, caller, req, fn)
	}
	select {
	case err = <-f.done:
	case <-ctx.Done():
		return Filed{}, ctx.Err() // it may be filed all the same; the request id will tell
	}
	if errors.Is(err, errAlone) {
		return perform(ctx, s, caller, req, fn)
	}
	return f.out, err
}

// enter takes a lane, or a place in the queue.
func (q *Queue) enter(f *queued) (alone bool, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	switch {
	case q.busy < q.lanes:
		q.busy++
		return true, nil
	case len(q.waiting) >= bound, q.weight+len(f.req.Input) > heaviest:
		return false, fault.New(fault.Exhausted, "OVERLOADED", "terlalu banyak laporan datang saat ini; ulangi dengan requestId yang sama (too many reports arrive at this moment; repeat the call with the same requestId)")
	}
	q.waiting = append(q.waiting, f)
	q.weight += len(f.req.Input)
	return false, nil
}

// next hands the lane on to those who wait, if any.
func (q *Queue) next() {
	if batch := q.take(); batch != nil {
		go func() {
			for ; batch != nil; batch = q.take() {
				write(batch)
			}
		}()
	}
}

// take is all who wait; when nobody does, the lane is free.
func (q *Queue) take() []*queued {
	q.mu.Lock()
	defer q.mu.Unlock()
	batch := q.waiting
	q.waiting, q.weight = nil, 0
	if batch == nil {
		q.busy--
	}
	return batch
}
