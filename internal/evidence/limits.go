package evidence

import (
	"context"
	"sync"
	"time"

	"netra/internal/fault"
)

// Limits keep files that nobody answers for from filling the disk. None of them
// knows an address: everybody shares them, and none is stored. The zero value
// limits nothing.
type Limits struct {
	Unclaimed int64   // bytes of files that no report or case has claimed, pieces included
	AtOnce    int     // files that are arriving in one moment
	PerSecond float64 // files that may begin, on average
	Burst     int     // and at once
	Free      int64   // bytes of the disk that stay free
}

// least is what a file counts at least, however small: its row, its envelope and
// its place in a folder are not free.
const least = 64 << 10

// gate counts what Limits speak of.
type gate struct {
	mu       sync.Mutex
	entered  int       // files arriving now
	tokens   float64   // files that may begin now
	refilled time.Time // when tokens was right
	held     int64     // bytes unclaimed, when they were last counted and what came since
	counted  time.Time
}

// recountEvery is how old the count of unclaimed bytes may be: claims and sweeps
// only make it smaller.
const recountEvery = time.Minute

// begins lets one more file begin, or says why not.
func (d *Desk) begins(ctx context.Context) error {
	d.gate.mu.Lock()
	ok := d.gate.begin(d.Limits, time.Now())
	d.gate.mu.Unlock()
	if !ok {
		return later("EVIDENCE_BUSY", "1", "terlalu banyak berkas dikirim pada saat ini; coba lagi sebentar lagi (too many files are being sent at this moment; try again in a moment)")
	}
	return d.fits(ctx)
}

// begin takes a token from the bucket.
func (g *gate) begin(l Limits, now time.Time) bool {
	if l.PerSecond <= 0 {
		return true
	}
	full := float64(max(l.Burst, 1))
	if g.refilled.IsZero() {
		g.tokens = full
	} else {
		g.tokens = min(full, g.tokens+now.Sub(g.refilled).Seconds()*l.PerSecond)
	}
	g.refilled = now
	if g.tokens < 1 {
		return false
	}
	g.tokens--
	return true
}

// fits says whether there is room for more.
func (d *Desk) fits(ctx context.Context) error {
	if d.Limits.Free > 0 {
		room, err := d.Blobs.Room()
		if err != nil {
			return err
		}
		if room < d.Limits.Free {
			return fault.New(fault.Unavailable, "EVIDENCE_NO_ROOM", "penyimpanan berkas penuh; kirim laporan tanpa berkas dulu dan tambahkan nanti (the store of files is full; send the report without files first and add them later)").With("retryAfter", "600")
		}
	}
	if d.Limits.Unclaimed <= 0 {
		return nil
	}
	if err := d.recount(ctx, time.Now()); err != nil {
		return err
	}
	d.gate.mu.Lock()
	defer d.gate.mu.Unlock()
	if d.gate.held >= d.Limits.Unclaimed {
		return later("EVIDENCE_FULL", "600", "terlalu banyak berkas menunggu laporannya; coba lagi nanti, atau kirim laporan tanpa berkas dulu (too many files are waiting for their reports; try again later, or send the report without files first)")
	}
	return nil
}

// later refuses for now.
func later(reason, seconds, sentence string) error {
	return fault.New(fault.Exhausted, reason, "%s", sentence).With("retryAfter", seconds)
}

// recount counts what nobody claimed, unless that was done a moment ago.
func (d *Desk) recount(ctx context.Context, now time.Time) error {
	d.gate.mu.Lock()
	fresh := !d.gate.counted.IsZero() && now.Sub(d.gate.counted) < recountEvery
	if !fresh {
		d.gate.counted = now // who comes meanwhile does not count too
	}
	d.gate.mu.Unlock()
	if fresh {
		return nil
	}
	n, err := d.unclaimed(ctx, now)
	d.gate.mu.Lock()
	defer d.gate.mu.Unlock()
	if err != nil {
		d.gate.counted = time.Time{}
		return err
	}
	d.gate.held = n
	return nil
}

// unclaimed is what files weigh that no report or case has claimed.
func (d *Desk) unclaimed(ctx context.Context, now time.Time) (int64, error) {
	waiting, err := d.Acts.StaleUploads(ctx, now.Add(2*keep)) // all of them
	if err != nil {
		return 0, err
	}
	files, bytes, err := d.Blobs.Arriving(ctx)
	if err != nil {
		return 0, err
	}
	total := bytes + int64(files)*least
	for _, u := range waiting {
		total += max(u.Size, least)
	}
	return total, nil
}

// came counts bytes that arrived since the last count.
func (d *Desk) came(n int64) {
	d.gate.mu.Lock()
	defer d.gate.mu.Unlock()
	d.gate.held += n
}

// enter takes one of the places for files that are arriving.
func (d *Desk) enter() (leave func(), err error) {
	d.gate.mu.Lock()
	defer d.gate.mu.Unlock()
	if d.Limits.AtOnce > 0 && d.gate.entered >= d.Limits.AtOnce {
		return nil, later("EVIDENCE_BUSY", "2", "terlalu banyak berkas dikirim pada saat ini; coba lagi sebentar lagi (too many files are being sent at this moment; try again in a moment)")
	}
	d.gate.entered++
	return func() {
		d.gate.mu.Lock()
		defer d.gate.mu.Unlock()
		d.gate.entered--
	}, nil
}
