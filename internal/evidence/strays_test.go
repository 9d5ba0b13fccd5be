package evidence

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/vault"
)

// cut is a store that is lost before anything is written.
type cut struct{ act.Store }

// Do is where the power fails.
func (cut) Do(context.Context, func(act.Tx) error) error { return errCutOff }

var errCutOff = errors.New("the power failed")

// stray leaves a file behind whose row was never written, and says its name.
func stray(t *testing.T, d *Desk, s shelf) (id string) {
	t.Helper()
	rows := s.w.Acts.Store
	defer func() { s.w.Acts.Store = rows }()
	s.w.Acts.Store = cut{rows}
	u, err := d.Receive(t.Context(), "catatan.txt", strings.NewReader("catatan yang terputus"))
	if !errors.Is(err, errCutOff) || s.read(s.name(u.ID)) == nil {
		t.Fatalf("it left nothing behind: %v", err)
	}
	return u.ID
}

func TestAFileWhoseRowWasNeverWrittenIsSweptAfterTwoDaysAndNothingElse(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d *Desk, s shelf) {
		lost := stray(t, d, s)
		c := picture(t, d)
		filing := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		filing.Evidence = []string{c.ID}
		s.w.File(filing)
		fine(t, d.Blobs.Begin(t.Context(), "datang", vault.Arrival{FileName: "x", Length: 9, Began: time.Now()}))
		foreign := strings.Repeat("ab", 32)
		s.write(foreign, []byte("what these keys do not open"))
		s.write("README.txt", []byte("what has no name of ours"))
		begun := time.Now()
		for _, day := range []struct {
			after time.Duration
			there bool
		}{{0, true}, {25 * time.Hour, true}, {48*time.Hour + time.Minute, true /* it looked less than a day ago */}, {49*time.Hour + time.Minute, false}} {
			fine(t, d.Sweep(t.Context(), begun.Add(day.after)))
			if there := s.read(s.name(lost)) != nil; there != day.there {
				t.Errorf("after %s the file without a row is there: %t, want %t", day.after, there, day.there)
			}
		}
		for _, name := range []string{s.name(c.ID), s.name(copyOf(c.ID)), foreign, "README.txt"} {
			if s.read(name) == nil {
				t.Errorf("%s went too", name)
			}
		}
	})
}

func TestARowThatIsWrittenWhileFilesAreLookedAtCounts(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d *Desk, s shelf) {
		lost := stray(t, d, s)
		rows := s.w.Acts.Store
		written := false
		s.w.Acts.Store = afterView{rows, func() {
			if !written { // right after the rows were looked at for the first time
				written = true
				fine(t, rows.Do(t.Context(), func(tx act.Tx) error { return tx.PutUpload(act.Upload{ID: lost, UploadedAt: time.Now()}) }))
			}
		}}
		fine(t, d.clearStrays(t.Context(), time.Now().Add(time.Hour)))
		if !written || s.read(s.name(lost)) == nil {
			t.Errorf("a file with a row was destroyed (written %t)", written)
		}
	})
}

func TestACopyWithoutItsOriginalsRowGoesToo(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d *Desk, s shelf) {
		takes(t, d, "catatan saksi") // whose row is there
		c := picture(t, d)
		sealed := bytes.Clone(s.read(s.name(copyOf(c.ID))))
		fine(t, d.Drop(t.Context(), c.ID))
		s.write(s.name(copyOf(c.ID)), sealed) // as if the power had failed between the two
		fine(t, d.clearStrays(t.Context(), time.Now().Add(time.Hour)))
		if s.read(s.name(copyOf(c.ID))) != nil {
			t.Error("the copy is still there")
		}
	})
}

// The database of another day, or none: with the right keys every file opens, and no
// row names it.
func TestFilesAreKeptWhereTheRowsAreNotTheirs(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d *Desk, s shelf) {
		var kept []string
		for range 3 {
			kept = append(kept, stray(t, d, s))
		}
		kept = append(kept, takes(t, d, "catatan saksi").ID)
		if err := d.clearStrays(t.Context(), time.Now().Add(time.Hour)); err == nil || !strings.Contains(err.Error(), "3 of 4 files have no row") {
			t.Errorf("it says %v", err)
		}
		for _, id := range kept {
			if s.read(s.name(id)) == nil {
				t.Errorf("%s was destroyed", id)
			}
		}
	})
}
