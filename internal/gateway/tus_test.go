package gateway

import (
	"bytes"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/evidence"
	"netra/internal/rpc"
	"netra/internal/vault"
)

// resumable is the door over real TCP, with what it keeps on disk.
type resumable struct {
	*httptest.Server
	t    *testing.T
	dir  string
	desk *evidence.Desk
}

func newResumable(t *testing.T, limits evidence.Limits) *resumable {
	t.Helper()
	w := acttest.SQLite(t)
	dir := t.TempDir()
	blobs, err := w.Vault.Blobs(dir)
	if err != nil {
		t.Fatal(err)
	}
	desk := &evidence.Desk{Blobs: blobs, Acts: w.Acts, Limits: limits}
	w.Acts.Present = blobs.Has
	srv, err := rpc.New(rpc.Config{Acts: w.Acts, Files: desk, Tokens: w.Records, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(t.Context(), Config{Channel: srv.InProcess, Pages: http.NotFoundHandler(), Pieces: desk})
	if err != nil {
		t.Fatal(err)
	}
	s := &resumable{httptest.NewServer(h), t, dir, desk}
	t.Cleanup(s.Close)
	return s
}

// say sends one request of tus and answers with the response, whose body is read.
func (s *resumable) say(method, path string, headers map[string]string, body io.Reader) (*http.Response, string) {
	s.t.Helper()
	r, err := http.NewRequestWithContext(s.t.Context(), method, s.URL+path, body)
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("Tus-Resumable", "1.0.0")
	for k, v := range headers {
		r.Header.Set(k, v)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	text, err := io.ReadAll(resp.Body)
	if err != nil || resp.Body.Close() != nil {
		s.t.Fatal(err)
	}
	return resp, string(text)
}

// begin makes an upload of a length and answers with its path.
func (s *resumable) begin(length int) string {
	s.t.Helper()
	resp, body := s.say(http.MethodPost, uploads, map[string]string{"Upload-Length": strconv.Itoa(length),
		"Upload-Metadata": "filename " + base64.StdEncoding.EncodeToString([]byte("CANARY saksi.txt"))}, nil)
	if resp.StatusCode != http.StatusCreated {
		s.t.Fatalf("created with %d %s", resp.StatusCode, body)
	}
	return resp.Header.Get("Location")
}

func (s *resumable) patch(path string, offset int, piece []byte, more map[string]string) *http.Response {
	s.t.Helper()
	headers := map[string]string{"Upload-Offset": strconv.Itoa(offset), "Content-Type": tusPiece}
	maps.Copy(headers, more)
	resp, _ := s.say(http.MethodPatch, path, headers, bytes.NewReader(piece))
	return resp
}

// offset is what HEAD says is durable.
func (s *resumable) offset(path string) int {
	s.t.Helper()
	resp, _ := s.say(http.MethodHead, path, nil, nil)
	n, err := strconv.Atoi(resp.Header.Get("Upload-Offset"))
	if resp.StatusCode != http.StatusOK || err != nil {
		s.t.Fatalf("HEAD says %d, %v", resp.StatusCode, resp.Header)
	}
	return n
}

// raw sends a PATCH over a connection of its own and reads nothing.
func (s *resumable) raw(path string, offset, length int, body []byte) *net.TCPConn {
	s.t.Helper()
	c, err := net.Dial("tcp", s.Listener.Addr().String())
	if err != nil {
		s.t.Fatal(err)
	}
	head := fmt.Sprintf("PATCH %s HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: %d\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n",
		path, offset, tusPiece, length)
	if _, err := c.Write(append([]byte(head), body...)); err != nil {
		s.t.Fatal(err)
	}
	return c.(*net.TCPConn)
}

// cut sends a PATCH over a connection that ends before its body does.
func (s *resumable) cut(path string, offset int, all []byte, sent int) {
	s.t.Helper()
	c := s.raw(path, offset, len(all)-offset, all[offset:offset+sent])
	if err := c.CloseWrite(); err != nil {
		s.t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, c); err != nil { // until the server has seen it and is done
		s.t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		s.t.Fatal(err)
	}
}

// clean demands that no byte on disk tells of the content or of its name.
func (s *resumable) clean(path string) {
	s.t.Helper()
	err := filepath.WalkDir(s.dir, func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return nil //nolint:nilerr // it went while we looked
		}
		raw, err := os.ReadFile(file)
		if err == nil && (bytes.Contains(raw, []byte("CANARY")) || strings.Contains(file, "CANARY") || strings.Contains(file, filepath.Base(path))) {
			s.t.Errorf("%s tells something", file)
		}
		return nil
	})
	if err != nil {
		s.t.Error(err)
	}
}

// text is a file of a size that can be told from any other.
func text(size int) []byte {
	var b bytes.Buffer
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "CANARY baris %d\n", i)
	}
	return b.Bytes()[:size]
}

