package webtest

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// Service is a demonstration that runs in a process of its own, as a user would
// start it, on free ports and a folder of its own.
type Service struct {
	URL  string // of pages and REST, without a slash at the end
	Data string // the directory of its data

	tokens map[string]string
	kept   *kept
}

// Start is the one service of this test process, for tests that only read: what
// one of them wrote, the others would see.
func Start(t testing.TB) *Service {
	t.Helper()
	s, err := shared()
	if err != nil {
		t.Fatalf("start the service: %v", err)
	}
	return s
}

// StartOwn is a service for this test alone, which may write. It takes further
// flags of netra serve.
func StartOwn(t testing.TB, flags ...string) *Service {
	t.Helper()
	s, err := launch(flags...)
	if err != nil {
		t.Fatalf("start a service: %v", err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("the service says:\n%s", s.kept.log())
		}
		if err := s.kept.release(); err != nil {
			t.Errorf("end the service: %v", err)
		}
	})
	return s
}

// Token is the API token of a demonstration account, such as
// "clerk@BAWASLU-SLEMAN".
func (s *Service) Token(t testing.TB, who string) string {
	t.Helper()
	if s.tokens[who] == "" {
		t.Fatalf("tokens.json has no %s", who)
	}
	return s.tokens[who]
}

var shared = sync.OnceValues(func() (*Service, error) { return launch() })

// binary builds netra once, as a user would.
var binary = sync.OnceValues(func() (string, error) {
	k, err := scratch()
	if err != nil {
		return "", err
	}
	path := filepath.Join(k.dir, "netra")
	if out, err := exec.Command("go", "build", "-o", path, "netra/cmd/netra").CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return path, nil
})

// launch starts a service and waits until it says where to go, which it does
// when it is seeded.
func launch(flags ...string) (*Service, error) {
	path, err := binary()
	if err != nil {
		return nil, err
	}
	k, err := keep(func(dir string) []string {
		return append([]string{
			path, "serve", "--demo", "--data", filepath.Join(dir, "data"),
			"--http", "127.0.0.1:0", "--grpc", "127.0.0.1:0",
		}, flags...)
	})
	if err != nil {
		return nil, err
	}
	s := &Service{Data: filepath.Join(k.dir, "data"), kept: k}
	if err := s.hear(); err != nil {
		err = fmt.Errorf("%w\n%s", err, k.log())
		_ = k.release()
		return nil, err
	}
	return s, nil
}

// hear reads where the service is, and its tokens.
func (s *Service) hear() error {
	line, err := s.kept.words.ReadString('\n')
	if err != nil {
		return fmt.Errorf("it says nothing: %w", err)
	}
	if _, err := fmt.Sscanf(line, "netra: %s", &s.URL); err != nil {
		return fmt.Errorf("it says %q: %w", line, err)
	}
	go func() { _, _ = io.Copy(io.Discard, s.kept.words) }()
	text, err := os.ReadFile(filepath.Join(s.Data, "demo", "tokens.json"))
	if err != nil {
		return err
	}
	return json.Unmarshal(text, &s.tokens)
}
