package main

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

// canary stands in every line of what is uploaded here, and nowhere else.
const canary = "KENARI-BUKTI-7d1f"

// sending is a file on its way up in pieces.
type sending struct {
	t    *testing.T
	s    *server
	all  []byte
	path string
}

// tus is one call of the protocol.
func (u *sending) tus(method, path string, headers map[string]string, body io.Reader) (*http.Response, error) {
	r, err := http.NewRequestWithContext(u.t.Context(), method, strings.TrimSuffix(u.s.base, "/")+path, body)
	must(u.t, err)
	r.Header.Set("Tus-Resumable", "1.0.0")
	for k, v := range headers {
		r.Header.Set(k, v)
	}
	resp, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Do(r)
	if err != nil {
		return nil, err
	}
	_, err = io.Copy(io.Discard, resp.Body)
	return resp, errors.Join(err, resp.Body.Close())
}

func (u *sending) begin() {
	u.t.Helper()
	resp, err := u.tus(http.MethodPost, "/v1/evidence/uploads", map[string]string{"Upload-Length": strconv.Itoa(len(u.all)),
		"Upload-Metadata": "filename " + base64.StdEncoding.EncodeToString([]byte(canary+".txt"))}, nil)
	must(u.t, err)
	if u.path = resp.Header.Get("Location"); resp.StatusCode != http.StatusCreated {
		u.t.Fatalf("created with %s", resp.Status)
	}
}

// offset is what the server says it has.
func (u *sending) offset() int {
	u.t.Helper()
	resp, err := u.tus(http.MethodHead, u.path, nil, nil)
	must(u.t, err)
	n, err := strconv.Atoi(resp.Header.Get("Upload-Offset"))
	if err != nil || resp.StatusCode != http.StatusOK {
		u.t.Fatalf("HEAD: %s %v", resp.Status, resp.Header)
	}
	return n
}

func (u *sending) patch(at int, body io.Reader) (*http.Response, error) {
	return u.tus(http.MethodPatch, u.path, map[string]string{"Upload-Offset": strconv.Itoa(at), "Content-Type": "application/offset+octet-stream"}, body)
}

// hush demands that no byte of the data tells of what was sent.
func (u *sending) hush() {
	u.t.Helper()
	must(u.t, filepath.WalkDir(u.s.data, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return nil //nolint:nilerr // it went while we looked
		}
		raw, err := os.ReadFile(path)
		if err == nil && (bytes.Contains(raw, []byte(canary)) || strings.Contains(path, filepath.Base(u.path)) || bytes.Contains(raw, []byte(filepath.Base(u.path)))) {
			u.t.Errorf("%s tells something", path)
		}
		return nil
	}))
}

// then runs before a read, once.
type then struct {
	io.Reader
	at int
	do func()
}

// Read is io.Reader.
func (r *then) Read(p []byte) (int, error) {
	if r.at <= 0 && r.do != nil {
		r.do()
		r.do = nil
	}
	n, err := r.Reader.Read(p[:min(len(p), 32<<10)])
	r.at -= n
	return n, err
}

// evidenceLines is a text of about a size that no other is.
func evidenceLines(size int) []byte {
	var b bytes.Buffer
	for b.Len() < size {
		fmt.Fprintf(&b, "%s %s\n", canary, rand.Text())
	}
	return b.Bytes()
}

func TestAServerThatIsKilledWhileAFileComesKeepsWhatItAcknowledged(t *testing.T) {
	binary := build(t)
	s := &server{binary: binary, data: t.TempDir()}
	u := &sending{t: t, s: s, all: evidenceLines(3 << 20)}
	s.start(t)
	u.begin()
	known := 0
	for i := range 5 {
		piece := len(u.all) / 8
		resp, err := u.patch(known, bytes.NewReader(u.all[known:known+piece]))
		must(t, err)
		if known += piece; resp.StatusCode != http.StatusNoContent {
			t.Fatalf("piece %d: %s", i, resp.Status)
		}
		// In the middle of the next one the power fails.
		next := &then{Reader: bytes.NewReader(u.all[known : known+piece]), at: piece / 2, do: func() { s.kill(t) }}
		if _, err := u.patch(known, next); err == nil {
			t.Error("a dead server answered")
		}
		u.hush()
		s.start(t)
		at := u.offset()
		if at < known {
			t.Fatalf("it acknowledged %d bytes and has %d", known, at)
		}
		known = at
		u.hush()
	}
	resp, err := u.patch(known, bytes.NewReader(u.all[known:]))
	must(t, err)
	sum := sha256.Sum256(u.all)
	if resp.Header.Get("Netra-Evidence-Sha256") != hex.EncodeToString(sum[:]) {
		t.Fatalf("the whole file: %s %v", resp.Status, resp.Header)
	}
	u.hush()
	s.kill(t)
	s.start(t)
	lists(t, s, resp.Header.Get("Netra-Evidence-Id"), hex.EncodeToString(sum[:]))
	s.stop(t)
	if said := s.verified(t); !strings.HasSuffix(said, "clean\n") {
		t.Errorf("verify says %q", said)
	}
}