func TestAnUploadThatIsCutFiveTimesIsWhatTheReceiptLists(t *testing.T) {
	t.Parallel()
	s := newResumable(t, evidence.Limits{})
	all := text(900_000)
	path := s.begin(len(all))
	for i := range 5 {
		at := s.offset(path)
		s.cut(path, at, all, 100_000+i*7919)
		s.clean(path)
	}
	at := s.offset(path)
	if at == 0 || at >= len(all) {
		t.Fatalf("after five cuts it is at %d", at)
	}
	resp := s.patch(path, at, all[at:], nil)
	id := resp.Header.Get("Netra-Evidence-Id")
	sum := sha256.Sum256(all)
	if resp.StatusCode != http.StatusNoContent || id != filepath.Base(path) || resp.Header.Get("Netra-Evidence-Sha256") != hex.EncodeToString(sum[:]) {
		t.Fatalf("the last piece: %d %v", resp.StatusCode, resp.Header)
	}
	if s.offset(path) != len(all) {
		t.Error("HEAD does not say that it is whole")
	}
	s.clean(path)
	listed := s.file(id)
	if len(listed) != 1 || listed[0].Size != len(all) || listed[0].SHA256 != hex.EncodeToString(sum[:]) || listed[0].FileName != "CANARY saksi.txt" || listed[0].MediaType != "text/plain" {
		t.Errorf("the report lists %+v", listed)
	}
	if resp, _ := s.say(http.MethodHead, path, nil, nil); resp.StatusCode != http.StatusNotFound {
		t.Errorf("a claimed upload answers %d", resp.StatusCode)
	}
}

// manifest is a file as a report lists it.
type manifest struct {
	ID, FileName, SHA256, MediaType string
	Size                            int
}

// file sends a report with evidence, and answers with the files that it lists.
func (s *resumable) file(ids ...string) []manifest {
	s.t.Helper()
	resp, body := s.report(ids...)
	var out struct {
		Report struct{ Evidence []manifest }
	}
	if err := json.Unmarshal([]byte(body), &out); err != nil || resp.StatusCode != http.StatusOK {
		s.t.Fatalf("the report: %d %s", resp.StatusCode, body)
	}
	return out.Report.Evidence
}

func (s *resumable) report(ids ...string) (*http.Response, string) {
	s.t.Helper()
	named, err := json.Marshal(ids)
	if err != nil {
		s.t.Fatal(err)
	}
	return s.say(http.MethodPost, "/v1/reports", nil, strings.NewReader(`{"requestId":"`+"11111111-1111-4111-8111-111111111111"+`","report":{"track":"ANONYMOUS",
		"accused":[{"name":"Terlapor"}],"conduct":{"narrative":"Ia berkampanye.","region":"34.04"},"evidence":`+string(named)+`}}`))
}

func TestAReportThatNamesAFileWhichIsGoneIsRefused(t *testing.T) {
	t.Parallel()
	s := newResumable(t, evidence.Limits{})
	all := text(100)
	path := s.begin(len(all))
	id := s.patch(path, 0, all, nil).Header.Get("Netra-Evidence-Id")
	if err := s.desk.Blobs.Remove(id); err != nil {
		t.Fatal(err)
	}
	if resp, body := s.report(id); resp.StatusCode != http.StatusBadRequest || !strings.Contains(body, "EVIDENCE_UNKNOWN") {
		t.Errorf("filed: %d %s", resp.StatusCode, body)
	}
}

