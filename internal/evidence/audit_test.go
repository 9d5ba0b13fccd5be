package evidence

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"image"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/vault"
	"netra/internal/vault/bucket"
)

// shelf is where sealed files lie, for whoever gets at it without the keys.
type shelf struct {
	t     *testing.T
	w     *acttest.World
	read  func(name string) []byte
	write func(name string, raw []byte) // nil: it goes
}

// name is what the file of an id is called there.
func (s shelf) name(id string) string { return hex.EncodeToString(s.w.Vault.Index("blob", id)) }

// each runs a test with a folder and with object storage.
func each(t *testing.T, test func(t *testing.T, d *Desk, s shelf)) {
	t.Helper()
	t.Run("folder", func(t *testing.T) {
		t.Parallel()
		dir, w := t.TempDir(), acttest.SQLite(t)
		f, err := vault.NewFolder(dir)
		fine(t, err)
		s := shelf{t: t, w: w}
		s.read = func(name string) []byte {
			raw, err := os.ReadFile(filepath.Join(dir, name))
			if errors.Is(err, os.ErrNotExist) {
				return nil
			}
			fine(t, err)
			return raw
		}
		s.write = func(name string, raw []byte) {
			if err := os.Remove(filepath.Join(dir, name)); !errors.Is(err, os.ErrNotExist) {
				fine(t, err)
			}
			if raw != nil {
				fine(t, os.WriteFile(filepath.Join(dir, name), raw, 0o600))
			}
		}
		test(t, &Desk{Blobs: w.Vault.BlobsIn(f), Acts: w.Acts}, s)
	})
	t.Run("bucket", func(t *testing.T) {
		t.Parallel()
		w, backend := acttest.SQLite(t), s3mem.New()
		fine(t, backend.CreateBucket("bukti"))
		srv := httptest.NewServer(gofakes3.New(backend).Server())
		t.Cleanup(srv.Close)
		b, err := bucket.Open(bucket.Config{URL: "s3://bukti/netra?endpoint=" + srv.URL, Access: "a", Secret: "b", Spool: t.TempDir()})
		fine(t, err)
		s := shelf{t: t, w: w}
		call := func(method, name string, body []byte) (int, []byte) {
			r, err := http.NewRequestWithContext(t.Context(), method, srv.URL+"/bukti/netra/"+name, bytes.NewReader(body))
			fine(t, err)
			resp, err := http.DefaultClient.Do(r)
			fine(t, err)
			raw, err := io.ReadAll(resp.Body)
			fine(t, errors.Join(err, resp.Body.Close()))
			return resp.StatusCode, raw
		}
		s.read = func(name string) []byte {
			if code, raw := call(http.MethodGet, name, nil); code == http.StatusOK {
				return raw
			}
			return nil
		}
		s.write = func(name string, raw []byte) {
			method := http.MethodPut
			if raw == nil {
				method = http.MethodDelete
			}
			if code, said := call(method, name, raw); code >= 300 {
				t.Fatalf("%s: %d %s", method, code, said)
			}
		}
		test(t, &Desk{Blobs: w.Vault.BlobsIn(b), Acts: w.Acts}, s)
	})
}

