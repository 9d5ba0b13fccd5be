package vault_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"netra/internal/fault"
	"netra/internal/vault"
)

const blobID = "Zk3nq0wS1dO8yq2mM0c6hA"

// photo is a JPEG by its first bytes, and as long as asked.
func photo(size int) []byte {
	b := bytes.Repeat([]byte("pixel"), size/5+1)[:size]
	copy(b, "\xff\xd8\xff\xe0")
	return b
}

func evidence(t *testing.T) (*vault.Blobs, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "evidence")
	b, err := fixed(t).Blobs(dir)
	if err != nil {
		t.Fatal(err)
	}
	return b, dir
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, filepath.Join(dir, e.Name()))
	}
	return names
}

func put(t *testing.T, b *vault.Blobs, id string, content []byte) vault.Stored {
	t.Helper()
	s, err := b.Put(t.Context(), id, bytes.NewReader(content), vault.EvidenceLimit)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func get(b *vault.Blobs, id string) ([]byte, error) {
	r, err := b.Open(context.Background(), id)
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(r)
	return content, errors.Join(err, r.Close())
}

func TestAFileComesBackAsItWasSent(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	for _, size := range []int{4, 3071, 3072, 3073, 64 << 10, 200_000} {
		content := photo(size)
		id := blobID + strings.Repeat("x", size%7)
		s := put(t, b, id, content)
		if want := (vault.Stored{Size: int64(size), SHA256: sha256.Sum256(content), MediaType: "image/jpeg"}); s != want {
			t.Errorf("%d bytes: stored %+v, want %+v", size, s, want)
		}
		if got, err := get(b, id); err != nil || !bytes.Equal(got, content) {
			t.Errorf("%d bytes: %d came back, %v", size, len(got), err)
		}
		if err := b.Remove(id); err != nil {
			t.Error(err)
		}
	}
	if left := files(t, dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestTheDiskShowsNeitherContentNorID(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	put(t, b, blobID, photo(5000))
	for _, path := range files(t, dir) {
		raw, err := os.ReadFile(path)
		if err != nil || bytes.Contains(raw, []byte("pixel")) || strings.Contains(path, blobID) || bytes.Contains(raw, []byte(blobID)) {
			t.Errorf("%s tells something (%v)", path, err)
		}
		if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
			t.Errorf("mode %v, want 0600", info.Mode())
		}
	}
}

func TestAnIDIsNeverAPath(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	put(t, b, "../../escaped", photo(10))
	if len(files(t, dir)) != 1 || len(files(t, filepath.Dir(dir))) != 1 {
		t.Error("the file is not in the evidence folder")
	}
}

func TestAnOriginalIsNeverReplaced(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	put(t, b, blobID, photo(10))
	_, err := b.Put(t.Context(), blobID, bytes.NewReader(photo(20)), vault.EvidenceLimit)
	if !fault.Is(err, fault.Exists) {
		t.Errorf("a second file under the same id: %v", err)
	}
	if got, err := get(b, blobID); err != nil || len(got) != 10 {
		t.Errorf("the original has %d bytes, %v", len(got), err)
	}
	if left := files(t, dir); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAChangedFileDoesNotOpen(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	put(t, b, blobID, photo(300))
	path := files(t, dir)[0]
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	fails := func(what string, i int, content []byte) {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := get(b, blobID); err == nil {
			t.Errorf("%s at %d of %d: %d bytes came back", what, i, len(whole), len(got))
		}
	}
	for i := range whole {
		changed := bytes.Clone(whole)
		changed[i] ^= 1
		fails("changed", i, changed)
	}
	for i := 0; i < len(whole); i += 7 {
		fails("cut", i, whole[:i])
	}
	fails("longer", len(whole), append(bytes.Clone(whole), 0))
}

func TestAFileInAnothersPlaceDoesNotOpen(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	put(t, b, "first", photo(10))
	first := files(t, dir)[0]
	put(t, b, "second", photo(20))
	for _, path := range files(t, dir) {
		if path != first {
			if err := os.Rename(path, first); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := get(b, "first"); !errors.Is(err, vault.ErrBroken) {
		t.Errorf("opening the exchanged file: %v, want ErrBroken", err)
	}
}

func TestAnAbsentFileIsMissing(t *testing.T) {
	t.Parallel()
	b, _ := evidence(t)
	if _, err := get(b, "nobody"); !fault.Is(err, fault.Missing) {
		t.Errorf("opening: %v", err)
	}
	if err := b.Remove("nobody"); err != nil {
		t.Errorf("removing again: %v", err)
	}
}

func TestTheLimitIsTheLargestFileTaken(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	if s := put(t, b, blobID, photo(vault.EvidenceLimit)); s.Size != vault.EvidenceLimit {
		t.Errorf("stored %d bytes", s.Size)
	}
	_, err := b.Put(t.Context(), "larger", bytes.NewReader(photo(vault.EvidenceLimit+1)), vault.EvidenceLimit)
	f, ok := fault.Of(err)
	if !ok || f.Kind != fault.Invalid || f.Reason != "EVIDENCE_TOO_LARGE" || !strings.Contains(f.Sentence, "25 MB") {
		t.Errorf("a byte more: %v", err)
	}
	if left := files(t, dir); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAnUploadThatEndsEarlyLeavesNothing(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	cut := errors.New("cut")
	for _, size := range []int{0, 100, 100_000} {
		for _, broken := range []error{cut, io.ErrUnexpectedEOF} {
			r := io.MultiReader(bytes.NewReader(photo(size + 4)[:size]), iotest.ErrReader(broken))
			if _, err := b.Put(t.Context(), blobID, r, vault.EvidenceLimit); !errors.Is(err, broken) {
				t.Errorf("%v after %d bytes: %v", broken, size, err)
			}
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	r := io.MultiReader(bytes.NewReader(photo(100_000)), whenRead(cancel), bytes.NewReader(photo(100_000)))
	if _, err := b.Put(ctx, blobID, r, vault.EvidenceLimit); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if left := files(t, dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// whenRead is an empty reader that acts when its turn comes.
type whenRead func()

func (f whenRead) Read([]byte) (int, error) {
	f()
	return 0, io.EOF
}

func TestSweepRemovesOldHalvesOnly(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	put(t, b, blobID, photo(10))
	now := time.Date(2024, 10, 7, 9, 0, 0, 0, time.UTC)
	for name, age := range map[string]time.Duration{".upload-old": 2 * time.Hour, ".upload-young": 0} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range files(t, dir) {
		if !strings.Contains(path, ".upload-") {
			if err := os.Chtimes(path, now.AddDate(-1, 0, 0), now.AddDate(-1, 0, 0)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if n, err := b.Sweep(now.Add(-time.Hour)); n != 1 || err != nil {
		t.Errorf("swept %d, %v, want 1", n, err)
	}
	if _, err := get(b, blobID); err != nil {
		t.Errorf("the stored file: %v", err)
	}
	if left := files(t, dir); len(left) != 2 {
		t.Errorf("left: %v", left)
	}
}
