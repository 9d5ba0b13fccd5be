package evidence

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	"netra/internal/act"
	"netra/internal/fault"
	"netra/internal/vault"
)

// Progress is how far an upload in pieces has come. ID is the capability that the
// whole file will have.
type Progress struct {
	ID      string
	Offset  int64
	Length  int64 // vault.Unknown while it is
	Expires time.Time
	Whole   *act.Upload // the file, once it is there
}

// Piece is one run of bytes of an upload.
type Piece struct {
	Offset int64
	Length int64 // of the whole file, where it is said only now; else vault.Unknown
	Body   io.Reader
	Stop   func()       // makes Body end soon; it may be called at any time
	Sum    func() error // says after the last byte whether the piece is what was sent; may be nil
}

// ErrCut marks that a piece ended before its sender had sent all of it. What came
// is kept.
var ErrCut = errors.New("the connection was cut")

// Begin makes room for a file that comes in pieces. It refuses what is too large
// by what its sender says, before a byte of it is read.
func (d *Desk) Begin(ctx context.Context, name string, length int64) (Progress, error) {
	if !utf8.ValidString(name) {
		return Progress{}, fault.BadField("file", "nama berkas bukan UTF-8; ganti namanya (the file's name is not UTF-8; rename it)")
	}
	if err := allowed(length); err != nil {
		return Progress{}, err
	}
	if err := d.begins(ctx); err != nil {
		return Progress{}, err
	}
	u, err := d.Acts.NewUpload()
	if err != nil {
		return Progress{}, err
	}
	a := vault.Arrival{FileName: clean(name), Length: length, Began: time.Now()}
	if err := d.Blobs.Begin(ctx, u.ID, a); err != nil {
		return Progress{}, err
	}
	d.came(least)
	return progress(u.ID, a), nil
}

func progress(id string, a vault.Arrival) Progress {
	return Progress{ID: id, Offset: a.Offset, Length: a.Length, Expires: a.Began.Add(keep)}
}

// allowed refuses lengths that no file may have.
func allowed(length int64) error {
	switch {
	case length > vault.EvidenceLimit:
		return tooLarge()
	case length == 0:
		return fault.New(fault.Invalid, "EVIDENCE_EMPTY", "berkas ini kosong: pilih berkas lain (the file is empty: choose another)").At("file", "pilih berkas lain (choose another)")
	}
	return nil
}

func tooLarge() *fault.Fault {
	return fault.New(fault.Invalid, "EVIDENCE_TOO_LARGE",
		"berkas lebih besar dari 25 MB: kecilkan atau bagi (the file is larger than 25 MB: shrink or split it)").At("file", "paling besar 25 MB (at most 25 MB)")
}

// Progress says how far an upload has come: what it says is on disk. Whoever was
// sending is asked to stop first.
func (d *Desk) Progress(ctx context.Context, id string) (Progress, error) {
	release, err := d.turns.take(ctx, id, func() {})
	if err != nil {
		return Progress{}, err
	}
	defer release()
	p, a, err := d.look(ctx, id)
	if err != nil || p.Whole != nil || p.Offset != p.Length {
		return p, err
	}
	return d.finish(ctx, p, a) // what was cut off before it was done
}

// look is an upload as it lies there. One that is over and one that never was are
// the same.
func (d *Desk) look(ctx context.Context, id string) (Progress, vault.Arrival, error) {
	u, ok, err := d.Acts.Uploaded(ctx, id)
	if err != nil {
		return Progress{}, vault.Arrival{}, fmt.Errorf("look for an upload: %w", err)
	}
	if ok {
		return Progress{id, u.Size, u.Size, u.UploadedAt.Add(keep), &u}, vault.Arrival{}, nil
	}
	a, err := d.Blobs.Arrival(ctx, id)
	if err != nil {
		return Progress{}, a, err
	}
	if time.Since(a.Began) > keep {
		return Progress{}, a, fault.NotFound()
	}
	return progress(id, a), a, nil
}

// Append adds a piece to an upload, sealed while it arrives. With the last byte the
// file is put together, known to the store, and its pieces are destroyed. An error
// that is ErrCut comes with the progress all the same.
func (d *Desk) Append(ctx context.Context, id string, piece Piece) (Progress, error) {
	release, err := d.turns.take(ctx, id, piece.Stop)
	if err != nil {
		return Progress{}, err
	}
	defer release()
	p, a, err := d.look(ctx, id)
	if err != nil {
		return p, err
	}
	if piece.Offset != p.Offset {
		return p, fault.New(fault.Conflict, "UPLOAD_OFFSET",
			"bagian itu bukan lanjutannya; tanyakan dulu sampai mana dengan HEAD (that piece is not the next one; ask with HEAD how far it is)")
	}
	if p.Whole != nil {
		return p, nil
	}
	if err := d.tell(ctx, &a, id, piece.Length); err != nil {
		return p, err
	}
	leave, err := d.enter()
	if err != nil {
		return p, err
	}
	defer leave()
	if err := d.fits(ctx); err != nil {
		return p, err
	}
	cut, err := d.lay(ctx, id, &a, piece)
	p = progress(id, a)
	if err != nil || p.Offset != p.Length {
		return p, errors.Join(err, cut)
	}
	// The sender may be gone by now; the file is finished all the same.
	return d.finish(context.WithoutCancel(ctx), p, a)
}

