package evidence

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"

	"netra/internal/act"
	"netra/internal/fault"
	"netra/internal/media"
	"netra/internal/vault"
)

// ErrNoCopy says that of a file there is no clean copy: its kind has none, or this
// picture is broken or has too many pixels.
var ErrNoCopy = errors.New("there is no clean copy of this file")

// Copy is a picture without anything but its pixels, or ErrNoCopy. It is made when
// it is first asked for and kept, sealed, under an id that follows from the
// original's: a flood of uploads makes nobody unpack a picture, and a picture is
// unpacked once. It goes with its original. What is known of it is its own, but
// for the id; its name says only what it is.
func (d *Desk) Copy(ctx context.Context, u act.Upload, number int) (act.Upload, io.ReadCloser, error) {
	if !media.Cleanable(u.MediaType) {
		return act.Upload{}, nil, ErrNoCopy
	}
	content, err := d.copied(ctx, u)
	if err != nil {
		return act.Upload{}, nil, err
	}
	sum, kind, ending := sha256.Sum256(content), "image/jpeg", "jpg"
	if http.DetectContentType(content) == "image/png" {
		kind, ending = "image/png", "png"
	}
	return act.Upload{ID: u.ID, FileName: fmt.Sprintf("lampiran-%d.%s", number, ending), Size: int64(len(content)),
		SHA256: hex.EncodeToString(sum[:]), MediaType: kind}, io.NopCloser(bytes.NewReader(content)), nil
}

// copied is the copy that is there, or a new one. One that does not open any more
// is made again: a copy is no evidence. Copies are made one at a time, since that
// takes much memory.
func (d *Desk) copied(ctx context.Context, u act.Upload) ([]byte, error) {
	open := func() (io.ReadCloser, error) { return d.Blobs.Open(ctx, copyOf(u.ID)) }
	content, err := whole(open)
	if err == nil || ctx.Err() != nil {
		return content, err
	}
	d.copying.Lock()
	defer d.copying.Unlock()
	if content, err = whole(open); err == nil || ctx.Err() != nil { // made while we waited
		return content, err
	}
	if !fault.Is(err, fault.Missing) {
		if err := d.Blobs.Remove(copyOf(u.ID)); err != nil {
			return nil, err
		}
	}
	return d.copyNow(ctx, u)
}

func (d *Desk) copyNow(ctx context.Context, u act.Upload) ([]byte, error) {
	original, err := whole(func() (io.ReadCloser, error) { return d.Open(ctx, u) })
	if err != nil {
		return nil, fmt.Errorf("read an original: %w", err)
	}
	content, _, err := media.Clean(original, u.MediaType)
	if err != nil {
		return nil, ErrNoCopy // whatever is wrong with it, it is the sender's
	}
	if _, err := d.Blobs.Put(ctx, copyOf(u.ID), bytes.NewReader(content), vault.EvidenceLimit); err != nil && !fault.Is(err, fault.Exists) {
		return nil, fmt.Errorf("keep a clean copy: %w", err)
	}
	return content, nil
}

// copyOf is the id of the copy of an original. No upload has such an id.
func copyOf(id string) string { return "copy of " + id }

// destroy removes a file and its copy. The copy goes first: where only one of the
// two removals happened, the original is what is left for the next.
func (d *Desk) destroy(id string) error {
	if err := d.Blobs.Remove(copyOf(id)); err != nil {
		return err
	}
	return d.Blobs.Remove(id)
}
