package gateway

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/evidence"
	"netra/internal/rpc"
	"netra/internal/vault"
)

// door is the REST door before an evidence desk, and what it logs.
func door(t *testing.T, files rpc.Files, ready bool) (http.Handler, *bytes.Buffer) {
	t.Helper()
	w := acttest.SQLite(t)
	if files == nil {
		blobs, err := w.Vault.Blobs(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		files = &evidence.Desk{Blobs: blobs, Acts: w.Acts}
	}
	log := &bytes.Buffer{}
	srv, err := rpc.New(rpc.Config{Acts: w.Acts, Files: files, Tokens: w.Records, Log: slog.New(slog.NewTextHandler(log, nil)),
		Ready: func() bool { return ready }})
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(t.Context(), Config{Channel: srv.InProcess, Pages: http.NotFoundHandler()})
	if err != nil {
		t.Fatal(err)
	}
	return h, log
}

// posted uploads a file under a field of a form and answers with the status and
// what the body says.
func posted(t *testing.T, h http.Handler, field, token string, content []byte) (int, map[string]any) {
	t.Helper()
	var form bytes.Buffer
	m := multipart.NewWriter(&form)
	part, err := m.CreateFormFile(field, "foto dari saksi.txt")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write(content); err != nil || m.Close() != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/v1/evidence", &form)
	r.Header.Set("Content-Type", m.FormDataContentType())
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	var body map[string]any
	if err := json.Unmarshal(w.Body.Bytes(), &body); err != nil {
		t.Fatalf("%d %s: %v", w.Code, w.Body, err)
	}
	return w.Code, body
}

func TestAnUploadRunsTheChainThatEveryCallRuns(t *testing.T) {
	t.Parallel()
	words := []byte(strings.Repeat("kesaksian ", 20_000)) // three pieces and a bit
	for _, tt := range []struct {
		name    string
		ready   bool
		field   string
		token   string
		content []byte
		status  int
		says    string
	}{
		{"taken", true, "file", "", words, http.StatusOK, ""},
		{"before the start is over", false, "file", "", words, http.StatusServiceUnavailable, "starting"},
		{"with a token that opens nothing", true, "file", "netra_none", words, http.StatusUnauthorized, "token"},
		{"under another name", true, "berkas", "", words, http.StatusBadRequest, "multipart/form-data"},
		{"empty", true, "file", "", nil, http.StatusBadRequest, "kosong"},
		{"larger than a file may be", true, "file", "", bytes.Repeat([]byte("a"), vault.EvidenceLimit+1), http.StatusBadRequest, "25 MB"},
		{"larger than the whole form may be", true, "file", "", bytes.Repeat([]byte("a"), vault.EvidenceLimit+overhead), http.StatusBadRequest, "25 MB"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h, _ := door(t, nil, tt.ready)
			status, body := posted(t, h, tt.field, tt.token, tt.content)
			if message, _ := body["message"].(string); status != tt.status || !strings.Contains(message, tt.says) {
				t.Fatalf("answered %d %v, want %d with %q", status, body, tt.status, tt.says)
			}
			if status == http.StatusOK && (body["size"] != float64(len(words)) || body["fileName"] != "foto dari saksi.txt" || body["id"] == "") {
				t.Errorf("the answer is %v", body)
			}
		})
	}
}

// full is a disk on which nothing fits any more.
type full struct{}

// Receive fails as the disk does.
func (full) Receive(_ context.Context, _ string, r io.Reader) (act.Upload, error) {
	_, err := io.Copy(io.Discard, r)
	return act.Upload{}, errors.Join(err, errors.New("write /var/lib: no space left"))
}

// Open fails too.
func (full) Open(context.Context, act.Upload) (io.ReadCloser, error) {
	return nil, errors.New("open /var/lib: input/output error")
}

// Check fails like Open.
func (full) Check(context.Context, act.Upload) error {
	return errors.New("read /var/lib: input/output error")
}

// Copy fails as well.
func (full) Copy(context.Context, act.Upload, int) (act.Upload, io.ReadCloser, error) {
	return act.Upload{}, nil, errors.New("open /var/lib: input/output error")
}

func TestOurOwnFailureAtAnUploadIsLoggedAndNotTold(t *testing.T) {
	t.Parallel()
	h, log := door(t, full{}, true)
	status, body := posted(t, h, "file", "", []byte("kesaksian"))
	if status != http.StatusInternalServerError || strings.Contains(body["message"].(string), "space") {
		t.Errorf("answered %d %v", status, body)
	}
	if !strings.Contains(log.String(), "no space left") || !strings.Contains(log.String(), "UploadEvidence") {
		t.Errorf("the log holds %q", log)
	}
}
