package gateway

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"testing"
	"time"

	"netra/internal/evidence"
)

func TestAFileOfUnknownLengthEndsAtTheLimit(t *testing.T) {
	t.Parallel()
	s := newResumable(t, evidence.Limits{})
	resp, _ := s.say(http.MethodPost, uploads, map[string]string{"Upload-Defer-Length": "1"}, nil)
	path := resp.Header.Get("Location")
	if resp.StatusCode != http.StatusCreated || resp.Header.Get("Upload-Defer-Length") != "1" {
		t.Fatalf("created with %d %v", resp.StatusCode, resp.Header)
	}
	all := text(1000)
	s.patch(path, 0, all[:500], nil)
	if resp := s.patch(path, 500, all[500:], map[string]string{"Upload-Length": "1000"}); resp.Header.Get("Netra-Evidence-Id") == "" {
		t.Errorf("told its length at the end: %d %v", resp.StatusCode, resp.Header)
	}

	resp, _ = s.say(http.MethodPost, uploads, map[string]string{"Upload-Defer-Length": "1"}, nil)
	path = resp.Header.Get("Location")
	endless := io.MultiReader(bytes.NewReader(text(1000)), io.LimitReader(zeros('a'), 10<<30)) // no Content-Length
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPatch, s.URL+path, io.NopCloser(endless))
	if err != nil {
		t.Fatal(err)
	}
	for k, v := range map[string]string{"Tus-Resumable": "1.0.0", "Upload-Offset": "0", "Content-Type": tusPiece} {
		r.Header.Set(k, v)
	}
	refused, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal("ten gigabytes of unknown length: ", err)
	}
	if refused.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("ten gigabytes of unknown length: %d", refused.StatusCode)
	}
	_ = refused.Body.Close()
	if resp, _ := s.say(http.MethodHead, path, nil, nil); resp.StatusCode != http.StatusNotFound {
		t.Errorf("it is still there: %d", resp.StatusCode)
	}
	if left := s.left(); left != 1 {
		t.Errorf("%d files are left on disk, want the one that is whole", left)
	}
}

func TestASenderIsToldWhyWhileStillSending(t *testing.T) {
	t.Parallel()
	s := newResumable(t, evidence.Limits{})
	// Like a browser, this one sends all it has before it reads anything.
	c := s.raw(uploads+"/a-code-that-opens-nothing", 0, 16<<20, make([]byte, 16<<20))
	resp, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		t.Fatal("no answer arrived: ", err)
	}
	if said, err := io.ReadAll(resp.Body); err != nil || resp.StatusCode != http.StatusNotFound || !bytes.Contains(said, []byte(`"code"`)) {
		t.Errorf("a piece for an upload that is not there: %d %s %v", resp.StatusCode, said, err)
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
}

// What a refusal waits for is the rest of what was being sent, and not whoever says
// that there is more and sends none of it.
func TestARefusedSenderWhoKeepsSilentIsLetGo(t *testing.T) {
	t.Parallel()
	s := newResumable(t, evidence.Limits{})
	c := s.raw(uploads+"/a-code-that-opens-nothing", 0, 16<<20, []byte("x"))
	if err := c.SetReadDeadline(time.Now().Add(6 * lingerTime)); err != nil {
		t.Fatal(err)
	}
	if said, err := io.ReadAll(c); err != nil || !bytes.Contains(said, []byte("404 Not Found")) {
		t.Errorf("%d bytes, and the connection does not end: %v", len(said), err)
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
}

// zeros is an endless run of one byte.
type zeros byte

// Read is io.Reader.
func (z zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(z)
	}
	return len(p), nil
}

func TestAFloodIsAskedToComeLater(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		limits evidence.Limits
		status int
		after  string
	}{
		{"too many files at once", evidence.Limits{PerSecond: 0.001, Burst: 3}, 429, "1"},
		{"too much that nobody claimed", evidence.Limits{Unclaimed: 3 * 64 << 10}, 429, "600"},
		{"a disk that would be full", evidence.Limits{Free: 1 << 60}, 503, "600"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := newResumable(t, tt.limits)
			for i := range 4 {
				want := http.StatusCreated
				if i == 3 || tt.status == 503 {
					want = tt.status
				}
				resp, body := s.say(http.MethodPost, uploads, map[string]string{"Upload-Length": "10"}, nil)
				if resp.StatusCode != want || want == tt.status && resp.Header.Get("Retry-After") != tt.after {
					t.Errorf("%d: %d after %q, %s", i, resp.StatusCode, resp.Header.Get("Retry-After"), body)
				}
			}
			status, _ := posted(t, s.Config.Handler, "file", "", text(10))
			if status != tt.status {
				t.Errorf("by the form: %d", status)
			}
		})
	}
}
