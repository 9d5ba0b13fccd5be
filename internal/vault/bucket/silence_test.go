package bucket_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"testing"
	"time"

	"netra/internal/fault"
	"netra/internal/vault"
)

// hangs is a call that is never answered.
func hangs(r *http.Request) (*http.Response, error) {
	<-r.Context().Done()
	return nil, r.Context().Err()
}

// stuck is a body of which a part comes, and then nothing.
type stuck struct {
	io.Reader
	r *http.Request
}

// Read is io.Reader.
func (s stuck) Read(p []byte) (int, error) {
	if n, err := s.Reader.Read(p); n > 0 {
		return n, err
	}
	return 0, second(hangs(s.r))
}

func second(_ *http.Response, err error) error { return err }

func (stuck) Close() error { return nil }

func TestAStorageThatKeepsSilentIsGivenUpInTime(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		fault func(*http.Request) (*http.Response, error)
		do    func(t *testing.T, b *vault.Blobs) error
	}{
		{"it does not say whether a file is there", hangs, func(t *testing.T, b *vault.Blobs) error { _, err := b.Has(t.Context(), "id"); return err }},
		{"it does not begin to hand out a file", hangs, func(t *testing.T, b *vault.Blobs) error { _, err := read(t.Context(), b, "id"); return err }},
		{"it stops in the middle of a file", func(r *http.Request) (*http.Response, error) {
			resp, err := http.DefaultTransport.RoundTrip(r)
			if err == nil && r.Method == http.MethodGet {
				resp.Body = stuck{io.LimitReader(resp.Body, 200_000), r}
			}
			return resp, err
		}, func(t *testing.T, b *vault.Blobs) error { _, err := read(t.Context(), b, "id"); return err }},
		{"it takes no file", func(r *http.Request) (*http.Response, error) {
			if r.Method == http.MethodPut {
				return hangs(r)
			}
			return nil, nil
		}, func(t *testing.T, b *vault.Blobs) error {
			_, err := b.Put(t.Context(), "other", bytes.NewReader(words(50_000)), vault.EvidenceLimit)
			return err
		}},
		{"it takes a file and does not say so", func(r *http.Request) (*http.Response, error) {
			if r.Method == http.MethodPut {
				_, _ = io.Copy(io.Discard, r.Body)
				return hangs(r)
			}
			return nil, nil
		}, func(t *testing.T, b *vault.Blobs) error {
			_, err := b.Put(t.Context(), "other", bytes.NewReader(words(50_000)), vault.EvidenceLimit)
			return err
		}},
		{"it does not list the pieces of a file", hangs, func(t *testing.T, b *vault.Blobs) error { _, err := b.Arrival(t.Context(), "id"); return err }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b, w, _ := blobs(t)
			if _, err := b.Put(t.Context(), "id", bytes.NewReader(words(900_000)), vault.EvidenceLimit); err != nil {
				t.Fatal(err)
			}
			w.breaks(tt.fault)
			begun := time.Now()
			if err := tt.do(t, b); !fault.Is(err, fault.Unavailable) {
				t.Errorf("it ends with %v", err)
			}
			if took := time.Since(begun); took > 10*silent {
				t.Errorf("it took %s", took)
			}
			w.breaks(nil)
			if got, err := read(t.Context(), b, "id"); err != nil || len(got) != 900_000 {
				t.Errorf("afterwards %d bytes, %v", len(got), err)
			}
		})
	}
}

func TestAListingThatIsGivenUpIsNotTakenForTheWhole(t *testing.T) {
	t.Parallel()
	b, _, _ := stored(t)
	if err := b.Put(t.Context(), func(w io.Writer) (string, error) { _, err := io.WriteString(w, "x"); return "one", err }); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	seen := 0
	err := b.Whole(ctx, func(vault.Object) error { seen++; cancel(); return nil })
	if seen != 1 || !errors.Is(err, vault.ErrAway) {
		t.Errorf("%d seen, and it ends with %v", seen, err)
	}
}
