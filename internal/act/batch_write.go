package act

import (
	"context"
	"fmt"
	"time"
)

// batchTime is how long a batch may take. It serves many callers and is not cut
// short when one of them leaves.
const batchTime = 30 * time.Second

// write files a batch and answers everybody in it, after the commit.
func write(batch []*queued) {
	err := attempt(batch)
	for _, f := range batch {
		if err != nil {
			f.done <- errAlone
			continue
		}
		f.done <- nil
	}
}

// attempt files a batch in one transaction. A panic undoes it like an error: it
// will come again in the goroutine of the call whose fault it is.
func attempt(batch []*queued) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic in a batch: %v", r)
		}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), batchTime)
	defer cancel()
	return batch[0].service.Store.Do(ctx, func(tx Tx) error {
		keys := make([]string, len(batch))
		for i, f := range batch {
			keys[i] = f.caller.key(f.req)
		}
		known, err := tx.Answers(keys)
		if err != nil {
			return err
		}
		first := batch[0].service.work(ctx, tx, Anonymous)
		days, err := first.inForce()
		if err != nil {
			return err
		}
		near, err := first.neighbours()
		if err != nil {
			return err
		}
		for _, f := range batch {
			w := f.service.work(ctx, tx, f.caller)
			w.answers, w.days, w.near = known, days, near
			if f.out, err = once(w, f.req, f.fn); err != nil {
				return err
			}
		}
		return nil
	})
}
