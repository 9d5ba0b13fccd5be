package vault_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"netra/internal/fault"
	"netra/internal/vault"
)

// tree is every file below dir.
func tree(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// begin starts a file in pieces.
func begin(t *testing.T, b *vault.Blobs, length int64) {
	t.Helper()
	if err := b.Begin(t.Context(), blobID, vault.Arrival{FileName: "saksi.jpg", Length: length, Began: time.Now()}); err != nil {
		t.Fatal(err)
	}
}

// arrival is how far it is.
func arrival(t *testing.T, b *vault.Blobs) vault.Arrival {
	t.Helper()
	a, err := b.Arrival(t.Context(), blobID)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestWhatCameBeforeTheCutIsKept(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	content := photo(200_000)
	begin(t, b, int64(len(content)))
	cut := errors.New("cut")
	for _, upTo := range []int{1, 70_000, 70_001, 150_000, len(content)} {
		a := arrival(t, b)
		r := io.MultiReader(bytes.NewReader(content[a.Offset:upTo]), iotest.ErrReader(cut))
		if n, why, err := b.Append(t.Context(), blobID, a, r, nil); n != int64(upTo)-a.Offset || !errors.Is(why, cut) || err != nil {
			t.Fatalf("up to %d: %d bytes, %v, %v", upTo, n, why, err)
		}
		for _, path := range tree(t, dir) {
			if raw, err := os.ReadFile(path); err != nil || bytes.Contains(raw, []byte("pixel")) || bytes.Contains(raw, []byte("saksi")) || strings.Contains(path, blobID) {
				t.Errorf("%s tells something (%v)", path, err)
			}
		}
	}
	a := arrival(t, b)
	if got, err := io.ReadAll(b.Pieces(t.Context(), blobID, a)); err != nil || !bytes.Equal(got, content) || a.FileName != "saksi.jpg" {
		t.Errorf("%d bytes came back, %v, %+v", len(got), err, a)
	}
	if err := b.Abandon(t.Context(), blobID); err != nil {
		t.Fatal(err)
	}
	if left := tree(t, dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestTwoPiecesAtOnePlaceAreOne(t *testing.T) {
	t.Parallel()
	b, _ := evidence(t)
	begin(t, b, 100)
	a := arrival(t, b)
	first, _, err := b.Append(t.Context(), blobID, a, strings.NewReader("0123456789"), nil)
	if err != nil || first != 10 {
		t.Fatal(first, err)
	}
	if _, _, err := b.Append(t.Context(), blobID, a, strings.NewReader("abcdefghij"), nil); !fault.Is(err, fault.Conflict) {
		t.Errorf("the same place again: %v", err)
	}
	// Another server, which did not see the first: the offset never goes back.
	if _, _, err := b.Append(t.Context(), blobID, a, strings.NewReader("abc"), nil); err != nil {
		t.Error(err)
	}
	a = arrival(t, b)
	if got, err := io.ReadAll(b.Pieces(t.Context(), blobID, a)); string(got) != "0123456789" || err != nil || a.Offset != 10 {
		t.Errorf("%q, %v, at %d", got, err, a.Offset)
	}
}

func TestAPieceThatDoesNotAddUpIsNotKept(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	begin(t, b, 100)
	wrong := errors.New("wrong sum")
	if _, _, err := b.Append(t.Context(), blobID, arrival(t, b), strings.NewReader("abc"), func() error { return wrong }); !errors.Is(err, wrong) {
		t.Errorf("appended: %v", err)
	}
	if n := len(tree(t, dir)); n != 1 || arrival(t, b).Offset != 0 {
		t.Errorf("%d files, offset %d", n, arrival(t, b).Offset)
	}
}

func TestAPieceMovedOrRenamedIsBroken(t *testing.T) {
	t.Parallel()
	for _, to := range []string{"5-5", "0-6", "0-4"} {
		b, dir := evidence(t)
		begin(t, b, 100)
		for range 2 {
			if _, _, err := b.Append(t.Context(), blobID, arrival(t, b), strings.NewReader("01234"), nil); err != nil {
				t.Fatal(err)
			}
		}
		for _, path := range tree(t, dir) {
			if filepath.Base(path) == "0-5" {
				if err := os.Rename(path, filepath.Join(filepath.Dir(path), to)); err != nil {
					t.Fatal(err)
				}
			}
		}
		a := arrival(t, b)
		if got, err := io.ReadAll(b.Pieces(t.Context(), blobID, a)); err == nil && a.Offset > 0 {
			t.Errorf("renamed to %s: %q", to, got)
		}
	}
}

func TestASweepTakesStaleArrivalsOnly(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	begin(t, b, 100)
	if _, _, err := b.Append(t.Context(), blobID, arrival(t, b), strings.NewReader("01234"), nil); err != nil {
		t.Fatal(err)
	}
	put(t, b, "whole", photo(10))
	if n, err := b.SweepArrivals(t.Context(), time.Now().Add(-time.Hour)); n != 0 || err != nil {
		t.Fatalf("%d, %v", n, err)
	}
	if n, err := b.SweepArrivals(t.Context(), time.Now().Add(time.Hour)); n != 1 || err != nil {
		t.Fatalf("%d, %v", n, err)
	}
	if left := tree(t, dir); len(left) != 1 {
		t.Errorf("left: %v", left)
	}
}
