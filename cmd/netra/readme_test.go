package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"netra/internal/casefile"
	"netra/internal/rpc"
)

var update = flag.Bool("update", false, "rewrite what is drawn")

const readme = "../../README.md"

// TestREADMEDrawsTheMachineAsItIs compares the parts of the README that are made
// from the code.
func TestREADMEDrawsTheMachineAsItIs(t *testing.T) {
	text := read(t, readme)
	want := between(t, text, "diagram", "\n```mermaid\n"+strings.TrimSpace(casefile.Diagram())+"\n```\n")
	want = between(t, want, "unimplemented", "\n"+unimplemented()+"\n")
	if *update {
		if err := os.WriteFile(readme, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if read(t, readme) != want {
		t.Error("README.md is not what the code says; run go test ./cmd/netra -run README -update")
	}
}

// unimplemented is the list of RPCs that wait, a line a service.
func unimplemented() string {
	var order []string
	lines := map[string][]string{}
	for _, full := range rpc.Unimplemented() {
		service, method, _ := strings.Cut(full, "/")
		if lines[service] == nil {
			order = append(order, service)
		}
		lines[service] = append(lines[service], method)
	}
	var out []string
	for _, s := range order {
		out = append(out, fmt.Sprintf("- %s: %s", s, strings.Join(lines[s], ", ")))
	}
	return strings.Join(out, "\n")
}

// between puts a text between the markers of a section.
func between(t *testing.T, text, section, with string) string {
	t.Helper()
	head, rest, ok := strings.Cut(text, "<!-- "+section+":")
	note, rest, ok2 := strings.Cut(rest, "-->")
	_, tail, ok3 := strings.Cut(rest, "<!-- /"+section+" -->")
	if !ok || !ok2 || !ok3 {
		t.Fatalf("README.md has no section %s", section)
	}
	return head + "<!-- " + section + ":" + note + "-->" + with + "<!-- /" + section + " -->" + tail
}

// TestREADMEExampleRunsAsItStands pastes the worked example into a shell in
// front of a real demonstration.
func TestREADMEExampleRunsAsItStands(t *testing.T) {
	script := example(t)
	if _, err := exec.LookPath("curl"); err != nil {
		absent(t, "curl is not there")
	}
	url, _, dir := demonstration(t)
	cmd := exec.CommandContext(t.Context(), "bash", "-euo", "pipefail", "-c", script)
	cmd.Env = append(os.Environ(), "NETRA_URL="+url, "NETRA_DATA="+dir)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s\n%s", err, out, stderr.String())
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if last := lines[len(lines)-1]; last != "executing" && !strings.HasSuffix(last, "executing") {
		t.Errorf("the example ends with %q", last)
	}
}

// example is the README's shell block.
func example(t *testing.T) string {
	t.Helper()
	_, rest, ok := strings.Cut(read(t, readme), "```sh\n")
	script, _, ok2 := strings.Cut(rest, "```")
	if !ok || !ok2 {
		t.Fatal("README.md has no example")
	}
	return script
}

// demonstration is a running `netra serve --demo` of its own.
func demonstration(t *testing.T, args ...string) (url, grpc, dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "data")
	h, g := free(t), free(t)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- run(ctx, append([]string{"serve", "--demo", "--data", dir, "--http", h, "--grpc", g}, args...))
	}()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("the demonstration ended with %v", err)
		}
	})
	url = "http://" + h
	for range 600 {
		select {
		case err := <-done:
			done <- err
			t.Fatalf("the demonstration did not start: %v", err)
		default:
		}
		if resp, err := http.Get(url + "/readyz"); err == nil {
			resp.Body.Close()
			if resp.StatusCode == http.StatusOK {
				return url, g, dir
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("the demonstration was not ready in 30 seconds")
	return "", "", ""
}

// free is an address nobody listens on just now.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
