package vault

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"filippo.io/age"
)

// sealAll seals r for a place.
func (b *Blobs) sealAll(w io.Writer, place string, r io.Reader) error {
	sealed, err := age.Encrypt(w, envelope{b.vault, place})
	if err != nil {
		return fmt.Errorf("seal: %w", err)
	}
	if _, err := io.Copy(sealed, r); err != nil {
		return err
	}
	return sealed.Close()
}

// Pieces reads a file that came in pieces from its beginning, as one.
func (b *Blobs) Pieces(ctx context.Context, id string, a Arrival) io.Reader {
	return &gathering{ctx: ctx, blobs: b, place: b.place(id), left: a.pieces}
}

// gathering opens one piece after the other.
type gathering struct {
	ctx   context.Context
	blobs *Blobs
	place string
	left  []piece
	now   io.ReadCloser
	more  int64 // of the piece that is open
}

// Read is io.Reader. A piece that holds less or more than its name says was put
// there by somebody else.
func (g *gathering) Read(p []byte) (int, error) {
	for g.now == nil {
		if len(g.left) == 0 {
			return 0, io.EOF
		}
		next := g.left[0]
		f, err := g.blobs.open(g.ctx, next.name, g.place+strconv.FormatInt(next.start, 10))
		if err != nil {
			return 0, fmt.Errorf("open a piece: %w", err)
		}
		g.left, g.now, g.more = g.left[1:], f, next.end-next.start
	}
	n, err := g.now.Read(p)
	g.more -= int64(n)
	if g.more < 0 || errors.Is(err, io.EOF) && g.more > 0 {
		return 0, errors.Join(ErrBroken, g.now.Close())
	}
	if errors.Is(err, io.EOF) {
		err = g.now.Close()
		g.now = nil
	}
	return n, err
}

// Known is what Put once said of a blob that is there, by reading all of it.
func (b *Blobs) Known(ctx context.Context, id string) (_ Stored, err error) {
	f, err := b.Open(ctx, id)
	if err != nil {
		return Stored{}, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	head, err := io.ReadAll(io.LimitReader(f, sniffed))
	if err != nil {
		return Stored{}, fmt.Errorf("read evidence: %w", err)
	}
	media, err := mediaType(head)
	if err != nil {
		return Stored{}, err
	}
	hash := sha256.New()
	_, _ = hash.Write(head) // which never fails
	n, err := io.Copy(hash, f)
	if err != nil {
		return Stored{}, fmt.Errorf("read evidence: %w", err)
	}
	return Stored{Size: n + int64(len(head)), SHA256: [sha256.Size]byte(hash.Sum(nil)), MediaType: media}, nil
}

// Sniff refuses what begins like nothing that is taken.
func Sniff(head []byte) error {
	_, err := mediaType(head)
	return err
}

// Sniffed is how much Sniff should see.
const Sniffed = sniffed

// Arriving is how many files are arriving and what their pieces weigh on disk.
func (b *Blobs) Arriving(ctx context.Context) (files int, bytes int64, err error) {
	found, err := b.store.List(ctx, arriving)
	if err != nil {
		return 0, 0, away(err)
	}
	for _, o := range found {
		bytes += o.Size
		if strings.HasSuffix(o.Name, "/"+begun) {
			files++
		}
	}
	return files, bytes, nil
}

// SweepArrivals destroys every file that began to arrive before, and pieces as old
// that belong to none. It says how many pieces.
func (b *Blobs) SweepArrivals(ctx context.Context, before time.Time) (int, error) {
	found, err := b.store.List(ctx, arriving)
	if err != nil {
		return 0, away(err)
	}
	young, old := map[string]bool{}, map[string]bool{}
	for _, o := range found {
		place := o.Name[:strings.LastIndex(o.Name, "/")+1]
		if head := strings.HasSuffix(o.Name, "/"+begun); head && !o.At.Before(before) {
			young[place] = true
		}
		old[place] = old[place] || o.At.Before(before)
	}
	n := 0
	for place := range old {
		if !old[place] || young[place] {
			continue
		}
		if err := b.clear(ctx, place); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
