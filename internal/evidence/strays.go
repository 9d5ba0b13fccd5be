package evidence

import (
	"context"
	"fmt"
	"sync"
	"time"

	"netra/internal/act"
)

// strays is when files without a row are looked for next.
type strays struct {
	mu   sync.Mutex
	next time.Time
}

const (
	// strayAge is from when on a file without a row is nobody's. An upload may be
	// taken up again for a day after it began, and only then its row is written; a
	// file that is two days old is a day older than anything that can still come.
	strayAge   = 2 * keep
	strayEvery = keep
	strayAgain = time.Hour // after a store that was away
	mostStrays = 100       // destroyed in one look; the rest is a day older at the next
)

// sweepStrays destroys what a crash left between a file and its row: before the
// row was written, or after it was dropped. It looks once a day.
func (d *Desk) sweepStrays(ctx context.Context, now time.Time) error {
	d.strays.mu.Lock()
	defer d.strays.mu.Unlock()
	if now.Before(d.strays.next) {
		return nil
	}
	d.strays.next = now.Add(strayAgain)
	if err := d.clearStrays(ctx, now.Add(-strayAge)); err != nil {
		return fmt.Errorf("destroy files without a row: %w", err)
	}
	d.strays.next = now.Add(strayEvery)
	return nil
}

// clearStrays looks at the files first and at the rows afterwards, and at the rows
// once more before it destroys anything: a row that was written meanwhile counts.
//
// Crashes leave few. Where most files have no row, it is the rows that are not there:
// a database that is new, or older than these files. Then nothing is destroyed.
func (d *Desk) clearStrays(ctx context.Context, before time.Time) error {
	left, err := d.Blobs.Old(ctx, before)
	all := len(left)
	for range 2 {
		if err != nil || len(left) == 0 {
			return err
		}
		err = d.Acts.EachFile(ctx, func(f act.KeptFile) error {
			d.Blobs.Spare(left, f.ID)
			d.Blobs.Spare(left, copyOf(f.ID))
			return nil
		})
	}
	if err != nil {
		return err
	}
	if 2*len(left) > all {
		return fmt.Errorf("%d of %d files have no row: is this the database of these files? nothing was destroyed", len(left), all)
	}
	_, err = d.Blobs.Clear(ctx, left, mostStrays)
	return err
}
