package vault

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"filippo.io/age"

	"netra/internal/fault"
)

// tempPrefix marks a file that is still arriving.
const tempPrefix = ".upload-"

// Blobs keeps evidence as sealed files in one folder. It knows no reports: who
// may fetch a file, and when an unclaimed one is destroyed, others decide.
//
// A file is named by the blind index of its id, since the id is a capability
// that must not be readable off a disk or a backup. This also makes every id
// a safe file name.
type Blobs struct {
	vault *Vault
	dir   string
}

// Blobs opens the evidence folder dir, which it makes if need be.
func (v *Vault) Blobs(dir string) (*Blobs, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make evidence folder: %w", err)
	}
	if err := syncDir(filepath.Dir(dir)); err != nil {
		return nil, err
	}
	return &Blobs{vault: v, dir: dir}, nil
}

// Open answers with the plain content of a blob, or fault.Missing. A changed,
// cut or exchanged file is an error here or on a later Read, before the
// changed piece is handed out: read to the end before believing the whole.
func (b *Blobs) Open(ctx context.Context, id string) (io.ReadCloser, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	name := b.name(id)
	f, err := os.Open(filepath.Join(b.dir, name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fault.NotFound()
	}
	if err != nil {
		return nil, fmt.Errorf("open evidence: %w", err)
	}
	plain, err := age.Decrypt(f, envelope{b.vault, name})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open evidence %s: %w", name, err), f.Close())
	}
	return opened{obeying{ctx, plain}, f}, nil
}

// opened reads the plain content and closes the sealed file.
type opened struct {
	io.Reader
	io.Closer
}

// Remove destroys a blob together with the one copy of its key. Removing what
// is not there is no error, so a removal may be repeated after a crash.
func (b *Blobs) Remove(id string) error {
	err := os.Remove(filepath.Join(b.dir, b.name(id)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("remove evidence: %w", err)
	}
	return syncDir(b.dir)
}

// Sweep removes what crashes left half-written: temporary files that nobody
// wrote to since before. It says how many. An upload in progress keeps its
// file young.
func (b *Blobs) Sweep(before time.Time) (int, error) {
	entries, err := os.ReadDir(b.dir)
	if err != nil {
		return 0, fmt.Errorf("sweep evidence: %w", err)
	}
	swept := 0
	for _, e := range entries {
		info, err := e.Info()
		if !strings.HasPrefix(e.Name(), tempPrefix) || err != nil || !info.ModTime().Before(before) {
			continue
		}
		if err := os.Remove(filepath.Join(b.dir, e.Name())); err != nil {
			return swept, fmt.Errorf("sweep evidence: %w", err)
		}
		swept++
	}
	return swept, nil
}

func (b *Blobs) name(id string) string {
	return hex.EncodeToString(b.vault.Index("blob", id))
}
