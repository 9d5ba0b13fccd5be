package webtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The two checkers that are written in JavaScript come from npm, in the versions
// of .ci/web. Nothing else needs them, or node: neither to build nor to run.

// npm is a file of an installed package. They lie where NETRA_NPM says, which
// .ci/run sets, else in .ci/web, after "npm ci --ignore-scripts" there.
func npm(t testing.TB, file string) string {
	t.Helper()
	path, err := installed(file)
	if err != nil {
		absent(t, "the checkers of npm", err)
	}
	return path
}

func installed(file string) (string, error) {
	dir := os.Getenv("NETRA_NPM")
	if dir == "" {
		root, err := root()
		if err != nil {
			return "", err
		}
		dir = filepath.Join(root, ".ci", "web")
	}
	path := filepath.Join(dir, "node_modules", file)
	if _, err := os.Stat(path); err != nil {
		return "", fmt.Errorf("run npm ci --ignore-scripts in .ci/web: %w", err)
	}
	return path, nil
}

// root is the folder of the module.
func root() (string, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("find the module: %w", err)
	}
	mod := strings.TrimSpace(string(out))
	if mod == "" || mod == os.DevNull {
		return "", errors.New("these tests run inside the module")
	}
	return filepath.Dir(mod), nil
}

// node is the interpreter.
func node(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"node", "nodejs"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	absent(t, "node", errors.New("no node on PATH"))
	return ""
}
