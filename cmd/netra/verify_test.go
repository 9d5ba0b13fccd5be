package main

import (
	"context"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

func TestVerifyReadsTheFilesUnlessItIsToldNotTo(t *testing.T) {
	backend := s3mem.New()
	must(t, backend.CreateBucket("bukti"))
	srv := httptest.NewServer(gofakes3.New(backend).Server())
	t.Cleanup(srv.Close)
	t.Setenv("AWS_ACCESS_KEY_ID", "kunci")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "rahasia")
	for name, where := range map[string]string{"folder": "", "bucket": "s3://bukti/netra?endpoint=" + srv.URL} {
		t.Run(name, func(t *testing.T) {
			s := storage{Data: filepath.Join(t.TempDir(), "d"), Evidence: where}
			p, err := s.open(t.Context(), time.Now)
			must(t, err)
			u, err := p.files.Receive(context.Background(), canary+".txt", strings.NewReader("catatan saksi"))
			must(t, err)
			line := []string{"verify", "--data", s.Data, "--evidence", where}
			if said, code := call(t, line...); code != 0 || !strings.HasSuffix(said, "read 1 files and 0 clean copies, 13 bytes\nclean\n") {
				t.Errorf("a clean one: %d %s", code, said)
			}
			must(t, p.files.Blobs.Remove(u.ID))
			must(t, p.close())
			said, code := call(t, line...)
			if code != 1 || !strings.Contains(said, "evidence ") || !strings.Contains(said, "not where files are kept") || strings.Contains(said, "clean\n") {
				t.Errorf("a file that is gone: %d %s", code, said)
			}
			if strings.Contains(said, canary) || strings.Contains(said, u.ID) {
				t.Errorf("it tells the file: %s", said)
			}
			if said, code := call(t, append(line, "--files=false")...); code != 0 || !strings.HasSuffix(said, "clean\n") || strings.Contains(said, "files") {
				t.Errorf("without files: %d %s", code, said)
			}
		})
	}
}
