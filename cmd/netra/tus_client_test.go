package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The client is not ours, so that the protocol is what others understand by it. It
// comes from npm, as .ci/web says; without it this test does not run, and fails where
// it must.
func TestAClientThatWeDidNotWriteResumesAnUpload(t *testing.T) {
	root, err := filepath.Abs("../..")
	must(t, err)
	npm := filepath.Join(cmp.Or(os.Getenv("NETRA_NPM"), filepath.Join(root, ".ci", "web")), "node_modules")
	if _, err := os.Stat(filepath.Join(npm, "tus-js-client")); err != nil {
		absent(t, "tus-js-client is not there; run npm ci --ignore-scripts in .ci/web")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		absent(t, "node is not there")
	}
	s := &server{binary: build(t), data: t.TempDir()}
	s.start(t)
	u := &sending{t: t, s: s, all: evidenceLines(2 << 20)}
	file := filepath.Join(t.TempDir(), "catatan.txt")
	must(t, os.WriteFile(file, u.all, 0o600))
	cmd := exec.Command(node, filepath.Join(root, ".ci", "web", "tus.mjs"), strings.TrimSuffix(s.base, "/")+"/v1/evidence/uploads", file, npm)
	var wrong strings.Builder
	cmd.Stderr = &wrong
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("the client: %v\n%s", err, wrong.String())
	}
	_, u.path, _ = strings.Cut(strings.TrimSpace(string(out)), strings.TrimSuffix(s.base, "/"))
	resp, err := u.tus(http.MethodHead, u.path, nil, nil)
	must(t, err)
	sum := sha256.Sum256(u.all)
	if resp.Header.Get("Netra-Evidence-Sha256") != hex.EncodeToString(sum[:]) {
		t.Fatalf("%s holds %v", u.path, resp.Header)
	}
	u.hush()
	lists(t, s, filepath.Base(u.path), hex.EncodeToString(sum[:]))
}

// absent ends a test that has not what it needs: it is skipped, or, where a check
// must not pass for want of it, fails. It is the rule of the tests of pages too.
func absent(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") == "true" || os.Getenv("NETRA_REQUIRE_BROWSER") == "1" {
		t.Fatal(what)
	}
	t.Skipf("NOT TESTED: %s: %s", t.Name(), what)
}
