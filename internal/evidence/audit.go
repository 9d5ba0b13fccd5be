package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"netra/internal/act"
	"netra/internal/fault"
	"netra/internal/vault"
)

// Finding is a file that is not what its row says. It is called by its row, which
// tells nobody whose it is or what its name was.
type Finding struct{ Row, Why string }

// Audited is how much was read so far.
type Audited struct {
	Files, Copies int
	Bytes         int64 // plain
	Wrong         int   // findings
}

// Audit reads every file that has a row to its end, sealed as it lies there, and
// holds it to the size and the hash with which it came; its clean copy, which has
// neither, to its seal. It keeps one piece of one file in memory. told hears each
// finding, and far after each file how far it is. Files may come and go meanwhile:
// one that went with its row is no finding.
//
// A store that cannot be reached proves nothing and ends it.
func (d *Desk) Audit(ctx context.Context, told func(Finding), far func(Audited)) (Audited, error) {
	var a Audited
	err := d.Acts.EachFile(ctx, func(f act.KeptFile) error {
		why, err := d.wrongs(ctx, f.Upload, &a)
		if err != nil {
			return err
		}
		if len(why) > 0 {
			if there, err := d.Acts.HasFile(ctx, f.ID); err != nil || !there {
				return err
			}
		}
		for _, sentence := range why {
			a.Wrong++
			told(Finding{f.Row, sentence})
		}
		far(a)
		return nil
	})
	return a, err
}

// wrongs is what is wrong with a file and its copy.
func (d *Desk) wrongs(ctx context.Context, u act.Upload, a *Audited) ([]string, error) {
	var out []string
	size, hash, err := d.sum(ctx, u.ID)
	switch {
	case fault.Is(err, fault.Missing):
		out = append(out, "the file is not where files are kept")
	case errors.Is(err, ErrBroken):
		out = append(out, "the file does not open: it was altered, cut short or put in the place of another")
	case err != nil:
		return nil, err
	case size != u.Size:
		out = append(out, fmt.Sprintf("the file is %d bytes long, the row says %d", size, u.Size))
	case hash != u.SHA256:
		out = append(out, "the hash of the file is not that of the row")
	}
	a.Files, a.Bytes = a.Files+1, a.Bytes+size
	size, _, err = d.sum(ctx, copyOf(u.ID))
	switch {
	case fault.Is(err, fault.Missing): // nobody has asked for it yet
		return out, nil
	case errors.Is(err, ErrBroken):
		out = append(out, "its clean copy does not open: it was altered, cut short or put in the place of another")
	case err != nil:
		return nil, err
	}
	a.Copies, a.Bytes = a.Copies+1, a.Bytes+size
	return out, nil
}

// sum is the size and the hash of a file, or fault.Missing, or ErrBroken.
func (d *Desk) sum(ctx context.Context, id string) (int64, string, error) {
	f, err := d.Blobs.Open(ctx, id)
	if fault.Is(err, fault.Missing) || errors.Is(err, vault.ErrAway) {
		return 0, "", err
	}
	if err != nil {
		return 0, "", unsealed(ctx, err)
	}
	hash := sha256.New()
	n, err := io.Copy(hash, f)
	if err := errors.Join(err, f.Close()); err != nil {
		return n, "", unsealed(ctx, err)
	}
	return n, hex.EncodeToString(hash.Sum(nil)), nil
}