func fine(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// takes hands a file in.
func takes(t *testing.T, d *Desk, content string) act.Upload {
	t.Helper()
	u, err := d.Receive(t.Context(), "KENARI.txt", strings.NewReader(content))
	fine(t, err)
	return u
}

// picture is a file of which there is a copy.
func picture(t *testing.T, d *Desk) act.Upload {
	t.Helper()
	var drawn bytes.Buffer
	fine(t, png.Encode(&drawn, image.NewGray(image.Rect(0, 0, 8, 8))))
	u, err := d.Receive(t.Context(), "KENARI.png", &drawn)
	fine(t, err)
	_, f, err := d.Copy(t.Context(), u, 1)
	fine(t, err)
	fine(t, f.Close())
	return u
}

func TestAStoredFileThatIsNotWhatItsRowSaysIsNamedByItsRow(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d *Desk, s shelf) {
		a, b, c := takes(t, d, "catatan pertama"), takes(t, d, strings.Repeat("catatan kedua ", 9000)), picture(t, d)
		kept := map[string][]byte{}
		for _, id := range []string{a.ID, b.ID, c.ID, copyOf(c.ID)} {
			kept[id] = s.read(s.name(id))
		}
		flipped := func(id string, at int) func() {
			return func() {
				raw := bytes.Clone(kept[id])
				raw[(at+len(raw))%len(raw)] ^= 1
				s.write(s.name(id), raw)
			}
		}
		tests := []struct {
			name string
			do   func()
			rows []string // that are named, by the id of their file
			says string
		}{
			{"everything is as it was", func() {}, nil, ""},
			{"a byte in the header is another", flipped(a.ID, 0), []string{a.ID}, "does not open"},
			{"the last byte is another", flipped(b.ID, -1), []string{b.ID}, "does not open"},
			{"a file is gone", func() { s.write(s.name(a.ID), nil) }, []string{a.ID}, "not where files are kept"},
			{"a file is cut short", func() { s.write(s.name(b.ID), kept[b.ID][:len(kept[b.ID])-70_000]) }, []string{b.ID}, "does not open"},
			{"a file is empty", func() { s.write(s.name(b.ID), []byte{}) }, []string{b.ID}, "does not open"},
			{"something hangs on", func() { s.write(s.name(b.ID), append(bytes.Clone(kept[b.ID]), 'x')) }, []string{b.ID}, "does not open"},
			{"two files change places", func() { s.write(s.name(a.ID), kept[b.ID]); s.write(s.name(b.ID), kept[a.ID]) }, []string{a.ID, b.ID}, "does not open"},
			{"a clean copy is altered", flipped(copyOf(c.ID), -1), []string{c.ID}, "its clean copy"},
			{"a clean copy lies in the place of its original", func() { s.write(s.name(c.ID), kept[copyOf(c.ID)]) }, []string{c.ID}, "does not open"},
			{"nobody has asked for the copy", func() { s.write(s.name(copyOf(c.ID)), nil) }, nil, ""},
		}
		for _, tt := range tests {
			tt.do()
			var rows []string
			looked := 0
			sum, err := d.Audit(t.Context(), func(f Finding) {
				rows = append(rows, f.Row)
				if !strings.Contains(f.Why, tt.says) || strings.Contains(f.Why, "KENARI") || strings.Contains(f.Row, a.ID) {
					t.Errorf("%s: it says %+v", tt.name, f)
				}
			}, func(Audited) { looked++ })
			var want []string
			for _, id := range tt.rows {
				want = append(want, hex.EncodeToString(s.w.Vault.Index("evidence", id)))
			}
			slices.Sort(rows)
			slices.Sort(want)
			if err != nil || !slices.Equal(rows, want) || sum.Files != 3 || looked != 3 || sum.Wrong != len(want) {
				t.Errorf("%s: named %v, want %v; %+v, %v", tt.name, rows, want, sum, err)
			}
			for id, raw := range kept {
				s.write(s.name(id), raw)
			}
		}
	})
}

// A file that is another under its own lock, as by somebody with the keys, is known
// by its size and its hash.
func TestAFileOfTheRightLockAndAnotherContentIsFound(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d *Desk, _ shelf) {
		for content, says := range map[string]string{"catatan palsu": "the row says 13", "catatan saksj": "hash"} {
			u := takes(t, d, "catatan saksi")
			if says == "the row says 13" {
				content += " yang lebih panjang"
			}
			fine(t, d.Blobs.Remove(u.ID))
			_, err := d.Blobs.Put(t.Context(), u.ID, strings.NewReader(content), 100)
			fine(t, err)
			var found []string
			_, err = d.Audit(t.Context(), func(f Finding) { found = append(found, f.Why) }, func(Audited) {})
			if err != nil || len(found) != 1 || !strings.Contains(found[0], says) {
				t.Errorf("%q: %q, %v", content, found, err)
			}
			fine(t, d.Drop(t.Context(), u.ID))
		}
	})
}

// afterView is a store in which something happens right after somebody looked.
type afterView struct {
	act.Store
	then func()
}

// View reads, and then it happens.
func (s afterView) View(ctx context.Context, fn func(act.Tx) error) error {
	err := s.Store.View(ctx, fn)
	s.then()
	return err
}

func TestAFileThatGoesWithItsRowMeanwhileIsNoFinding(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d *Desk, s shelf) {
		u := takes(t, d, "catatan saksi")
		rows := s.w.Acts.Store
		gone := false
		s.w.Acts.Store = afterView{rows, func() {
			if !gone { // right after the page of rows was read
				gone = true
				s.w.Acts.Store = rows
				fine(t, d.Drop(t.Context(), u.ID))
			}
		}}
		_, err := d.Audit(t.Context(), func(f Finding) { t.Errorf("it names %+v", f) }, func(Audited) {})
		if err != nil || !gone {
			t.Error(err, gone)
		}
	})
}