// tell keeps a length that was not known before, and refuses another than that
// which is.
func (d *Desk) tell(ctx context.Context, a *vault.Arrival, id string, length int64) error {
	switch {
	case length == vault.Unknown || length == a.Length:
		return nil
	case a.Length != vault.Unknown || length < a.Offset:
		return fault.BadField("Upload-Length", "panjang unggahan ini sudah diketahui, dan berbeda (the length of this upload is known already, and is another)")
	}
	if err := allowed(length); err != nil {
		return err
	}
	a.Length = length
	return d.Blobs.Tell(ctx, id, length)
}

// lay adds the piece to the pieces.
func (d *Desk) lay(ctx context.Context, id string, a *vault.Arrival, piece Piece) (cut, err error) {
	most := int64(vault.EvidenceLimit)
	if a.Length != vault.Unknown {
		most = a.Length
	}
	body := &capped{r: piece.Body, left: most - a.Offset}
	first, err := begins(a.Offset, body)
	if err != nil {
		return nil, err
	}
	n, cut, err := d.Blobs.Append(ctx, id, *a, io.MultiReader(first, body), piece.Sum)
	a.Offset += n
	d.came(n)
	switch {
	case body.over && a.Length == vault.Unknown:
		return nil, errors.Join(err, tooLarge(), d.Blobs.Abandon(ctx, id))
	case body.over:
		return nil, errors.Join(err, fault.BadField("Upload-Length", "yang datang lebih dari panjang unggahan; unggahan berakhir di tempat yang sudah disebut (more came than the whole upload should have; it ends where it was said to end)"))
	case cut != nil:
		cut = fmt.Errorf("%w: %w", ErrCut, cut)
	}
	if err == nil && n > 0 {
		*a, err = d.Blobs.Arrival(context.WithoutCancel(ctx), id)
	}
	return cut, err
}

// begins refuses a kind of file that is not taken at its first bytes, where they
// come together; else that is seen at its end.
func begins(offset int64, body io.Reader) (io.Reader, error) {
	if offset > 0 {
		return bytes.NewReader(nil), nil
	}
	head, err := io.ReadAll(io.LimitReader(body, vault.Sniffed))
	if err == nil && len(head) == vault.Sniffed {
		if err := vault.Sniff(head); err != nil {
			return nil, err
		}
	}
	if err != nil {
		return io.MultiReader(bytes.NewReader(head), broken{err}), nil //nolint:nilerr // whoever reads on meets it
	}
	return bytes.NewReader(head), nil
}

// broken is a reader that fails.
type broken struct{ err error }

// Read is io.Reader.
func (b broken) Read([]byte) (int, error) { return 0, b.err }

// capped ends after so many bytes, and knows whether there were more.
type capped struct {
	r    io.Reader
	left int64
	over bool
}

// Read is io.Reader.
func (c *capped) Read(p []byte) (int, error) {
	if c.left <= 0 {
		var one [1]byte
		n, err := io.ReadFull(c.r, one[:])
		c.over = c.over || n > 0
		if n > 0 || err == nil {
			return 0, io.EOF
		}
		return 0, err
	}
	if int64(len(p)) > c.left {
		p = p[:c.left]
	}
	n, err := c.r.Read(p)
	c.left -= int64(n)
	return n, err
}

// finish makes one file of the pieces. It may be cut off at any point and be done
// again: the file is whole or not there, and its pieces go last.
func (d *Desk) finish(ctx context.Context, p Progress, a vault.Arrival) (Progress, error) {
	stored, err := d.Blobs.Put(ctx, p.ID, d.Blobs.Pieces(ctx, p.ID, a), vault.EvidenceLimit)
	if fault.Is(err, fault.Exists) { // by somebody who was cut off before the store knew
		stored, err = d.Blobs.Known(ctx, p.ID)
	}
	if fault.Is(err, fault.Invalid) { // a kind that is not taken: nothing of it is kept
		return p, errors.Join(err, d.Blobs.Abandon(ctx, p.ID))
	}
	if err != nil {
		return p, err
	}
	if stored.Size != a.Length {
		return p, fmt.Errorf("an upload of %d bytes became a file of %d", a.Length, stored.Size)
	}
	u, err := d.known(ctx, p.ID, a.FileName, stored)
	if err != nil {
		return p, err
	}
	p.Whole, p.Expires = &u, u.UploadedAt.Add(keep)
	_ = d.Blobs.Abandon(ctx, p.ID) // the sweep does it otherwise; the file is safe
	return p, nil
}

// Drop destroys an upload that nobody claimed, whole or in pieces.
func (d *Desk) Drop(ctx context.Context, id string) error {
	release, err := d.turns.take(ctx, id, func() {})
	if err != nil {
		return err
	}
	defer release()
	p, _, err := d.look(ctx, id)
	if err != nil {
		return err
	}
	if p.Whole == nil {
		return d.Blobs.Abandon(ctx, id)
	}
	forgotten, err := d.Acts.ForgetUpload(ctx, id)
	if err != nil {
		return fmt.Errorf("forget upload: %w", err)
	}
	if !forgotten {
		return fault.NotFound()
	}
	return errors.Join(d.destroy(id), d.Blobs.Abandon(ctx, id))
}