func TestWhatTheProtocolRefuses(t *testing.T) {
	t.Parallel()
	s := newResumable(t, evidence.Limits{})
	all := text(10_000)
	path := s.begin(len(all))
	sha := sha1.Sum(all[:100])
	good := "sha1 " + base64.StdEncoding.EncodeToString(sha[:])
	html := append([]byte("<!DOCTYPE html><html><script>"), bytes.Repeat([]byte(" "), 9_000)...)
	for _, tt := range []struct {
		name    string
		method  string
		path    string
		headers map[string]string
		body    []byte
		status  int
		at      int // of the first upload, afterwards
	}{
		{"a first piece", "PATCH", path, map[string]string{"Upload-Offset": "0", "Content-Type": tusPiece}, all[:5000], 204, 5000},
		{"the same piece again", "PATCH", path, map[string]string{"Upload-Offset": "0", "Content-Type": tusPiece}, all[:5000], 409, 5000},
		{"a piece after a gap", "PATCH", path, map[string]string{"Upload-Offset": "6000", "Content-Type": tusPiece}, all[6000:], 409, 5000},
		{"a piece without its place", "PATCH", path, map[string]string{"Content-Type": tusPiece}, all[:10], 400, 5000},
		{"a piece of another type", "PATCH", path, map[string]string{"Upload-Offset": "5000", "Content-Type": "text/plain"}, all[:10], 415, 5000},
		{"a damaged piece", "PATCH", path, map[string]string{"Upload-Offset": "5000", "Content-Type": tusPiece, "Upload-Checksum": good}, all[5000:5100], 460, 5000},
		{"a sum of an unknown kind", "PATCH", path, map[string]string{"Upload-Offset": "5000", "Content-Type": tusPiece, "Upload-Checksum": "md5 " + good[5:]}, all[5000:5100], 400, 5000},
		{"another version", "HEAD", path, map[string]string{"Tus-Resumable": "0.2.2"}, nil, 412, 5000},
		{"an upload that never was", "HEAD", uploads + "/AAAAAAAAAAAAAAAAAAAAAA", nil, nil, 404, 5000},
		{"a wrong method", "PUT", path, nil, nil, 405, 5000},
		{"no length", "POST", uploads, nil, nil, 400, 5000},
		{"a length and none", "POST", uploads, map[string]string{"Upload-Length": "5", "Upload-Defer-Length": "1"}, nil, 400, 5000},
		{"a byte too many", "POST", uploads, map[string]string{"Upload-Length": strconv.Itoa(vault.EvidenceLimit + 1)}, nil, 413, 5000},
		{"ten gigabytes", "POST", uploads, map[string]string{"Upload-Length": "10737418240"}, nil, 413, 5000},
		{"nothing at all", "POST", uploads, map[string]string{"Upload-Length": "0"}, nil, 400, 5000},
		{"a kind that is not taken", "POST", uploads, map[string]string{"Upload-Length": strconv.Itoa(len(html)), "Content-Type": tusPiece}, html, 415, 5000},
		{"unfinished, asked for", "GET", path, nil, nil, 400, 5000},
		{"the rest, with its sum", "PATCH", path, map[string]string{"Upload-Offset": "5000", "Content-Type": tusPiece, "Upload-Checksum": sha256Of(all[5000:])}, all[5000:], 204, 10000},
		{"finished, asked for", "GET", path, nil, nil, 200, 10000},
	} {
		resp, body := s.say(tt.method, tt.path, tt.headers, bytes.NewReader(tt.body))
		if resp.StatusCode != tt.status {
			t.Errorf("%s: %d %s, want %d", tt.name, resp.StatusCode, body, tt.status)
		}
		if at := s.offset(path); at != tt.at {
			t.Errorf("%s: it is at %d, want %d", tt.name, at, tt.at)
		}
	}
	if resp, _ := s.say(http.MethodDelete, path, nil, nil); resp.StatusCode != http.StatusNoContent {
		t.Errorf("destroyed with %d", resp.StatusCode)
	}
	if resp, _ := s.say(http.MethodHead, path, nil, nil); resp.StatusCode != http.StatusNotFound {
		t.Errorf("destroyed, it answers %d", resp.StatusCode)
	}
	if left := s.left(); left != 0 {
		t.Errorf("%d files are left on disk", left)
	}
}

func sha256Of(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256 " + base64.StdEncoding.EncodeToString(sum[:])
}

// left is how many files lie on disk.
func (s *resumable) left() int {
	s.t.Helper()
	n := 0
	err := filepath.WalkDir(s.dir, func(_ string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			n++
		}
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

func TestTwoPiecesForOnePlaceAtOnceLeaveOneFile(t *testing.T) {
	t.Parallel()
	s := newResumable(t, evidence.Limits{})
	all := text(300_000)
	path := s.begin(len(all))
	var wg sync.WaitGroup
	taken := make([]int, 8)
	for i := range taken {
		wg.Go(func() {
			r, err := http.NewRequestWithContext(context.Background(), http.MethodPatch, s.URL+path, bytes.NewReader(all))
			if err != nil {
				return
			}
			for k, v := range map[string]string{"Tus-Resumable": "1.0.0", "Upload-Offset": "0", "Content-Type": tusPiece} {
				r.Header.Set(k, v)
			}
			if resp, err := http.DefaultClient.Do(r); err == nil {
				taken[i] = resp.StatusCode
				_ = resp.Body.Close()
			}
		})
	}
	wg.Wait()
	n := 0
	for _, status := range taken {
		if status == http.StatusNoContent {
			n++
		}
	}
	if n > 1 {
		t.Errorf("%d of the senders were told yes: %v", n, taken)
	}
	for at := s.offset(path); at < len(all); at = s.offset(path) {
		s.patch(path, at, all[at:], nil)
	}
	sum := sha256.Sum256(all)
	if resp, _ := s.say(http.MethodHead, path, nil, nil); resp.Header.Get("Netra-Evidence-Sha256") != hex.EncodeToString(sum[:]) {
		t.Errorf("the file is another: %v", resp.Header)
	}
}
