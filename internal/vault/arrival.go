package vault

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"netra/internal/fault"
)

// Unknown is the length of a file of which the sender has not said it yet.
const Unknown = -1

// Arrival is a file that comes in pieces. Each piece lies sealed below
// arriving/NAME/, and its name says where it belongs, START-LENGTH: what is
// durable is what is there, and there is no second record that could differ.
type Arrival struct {
	FileName string    `json:"fileName"`
	Length   int64     `json:"length"` // Unknown while it is
	Began    time.Time `json:"began"`

	Offset int64   `json:"-"` // up to here everything is durable
	pieces []piece // in order, without gaps
}

// piece is one sealed run of bytes.
type piece struct {
	name       string
	start, end int64
}

const (
	arriving = "arriving/"
	begun    = "begun"   // the sealed head
	told     = "length-" // and the length, where it was told later; it is no secret
)

// mostPieces bounds what one file may be cut into: who sends single bytes would
// fill a disk with the envelopes.
const mostPieces = 4096

// Begin makes room for a file that comes in pieces.
func (b *Blobs) Begin(ctx context.Context, id string, a Arrival) error {
	head, err := json.Marshal(a)
	if err != nil {
		return fmt.Errorf("begin an upload: %w", err)
	}
	name := b.place(id) + begun
	err = b.store.Put(ctx, func(w io.Writer) (string, error) {
		return name, b.sealAll(w, name, strings.NewReader(string(head)))
	})
	if err != nil {
		return away(fmt.Errorf("begin an upload: %w", err))
	}
	return nil
}

// Arrival is how far a file has come, or fault.Missing.
func (b *Blobs) Arrival(ctx context.Context, id string) (Arrival, error) {
	place := b.place(id)
	var a Arrival
	found, err := b.store.List(ctx, place)
	if err != nil {
		return a, away(err)
	}
	if len(found) == 0 {
		return a, fault.NotFound()
	}
	head, err := b.open(ctx, place+begun, place+begun)
	if err != nil {
		return a, err
	}
	err = json.NewDecoder(head).Decode(&a)
	if err = errors.Join(err, head.Close()); err != nil {
		return a, fmt.Errorf("read the head of an upload: %w", err)
	}
	a.lay(found, place)
	return a, nil
}

// lay puts the pieces in order. Where two begin at the same place, which takes two
// servers at the same moment, the longer counts, so that no offset ever goes back.
func (a *Arrival) lay(found []Object, place string) {
	longest := map[int64]piece{}
	for _, o := range found {
		name := strings.TrimPrefix(o.Name, place)
		if n, ok := strings.CutPrefix(name, told); ok && a.Length == Unknown {
			if length, err := strconv.ParseInt(n, 10, 64); err == nil {
				a.Length = length
			}
			continue
		}
		var p piece
		if start, length, ok := strings.Cut(name, "-"); ok {
			var bad error
			if p.start, bad = strconv.ParseInt(start, 10, 64); bad != nil {
				continue
			}
			if p.end, bad = strconv.ParseInt(length, 10, 64); bad != nil {
				continue
			}
			p.end, p.name = p.start+p.end, o.Name
			if p.end > longest[p.start].end {
				longest[p.start] = p
			}
		}
	}
	for p, ok := longest[a.Offset]; ok; p, ok = longest[a.Offset] {
		a.pieces, a.Offset = append(a.pieces, p), p.end
	}
}

// Tell keeps the length of a file of which it was not known.
func (b *Blobs) Tell(ctx context.Context, id string, length int64) error {
	name := b.place(id) + told + strconv.FormatInt(length, 10)
	err := b.store.Put(ctx, func(w io.Writer) (string, error) {
		_, err := io.WriteString(w, told) // not all storage takes an empty object
		return name, err
	})
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return away(fmt.Errorf("keep the length of an upload: %w", err))
	}
	return nil
}

// errNothing says that a piece would be empty.
var errNothing = errors.New("nothing arrived")

// Append seals what r holds while it arrives and lays it at the end of what is
// there. A connection that is cut does not matter: what came before is kept, and
// cut says why no more did. whole, where it is given, must agree before anything
// is kept. What a power cut may take away again was never told.
func (b *Blobs) Append(ctx context.Context, id string, a Arrival, r io.Reader, whole func() error) (n int64, cut, err error) {
	if len(a.pieces) >= mostPieces {
		return 0, nil, refuse("EVIDENCE_PIECES", fmt.Sprintf(
			"berkas ini datang dalam lebih dari %[1]d potongan; mulai lagi dengan potongan yang lebih besar (this file came in more than %[1]d pieces; begin again with larger ones)", mostPieces))
	}
	source := &noting{r: r}
	place := b.place(id) + strconv.FormatInt(a.Offset, 10)
	// Not the caller's context: it ends with the connection, and what came must be kept.
	err = b.store.Put(context.WithoutCancel(ctx), func(w io.Writer) (string, error) {
		if err := b.sealAll(w, place, source); err != nil {
			return "", err
		}
		if source.n == 0 {
			return "", errNothing
		}
		if whole != nil {
			if err := errors.Join(source.err, whole()); err != nil {
				return "", err
			}
		}
		return place + "-" + strconv.FormatInt(source.n, 10), nil
	})
	switch {
	case errors.Is(err, errNothing):
		return 0, source.err, nil
	case errors.Is(err, fs.ErrExist):
		return 0, nil, errBehind()
	case err != nil:
		return 0, source.err, away(fmt.Errorf("keep a piece: %w", err))
	}
	return source.n, source.err, nil
}

// errBehind refuses a piece that does not begin where the last one ended.
func errBehind() error {
	return fault.New(fault.Conflict, "UPLOAD_OFFSET", "bagian itu bukan lanjutannya; tanyakan dulu sampai mana dengan HEAD (that piece is not the next one; ask with HEAD how far it is)")
}

// noting ends quietly where its reader fails, and remembers why.
type noting struct {
	r   io.Reader
	n   int64
	err error
}

// Read is io.Reader.
func (s *noting) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	s.n += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		s.err, err = err, io.EOF
	}
	return n, err
}

// Abandon destroys all pieces of a file, the head last: what has none is found by
// its age.
func (b *Blobs) Abandon(ctx context.Context, id string) error {
	return b.clear(ctx, b.place(id))
}

func (b *Blobs) clear(ctx context.Context, place string) error {
	found, err := b.store.List(ctx, place)
	if err != nil {
		return away(err)
	}
	for _, last := range []bool{false, true} {
		for _, o := range found {
			if strings.HasSuffix(o.Name, "/"+begun) != last {
				continue
			}
			if err := b.remove(ctx, o.Name); err != nil {
				return err
			}
		}
	}
	return nil
}

// place is where the pieces of a file lie.
func (b *Blobs) place(id string) string { return arriving + b.name(id) + "/" }
