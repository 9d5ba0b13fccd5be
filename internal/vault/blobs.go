package vault

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"filippo.io/age"

	"netra/internal/fault"
)

// Blobs keeps evidence as sealed files in one store. It knows no reports: who
// may fetch a file, and when an unclaimed one is destroyed, others decide.
//
// A file is named by the blind index of its id, since the id is a capability
// that must not be readable off a disk or a backup. This also makes every id
// a safe file name.
type Blobs struct {
	vault *Vault
	store Store
}

// Blobs opens the evidence folder dir, which it makes if need be.
func (v *Vault) Blobs(dir string) (*Blobs, error) {
	f, err := NewFolder(dir)
	if err != nil {
		return nil, err
	}
	return v.BlobsIn(f), nil
}

// BlobsIn keeps evidence in a store, which may lie on another machine: nothing
// leaves this process but what is sealed.
func (v *Vault) BlobsIn(s Store) *Blobs { return &Blobs{vault: v, store: s} }

// Open answers with the plain content of a blob, or fault.Missing. A changed,
// cut or exchanged file is an error here or on a later Read, before the
// changed piece is handed out: read to the end before believing the whole.
func (b *Blobs) Open(ctx context.Context, id string) (io.ReadCloser, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	name := b.name(id)
	return b.open(ctx, name, name)
}

// open reads what lies under a name and was sealed for a place.
func (b *Blobs) open(ctx context.Context, name, place string) (io.ReadCloser, error) {
	f, err := b.store.Open(ctx, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fault.NotFound()
	}
	if err != nil {
		return nil, away(fmt.Errorf("open evidence: %w", err))
	}
	plain, err := age.Decrypt(f, envelope{b.vault, place})
	if err != nil {
		return nil, errors.Join(away(fmt.Errorf("open evidence %s: %w", name, err)), f.Close())
	}
	return opened{obeying{ctx, plain}, f}, nil
}

// opened reads the plain content and closes the sealed file.
type opened struct {
	io.Reader
	io.Closer
}

// Read is io.Reader. A store may go away in the middle of a file.
func (o opened) Read(p []byte) (int, error) {
	n, err := o.Reader.Read(p)
	if err != nil {
		err = away(err)
	}
	return n, err
}

// Has says whether a blob is there.
func (b *Blobs) Has(ctx context.Context, id string) (bool, error) {
	has, err := b.store.Has(ctx, b.name(id))
	if err != nil {
		return false, away(fmt.Errorf("look for evidence: %w", err))
	}
	return has, nil
}

// patience is how long a store may take to remove something.
const patience = time.Minute

// Remove destroys a blob together with the one copy of its key. Removing what
// is not there is no error, so a removal may be repeated after a crash.
func (b *Blobs) Remove(id string) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	return b.remove(ctx, b.name(id))
}

func (b *Blobs) remove(ctx context.Context, name string) error {
	if err := b.store.Remove(ctx, name); err != nil {
		return away(fmt.Errorf("remove evidence: %w", err))
	}
	return nil
}

// Sweep removes what crashes left half-written: temporary files that nobody
// wrote to since before. It says how many. An upload in progress keeps its
// file young.
func (b *Blobs) Sweep(before time.Time) (int, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	n, err := b.store.Sweep(ctx, before)
	if err != nil {
		return n, fmt.Errorf("sweep evidence: %w", err)
	}
	return n, nil
}

// Room is how many bytes are free where files arrive.
func (b *Blobs) Room() (int64, error) { return b.store.Room() }

// Ping says whether files can be kept.
func (b *Blobs) Ping(ctx context.Context) error { return b.store.Ping(ctx) }

func (b *Blobs) name(id string) string {
	return hex.EncodeToString(b.vault.Index("blob", id))
}

// away turns a store that cannot be reached into what the caller should hear.
func away(err error) error {
	if !errors.Is(err, ErrAway) {
		return err
	}
	return fmt.Errorf("%w: %w", fault.New(fault.Unavailable, "EVIDENCE_STORE_AWAY",
		"penyimpanan berkas sedang tidak terjangkau; coba lagi sebentar lagi, atau kirim laporan tanpa berkas dulu "+
			"(the store of files cannot be reached; try again soon, or send the report without files first)"), err)
}
