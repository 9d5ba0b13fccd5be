package vault

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"filippo.io/age"

	"netra/internal/fault"
)

// EvidenceLimit is the size of the largest file that is taken: 25 MB.
const EvidenceLimit = 25 << 20

// Stored says what was stored: the size and hash are of the plain content.
type Stored struct {
	Size      int64
	SHA256    [sha256.Size]byte
	MediaType string
}

// Put stores what r holds as blob id, sealed while it arrives: no plain byte
// ever reaches the disk. When it answers without an error the file survives a
// power cut; when it fails nothing is left behind, and after a crash at most
// a file for Sweep.
//
// It refuses with EVIDENCE_EMPTY, EVIDENCE_TYPE, EVIDENCE_TOO_LARGE (more than
// limit bytes), and with EVIDENCE_EXISTS when the id is taken: an original is
// never replaced.
func (b *Blobs) Put(ctx context.Context, id string, r io.Reader, limit int64) (Stored, error) {
	r = obeying{ctx, r}
	// Not ReadFull: it would take a connection cut here for a short file.
	head, err := io.ReadAll(io.LimitReader(r, sniffed))
	if err != nil {
		return Stored{}, fmt.Errorf("read evidence: %w", err)
	}
	if len(head) == 0 {
		return Stored{}, refuse("EVIDENCE_EMPTY",
			"berkas ini kosong: pilih berkas lain (the file is empty: choose another)")
	}
	media, err := mediaType(head)
	if err != nil {
		return Stored{}, err
	}
	stored, err := b.keep(ctx, b.name(id), io.MultiReader(bytes.NewReader(head), r), limit)
	if err != nil {
		return Stored{}, err
	}
	stored.MediaType = media
	return stored, nil
}

func (b *Blobs) keep(ctx context.Context, name string, r io.Reader, limit int64) (Stored, error) {
	var stored Stored
	err := b.store.Put(ctx, func(w io.Writer) (_ string, err error) {
		stored, err = b.seal(w, name, r, limit)
		return name, err
	})
	if errors.Is(err, fs.ErrExist) {
		return Stored{}, fault.New(fault.Exists, "EVIDENCE_EXISTS",
			"berkas ini sudah tersimpan (this file is already stored)")
	}
	if _, refused := fault.Of(err); refused {
		return Stored{}, err
	}
	if err != nil {
		return Stored{}, away(fmt.Errorf("store evidence: %w", err))
	}
	return stored, nil
}

// seal writes r to temp, sealed, hashing what it reads.
func (b *Blobs) seal(temp io.Writer, name string, r io.Reader, limit int64) (Stored, error) {
	sealed, err := age.Encrypt(temp, envelope{b.vault, name})
	if err != nil {
		return Stored{}, fmt.Errorf("seal evidence: %w", err)
	}
	hash := sha256.New()
	size, err := io.Copy(io.MultiWriter(hash, sealed), io.LimitReader(r, limit+1))
	if err != nil {
		return Stored{}, fmt.Errorf("store evidence: %w", err)
	}
	if size > limit {
		return Stored{}, refuse("EVIDENCE_TOO_LARGE", fmt.Sprintf(
			"berkas lebih besar dari %[1]s: kecilkan atau bagi (the file is larger than %[1]s: shrink or split it)", megabytes(limit)))
	}
	if err := sealed.Close(); err != nil {
		return Stored{}, fmt.Errorf("seal evidence: %w", err)
	}
	return Stored{Size: size, SHA256: [sha256.Size]byte(hash.Sum(nil))}, nil
}

func refuse(reason, sentence string) *fault.Fault {
	return fault.New(fault.Invalid, reason, "%s", sentence).At("file", sentence)
}

func megabytes(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d byte", n)
	}
	return fmt.Sprintf("%d MB", n>>20)
}

// obeying is a reader that stops when its context does: a copy of many small
// reads ends at the next one.
type obeying struct {
	ctx context.Context
	r   io.Reader
}

func (o obeying) Read(p []byte) (int, error) {
	if err := o.ctx.Err(); err != nil {
		return 0, err
	}
	return o.r.Read(p)
}