// lists files a report with a file and demands that the answer lists it as it is.
func lists(t *testing.T, s *server, id, sum string) {
	t.Helper()
	w := words(uuid.NewString())
	w["report"].(map[string]any)["evidence"] = []string{id}
	body, err := newRest(strings.TrimSuffix(s.base, "/"), 1).post(t.Context(), "/v1/reports", w)
	must(t, err)
	var out struct {
		Report struct{ Evidence []struct{ ID, SHA256 string } }
	}
	must(t, json.Unmarshal(body, &out))
	if e := out.Report.Evidence; len(e) != 1 || e[0].ID != id || e[0].SHA256 != sum {
		t.Errorf("the report lists %+v", e)
	}
}

func TestReportsGoThroughWhileTheBucketIsAway(t *testing.T) {
	backend := s3mem.New()
	must(t, backend.CreateBucket("bukti"))
	var away atomic.Bool
	storage := gofakes3.New(backend).Server()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if away.Load() {
			w.WriteHeader(http.StatusForbidden) // which nobody tries again
			return
		}
		storage.ServeHTTP(w, r)
	}))
	t.Cleanup(srv.Close)
	t.Setenv("AWS_ACCESS_KEY_ID", "kunci")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "rahasia-"+canary)
	s := &server{binary: build(t), data: t.TempDir(), flags: []string{"--evidence", "s3://bukti/netra?endpoint=" + srv.URL}}
	s.start(t)
	u := &sending{t: t, s: s, all: evidenceLines(200_000)}
	u.begin()
	_, err := u.patch(0, bytes.NewReader(u.all[:100_000]))
	must(t, err)

	away.Store(true)
	resp, err := u.patch(100_000, bytes.NewReader(u.all[100_000:]))
	must(t, err)
	if resp.StatusCode != http.StatusServiceUnavailable || resp.Header.Get("Retry-After") == "" {
		t.Errorf("a piece without a bucket: %s %v", resp.Status, resp.Header)
	}
	_, err = newRest(strings.TrimSuffix(s.base, "/"), 1).post(t.Context(), "/v1/reports", words(uuid.NewString()))
	if err != nil {
		t.Errorf("a report without files: %v", err)
	}
	if said := readyz(t, s); !strings.Contains(said, "evidence cannot be reached") {
		t.Errorf("readyz says %q", said)
	}

	away.Store(false)
	if said := readyz(t, s); said != "ready\n" {
		t.Errorf("readyz says %q", said)
	}
	at := u.offset()
	resp, err = u.patch(at, bytes.NewReader(u.all[at:]))
	must(t, err)
	sum := sha256.Sum256(u.all)
	u.hush() // before it is claimed: from then on its id opens nothing, and events name it
	lists(t, s, resp.Header.Get("Netra-Evidence-Id"), hex.EncodeToString(sum[:]))
	s.stop(t)
	if strings.Contains(s.log.String(), canary) {
		t.Error("the log tells the account or the file")
	}
}

// A storage that answers nothing, and does not hang up either, costs a file some
// seconds and a report without files nothing.
func TestReportsGoThroughWhileTheBucketHangs(t *testing.T) {
	backend := s3mem.New()
	must(t, backend.CreateBucket("bukti"))
	var hangs atomic.Bool
	storage := gofakes3.New(backend).Server()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if hangs.Load() {
			_, _ = io.Copy(io.Discard, r.Body)
			<-r.Context().Done()
			return
		}
		storage.ServeHTTP(w, r)
	}))
	t.Cleanup(srv.Close)
	s := &server{binary: build(t), data: t.TempDir(), flags: []string{"--evidence", "s3://bukti/netra?endpoint=" + srv.URL, "--evidence-patience", "1s"}}
	s.start(t)
	u := &sending{t: t, s: s, all: evidenceLines(200_000)}
	u.begin()
	_, err := u.patch(0, bytes.NewReader(u.all[:100_000]))
	must(t, err)
	hangs.Store(true)
	for what, call := range map[string]func() (*http.Response, error){
		"a piece":           func() (*http.Response, error) { return u.patch(100_000, bytes.NewReader(u.all[100_000:])) },
		"how far a file is": func() (*http.Response, error) { return u.tus(http.MethodHead, u.path, nil, nil) },
		"a file that begins": func() (*http.Response, error) {
			return u.tus(http.MethodPost, "/v1/evidence/uploads", map[string]string{"Upload-Length": "9"}, nil)
		},
	} {
		begun := time.Now()
		resp, err := call()
		must(t, err)
		if resp.StatusCode != http.StatusServiceUnavailable || time.Since(begun) > 15*time.Second {
			t.Errorf("%s: %s after %s", what, resp.Status, time.Since(begun))
		}
	}
	if _, err := newRest(strings.TrimSuffix(s.base, "/"), 1).post(t.Context(), "/v1/reports", words(uuid.NewString())); err != nil {
		t.Errorf("a report without files: %v", err)
	}
	hangs.Store(false)
	if at := u.offset(); at != 100_000 {
		t.Errorf("%d bytes are there afterwards", at)
	}
	s.stop(t)
}

func readyz(t *testing.T, s *server) string {
	t.Helper()
	resp, err := http.Get(strings.TrimSuffix(s.base, "/") + "/readyz")
	must(t, err)
	text, err := io.ReadAll(resp.Body)
	must(t, errors.Join(err, resp.Body.Close()))
	if resp.StatusCode != http.StatusOK {
		t.Errorf("readyz: %s", resp.Status)
	}
	return string(text)
}
