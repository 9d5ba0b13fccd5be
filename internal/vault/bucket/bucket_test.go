package bucket_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"

	"netra/internal/fault"
	"netra/internal/vault"
	"netra/internal/vault/bucket"
)

// wire is the way to the storage, with faults on it.
type wire struct {
	fault atomic.Pointer[func(*http.Request) (*http.Response, error)]
	bytes bytes.Buffer // of everything that was sent
}

// RoundTrip is http.RoundTripper.
func (w *wire) RoundTrip(r *http.Request) (*http.Response, error) {
	if f := w.fault.Load(); f != nil {
		if resp, err := (*f)(r); resp != nil || err != nil {
			return resp, err
		}
	}
	if r.Body != nil && r.Method == http.MethodPut {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return nil, err
		}
		w.bytes.Write(body)
		r = r.Clone(r.Context())
		r.Body = io.NopCloser(bytes.NewReader(body))
	}
	return http.DefaultTransport.RoundTrip(r)
}

// breaks puts a fault on the wire, or takes it off.
func (w *wire) breaks(f func(*http.Request) (*http.Response, error)) {
	if f == nil {
		w.fault.Store(nil)
		return
	}
	w.fault.Store(&f)
}

// silent is how long the storage may keep silent here.
const silent = 2 * time.Second

