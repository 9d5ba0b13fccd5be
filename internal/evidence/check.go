package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"netra/internal/act"
	"netra/internal/vault"
)

// ErrBroken says that a file is not what came: its seal or its hash does not hold,
// or it is gone.
var ErrBroken = errors.New("this file is not what was handed in")

// Check reads a file to its end and holds it to the hash with which it came. A store
// that cannot be reached proves nothing, and is its own error.
func (d *Desk) Check(ctx context.Context, u act.Upload) error {
	there, err := d.Blobs.Has(ctx, u.ID)
	if err != nil {
		return err
	}
	if !there {
		return fmt.Errorf("%w: it is not where files are kept", ErrBroken)
	}
	f, err := d.Blobs.Open(ctx, u.ID)
	if err != nil {
		return unsealed(ctx, err)
	}
	hash := sha256.New()
	_, err = io.Copy(hash, f)
	if err := errors.Join(err, f.Close()); err != nil {
		return unsealed(ctx, err)
	}
	if hex.EncodeToString(hash.Sum(nil)) != u.SHA256 {
		return fmt.Errorf("%w: its hash is another", ErrBroken)
	}
	return nil
}

// unsealed tells a seal that does not hold from a store or a caller that went away.
func unsealed(ctx context.Context, err error) error {
	if ctx.Err() != nil || errors.Is(err, vault.ErrAway) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrBroken, err)
}
