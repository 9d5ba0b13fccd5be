package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// build is the binary, which is linked once for all tests.
func build(t *testing.T) string {
	t.Helper()
	binary, err := linked()
	must(t, err)
	return binary
}

var linked = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "netra-binary-")
	if err != nil {
		return "", err
	}
	folder = dir
	binary := filepath.Join(dir, "netra")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return binary, nil
})

// folder is where the binary is; "" before there is one.
var folder string

func TestMain(m *testing.M) {
	code := m.Run()
	if folder != "" {
		_ = os.RemoveAll(folder)
	}
	os.Exit(code)
}

// server is netra serve in a process of its own, on data that outlives it.
type server struct {
	binary, data, database string
	flags                  []string // of serve, beside those that every one has

	cmd  *exec.Cmd
	base string // of REST
	log  *strings.Builder
}

// start starts it on free ports and waits until it says where to go, which it
// does when it is ready.
func (s *server) start(t *testing.T) {
	t.Helper()
	s.log = &strings.Builder{}
	s.cmd = s.command(append([]string{"serve", "--demo=false", "--http", "127.0.0.1:0", "--grpc", "127.0.0.1:0"}, s.flags...)...)
	s.cmd.Stderr = s.log
	out, err := s.cmd.StdoutPipe()
	must(t, err)
	must(t, s.cmd.Start())
	t.Cleanup(func() { _ = s.cmd.Process.Kill() }) // nothing to do where it ended
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		_ = s.cmd.Wait()
		t.Fatalf("the server says nothing: %v\n%s", err, s.log)
	}
	if _, err := fmt.Sscanf(line, "netra: %s", &s.base); err != nil {
		t.Fatalf("the server says %q: %v", line, err)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
}

// command is a subcommand on this server's data, which this process's own
// environment does not steer.
func (s *server) command(args ...string) *exec.Cmd {
	args = append(args, "--data", s.data)
	if s.database != "" {
		args = append(args, "--database-url", s.database)
	}
	cmd := exec.Command(s.binary, args...)
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "NETRA_") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	return cmd
}

// kill ends it as a power cut would end the process: nothing is finished.
func (s *server) kill(t *testing.T) {
	t.Helper()
	if err := s.cmd.Process.Signal(syscall.SIGKILL); err != nil {
		t.Errorf("kill: %v", err)
	}
	_ = s.cmd.Wait() // "signal: killed" is what was asked for
}

// stop ends it in order.
func (s *server) stop(t *testing.T) {
	t.Helper()
	must(t, s.cmd.Process.Signal(syscall.SIGTERM))
	if err := s.cmd.Wait(); err != nil {
		t.Errorf("after SIGTERM: %v\n%s", err, s.log)
	}
}

// verified is what netra verify says of the data.
func (s *server) verified(t *testing.T) string {
	t.Helper()
	out, err := s.command("verify").CombinedOutput()
	if err != nil {
		t.Fatalf("verify: %v\n%s", err, out)
	}
	return string(out)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
