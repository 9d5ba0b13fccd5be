package vault

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"netra/internal/fault"
)

// Strays is the names of files of which it is not known yet whether anything names
// them.
type Strays map[nameBytes]struct{}

// nameBytes is the name of a file, which is a blind index.
type nameBytes [32]byte

// Old is every file that has lain there since before some time. What has no name
// of ours is somebody else's and not among them.
func (b *Blobs) Old(ctx context.Context, before time.Time) (Strays, error) {
	out := Strays{}
	err := b.store.Whole(ctx, func(o Object) error {
		raw, err := hex.DecodeString(o.Name)
		if err == nil && len(raw) == len(nameBytes{}) && o.At.Before(before) {
			out[nameBytes(raw)] = struct{}{}
		}
		return nil
	})
	if err != nil {
		return nil, away(err)
	}
	return out, nil
}

// Spare takes the file of an id out of the strays.
func (b *Blobs) Spare(s Strays, id string) {
	delete(s, nameBytes(b.vault.Index("blob", id)))
}

// Clear destroys strays, at most so many, and says how many. One that these keys do
// not open it leaves alone: it is another installation's, or needs a look.
func (b *Blobs) Clear(ctx context.Context, s Strays, most int) (int, error) {
	n := 0
	for raw := range s {
		name := hex.EncodeToString(raw[:])
		ours, err := b.opens(ctx, name)
		if err != nil {
			return n, err
		}
		if !ours {
			continue
		}
		if err := b.remove(ctx, name); err != nil {
			return n, err
		}
		if n++; n == most {
			break
		}
	}
	return n, nil
}

// opens says whether a file's lock is one of ours.
func (b *Blobs) opens(ctx context.Context, name string) (bool, error) {
	f, err := b.open(ctx, name, name)
	switch {
	case err == nil:
		return true, f.Close()
	case ctx.Err() != nil || errors.Is(err, ErrAway):
		return false, fmt.Errorf("look at a stray file: %w", err)
	case fault.Is(err, fault.Missing):
		return false, nil // somebody else was quicker
	}
	return false, nil
}
