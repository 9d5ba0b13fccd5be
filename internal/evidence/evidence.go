// Package evidence takes files in: streamed to the vault's blobs while they are
// hashed, known to the store once they are safe, and gone again when nobody
// claims them within a day.
//
// What a file proves, and who may see it, is not its matter.
package evidence

import (
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"netra/internal/act"
	"netra/internal/fault"
	"netra/internal/vault"
)

// Desk takes files in, whole or in pieces.
type Desk struct {
	Blobs  *vault.Blobs
	Acts   *act.Service
	Limits Limits

	// Inspect says what a file betrays, once it is safe and before it is
	// acknowledged; nil: nothing is looked for. What it cannot read it says as a
	// finding: no file is lost for it.
	Inspect func(name, mediaType string, open func() (io.ReadCloser, error)) []string

	gate    gate
	turns   turns
	strays  strays
	copying sync.Mutex // one clean copy is made at a time
}

// keep is how long a file waits for whoever claims it, whole or in pieces.
const keep = 24 * time.Hour

// longestName is how long a file's name may be, in bytes.
const longestName = 200

// Receive streams one file in and answers with what is known of it. The id is a
// capability: whoever holds it may claim the file for a report or a case, once.
// The file is on disk before the store knows of it, and the store knows of it
// before it is acknowledged.
func (d *Desk) Receive(ctx context.Context, name string, r io.Reader) (act.Upload, error) {
	if !utf8.ValidString(name) {
		return act.Upload{}, fault.BadField("file", "nama berkas bukan UTF-8; ganti namanya (the file's name is not UTF-8; rename it)")
	}
	if err := d.begins(ctx); err != nil {
		return act.Upload{}, err
	}
	leave, err := d.enter()
	if err != nil {
		return act.Upload{}, err
	}
	defer leave()
	u, err := d.Acts.NewUpload()
	if err != nil {
		return u, err
	}
	stored, err := d.Blobs.Put(ctx, u.ID, r, vault.EvidenceLimit)
	if err != nil {
		return u, err
	}
	d.came(max(stored.Size, least))
	return d.known(ctx, u.ID, name, stored)
}

// known makes a file that is safe known to the store.
func (d *Desk) known(ctx context.Context, id, name string, stored vault.Stored) (act.Upload, error) {
	u := act.Upload{ID: id, FileName: clean(name), Size: stored.Size, MediaType: stored.MediaType,
		SHA256: hex.EncodeToString(stored.SHA256[:]), UploadedAt: time.Now()}
	if d.Inspect != nil {
		u.Findings = d.Inspect(u.FileName, u.MediaType, func() (io.ReadCloser, error) { return d.Blobs.Open(ctx, id) })
	}
	if err := d.Acts.KeepUpload(ctx, u); err != nil {
		return u, fmt.Errorf("keep upload: %w", err)
	}
	return u, nil
}

// clean is a file's name without any path before it.
func clean(name string) string {
	if name = filepath.Base(strings.ReplaceAll(name, `\`, "/")); name == "." || name == "/" {
		name = "berkas"
	}
	for len(name) > longestName {
		_, n := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-n]
	}
	return name
}

// Sweep destroys what nobody claimed within a day. The row goes first, and only
// if it is still nobody's: a file that was claimed meanwhile is never destroyed.
func (d *Desk) Sweep(ctx context.Context, now time.Time) error {
	stale, err := d.Acts.StaleUploads(ctx, now)
	if err != nil {
		return fmt.Errorf("find unclaimed uploads: %w", err)
	}
	for _, u := range stale {
		forgotten, err := d.Acts.ForgetUpload(ctx, u.ID)
		if err != nil {
			return fmt.Errorf("forget upload: %w", err)
		}
		if !forgotten {
			continue
		}
		if err := d.destroy(u.ID); err != nil {
			return fmt.Errorf("destroy upload: %w", err)
		}
	}
	if _, err := d.Blobs.SweepArrivals(ctx, now.Add(-keep)); err != nil {
		return fmt.Errorf("destroy uploads that were never finished: %w", err)
	}
	if _, err = d.Blobs.Sweep(now.Add(-keep)); err != nil {
		return err
	}
	return d.sweepStrays(ctx, now)
}
