package evidence

import (
	"context"
	"errors"
	"fmt"

	"netra/internal/act"
	"netra/internal/fault"
	"netra/internal/vault"
)

// ErrBroken says that a file is not what came: its seal or its hash does not hold,
// or it is gone.
var ErrBroken = errors.New("this file is not what was handed in")

// Check reads a file to its end and holds it to the hash with which it came. A store
// that cannot be reached proves nothing, and is its own error.
func (d *Desk) Check(ctx context.Context, u act.Upload) error {
	_, hash, err := d.sum(ctx, u.ID)
	switch {
	case fault.Is(err, fault.Missing):
		return fmt.Errorf("%w: it is not where files are kept", ErrBroken)
	case err != nil:
		return err
	case hash != u.SHA256:
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
