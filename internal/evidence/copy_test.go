package evidence

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"netra/internal/act/acttest"
)

// A copy is kept beside its original, sealed, is made again where it was damaged,
// and goes when the original goes.
func TestACopyLivesAndGoesWithItsOriginal(t *testing.T) {
	t.Parallel()
	w, dir := acttest.SQLite(t), t.TempDir()
	blobs, err := w.Vault.Blobs(dir)
	if err != nil {
		t.Fatal(err)
	}
	d := &Desk{Blobs: blobs, Acts: w.Acts, Inspect: new(Looker).Look}
	var drawn bytes.Buffer
	if err := png.Encode(&drawn, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	u, err := d.Receive(t.Context(), "x.png", io.MultiReader(&drawn, bytes.NewReader([]byte("KENARI-7F3A"))))
	if err != nil || len(u.Findings) != 1 || u.Findings[0] != "trailing" {
		t.Fatalf("received %+v, %v", u, err)
	}
	files := func() []string {
		out, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	if n := len(files()); n != 1 {
		t.Errorf("%d files before anybody asked for the copy", n)
	}
	original := files()[0]
	read := func() {
		t.Helper()
		c, f, err := d.Copy(t.Context(), u, 3)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(f)
		if err != nil || c.FileName != "lampiran-3.png" || int(c.Size) != len(content) || c.SHA256 == u.SHA256 || bytes.Contains(content, []byte("KENARI")) {
			t.Errorf("the copy is %+v, %v", c, err)
		}
	}
	read()
	read()
	for _, name := range files() {
		sealed, err := os.ReadFile(name)
		if err != nil || bytes.Contains(sealed, []byte("PNG")) || bytes.Contains(sealed, []byte("KENARI")) {
			t.Errorf("a plain byte is on disk: %v", err)
		}
		if name != original {
			if err := os.WriteFile(name, sealed[:len(sealed)-5], 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	read()
	if n := len(files()); n != 2 {
		t.Errorf("%d files, want the original and its copy", n)
	}
	text := u
	text.MediaType = "text/plain"
	if _, _, err := d.Copy(t.Context(), text, 1); !errors.Is(err, ErrNoCopy) {
		t.Errorf("a text has a copy: %v", err)
	}
	if err := d.Sweep(t.Context(), time.Now().Add(25*time.Hour)); err != nil || len(files()) != 0 {
		t.Errorf("%v is left: %v", files(), err)
	}
}
