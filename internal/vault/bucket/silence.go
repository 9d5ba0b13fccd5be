package bucket

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/minio/minio-go/v7"
)

// watch ends a transfer in which nothing has moved for a while: a large file over
// a slow line may take long, storage that keeps silent may not.
type watch struct {
	timer    *time.Timer
	patience time.Duration
	cancel   context.CancelFunc
}

// watched is a context that ends once its watch was not told of any movement for as
// long as patience.
func watched(ctx context.Context, patience time.Duration) (context.Context, *watch) {
	ctx, cancel := context.WithCancel(ctx)
	return ctx, &watch{time.AfterFunc(patience, cancel), patience, cancel}
}

// moved says that something moved; paused, that nobody waits for the storage now.
func (w *watch) moved()  { w.timer.Reset(w.patience) }
func (w *watch) paused() { w.timer.Stop() }

func (w *watch) end() {
	w.timer.Stop()
	w.cancel()
}

// sent is a file on its way there.
type sent struct {
	io.ReadSeeker
	w *watch
}

// Read is io.Reader.
func (s sent) Read(p []byte) (int, error) {
	s.w.moved()
	return s.ReadSeeker.Read(p)
}

// Open implements vault.Store.
func (b *Bucket) Open(ctx context.Context, name string) (io.ReadCloser, error) {
	ctx, w := watched(ctx, b.patience)
	o, err := b.client.GetObject(ctx, b.bucket, b.prefix+name, minio.GetObjectOptions{})
	if err != nil {
		w.end()
		return nil, reached(err)
	}
	_, err = o.Stat() // the first that speaks to the storage
	w.paused()
	if err != nil {
		w.end()
		return nil, errors.Join(reached(err), o.Close())
	}
	return coming{o, w}, nil
}

// coming is an object on its way here; it marks what fails on it.
type coming struct {
	io.ReadCloser
	w *watch
}

// Read is io.Reader. Only the storage is watched, and not who reads.
func (c coming) Read(p []byte) (int, error) {
	c.w.moved()
	n, err := c.ReadCloser.Read(p)
	c.w.paused()
	if err != nil && !errors.Is(err, io.EOF) {
		err = reached(err)
	}
	return n, err
}

// Close is io.Closer.
func (c coming) Close() error {
	err := c.ReadCloser.Close()
	c.w.end()
	return err
}