// blobs is evidence in a bucket of a server that speaks S3.
func blobs(t *testing.T) (*vault.Blobs, *wire, *s3mem.Backend) {
	t.Helper()
	b, w, backend := stored(t)
	v, err := vault.FromKey("k1", bytes.Repeat([]byte{7}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return v.BlobsIn(b), w, backend
}

// stored is the bucket alone.
func stored(t *testing.T) (*bucket.Bucket, *wire, *s3mem.Backend) {
	t.Helper()
	backend := s3mem.New()
	if err := backend.CreateBucket("bukti"); err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(gofakes3.New(backend).Server())
	t.Cleanup(srv.Close)
	w := &wire{}
	b, err := bucket.Open(bucket.Config{URL: "s3://bukti/netra?endpoint=" + srv.URL, Access: "a", Secret: "canary-secret", Spool: t.TempDir(), HTTP: w, Patience: silent})
	if err != nil {
		t.Fatal(err)
	}
	return b, w, backend
}

// words is a text of a size.
func words(size int) []byte { return bytes.Repeat([]byte("kesaksian "), size/10+1)[:size] }

// read is a blob, whole.
func read(ctx context.Context, b *vault.Blobs, id string) ([]byte, error) {
	f, err := b.Open(ctx, id)
	if err != nil {
		return nil, err
	}
	got, err := io.ReadAll(f)
	return got, errors.Join(err, f.Close())
}

func TestABucketKeepsWhatAFolderKeeps(t *testing.T) {
	t.Parallel()
	b, w, _ := blobs(t)
	for _, size := range []int{1, 3073, 200_000, 9 << 20} {
		id, content := strings.Repeat("x", size%9+1), words(size)
		s, err := b.Put(t.Context(), id, bytes.NewReader(content), vault.EvidenceLimit)
		if err != nil || s.Size != int64(size) {
			t.Fatalf("%d bytes: %+v, %v", size, s, err)
		}
		if got, err := read(t.Context(), b, id); err != nil || !bytes.Equal(got, content) {
			t.Errorf("%d bytes: %d came back, %v", size, len(got), err)
		}
		if k, err := b.Known(t.Context(), id); k != s || err != nil {
			t.Errorf("known is %+v, %v, stored %+v", k, err, s)
		}
		if _, err := b.Put(t.Context(), id, strings.NewReader("another"), 100); !fault.Is(err, fault.Exists) {
			t.Errorf("a second under the same id: %v", err)
		}
		if err := b.Remove(id); err != nil {
			t.Error(err)
		}
		if has, err := b.Has(t.Context(), id); has || err != nil {
			t.Errorf("still there: %t, %v", has, err)
		}
		if _, err := read(t.Context(), b, id); !fault.Is(err, fault.Missing) {
			t.Errorf("opening what is gone: %v", err)
		}
	}
	if bytes.Contains(w.bytes.Bytes(), []byte("kesaksian")) || bytes.Contains(w.bytes.Bytes(), []byte("canary-secret")) {
		t.Error("something went over the wire in clear")
	}
}

func TestPiecesInABucketBecomeTheFile(t *testing.T) {
	t.Parallel()
	b, _, _ := blobs(t)
	content := words(300_000)
	if err := b.Begin(t.Context(), "id", vault.Arrival{FileName: "a.txt", Length: vault.Unknown, Began: time.Now()}); err != nil {
		t.Fatal(err)
	}
	if err := b.Tell(t.Context(), "id", int64(len(content))); err != nil {
		t.Fatal(err)
	}
	for {
		a, err := b.Arrival(t.Context(), "id")
		if err != nil || a.Length != int64(len(content)) {
			t.Fatal(a, err)
		}
		if a.Offset == a.Length {
			got, err := io.ReadAll(b.Pieces(t.Context(), "id", a))
			if err != nil || !bytes.Equal(got, content) {
				t.Errorf("%d came back, %v", len(got), err)
			}
			break
		}
		if _, _, err := b.Append(t.Context(), "id", a, bytes.NewReader(content[a.Offset:min(a.Offset+70_000, a.Length)]), nil); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := b.SweepArrivals(t.Context(), time.Now().Add(time.Hour)); n != 1 || err != nil {
		t.Errorf("swept %d, %v", n, err)
	}
	if n, size, err := b.Arriving(t.Context()); n != 0 || size != 0 || err != nil {
		t.Errorf("%d of %d bytes are left, %v", n, size, err)
	}
}

func answer(status int) *http.Response {
	return &http.Response{StatusCode: status, Header: http.Header{}, Body: io.NopCloser(strings.NewReader("<Error><Code>SlowDown</Code></Error>"))}
}

func TestWhatFailsOnTheWayIsNeverAcknowledgedAndNeverLost(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		times  int32 // how often it happens
		broken func(*http.Request) (*http.Response, error)
		stored bool
	}{
		{"the storage is busy once", 1, func(*http.Request) (*http.Response, error) { return answer(http.StatusServiceUnavailable), nil }, true},
		{"the storage is away", 1 << 20, func(*http.Request) (*http.Response, error) { return answer(http.StatusServiceUnavailable), nil }, false},
		{"the line is cut in the middle once", 1, func(r *http.Request) (*http.Response, error) {
			_, _ = io.CopyN(io.Discard, r.Body, 100)
			return nil, io.ErrUnexpectedEOF
		}, true},
		{"the answer is lost though the object is there", 1, func(r *http.Request) (*http.Response, error) {
			resp, err := http.DefaultTransport.RoundTrip(r)
			if err == nil {
				_ = resp.Body.Close()
			}
			return answer(http.StatusServiceUnavailable), err
		}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b, w, _ := blobs(t)
			var n atomic.Int32
			w.breaks(func(r *http.Request) (*http.Response, error) {
				if r.Method != http.MethodPut || n.Add(1) > tt.times {
					return nil, nil
				}
				return tt.broken(r)
			})
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
			defer cancel()
			_, err := b.Put(ctx, "id", bytes.NewReader(words(50_000)), vault.EvidenceLimit)
			if (err == nil) != tt.stored || !tt.stored && !fault.Is(err, fault.Unavailable) {
				t.Fatalf("put: %v", err)
			}
			if err != nil && strings.Contains(err.Error(), "canary-secret") {
				t.Error("the account is in the error")
			}
			w.breaks(nil)
			got, err := read(t.Context(), b, "id")
			if tt.stored && (err != nil || len(got) != 50_000) || !tt.stored && !fault.Is(err, fault.Missing) {
				t.Errorf("%d bytes, %v", len(got), err)
			}
		})
	}
}

func TestAStorageThatIsAwayIsNotAMissingFile(t *testing.T) {
	t.Parallel()
	b, w, _ := blobs(t)
	if _, err := b.Put(t.Context(), "id", bytes.NewReader(words(10)), 100); err != nil || b.Ping(t.Context()) != nil {
		t.Fatal(err)
	}
	w.breaks(func(*http.Request) (*http.Response, error) { return nil, errors.New("no route") })
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	if _, err := read(ctx, b, "id"); !fault.Is(err, fault.Unavailable) {
		t.Errorf("open: %v", err)
	}
	if _, err := b.Has(ctx, "id"); !fault.Is(err, fault.Unavailable) {
		t.Errorf("has: %v", err)
	}
	if err := b.Ping(ctx); !errors.Is(err, vault.ErrAway) {
		t.Errorf("ping: %v", err)
	}
}

func TestAnAddressThatIsNoneIsRefusedByName(t *testing.T) {
	t.Parallel()
	for url, says := range map[string]string{
		"http://bukti?endpoint=http://h":                "s3://",
		"s3://bukti":                                    "endpoint",
		"s3://bukti?endpoint=h":                         "endpoint",
		"s3://user:canary@bukti?endpoint=https://h":     "account",
		"s3://bukti?endpoint=https://h&secret=x":        `"secret"`,
		"s3://bukti/%zz?endpoint=https://h&secret=CANA": "cannot be read",
	} {
		_, err := bucket.Open(bucket.Config{URL: url, Spool: filepath.Join(t.TempDir(), "d")})
		if err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "canary") || strings.Contains(err.Error(), "CANA") {
			t.Errorf("%s: %v", url, err)
		}
	}
}
