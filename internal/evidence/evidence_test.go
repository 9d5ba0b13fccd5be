package evidence

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
)

// claimed is a store in which a report claims a file right after somebody looked.
type claimed struct {
	act.Store
	id string
}

// View reads, and then the claim comes in between.
func (s claimed) View(ctx context.Context, fn func(act.Tx) error) error {
	if err := s.Store.View(ctx, fn); err != nil {
		return err
	}
	return s.Do(ctx, func(tx act.Tx) error {
		_, _, err := tx.Claim([]string{s.id}, "a report")
		return err
	})
}

func TestASweepDestroysOnlyWhatIsStillNobodys(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		meant bool // claimed between the look and the sweep
		age   time.Duration
		kept  bool
	}{
		{"a file of today stays", false, time.Hour, true},
		{"a file that nobody claimed within a day goes", false, 25 * time.Hour, false},
		{"a file claimed at the last moment stays", true, 25 * time.Hour, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := acttest.SQLite(t)
			blobs, err := w.Vault.Blobs(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			d := &Desk{Blobs: blobs, Acts: w.Acts}
			u, err := d.Receive(t.Context(), `C:\bukti\catatan.txt`, bytes.NewReader([]byte("catatan saksi")))
			if err != nil || u.FileName != "catatan.txt" {
				t.Fatalf("received %+v, %v", u, err)
			}
			if tt.meant {
				w.Acts.Store = claimed{w.Acts.Store, u.ID}
			}
			if err := d.Sweep(t.Context(), time.Now().Add(tt.age)); err != nil {
				t.Fatal(err)
			}
			if kept := readable(t, d, u.ID); kept != tt.kept {
				t.Errorf("the file is kept: %t, want %t", kept, tt.kept)
			}
		})
	}
}

// readable says whether a file is still there, whole.
func readable(t *testing.T, d *Desk, id string) bool {
	t.Helper()
	f, err := d.Blobs.Open(t.Context(), id)
	if fault.Is(err, fault.Missing) {
		return false
	}
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err = errors.Join(err, f.Close()); err != nil || string(text) != "catatan saksi" {
		t.Fatalf("the file reads %q, %v", text, err)
	}
	return true
}

func TestAFileOfADraftStaysUntilTheDraftIsDestroyed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		blobs, err := w.Vault.Blobs(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		d := &Desk{Blobs: blobs, Acts: w.Acts}
		u, err := d.Receive(t.Context(), "catatan.txt", bytes.NewReader([]byte("catatan saksi")))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Evidence: []string{u.ID}}); err != nil {
			t.Fatal(err)
		}
		for _, day := range []struct {
			on   string
			kept bool
		}{{"2024-10-08", true}, {"2024-11-05", true}, {"2024-11-06", false}} {
			w.Advance(day.on)
			if err := d.Sweep(t.Context(), time.Now().Add(25*time.Hour)); err != nil {
				t.Fatal(err)
			}
			if kept := readable(t, d, u.ID); kept != day.kept {
				t.Errorf("on %s the file is kept: %t, want %t", day.on, kept, day.kept)
			}
			w.Verify()
		}
	})
}
