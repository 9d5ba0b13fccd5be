package evidence

import (
	"context"
	"fmt"
	"io"

	"netra/internal/act"
	"netra/internal/fault"
)

// Open is the content of a file that the store knows of. That it is not on disk is
// a loss of ours and no answer to whoever asks: it must not look like a file that
// never was.
func (d *Desk) Open(ctx context.Context, u act.Upload) (io.ReadCloser, error) {
	f, err := d.Blobs.Open(ctx, u.ID)
	if fault.Is(err, fault.Missing) {
		return nil, fmt.Errorf("a file of %d bytes is claimed and not on disk", u.Size)
	}
	return f, err
}
